/**
 * The keys under which a reader's browser keeps something in localStorage. They begin with the name of the project, because projects on
 * one origin (`*.github.io`, `localhost`) share a storage. Values under these names are in browsers already: a key that is renamed is
 * read under its old name as well, and copied; the old value may be another project's. Each key is a constant of its own, because the
 * build writes constants into the scripts that import them (`inlineConst` in astro.config.mjs); anything else would become a shared
 * file and a second request.
 */

/** The language that the reader chose by hand: a language tag. */
export const LANGUAGE_KEY = 'edge-status:language';
/** Where the language was before the keys had a prefix. */
export const OLD_LANGUAGE_KEY = 'language';

/** The color scheme that the reader chose: `light`, `dark`, or nothing for the system's. */
export const THEME_KEY = 'edge-status:theme';
/** Where the color scheme was before the keys had a prefix. */
export const OLD_THEME_KEY = 'theme';

/** The codes opened last, newest first, separated by spaces. */
export const RECENT_KEY = 'edge-status:recent';

/** What the reader copied last for a runbook, and in which form: two names, separated by a space. */
export const MARKUP_KEY = 'edge-status:markup';
/** The names of the reader's own servers, for commands: of the site and of its origin, separated by a space, each empty where there is none. */
export const SERVERS_KEY = 'edge-status:servers';

/** The senders of the reader's own stack: their ids, separated by spaces. */
export const MY_SENDERS_KEY = 'edge-status:senders';
