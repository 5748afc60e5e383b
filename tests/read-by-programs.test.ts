/** A program reads the site without a browser: as Markdown, by its lists, by its feeds, and by what pages say of themselves. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parseXml, type XmlDocument, type XmlElement } from '@rgrove/parse-xml';
import { parseAtomFeed } from 'feedsmith';
import ts from 'typescript';
import { agentChecks, problemsIn } from '../scripts/lib/agent-checks.ts';
import { fileFor, pagesOf } from '../scripts/lib/built-site.ts';
import { LANGS, type Lang } from '../src/languages.ts';
import { markdownPages } from '../src/markdown/pages.ts';
import { model } from '../src/model/index.ts';
import { plain } from '../src/text/prose.ts';
import { feedUrl, llmsFullUrl, llmsUrl, markdownUrl, openSearchUrl } from '../src/urls.ts';

const DIST = 'dist';
const SITE = 'http://localhost:4321';
const read = (path: string): string => readFileSync(`${DIST}${path}`, 'utf8');

/** Text as it is compared: without white space, and without what Markdown escapes or marks with. */
const dense = (text: string): string => plain(text).replace(/[\s\\*_`<>[\]]|&[a-z]+;|&#x\w+;/g, '');

describe('a page as Markdown', () => {
  test('is there for every page that names it, and no other page names one', () => {
    const named = pagesOf(DIST).flatMap(({ path, document }) => {
      const href = document.querySelector('link[rel=alternate][type="text/markdown"]')?.getAttribute('href');
      return href ? [{ path, href }] : [];
    });
    for (const { path, href } of named) {
      assert.equal(href, markdownUrl(path));
      assert.ok(existsSync(`${DIST}${href}`), href);
    }
    assert.deepEqual(named.map(({ path }) => path).sort(), LANGS.flatMap((lang) => markdownPages(lang).map(({ url }) => url)).sort());
  });

  for (const lang of LANGS)
    test(`says everything about a code in ${lang}`, () => {
      const { codes, checks, senders, sources } = model();
      for (const { code, meanings } of codes) {
        const text = read(`/${lang}/codes/${code}.md`);
        const has = dense(text);
        for (const meaning of meanings) {
          const facts = [
            senders.get(meaning.sender)!.name[lang],
            ...[meaning.name, meaning.summary, meaning.support, meaning.evidence, meaning.retry.because].map((each) => each?.[lang] ?? ''),
            ...meaning.meaning[lang].split('\n\n'),
            ...[...meaning.causes, ...meaning.actions, ...meaning.differs, ...meaning.limits.map(({ name }) => name)].map(
              (each) => each[lang],
            ),
            ...meaning.corrections.flatMap(({ says, correct, because }) => [says[lang], correct[lang], because[lang]]),
            ...meaning.sources.flatMap(({ source, locator }) => [sources.get(source)!.title, locator]),
          ];
          for (const fact of facts) assert.ok(has.includes(dense(fact)), `${lang}/${code} ${meaning.sender}: ${fact}`);
          // Commands to the letter.
          for (const check of meaning.checks)
            assert.ok(text.includes(`\`\`\`sh\n${checks.get(check)!.command}\n\`\`\``), `${lang}/${code}: ${check}`);
          assert.ok(text.includes(`<${SITE}/codes/${code}/#${meaning.sender}>`), `${lang}/${code}: no permanent link of ${meaning.sender}`);
        }
      }
    });
});

describe('the lists of pages', () => {
  for (const lang of LANGS) {
    test(`llms.txt in ${lang} lists every Markdown page of the language once, with addresses that exist`, () => {
      const links = [...read(llmsUrl(lang)).matchAll(/\]\((http[^)]+)\)/g)].map(([, url]) => url);
      assert.deepEqual(
        links.filter((url) => url.endsWith('.md')),
        markdownPages(lang).map(({ url }) => SITE + markdownUrl(url)),
      );
      for (const url of links) assert.ok(fileFor(DIST, new URL(url).pathname), url);
    });

    test(`llms-full.txt in ${lang} has each page of a code as its own file has it`, () => {
      const full = read(llmsFullUrl(lang));
      for (const { code } of model().codes) assert.ok(full.includes(read(`/${lang}/codes/${code}.md`)), String(code));
    });
  }

  test('the checker of documentation for agents finds nothing to mend', { timeout: 120_000 }, async () => {
    const results = await agentChecks(DIST, SITE);
    assert.equal(results.length, 28);
    assert.deepEqual(problemsIn(results), []);
    assert.ok(results.filter(({ status }) => status === 'pass').length >= 25);
  });
});

describe('what pages say of themselves', () => {
  const described = pagesOf(DIST).flatMap(({ path, document }) =>
    [...document.querySelectorAll('script[type="application/ld+json"]')].map(({ textContent }) => ({ path, json: textContent })),
  );

  test('is there for every code and guide, and leads to pages that exist', () => {
    const articles = pagesOf(DIST).filter(({ path }) => /^\/\w\w\/(?:codes\/\d+|guides\/[\w-]+)\/$/.test(path));
    assert.ok(articles.length > 200);
    for (const { path, document } of articles) {
      const graph = graphOf(described.find((each) => each.path === path)!.json);
      assert.deepEqual(
        graph.map((node) => node['@type']),
        ['TechArticle', 'BreadcrumbList'],
        path,
      );
      assert.equal(`${graph[0].headline} | Edge Status`, document.querySelector('head > title')!.textContent);
    }
    for (const { path, json } of described)
      for (const { itemListElement } of graphOf(json))
        for (const [index, { position, name, item }] of (itemListElement ?? []).entries()) {
          assert.equal(position, index + 1);
          assert.ok(name && item.startsWith(SITE) && fileFor(DIST, new URL(item).pathname), `${path}: ${item}`);
        }
  });

  test('is what schema.org has, by its types', () => {
    const known = [...new Set(described.map(({ json }) => json))];
    assert.deepEqual(mistakesBySchema(known), []);
    // A property that the type does not have, and a value of another type, are found.
    const wrong = [
      '{"@context":"https://schema.org","@graph":[{"@type":"TechArticle","headlines":"A"}]}',
      '{"@context":"https://schema.org","@graph":[{"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItems"}]}]}',
    ];
    for (const json of wrong) assert.equal(mistakesBySchema([json]).length, 1, json);
  });
});

interface Node {
  '@type': string;
  headline?: string;
  itemListElement?: { position: number; name: string; item: string }[];
}
const graphOf = (json: string): Node[] => (JSON.parse(json) as { '@graph': Node[] })['@graph'];

/** What the types of schema.org (schema-dts) object to in JSON-LD, one message each. */
function mistakesBySchema(texts: readonly string[]): string[] {
  const name = 'tests/described-pages.ts';
  const code = `import type { Graph } from 'schema-dts';\n${texts.map((json, index) => `export const page${index}: Graph = ${json};`).join('\n')}`;
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ESNext,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const sourceOf = host.getSourceFile.bind(host);
  host.getSourceFile = (file, ...rest) =>
    file === name ? ts.createSourceFile(name, code, ts.ScriptTarget.ESNext) : sourceOf(file, ...rest);
  const exists = host.fileExists.bind(host);
  host.fileExists = (file) => file === name || exists(file);
  const program = ts.createProgram([name], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** The elements of that name below an element of XML. */
const elementsIn = (parent: XmlElement | XmlDocument, name: string): XmlElement[] =>
  parent.children.filter((child): child is XmlElement => child.type === 'element' && (child as XmlElement).name === name);
const textIn = (parent: XmlElement, name: string): string => elementsIn(parent, name)[0]?.text ?? '';

/** RFC 3339, as RFC 4287 §3.3 wants it. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

describe('what browsers and feed readers read', () => {
  for (const lang of LANGS) {
    test(`the feed in ${lang} is Atom: what RFC 4287 requires, each once, newest first`, () => {
      const [feed] = elementsIn(parseXml(read(feedUrl(lang))), 'feed');
      assert.equal(feed.attributes.xmlns, 'http://www.w3.org/2005/Atom');
      for (const name of ['id', 'title', 'updated', 'author']) assert.equal(elementsIn(feed, name).length, 1, name);
      const entries = elementsIn(feed, 'entry');
      assert.ok(entries.length > 20);
      for (const entry of entries) {
        for (const name of ['id', 'title', 'updated', 'published', 'summary', 'link'])
          assert.equal(elementsIn(entry, name).length, 1, name);
        for (const name of ['id', 'title', 'summary']) assert.ok(textIn(entry, name), name);
        for (const name of ['updated', 'published']) assert.match(textIn(entry, name), TIME);
        const url = new URL(textIn(entry, 'id'));
        const document = pagesOf(DIST).find(({ path }) => path === url.pathname)?.document;
        assert.ok(document && (!url.hash || document.getElementById(url.hash.slice(1))), url.href);
      }
      const updated = entries.map((entry) => textIn(entry, 'updated'));
      assert.deepEqual(updated, updated.toSorted().reverse());
      assert.ok(textIn(feed, 'updated') >= updated[0]);
      const ids = entries.map((entry) => textIn(entry, 'id'));
      assert.equal(new Set(ids).size, ids.length);
      // And a feed reader sees the same.
      const seen = parseAtomFeed(read(feedUrl(lang)));
      assert.deepEqual(
        seen.entries?.map(({ id }) => id),
        ids,
      );
      assert.equal(seen.links?.find(({ rel }) => rel === 'self')?.href, SITE + feedUrl(lang));
    });

    test(`the home page in ${lang} offers its search and its feed, and the search is found at that address`, () => {
      const home = pagesOf(DIST).find(({ path }) => path === `/${lang}/`)!.document;
      assert.equal(home.querySelector('link[rel=search]')?.getAttribute('href'), openSearchUrl(lang));
      assert.equal(home.querySelector('link[type="application/atom+xml"]')?.getAttribute('href'), feedUrl(lang));
      const [description] = elementsIn(parseXml(read(openSearchUrl(lang))), 'OpenSearchDescription');
      assert.equal(description.attributes.xmlns, 'http://a9.com/-/spec/opensearch/1.1/');
      // OpenSearch 1.1 §4.1: these two are required, and a short name has at most 16 characters.
      assert.ok(textIn(description, 'ShortName').length <= 16 && textIn(description, 'Description').length <= 1024);
      const templates = elementsIn(description, 'Url').map(({ attributes }) => attributes.template);
      assert.deepEqual(templates, [`${SITE}/${lang}/search/?q={searchTerms}`, SITE + openSearchUrl(lang)]);
      assert.ok(fileFor(DIST, `/${lang}/search/`));
    });
  }

  test('the sitemap says when each page made of content changed', () => {
    const [set] = elementsIn(parseXml(read('/sitemap-0.xml')), 'urlset');
    const times = new Map(elementsIn(set, 'url').map((url) => [new URL(textIn(url, 'loc')).pathname, textIn(url, 'lastmod')]));
    for (const path of LANGS.flatMap((lang: Lang) => markdownPages(lang).map(({ url }) => url)))
      assert.match(times.get(path) ?? '', TIME, path);
    assert.ok(new Set(times.values()).size > 1, 'all pages changed at the same time');
  });
});
