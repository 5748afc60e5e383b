/** The classes of codes, in the order in which they are shown; `other` holds what is not an HTTP status. */
export const CLASSES = ['1xx', '2xx', '3xx', '4xx', '5xx', 'other'] as const;
