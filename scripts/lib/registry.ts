/** Parses the IANA HTTP Status Code Registry, for the script that refreshes its copy in tests/registry/. */

/** An entry of the registry. */
export interface RegisteredCode {
  code: number;
  phrase: string;
  /** The defining document: `rfc9110`, or the name of a draft. */
  document: string;
  /** Its section, where the registry names one. */
  section?: string;
}

/**
 * The entries of the registry's CSV file (`Value,Description,Reference`); ranges such as `105-199,Unassigned` are left out.
 *
 * @param csv the file's text; fields that hold a comma are in double quotes
 * @example
 * parseRegistry('Value,Description,Reference\n404,Not Found,"[RFC9110, Section 15.5.5]"')
 * // => [{ code: 404, phrase: 'Not Found', document: 'rfc9110', section: '15.5.5' }]
 */
export function parseRegistry(csv: string): RegisteredCode[] {
  return csv
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((match) => match[1].replace(/^"|"$/g, '').replaceAll('""', '"')),
    )
    .filter(([value]) => /^\d+$/.test(value))
    .map(([value, description, reference]) => {
      const rfc = /\[RFC(\d+)(?:, Section ([\d.]+))?\]/.exec(reference);
      const draft = /\[(?:RFC-)?(draft-[a-z0-9-]+|ietf-[a-z0-9-]+)\]/.exec(reference)?.[1];
      return {
        code: Number(value),
        // Notes follow the phrase: "(OBSOLETED)", "(TEMPORARY - registered …)".
        phrase: description.replace(/\s+\((?:OBSOLETED|TEMPORARY)[^)]*\)/, ''),
        document: rfc ? `rfc${rfc[1]}` : (draft ?? reference),
        ...(rfc?.[2] ? { section: rfc[2] } : {}),
      };
    });
}
