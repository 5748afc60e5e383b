/** The color scheme that a reader chose, kept in this browser: `light`, `dark`, or nothing for the system's. */
import { createHash } from 'node:crypto';

/**
 * Applies what was chosen, in the head of a page and therefore before anything is painted. CSS takes no notice of a value that is
 * no color scheme, such as one that something else has stored.
 */
export const APPLY_THEME = `try{document.documentElement.style.colorScheme=localStorage.theme??""}catch{}`;

/** By which the content security policy knows that script (CSP3 §2.3.1). */
export const APPLY_THEME_HASH = `sha256-${createHash('sha256').update(APPLY_THEME).digest('base64')}` as const;
