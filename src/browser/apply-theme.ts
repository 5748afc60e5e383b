/** The script that applies the color scheme that a reader chose. */
import { OLD_THEME_KEY, THEME_KEY } from './storage.ts';

/**
 * The text of the script. It is in the head of every page, so that it runs before anything is painted; it runs again when the page comes
 * back from the back/forward cache, and when another tab stores a choice. Only the two schemes are applied: to CSS, any other word is a
 * scheme, too, which no browser has, and which makes the page light on a dark system.
 */
export const APPLY_THEME = `(onpageshow=onstorage=()=>{try{let s=localStorage,t=s["${THEME_KEY}"]??s.${OLD_THEME_KEY};document.documentElement.style.colorScheme=/^(light|dark)$/.test(t)?t:""}catch{}})()`;
