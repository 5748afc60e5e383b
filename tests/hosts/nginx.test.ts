/** The table, asked of nginx with `hosts/nginx/nginx.conf`. */
import { resolve } from 'node:path';
import { HOW_TO_GET, nginx, nginxBrotli } from '../../scripts/lib/hosts.ts';
import { startNginx } from '../../scripts/lib/nginx.ts';
import { goThroughTable } from './table.ts';

goThroughTable({
  name: 'nginx',
  missing: nginx() ? undefined : `nginx is missing. ${HOW_TO_GET.nginx}`,
  cannot: nginxBrotli()
    ? {}
    : {
        'what was compressed in advance is sent so, and a cache learns that it depends on the request': `NOT RUN: its module for brotli is missing. ${HOW_TO_GET.nginxBrotli}`,
      },
  start: ({ base, root }, port) => startNginx({ base, root, work: resolve(root, '../nginx') }, port),
});
