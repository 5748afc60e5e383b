/** What holds for every page of the built site: links, fragments, budgets, policy, languages, sitemap. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { DOMParser } from 'linkedom';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { attributeValues, denseTextOf, elementsOf, fileFor, filesOf, pagesOf, type BuiltPage } from '../scripts/lib/built-site.ts';

const DIST = 'dist';
/** What fits into the first round trip of a TCP connection: ten segments of 1,460 bytes. */
const FIRST_ROUND_TRIP = 14_600;
/**
 * The first round trip and half of the second, which carries twice as much, and one percent: brotli finds other repeats in a page when the hashes in
 * it change, which moves the heaviest by as much.
 */
const WHOLE_PAGE = 29_500;
/** The JavaScript of a page when it loads, in bytes (brotli). */
const SCRIPT_ON_LOAD = 2_000;
/** The picture for links: its size in pixels, and its bytes at most. */
const PREVIEW = { width: 1_200, height: 630, bytes: 60_000 };

let pages: BuiltPage[] = [];
before(() => {
  pages = pagesOf(DIST);
});

/** Checks every page, and fails with the problems of all of them. */
function onEveryPage(check: (page: BuiltPage) => string[]): void {
  assert.ok(pages.length > 100, `only ${pages.length} pages were built`);
  const wrong = pages.flatMap((page) => check(page).map((line) => `${page.path}: ${line}`));
  assert.deepEqual(wrong, []);
}

/** How a content security policy names a script or style (CSP 3, §2.3.1). */
const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');

/**
 * The size of a text in brotli. The best compression of every page takes more than a minute, so a text is compressed
 * that way only when the fast compression exceeds the limit.
 *
 * @param limit the size that the text should have at most
 */
function weightOf(text: string, limit: number): number {
  const fast = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
  return fast <= limit ? fast : brotliCompressSync(text).length;
}

/** The content of the `<meta>` element with that name, property or `http-equiv`; empty when there is none. */
const metaContent = (document: Document, name: string): string =>
  document.querySelector(`meta:is([name="${name}"], [property="${name}"], [http-equiv="${name}"])`)?.getAttribute('content') ?? '';

const policyOf = (document: Document) => metaContent(document, 'content-security-policy');

/** The texts of the scripts and styles below a node, those inside templates included. What a script element holds as data is none. */
function inlineTexts(node: DefaultTreeAdapterTypes.Node): string[] {
  const children = [...('childNodes' in node ? node.childNodes : []), ...('content' in node ? [node.content] : [])];
  const isData = 'attrs' in node && node.attrs.some(({ name, value }) => name === 'type' && value === 'application/ld+json');
  const isInline = !isData && (node.nodeName === 'script' || node.nodeName === 'style');
  return isInline ? [children.map((child) => ('value' in child ? child.value : '')).join('')] : children.flatMap(inlineTexts);
}

/** Every attribute of every element, as `name="value"`. */
const attributesOf = (document: Document): string[] =>
  elementsOf(document, '*').flatMap(({ attributes }) => [...attributes].map(({ name, value }) => `${name}="${value}"`));

describe('every page', () => {
  test('has only links and fragments that resolve', () => {
    const ids = new Map(pages.map(({ path, document }) => [path, new Set(attributeValues(document, 'id'))]));
    onEveryPage(({ path, document }) =>
      ['href', 'src', 'action']
        .flatMap((name) => attributeValues(document, name))
        .filter((target) => !/^https:\/\//.test(target))
        .flatMap((target) => {
          const url = new URL(target, `http://localhost:4321${path}`);
          if (url.host !== 'localhost:4321') return [`${target} is not https`];
          if (!fileFor(DIST, url.pathname)) return [`${target} leads nowhere`];
          const fragment = decodeURIComponent(url.hash.slice(1));
          return fragment && !ids.get(url.pathname)?.has(fragment) ? [`${target} has no such fragment`] : [];
        }),
    );
  });

  test('has no id twice', () => {
    onEveryPage(({ document }) => {
      const ids = attributeValues(document, 'id');
      return ids.filter((id, index) => ids.indexOf(id) < index);
    });
  });

  // The page of a code that many senders use is long, so its first section has a limit of its own.
  test(`weighs at most ${FIRST_ROUND_TRIP} bytes (brotli) up to the end of its first section, styles and scripts included, and ${WHOLE_PAGE} in all`, () => {
    onEveryPage(({ html, path }) => {
      // The sections of a guide are its headings.
      const end = html.search(path.includes('/guides/') ? /(?<=<h2[^]*)<h2/ : /<\/section>/);
      const first = weightOf(end < 0 ? html : html.slice(0, end), FIRST_ROUND_TRIP);
      const whole = weightOf(html, WHOLE_PAGE);
      return [
        ...(first > FIRST_ROUND_TRIP ? [`${first} bytes up to the end of its first section`] : []),
        ...(whole > WHOLE_PAGE ? [`${whole} bytes in all`] : []),
      ];
    });
  });

  test('of one sender has no styles for what folds', () => {
    onEveryPage(({ html, document }) => {
      const folds = document.querySelector('details[data-sender]') !== null;
      return html.includes('.fold>summary') === folds ? [] : [folds ? 'folds without styles' : 'has styles for what folds'];
    });
  });

  test('ties its styles to its elements by short names', () => {
    onEveryPage(({ html }) => html.match(/data-astro-cid-\w+/g)?.slice(0, 1) ?? []);
  });

  test('names in its policy the hashes of its own scripts and styles, and no others', () => {
    onEveryPage(({ html, document }) => {
      const listed = [...policyOf(document).matchAll(/'sha256-([^']+)'/g)].map(([, hash]) => hash);
      // By the parser that works as browsers do; without scripting, since what is inside <noscript> is for readers without.
      const own = inlineTexts(parse(html, { scriptingEnabled: false })).map(hashOf);
      return [
        ...own.filter((hash) => !listed.includes(hash)).map((hash) => `${hash} is not allowed`),
        ...listed.filter((hash) => !own.includes(hash)).map((hash) => `${hash} is of another page`),
      ];
    });
  });

  test(`loads at most ${SCRIPT_ON_LOAD} bytes (brotli) of JavaScript, all of it inside the HTML`, () => {
    onEveryPage(({ document }) => {
      const scripts = [...document.querySelectorAll('script:not([type="application/ld+json"])')];
      const size = weightOf(scripts.map(({ textContent }) => textContent).join('\n'), SCRIPT_ON_LOAD);
      return [
        ...(size > SCRIPT_ON_LOAD ? [`${size} bytes of script`] : []),
        ...scripts.filter((script) => script.hasAttribute('src')).map(({ outerHTML }) => outerHTML),
      ];
    });
  });

  test('needs no second request for its first screen: no style sheet, preload, font or frame', () => {
    const LOADED = ['stylesheet', 'preload', 'modulepreload', 'preconnect'].map((rel) => `link[rel~=${rel}]`);
    onEveryPage(({ document }) => [
      // The content of templates does not count: nothing is loaded before a script adds it to the page.
      ...[...document.querySelectorAll([...LOADED, 'iframe', 'frame', 'img'].join())].map(({ outerHTML }) => outerHTML),
      ...[...document.querySelectorAll('style')].flatMap(({ textContent }) => textContent.match(/@import|url\((?!#)/g) ?? []),
    ]);
  });

  test('asks nothing of a third party', () => {
    onEveryPage(({ document }) => attributeValues(document, 'src').filter((target) => /^(?:https?:)?\/\//.test(target)));
  });

  test('has a policy that allows scripts and styles by hash only', () => {
    onEveryPage(({ document }) => {
      const policy = policyOf(document);
      const wrong = ["'unsafe-inline'", "'unsafe-eval'", '*', 'http:', 'https:', 'data:'].filter((source) => policy.includes(source));
      const missing = ["default-src 'none'", "base-uri 'none'", 'script-src', 'style-src', "'sha256-"].filter(
        (part) => !policy.includes(part),
      );
      const inline = attributesOf(document).filter((attribute) => /^(?:style|on[a-z]+)="/.test(attribute));
      return [...wrong, ...missing.map((part) => `no ${part}`), ...inline];
    });
  });

  test('names its language, its own address and the same page in every language', () => {
    onEveryPage(({ path, document }) => {
      const lang = document.documentElement.getAttribute('lang');
      const expected = path.startsWith('/ja/') ? 'ja' : 'en';
      const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
      const alternates = [...document.querySelectorAll('link[rel=alternate][hreflang]')].map((link) => ({
        hreflang: link.getAttribute('hreflang'),
        href: link.getAttribute('href')!,
      }));
      return [
        ...(lang === expected ? [] : [`lang is ${lang}`]),
        ...(canonical === `http://localhost:4321${path.split('/').map(encodeURIComponent).join('/')}` ? [] : [`canonical is ${canonical}`]),
        ...(alternates.map(({ hreflang }) => hreflang).join() === 'ja,en,x-default' ? [] : ['hreflang is not ja, en, x-default']),
        ...alternates.filter(({ href }) => !fileFor(DIST, new URL(href).pathname)).map(({ href }) => `${href} leads nowhere`),
      ];
    });
  });

  test('has one h1, a title and a description of its own', () => {
    const titles = new Map<string, string>();
    onEveryPage(({ path, document }) => {
      const title = document.querySelector('head > title')?.textContent ?? '';
      const description = metaContent(document, 'description');
      // Names of products are the same in every language.
      const key = `${path.slice(0, 4)} ${title}`;
      const twin = titles.get(key);
      titles.set(key, path);
      return [
        ...(document.querySelectorAll('h1').length === 1 ? [] : ['not one h1']),
        ...(title.length > 'Edge Status'.length ? [] : ['no title']),
        ...(twin ? [`title as ${twin}: ${title}`] : []),
        ...(description.length >= 10 ? [] : ['no description']),
      ];
    });
  });

  test(`has a picture for chat windows, of ${PREVIEW.width} x ${PREVIEW.height} pixels and at most ${PREVIEW.bytes} bytes; each code and language its own`, () => {
    const pictures = new Map<string, string>();
    onEveryPage(({ path, document }) => {
      const image = metaContent(document, 'og:image');
      const file = image.startsWith('http://localhost:4321/') && fileFor(DIST, new URL(image).pathname);
      if (!file) return [`${image || 'no og:image'} leads nowhere`];
      const png = readFileSync(file);
      // PNG §11.2.1: width and height follow the signature and the head of the first chunk.
      const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
      const [, lang = 'en', code] = /^\/(?:(ja|en)\/)?codes\/(0|[1-9]\d{0,2})\/$/.exec(path) ?? [];
      const hash = createHash('sha256').update(png).digest('hex');
      const twin = pictures.get(hash) ?? image;
      pictures.set(hash, image);
      return [
        ...(png.toString('latin1', 1, 4) === 'PNG' ? [] : [`${image} is not a PNG file`]),
        ...(width === PREVIEW.width && height === PREVIEW.height ? [] : [`${image} has ${width} x ${height} pixels`]),
        ...(png.length <= PREVIEW.bytes ? [] : [`${image} has ${png.length} bytes`]),
        ...(twin === image ? [] : [`${image} is the same picture as ${twin}`]),
        ...(!code || image.endsWith(`/og/${lang}/${code}.png`) ? [] : [`${image} is of something else`]),
        ...['og:title', 'og:description', 'og:image:alt', 'og:locale', 'twitter:card']
          .filter((name) => !metaContent(document, name))
          .map((name) => `no ${name}`),
      ];
    });
    assert.ok(pictures.size > 200, `only ${pictures.size} pictures`);
  });

  test('shows no Markdown that was not rendered', () => {
    onEveryPage(({ document }) =>
      [denseTextOf(document.documentElement), ...attributesOf(document)].flatMap((text) => text.match(/\*\*[^*]+\*\*|\]\(code:/g) ?? []),
    );
  });

  test('is in the sitemap, 404 and 500 among them', () => {
    const sitemaps = filesOf(DIST, '.xml').filter((file) => /^sitemap-\d+\.xml$/.test(file));
    const locations = sitemaps.flatMap((file) => {
      const sitemap = new DOMParser().parseFromString(readFileSync(`${DIST}/${file}`, 'utf8'), 'text/xml');
      return [...sitemap.querySelectorAll('loc')].map(({ textContent }) => new URL(textContent).pathname);
    });
    // Pages that stand for others, where those cannot be had, are found by nobody who looks for them.
    const expected = pages.filter(({ document }) => metaContent(document, 'robots') !== 'noindex').map(({ path }) => path);
    assert.deepEqual(locations.sort(), expected.sort());
    for (const path of ['/ja/codes/404/', '/en/codes/404/', '/ja/codes/500/', '/en/codes/500/', '/codes/404/'])
      assert.ok(locations.includes(path), path);
  });
});
