/** The table, asked of the server of `npm start`, as far as it is meant for more than a look at the site. */
import { once } from 'node:events';
import { serve } from '../../scripts/lib/serve.ts';
import { goThroughTable } from './table.ts';

goThroughTable({
  name: 'npm start',
  missing: undefined,
  cannot: {
    'what was compressed in advance is sent so, and a cache learns that it depends on the request': 'it is for the machine that it runs on',
    'the page of an address that does not exist is sent compressed, and so is a page that a proxy asks for':
      'it is for the machine that it runs on',
    'names with a hash are kept for a year, everything else is asked for again':
      'every file is asked for again, as the build may be replaced',
    'a part of a file can be asked for': 'it sends whole files, which HTTP allows',
  },
  start: async ({ base, site }, port) => {
    const server = await serve({ dist: site, host: '127.0.0.1', port, base });
    return {
      stop: async () => {
        server.closeAllConnections();
        await once(server.close(), 'close');
      },
    };
  },
});
