/**
 * Runs only where an address has no file. `_headers` has scripts kept for a year by their address, and Cloudflare sends that with "not found"
 * too: a script that is missing during a deployment, or until the next one, would then be missing for a year.
 */
export default {
  async fetch(request, { ASSETS }) {
    // Without the conditions of the reader: an old "not found" would be confirmed with 304, which has that header too.
    const page = await ASSETS.fetch(new Request(request.url, { method: request.method }));
    const response = new Response(page.body, page);
    if (response.status === 404) response.headers.set('Cache-Control', 'no-cache');
    return response;
  },
};
