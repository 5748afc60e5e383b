/** The ports of the two servers of the page tests; others where two checkouts are tested at a time. */

/** Serves `dist`. */
export const PORT = Number(process.env.TEST_PORT ?? 4329);

/** Serves the build for a deployment below a path. */
export const PORT_BELOW_A_PATH = PORT + 1;
