/** The sender whose meanings are those of the standards; apart from the schema, so that scripts of pages can import it. */
export const STANDARD = 'http';
