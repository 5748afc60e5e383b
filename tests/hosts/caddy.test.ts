/** The table, asked of Caddy with `hosts/caddy/Caddyfile`. */
import { resolve } from 'node:path';
import { caddy, HOW_TO_GET } from '../../scripts/lib/hosts.ts';
import { startOn } from '../../scripts/lib/host-program.ts';
import { goThroughTable } from './table.ts';

goThroughTable({
  name: 'Caddy',
  missing: caddy() ? undefined : `Caddy is missing. ${HOW_TO_GET.caddy}`,
  start: ({ base, root }, port) => {
    const folder = resolve(root, '../caddy');
    const env = {
      SITE_ADDRESS: `http://127.0.0.1:${port}`,
      SITE_FOLDER: root,
      BASE_PATH: base,
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
    };
    return startOn(port, [caddy()!, 'run', '--config', 'hosts/caddy/Caddyfile', '--adapter', 'caddyfile'], env);
  },
});
