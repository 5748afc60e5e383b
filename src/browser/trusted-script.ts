/** Lets a script start another: `new Worker(…)` and `navigator.serviceWorker.register(…)` take no plain address (src/security/trusted-types.ts). */
import { isOwnScript, SCRIPT_POLICY } from '../security/trusted-types.ts';
import { at } from '../urls.ts';

/** What the standard has and TypeScript's `lib.dom` has not yet. Browsers without it take plain addresses. */
interface WithTrustedTypes {
  trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(address: string): string }): ScriptPolicy };
  /** The policy of this page: a second one of the same name is refused, and several of the site's bundles may need it. */
  edgeStatusScripts?: ScriptPolicy;
}

interface ScriptPolicy {
  createScriptURL(address: string): string;
}

/**
 * The address of one of the site's scripts, as the browser takes it where it starts scripts.
 *
 * @returns a `TrustedScriptURL` where there is such a thing, typed as the string that TypeScript expects there
 * @throws TypeError when the script is not the site's
 * @example
 * new Worker(trustedScript(workerAddress), { type: 'module' })
 */
export function trustedScript(address: string): string {
  const page = globalThis as WithTrustedTypes;
  const policy: ScriptPolicy = { createScriptURL: ownAddress };
  page.edgeStatusScripts ??= page.trustedTypes?.createPolicy(SCRIPT_POLICY, policy) ?? policy;
  return page.edgeStatusScripts.createScriptURL(address);
}

function ownAddress(address: string): string {
  if (isOwnScript(address, new URL(at('/'), location.origin).href)) return address;
  throw new TypeError(`${address} is no script of this site.`);
}
