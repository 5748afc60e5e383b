/** The names in pages that selectors can match. */
import jsTokens from 'js-tokens';

/** What elements of pages are called, or may be called once its scripts have run. */
export interface HtmlNames {
  tags: { has(name: string): boolean };
  classes: { has(name: string): boolean };
  ids: { has(name: string): boolean };
  /** Whether an element has an attribute, with a value if one is given. */
  hasAttribute(name: string, value: string | undefined): boolean;
}

/** What scripts may call elements and attributes. */
export interface ScriptNames {
  /** The words in strings and templates, such as those of `createElement('a')` and `querySelector('[data-sender]')`. */
  words: Set<string>;
  /** The properties that they set, such as `hidden` by `element.hidden = true`, and `role` by `Object.assign(element, { role: 'img' })`. */
  properties: Set<string>;
  /** Those that they set in a `dataset`, such as `mine` by `element.dataset.mine = ''`. */
  dataset: Set<string>;
}

/** What browsers set themselves. */
const SET_BY_BROWSERS = new Set(['open']);

/**
 * The names in pages.
 *
 * @param pages as Astro writes them, with attribute values in double quotes
 * @param scripts what the scripts of the site may add
 */
export function namesInHtml(pages: readonly string[], scripts: ScriptNames): HtmlNames {
  const tags = new Set<string>();
  const classes = new Set<string>();
  const ids = new Set<string>();
  const attributes = new Map<string, Set<string>>();
  for (const { tag, attributes: own } of tagsOf(pages)) {
    tags.add(tag);
    for (const [name, value] of own) {
      if (name === 'class') for (const each of value.split(/\s+/)) classes.add(each);
      if (name === 'id') ids.add(value);
      const values = attributes.get(name);
      if (values) values.add(value);
      else attributes.set(name, new Set([value]));
    }
  }
  const either = (names: ReadonlySet<string>) => ({ has: (name: string) => names.has(name) || scripts.words.has(name) });
  const isSetByScripts = (name: string) =>
    scripts.words.has(name) ||
    (name.startsWith('data-') ? scripts.dataset.has(camelCase(name.slice('data-'.length))) : scripts.properties.has(camelCase(name)));
  return {
    tags: either(tags),
    classes: either(classes),
    ids: either(ids),
    hasAttribute(name, value) {
      if (SET_BY_BROWSERS.has(name) || isSetByScripts(name)) return true;
      const values = attributes.get(name);
      return values !== undefined && (value === undefined || values.has(value));
    },
  };
}

/** `camelCase('aria-busy') // => 'ariaBusy'` */
const camelCase = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/**
 * What scripts may call elements and attributes.
 *
 * @param others what further scripts may call them
 * @example
 * namesInScripts(['document.createElement("q").dataset.mine = ""'])
 * // => { words: Set { 'q' }, properties: Set {}, dataset: Set { 'mine' } }
 */
export function namesInScripts(scripts: readonly string[], others?: ScriptNames): ScriptNames {
  const all = [...scripts.map(namesInScript), ...(others ? [others] : [])];
  const union = (name: keyof ScriptNames) => new Set(all.flatMap((each) => [...each[name]]));
  return { words: union('words'), properties: union('properties'), dataset: union('dataset') };
}

/** Many pages have the same scripts. */
const known = new Map<string, ScriptNames>();

function namesInScript(script: string): ScriptNames {
  const kept = known.get(script);
  if (kept) return kept;
  const names: ScriptNames = { words: new Set(), properties: new Set(), dataset: new Set() };
  const tokens = [...jsTokens(script)].filter(({ type }) => !/^(?:WhiteSpace|LineTerminatorSequence|.*Comment)$/.test(type));
  for (const [index, { type, value }] of tokens.entries()) {
    const [beforeLast, last, next] = [index - 2, index - 1, index + 1].map((each) => tokens[each]?.value ?? '');
    if (/^(?:String|Template|NoSubstitutionTemplate)/.test(type)) for (const word of value.match(/[\w-]+/g) ?? []) names.words.add(word);
    const isSet = /^\??\.$/.test(last) && /^[^=!<>]*=$/.test(next);
    const isKey = /^[{,]$/.test(last) && /^[:,}]$/.test(next);
    if (type === 'IdentifierName' && (isSet || isKey)) (beforeLast === 'dataset' ? names.dataset : names.properties).add(value);
  }
  known.set(script, names);
  return names;
}

/** The attribute of a `<script>` that holds data: no browser runs it, and no policy is about it (HTML §4.12.1.1, CSP3 §6.1.11). */
export const IS_DATA = / type="application\/ld\+json"/;

/** The scripts inside a page, without those that hold data. */
export const scriptsIn = (html: string): string[] =>
  Array.from(html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)).flatMap(([, attributes, text]) =>
    IS_DATA.test(attributes) ? [] : [text],
  );

/** A start tag of a page. */
export interface Tag {
  tag: string;
  attributes: (readonly [name: string, value: string])[];
}

/** Comments, elements whose content is no HTML, and start tags. */
export const TAG = /<!--[\s\S]*?-->|<(script|style)\b[^>]*>[\s\S]*?<\/\1>|<[a-z](?:[^>"]|"[^"]*")*>/g;

/** The start tags of pages, each different one once, also those inside `<noscript>` and `<template>`. */
function tagsOf(pages: readonly string[]): Tag[] {
  const tags = new Set<string>();
  for (const html of pages) for (const [text, raw] of html.matchAll(TAG)) tags.add(raw ? text.slice(0, text.indexOf('>') + 1) : text);
  return [...tags].filter((text) => !text.startsWith('<!--')).map(tagOf);
}

/**
 * What a start tag says.
 *
 * @example
 * tagOf('<p class="small" hidden>') // => { tag: 'p', attributes: [['class', 'small'], ['hidden', '']] }
 */
export function tagOf(text: string): Tag {
  const [, tag] = /^<([\w-]+)/.exec(text)!;
  const attributes = text.slice(tag.length + 1).matchAll(/([^\s=>"/]+)(?:="([^"]*)")?/g);
  return { tag, attributes: Array.from(attributes, ([, name, value = '']) => [name, value] as const) };
}
