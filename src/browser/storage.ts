/**
 * The keys under which a reader's browser keeps something in localStorage. Values under these names are in browsers already: a key
 * that is renamed has to be read under its old name as well. Each key is a constant of its own, because the build writes constants
 * into the scripts that import them (`inlineConst` in astro.config.mjs); anything else would become a shared file and a second request.
 */

/** The language that the reader chose by hand: a language tag. */
export const LANGUAGE_KEY = 'language';

/** The color scheme that the reader chose: `light`, `dark`, or nothing for the system's. */
export const THEME_KEY = 'theme';

/** The codes opened last, newest first, separated by spaces. */
export const RECENT_KEY = 'edge-status:recent';
