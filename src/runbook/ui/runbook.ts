/**
 * What the buttons of a code's page do: they copy a command, the page, or what a runbook needs of a meaning. Loaded when one of them is pressed, and at
 * once where the browser keeps the reader's own names, which every command carries.
 */
import type { Lang } from '../../languages.ts';
import { runbookWordsUrl } from '../../urls.ts';
import type { RunbookWords } from '../words.ts';
import { copyCommand } from './copy-command.ts';
import { copyMarkdown } from './copy-markdown.ts';
import { openDialog } from './dialog.ts';
import { takeKeptNames } from './own-names.ts';

takeKeptNames();
for (const event of ['storage', 'pageshow']) addEventListener(event, takeKeptNames);

let loaded: Promise<RunbookWords> | undefined;

/** What the script says in the language of the page; loaded anew after a failure. */
function words(): Promise<RunbookWords> {
  loaded ??= load();
  loaded.catch(() => (loaded = undefined));
  return loaded;
}

async function load(): Promise<RunbookWords> {
  const response = await fetch(runbookWordsUrl(document.documentElement.lang as Lang));
  return (await response.json()) as RunbookWords;
}

const link = document.querySelector<HTMLAnchorElement>('[data-copied]')!;

/** What is pressed does its work here from now on; where something that it needs cannot be had, the reader comes to the page as Markdown. */
function onPress(pressed: HTMLElement, work: () => Promise<void>): void {
  pressed.onclick = (event) => {
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    work().catch(() => location.assign(link.href));
  };
}

onPress(link, () => copyMarkdown(link));
for (const button of document.querySelectorAll<HTMLButtonElement>('.checks pre + button'))
  onPress(button, () => copyCommand(button, words()));
for (const button of document.querySelectorAll<HTMLElement>('[id$=-fix] + button'))
  onPress(button, async () => openDialog(document.getElementById(button.previousElementSibling!.id.replace(/-fix$/, ''))!, await words()));
