/** Which styles win over which. Said in the head of every page, since the order in which styles are bundled is nobody's promise. */
import { createHash } from 'node:crypto';

/** The cascade layers (CSS Cascade 5 §6.4), the strongest last. */
export const LAYER_ORDER = '@layer reset,tokens,base,prose,components,print;';

/** By which the content security policy knows that style (CSP3 §2.3.1). */
export const LAYER_ORDER_HASH = `sha256-${createHash('sha256').update(LAYER_ORDER).digest('base64')}` as const;
