/** The dialog in which a reader chooses what a runbook gets of a meaning, in which markup, and with which names of servers. */
import { MARKUP_KEY } from '../../browser/storage.ts';
import { writeLink, writeText, type MarkupName } from '../markup.ts';
import { EXAMPLE_NAMES, nameOfServer } from '../own-names.ts';
import { readSection } from '../read-section.ts';
import type { RunbookWords } from '../words.ts';
import { copy } from './clipboard.ts';
import styles from './dialog.css?inline';
import { element } from './element.ts';
import { ownNames, setOwnName } from './own-names.ts';

/** What is copied: the link alone, or with what the page says of the meaning. */
const PARTS = ['link', 'snippet'] as const;
/** How it is written: in a markup, or as the rich text that chats and mails take. */
const FORMS = ['plain', 'markdown', 'html', 'rich', 'slack', 'restructuredText', 'asciiDoc', 'backlog', 'textile'] as const;
const KINDS = ['host', 'origin'] as const;

/** A text to copy, with the rich text that goes with it. */
interface Copied {
  text: string;
  html?: string;
}

let openFor: ((section: HTMLElement) => void) | undefined;

/** Opens the dialog for the meaning of a section. */
export function openDialog(section: HTMLElement, words: RunbookWords): void {
  openFor ??= createDialog(words);
  openFor(section);
}

/** Puts the dialog into the page, closed. */
function createDialog(words: RunbookWords): (section: HTMLElement) => void {
  const title = element('h2', { id: 'runbook-title' });
  const parts = element('select', {}, options(PARTS, words.parts));
  const forms = element('select', {}, options(FORMS, words.forms));
  const hint = element('p', { className: 'small soft' });
  const preview = element('textarea', { readOnly: true, rows: 9, spellcheck: false, ariaLabel: words.preview });
  const status = element('output');
  // The first button of its form is what Enter in a field presses.
  const copyButton = element('button', { textContent: words.copy });
  const names = KINDS.map((kind) => nameField(kind, words, () => show()));
  const dialog = element('dialog', { className: 'runbook' }, [
    element('form', { method: 'dialog' }, [
      title,
      element('p', { className: 'row' }, [
        element('label', {}, [element('span', { textContent: words.part }), parts]),
        element('label', {}, [element('span', { textContent: words.form }), forms]),
      ]),
      preview,
      hint,
      element('p', { className: 'row' }, [copyButton, element('button', { textContent: words.close }), status]),
      element('fieldset', {}, [
        element('legend', { textContent: words.ownNames }),
        element(
          'div',
          { className: 'row' },
          names.map(({ field }) => field),
        ),
        element('p', { className: 'small soft', textContent: words.keptHere }),
      ]),
    ]),
  ]);
  dialog.setAttribute('aria-labelledby', title.id);
  let shown: HTMLElement;

  function chosen(): Copied {
    const { title, url, blocks } = readSection(shown, words.colon);
    const written = (markup: MarkupName) =>
      parts.value === 'link' ? writeLink(title, url, markup) : writeText([...blocks, credit(url)], markup);
    const form = forms.value as (typeof FORMS)[number];
    if (form !== 'rich') return { text: written(form) };
    return { text: parts.value === 'link' ? `${title} ${url}` : written('plain'), html: written('html') };
  }

  const credit = (url: string) => ({
    kind: 'paragraph' as const,
    line: [
      words.credit[0],
      { text: 'Edge Status', url },
      words.credit[1].replace('{day}', document.querySelector('article time')!.textContent),
    ],
  });

  function show(): void {
    preview.value = chosen().text;
    hint.textContent = words.hints[parts.value as (typeof PARTS)[number]];
    status.value = '';
  }

  copyButton.addEventListener('click', (event) => {
    event.preventDefault();
    const { text, html } = chosen();
    // Empty in between, so that a screen reader says it each time.
    status.value = '';
    void copy(text, html).then((isCopied) => {
      if (!isCopied) preview.select();
      status.value = isCopied ? words.copied : html === undefined ? words.refused : words.refusedRich;
    });
  });
  for (const choice of [parts, forms])
    choice.addEventListener('change', () => {
      keepChoice(`${parts.value} ${forms.value}`);
      show();
    });

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  document.body.append(dialog);

  return (section) => {
    shown = section;
    title.textContent = words.title.replace('{title}', readSection(section, words.colon).title);
    const [part, form] = keptChoice();
    parts.value = PARTS.find((each) => each === part) ?? 'link';
    forms.value = FORMS.find((each) => each === form) ?? 'markdown';
    for (const { take } of names) take();
    show();
    dialog.showModal();
  };
}

const options = <Name extends string>(names: readonly Name[], words: Readonly<Record<Name, string>>): HTMLOptionElement[] =>
  names.map((name) => element('option', { value: name, textContent: words[name] }));

/** A field for the name of one of the reader's servers. A name is taken as it is typed; with a text that is none, the one before it stays. */
function nameField(kind: (typeof KINDS)[number], words: RunbookWords, changed: () => void) {
  const message = element('output', { className: 'small', id: `runbook-${kind}` });
  const input = element('input', {
    inputMode: 'url',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: false,
    placeholder: EXAMPLE_NAMES[kind],
    dir: 'auto',
  });
  input.addEventListener('input', () => {
    const name = input.value.trim() === '' ? '' : nameOfServer(input.value);
    input.ariaInvalid = String(name === undefined);
    message.value = name === undefined ? words.notAServer : '';
    if (name !== undefined) setOwnName(kind, name);
    changed();
  });
  input.setAttribute('aria-describedby', message.id);
  return {
    // Outside the label, whose text is the name of the field.
    field: element('div', { className: 'field' }, [element('label', {}, [element('span', { textContent: words[kind] }), input]), message]),
    /** Shows the name that commands carry. */
    take() {
      input.value = ownNames()[kind] ?? '';
      input.ariaInvalid = 'false';
      message.value = '';
    },
  };
}

/** What the reader chose last, if their browser keeps it. */
function keptChoice(): string[] {
  try {
    return (localStorage.getItem(MARKUP_KEY) ?? '').split(' ');
  } catch {
    return [];
  }
}

function keepChoice(choice: string): void {
  try {
    localStorage.setItem(MARKUP_KEY, choice);
  } catch {
    // Storage may be switched off; the choice then holds for this dialog.
  }
}
