/**
 * Puts a button beside each command, which copies it, and one beside what to do, which opens what a runbook gets of the meaning. What they do is loaded
 * when the first of them, or the link to the page as Markdown, is pressed.
 */
import { SERVERS_KEY } from '../browser/storage.ts';
// A script of its own, imported by address: see "Scripts" in docs/architecture.md.
import runbookScript from './ui/runbook.ts?worker&url';

const link = document.querySelector<HTMLAnchorElement>('[data-copied]')!;
const load = (): Promise<unknown> => import(/* @vite-ignore */ runbookScript);

// Where the script cannot be had, the link leads to the page as Markdown; so it does with a key by which a reader opens links elsewhere.
function press(event: MouseEvent): void {
  if (event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  // The script then does what is pressed.
  load().then(
    () => (event.target as HTMLElement).click(),
    () => location.assign(link.href),
  );
}

link.onclick = press;
for (const place of document.querySelectorAll('.checks pre, [id$=-fix]')) {
  const button = document.createElement('button');
  const text = (button.textContent = place.localName === 'pre' ? link.dataset.copy! : link.dataset.runbook!);
  // Many buttons have the same text; what each is about is the heading of its check, or of the section.
  button.ariaLabel = `${text} ${(document.getElementById(place.id.replace(/-fix$/, '-name')) ?? place.parentElement!.firstElementChild)!.textContent}`;
  button.onclick = press;
  place.after(button);
}

try {
  // Every command carries the reader's own names.
  if (localStorage[SERVERS_KEY]) void load();
} catch {
  // Storage may be switched off.
}
