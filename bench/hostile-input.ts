/** Input that nobody means well: texts for fields and addresses, values for the storage of the browser. */
import { readFileSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';
import { fileFor } from '../scripts/lib/built-site.ts';
import { headersOfBuild } from '../src/security/built-headers.ts';
import {
  LANGUAGE_KEY,
  MARKUP_KEY,
  MY_SENDERS_KEY,
  OLD_LANGUAGE_KEY,
  OLD_THEME_KEY,
  RECENT_KEY,
  SERVERS_KEY,
  THEME_KEY,
} from '../src/browser/storage.ts';

/** As much as a reader may paste by accident, or an attacker may send: 100 kB. */
const LENGTH = 100_000;

const repeated = (text: string): string => text.repeat(Math.ceil(LENGTH / text.length)).slice(0, LENGTH);

/** A word of eight letters that is different for each number. */
const wordOf = (line: number): string =>
  Array.from({ length: 8 }, (_, index) => String.fromCharCode(97 + ((line * (index * 7 + 3) + (line >> index)) % 26))).join('');

/** A text that would show an element with the id `rendered`, or throw, if anything took it for HTML or ran it. */
export const MARKUP = `"'><img id=rendered src=x onerror="throw 1"><script>throw 2</script>`;

/** Texts, by what they are. */
export const TEXTS: Record<string, string> = {
  'distinct words': Array.from({ length: LENGTH / 9 }, (_, line) => wordOf(line)).join(' '),
  'one word': repeated('timeout '),
  'distinct Han characters': Array.from({ length: LENGTH }, (_, line) => String.fromCharCode(0x4e00 + ((line * 7) % 20_000))).join(''),
  'three digits': repeated('504 502 '),
  digits: repeated('5'),
  'an open quotation mark': repeated('"a '),
  slashes: repeated('http://1.1.1.1/a.b-c/'),
  'open brackets': repeated('[{"status":'),
  spaces: repeated(' \t\n\u00a0\u3000'),
  'combining marks': repeated('e\u0301\u0302\u0303'),
  'control characters': repeated(Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('') + '\x7f\x80\x9f'),
  'marks of direction': repeated('\u202e504\u202d\u2066abc\u2069\u200f'),
  'halves of characters': repeated('\ud800a\udc00'),
  'invisible characters': repeated('\u200b\ufeff\u00ad'),
  markup: repeated(MARKUP),
  'names of properties': '__proto__ constructor prototype hasOwnProperty toString valueOf __defineGetter__ then',
  percent: repeated('%'),
};

/** Fragments and parameters, as an address has them behind `#` or `=`. */
export const IN_ADDRESSES: Record<string, string> = {
  ...Object.fromEntries(
    ['distinct words', 'markup', 'control characters', 'marks of direction'].map((name) => [name, encodeURIComponent(TEXTS[name])]),
  ),
  'the name of the prototype': '__proto__',
  'the name of the constructor': 'constructor',
  'half an escape': '%',
  'bytes that are no text': '%ff%fe%c0%80%ed%a0%80',
  'an escape of NUL': '%00',
  'selector characters': '"],*{}[[\\',
  percent: TEXTS.percent,
};

/** Every key that the pages read. */
export const KEYS = [LANGUAGE_KEY, OLD_LANGUAGE_KEY, THEME_KEY, OLD_THEME_KEY, RECENT_KEY, MARKUP_KEY, MY_SENDERS_KEY, SERVERS_KEY];

/** What other scripts of the origin, or a broken version of these, may have left under a key. */
export const STORED: Record<string, string> = {
  ...Object.fromEntries(
    ['distinct words', 'control characters', 'marks of direction', 'halves of characters', 'markup', 'names of properties'].map((name) => [
      name,
      TEXTS[name],
    ]),
  ),
  'ids without end': Array.from({ length: LENGTH / 10 }, (_, line) => `sender-${line}`).join(' '),
  'one id without end': repeated('nginx '),
  'nested brackets': repeated('['),
  'JSON that names a prototype': '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{}}}',
  'the word null': 'null',
  nothing: '',
};

/**
 * Answers requests for pages without a server: one refuses addresses of this length, but a browser that got one, from a page that another host
 * serves or from its cache, would have to deal with it.
 */
export async function answerLongAddresses(context: BrowserContext): Promise<void> {
  const headers = headersOfBuild('dist', '');
  await context.route('**', (route) => {
    const request = route.request();
    if (request.resourceType() !== 'document') return route.continue();
    const file = fileFor('dist', new URL(request.url()).pathname);
    return route.fulfill({
      status: file ? 200 : 404,
      body: readFileSync(file ?? 'dist/404.html'),
      contentType: 'text/html;charset=utf-8',
      headers,
    });
  });
}
