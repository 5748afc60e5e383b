/** The names of the caches. Projects on one origin (`*.github.io`, `localhost`) share its caches, so that all names begin with the project. */

/**
 * What the names of all caches of a site begin with.
 *
 * @param root the path that the site is below, with a slash at both ends
 */
export const cachePrefix = (root: string): string => `edge-status ${root} `;
