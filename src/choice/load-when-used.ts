/** Loads the script of the choice of senders when a reader turns to it, has done so before this script came, or has senders of their own. */
// A script of its own, imported by address: see "Scripts" in docs/architecture.md.
import choiceScript from './choice.ts?worker&url';

const choice = document.querySelector<HTMLElement>('[aria-labelledby=senders]');

function load(): void {
  import(/* @vite-ignore */ choiceScript).catch(() => {
    choice!.querySelector('output')!.value = choice!.dataset.failed!;
  });
}

if (choice) {
  for (const intent of ['pointerdown', 'focusin']) choice.addEventListener(intent, load);
  // Another tab may choose some.
  addEventListener('storage', load);
  if (choice.querySelector('[data-mine], :focus, :checked, textarea:not(:placeholder-shown)')) load();
}
