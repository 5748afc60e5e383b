/** The script in the head of every page. */
import { APPLY_THEME } from './apply-theme.ts';
import { MY_SENDERS_FIRST } from './my-senders-first.ts';

/** What runs before anything is painted, in one element: each inline script costs its hash in the policy of every page. */
export const HEAD_SCRIPT = `${APPLY_THEME};${MY_SENDERS_FIRST}`;
