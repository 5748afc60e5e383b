/** The recipes for links from other tools, as what a reader copies. */
import type { Field, Recipe } from '../content/schema.ts';
import { at } from '../urls.ts';

export type Template = Recipe['templates'][number];

/** What is copied, and the fields of logs that it is for. */
interface Copied {
  fields: Field[];
  text: string;
}

/** The name of a field as tools have it: `$status` of a configuration is `status` in a log. */
export const nameInLog = ({ name }: Field): string => name.replace(/^\$/, '');

/**
 * The address of the site, without the slash at its end.
 *
 * @example
 * siteAddress(new URL('https://example.org')) // => 'https://example.org/status' with the base `/status`
 */
export const siteAddress = (site: URL): string => new URL(at('/'), site).href.replace(/\/$/, '');

/**
 * The part of an address that leads to the section of the sender; empty where the value is not the sender's own.
 *
 * @example
 * sectionOf({ sender: 'nginx', upstream: false, … }) // => '#nginx'
 */
export const sectionOf = ({ sender, upstream }: Field): string => (upstream ? '' : `#${sender}`);

const PLACEHOLDER = /<(site|field|label|section|sender|code|text)>/g;

function filled(text: string, field: Field, site: string, inner = ''): string {
  const values: Record<string, string> = {
    site,
    field: nameInLog(field),
    label: nameInLog(field).replace(/\W/g, '_'),
    section: sectionOf(field),
    sender: field.sender,
    code: field.example,
    text: inner,
  };
  return text.replace(PLACEHOLDER, (_, name: string) => values[name]);
}

/** The fields that a template is filled in for: each, or the first of each sender. */
const fieldsFor = ({ per }: Template, fields: readonly Field[]): readonly Field[] =>
  per === 'field' ? fields : [...Map.groupBy(fields, ({ sender }) => sender).values()].map(([first]) => first);

/**
 * What a reader copies; fields with the same text share it.
 *
 * @param site without a slash at its end
 * @example
 * copiedOf({ text: '<site>/codes/{{value}}/<section>', … }, fields, 'https://example.org')
 * // => [{ fields: [ … ], text: 'https://example.org/codes/{{value}}/#nginx' }, …]
 */
export function copiedOf(template: Template, fields: readonly Field[], site: string): Copied[] {
  const texts = Map.groupBy(fieldsFor(template, fields), (field) => filled(template.text, field, site));
  return [...texts].map(([text, of]) => ({ fields: of, text }));
}

/** All texts of a template as one file. */
export const fileOf = (template: Template, fields: readonly Field[], site: string): string =>
  copiedOf(template, fields, site)
    .map(({ text }) => text)
    .join('\n\n');

/** A whole example around the text for the first field; undefined where a template has none. */
export function exampleOf({ text, around }: Template, fields: readonly Field[], site: string): string | undefined {
  const [first] = fields;
  return around && filled(around, first, site, filled(text, first, site));
}
