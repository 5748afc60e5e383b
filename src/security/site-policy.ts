/** The content security policy of the site as a whole: one that allows what each page allows itself in its `<meta>`. */

/** A content security policy: the values of each directive, by its name, in the order of the text (CSP3 §2.2). */
export type Policy = ReadonlyMap<string, readonly string[]>;

/**
 * The policy that a page carries in a `<meta>`.
 *
 * @param html a page as the build writes it
 * @throws an Error when it has none: the policy of the site would then block what the page does
 * @example
 * policyOf(`<meta http-equiv="content-security-policy" content="default-src 'none'">`) // => Map { 'default-src' => ["'none'"] }
 */
export function policyOf(html: string): Policy {
  const text = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1];
  if (text === undefined) throw new Error('The page has no content security policy.');
  const directives = text.split(';').map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.filter(([name]) => name).map(([name, ...values]) => [name, values]));
}

/**
 * The policy that allows what each of some policies allows: for every directive, the values of all of them, each once.
 *
 * @throws an Error when one has a directive that another has not: what that means depends on the directive
 * @example
 * unionOf([policyOf(… script-src 'self' 'sha256-a'), policyOf(… script-src 'self' 'sha256-b')]) // => script-src 'self' 'sha256-a' 'sha256-b'
 */
export function unionOf(policies: Iterable<Policy>): Policy {
  const [first = new Map<string, string[]>(), ...others] = policies;
  const union = new Map([...first].map(([name, values]) => [name, new Set(values)]));
  for (const policy of others) {
    const names = [...policy.keys()].sort().join(' ');
    const expected = [...union.keys()].sort().join(' ');
    if (names !== expected) throw new Error(`The policies of two pages have different directives: "${expected}" and "${names}".`);
    for (const [name, values] of policy) for (const value of values) union.get(name)!.add(value);
  }
  return new Map([...union].map(([name, values]) => [name, [...values]]));
}

/**
 * A policy as text.
 *
 * @example
 * textOf(new Map([['default-src', ["'none'"]], ['img-src', ["'self'"]]])) // => "default-src 'none';img-src 'self'"
 */
export const textOf = (policy: Policy): string => [...policy].map((directive) => directive.flat().join(' ')).join(';');
