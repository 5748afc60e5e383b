/** The script that applies the color scheme that a reader chose. */
import { THEME_KEY } from './storage.ts';

/**
 * The text of the script. It is in the head of every page, so that it runs before anything is painted. CSS ignores a value that is not
 * a color scheme, such as one that another program has stored.
 */
export const APPLY_THEME = `try{document.documentElement.style.colorScheme=localStorage.${THEME_KEY}??""}catch{}`;
