/** What a check of the content looks for in the output of its command, as a reader sees it. */

/**
 * A literal part of an output. Where it ends in the middle of a status, because any status of that class fits, the class is shown.
 *
 * @param part of `expect` or `absent` in a file of `content/checks/`
 * @param code of the page
 * @example
 * expectedOutput('status={code} bytes=0', 304) // => 'status=304 bytes=0'
 * expectedOutput('origin=5', 504)              // => 'origin=5xx'
 */
export const expectedOutput = (part: string, code: number): string =>
  part.replaceAll('{code}', String(code)).replace(/(?<=\b(?:status|origin)=)[1-5]$/, '$&xx');
