/** What holds for every page of the built site: links, fragments, budgets, policy, languages, sitemap. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { attributeValues, fileFor, filesOf, pagesOf, type BuiltPage } from '../scripts/lib/built-site.ts';

const DIST = 'dist';
/** What fits into the first round trip of a TCP connection: ten segments of 1,460 bytes. */
const FIRST_ROUND_TRIP = 14_600;
/** The first round trip and half of the second, which carries twice as much. */
const WHOLE_PAGE = 29_200;
const SCRIPT_ON_LOAD = 2_000;
const PREVIEW = { width: 1_200, height: 630, bytes: 60_000 };

let pages: BuiltPage[] = [];
before(() => {
  pages = pagesOf(DIST);
});

/** Collects what is wrong on all pages, so that one run shows everything. */
function onEveryPage(check: (page: BuiltPage) => string[]): void {
  assert.ok(pages.length > 100, `only ${pages.length} pages were built`);
  const wrong = pages.flatMap((page) => check(page).map((line) => `${page.path}: ${line}`));
  assert.deepEqual(wrong, []);
}

const ofPage = (html: string) => [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)];

describe('every page', () => {
  test('has only links and fragments that resolve', () => {
    const ids = new Map(pages.map(({ path, html }) => [path, new Set(attributeValues(html, 'id'))]));
    onEveryPage(({ path, html }) =>
      attributeValues(html, 'href')
        .concat(attributeValues(html, 'src'), attributeValues(html, 'action'))
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
    onEveryPage(({ html }) => {
      const ids = attributeValues(html, 'id');
      return ids.filter((id, index) => ids.indexOf(id) < index);
    });
  });

  // A code that many senders use is long; what a reader needs first has to come first.
  test(`weighs at most ${FIRST_ROUND_TRIP} bytes (brotli) up to the end of its first section, styles and scripts included, and ${WHOLE_PAGE} in all`, () => {
    onEveryPage(({ html }) => {
      const end = html.indexOf('</section>');
      const first = brotliCompressSync(end < 0 ? html : html.slice(0, end)).length;
      const whole = brotliCompressSync(html).length;
      return [
        ...(first > FIRST_ROUND_TRIP ? [`${first} bytes up to the end of its first section`] : []),
        ...(whole > WHOLE_PAGE ? [`${whole} bytes in all`] : []),
      ];
    });
  });

  test('names in its policy the hashes of its own scripts and styles, and no others', () => {
    onEveryPage(({ html }) => {
      const listed = [...html.matchAll(/'sha256-([^']+)'/g)].map(([, hash]) => hash);
      const own = [...html.matchAll(/<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g)].map(([, , text]) =>
        createHash('sha256').update(text).digest('base64'),
      );
      return [
        ...own.filter((hash) => !listed.includes(hash)).map((hash) => `${hash} is not allowed`),
        ...listed.filter((hash) => !own.includes(hash)).map((hash) => `${hash} is of another page`),
      ];
    });
  });

  test(`loads at most ${SCRIPT_ON_LOAD} bytes of JavaScript, all of it inside the HTML`, () => {
    onEveryPage(({ html }) => {
      const scripts = ofPage(html);
      const size = scripts.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);
      return [
        ...(size > SCRIPT_ON_LOAD ? [`${size} bytes of script`] : []),
        ...scripts.filter(([tag]) => /<script[^>]*\ssrc=/.test(tag)).map(([tag]) => tag),
      ];
    });
  });

  test('needs no second request for its first screen: no style sheet, preload, font or frame', () => {
    onEveryPage(
      // What stands in a template is loaded when a script takes it out.
      ({ html }) =>
        html
          .replace(/<template\b.*?<\/template>/gs, '')
          .match(/<link[^>]*rel="(?:stylesheet|preload|modulepreload|preconnect)"[^>]*>|<i?frame|<img|@import|url\((?!#)/g) ?? [],
    );
  });

  test('asks nothing of a third party', () => {
    onEveryPage(({ html }) => attributeValues(html, 'src').filter((target) => /^(?:https?:)?\/\//.test(target)));
  });

  test('has a policy that allows scripts and styles by hash only', () => {
    onEveryPage(({ html }) => {
      const policy = attributeValues(/<meta http-equiv="content-security-policy"[^>]*>/.exec(html)?.[0] ?? '', 'content')[0] ?? '';
      const wrong = ["'unsafe-inline'", "'unsafe-eval'", '*', 'http:', 'https:', 'data:'].filter((source) => policy.includes(source));
      const missing = ["default-src 'none'", "base-uri 'none'", 'script-src', 'style-src', "'sha256-"].filter(
        (part) => !policy.includes(part),
      );
      const inline = /<[a-z][^>]*\s(?:style|on[a-z]+)="/.exec(html);
      return [...wrong, ...missing.map((part) => `no ${part}`), ...(inline ? [inline[0]] : [])];
    });
  });

  test('names its language, its own address and the same page in every language', () => {
    onEveryPage(({ path, html }) => {
      const lang = /<html lang="([^"]*)"/.exec(html)?.[1];
      const expected = path.startsWith('/ja/') ? 'ja' : 'en';
      const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? '';
      const alternates = [...html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g)];
      return [
        ...(lang === expected ? [] : [`lang is ${lang}`]),
        ...(canonical === `http://localhost:4321${path}` ? [] : [`canonical is ${canonical}`]),
        ...(alternates.map(([, hreflang]) => hreflang).join() === 'ja,en,x-default' ? [] : ['hreflang is not ja, en, x-default']),
        ...alternates.filter(([, , href]) => !fileFor(DIST, new URL(href).pathname)).map(([, , href]) => `${href} leads nowhere`),
      ];
    });
  });

  test('has one h1, a title and a description of its own', () => {
    const titles = new Map<string, string>();
    onEveryPage(({ path, html }) => {
      const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
      const description = attributeValues(/<meta name="description"[^>]*>/.exec(html)?.[0] ?? '', 'content')[0] ?? '';
      // Names of products are the same in every language.
      const key = `${path.slice(0, 4)} ${title}`;
      const twin = titles.get(key);
      titles.set(key, path);
      return [
        ...((html.match(/<h1[\s>]/g) ?? []).length === 1 ? [] : ['not one h1']),
        ...(title.length > 'Edge Status'.length ? [] : ['no title']),
        ...(twin ? [`title as ${twin}: ${title}`] : []),
        ...(description.length >= 10 ? [] : ['no description']),
      ];
    });
  });

  test(`has a picture for chat windows, of ${PREVIEW.width} x ${PREVIEW.height} pixels and at most ${PREVIEW.bytes} bytes; each code and language its own`, () => {
    const pictures = new Map<string, string>();
    onEveryPage(({ path, html }) => {
      const meta = (property: string) => new RegExp(`<meta (?:property|name)="${property}" content="([^"]*)"`).exec(html)?.[1];
      const image = meta('og:image') ?? '';
      const file = image.startsWith('http://localhost:4321/') && fileFor(DIST, new URL(image).pathname);
      if (!file) return [`${image || 'no og:image'} leads nowhere`];
      const png = readFileSync(file);
      // PNG §11.2.1: after the signature and the head of the first chunk come width and height.
      const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
      const wanted = /^\/(?:(ja|en)\/)?codes\/(\d+)\/$/.exec(path);
      const hash = createHash('sha256').update(png).digest('hex');
      const twin = pictures.get(hash) ?? image;
      pictures.set(hash, image);
      return [
        ...(png.toString('latin1', 1, 4) === 'PNG' ? [] : [`${image} is no PNG`]),
        ...(width === PREVIEW.width && height === PREVIEW.height ? [] : [`${image} has ${width} x ${height} pixels`]),
        ...(png.length <= PREVIEW.bytes ? [] : [`${image} has ${png.length} bytes`]),
        ...(twin === image ? [] : [`${image} is the same picture as ${twin}`]),
        ...(!wanted || image.endsWith(`/og/${wanted[1] ?? 'en'}/${wanted[2]}.png`) ? [] : [`${image} is of something else`]),
        ...['og:title', 'og:description', 'og:image:alt', 'og:locale', 'twitter:card']
          .filter((name) => !meta(name))
          .map((name) => `no ${name}`),
      ];
    });
    assert.ok(pictures.size > 200, `only ${pictures.size} pictures`);
  });

  test('shows no Markdown that was not rendered', () => {
    onEveryPage(({ html }) => html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').match(/\*\*[^*<]+\*\*|\]\(code:/g) ?? []);
  });

  test('is in the sitemap, 404 and 500 among them', () => {
    const locations = filesOf(DIST)
      .filter((file) => /^sitemap-\d+\.xml$/.test(file))
      .flatMap((file) =>
        [...readFileSync(`${DIST}/${file}`, 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => new URL(match[1]).pathname),
      );
    const expected = pages.map(({ path }) => path).filter((path) => path !== '/404.html');
    assert.deepEqual(locations.sort(), expected.sort());
    for (const path of ['/ja/codes/404/', '/en/codes/404/', '/ja/codes/500/', '/en/codes/500/', '/codes/404/'])
      assert.ok(locations.includes(path), path);
  });
});
