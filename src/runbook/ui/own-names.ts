/** The reader's own names in the commands of the page. Only their browser keeps them. */
import { SERVERS_KEY } from '../../browser/storage.ts';
import { withOwnNames, type OwnNames } from '../own-names.ts';

/** The commands, and the code in the prose about them, as the page came with them. */
const written = new Map([...document.querySelectorAll('.checks code')].map((code) => [code, code.textContent]));

/** The names that this page has in its commands; a page that cannot keep them still shows them. */
const names: OwnNames = {};

/** The names that the commands of this page carry. */
export const ownNames = (): Readonly<OwnNames> => names;

/** Takes the names that the browser keeps, and puts them into every command of the page and what is said about it. */
export function takeKeptNames(): void {
  try {
    [names.host, names.origin] = (localStorage.getItem(SERVERS_KEY) ?? '').split(' ');
  } catch {
    // Storage may be switched off.
  }
  show();
}

/**
 * Puts a name into every command of the page, and keeps it for the next one.
 *
 * @param name a name of a server; an empty one brings the example back
 */
export function setOwnName(kind: keyof OwnNames, name: string): void {
  names[kind] = name;
  show();
  try {
    const { host = '', origin = '' } = names;
    if (host || origin) localStorage.setItem(SERVERS_KEY, `${host} ${origin}`);
    else localStorage.removeItem(SERVERS_KEY);
  } catch {
    // Storage may be switched off; the page has the name.
  }
}

function show(): void {
  for (const [code, command] of written) code.textContent = withOwnNames(command, names);
}
