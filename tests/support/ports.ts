/** The ports of the two servers of the page tests. TEST_PORT chooses others, so that two checkouts can be tested at a time. */

/** The port of the server for `dist`. */
export const PORT = Number(process.env.TEST_PORT ?? 4329);

/** The port of the server for the build below a path. */
export const PORT_BELOW_A_PATH = PORT + 1;
