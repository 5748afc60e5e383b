/** A newcomer can rely on the documentation: links lead somewhere, both languages say the same, lists are whole. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import markdownIt from 'markdown-it';
import { GUIDE_COMPONENTS } from '../src/content/guide.ts';
import { meaningSchema } from '../src/content/schema.ts';

const markdown = markdownIt({ html: true });
const read = (file: string): string => readFileSync(file, 'utf8');

/** The Markdown files of the project, those in hidden folders among them. */
const FILES = globSync(['*.md', '{docs,.github}/**/*.md']);

/** What a Markdown file holds, in the order of the file. */
function partsOf(file: string) {
  const tokens = markdown.parse(read(file), {});
  const inline = tokens.flatMap(({ children }) => children ?? []);
  return {
    headings: tokens.flatMap(({ type, tag }, index) => (type === 'heading_open' ? [{ tag, text: tokens[index + 1].content }] : [])),
    blocks: tokens.flatMap(({ type, info, content }) => (type === 'fence' ? [{ info, content }] : [])),
    targets: inline.flatMap((token) => token.attrGet('href') ?? token.attrGet('src') ?? []).map(String),
  };
}

/**
 * The id that GitHub gives to a heading.
 *
 * @example
 * anchorOf('A check: `content/checks/`') // => 'a-check-contentchecks'
 */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

/** The links of a file into the project that lead nowhere. */
const deadLinks = (file: string): string[] =>
  partsOf(file)
    .targets.filter((target) => !/^(?:https?|mailto):/.test(target))
    .filter((target) => {
      const [path, anchor] = decodeURI(target).split('#');
      const linked = path === '' ? file : join(dirname(file), path);
      return !existsSync(linked) || (anchor !== undefined && !partsOf(linked).headings.some(({ text }) => anchorOf(text) === anchor));
    });

for (const file of FILES)
  test(`every link of ${file} into the project leads to a file and a heading`, () => assert.deepEqual(deadLinks(file), []));

test('a heading has the id that GitHub gives to it', () => {
  assert.equal(anchorOf('A check: `content/checks/<id>.yaml`'), 'a-check-contentchecksidyaml');
  assert.equal(anchorOf('2つのコマンド'), '2つのコマンド');
});

test('a reader of Japanese finds the sections of the English README, with the same commands', () => {
  const [en, ja] = [partsOf('README.md'), partsOf('README.ja.md')];
  assert.deepEqual(
    ja.headings.map(({ tag }) => tag),
    en.headings.map(({ tag }) => tag),
  );
  // What is typed is the same; a drawing has its words in the language of the reader, around the same paths and addresses.
  const typed = ({ info, content }: { info: string; content: string }) =>
    info === 'text' ? content.match(/[\w.<>]*\/[\w.<>/#-]*|[\w.]+\.(?:ts|yaml)/g) : content;
  assert.deepEqual(ja.blocks.map(typed), en.blocks.map(typed));
  assert.ok(en.blocks.some(({ info }) => info === 'sh'));
});

test('each README leads to the other language in its first lines', () => {
  for (const [file, other] of [
    ['README.md', 'README.ja.md'],
    ['README.ja.md', 'README.md'],
  ])
    assert.equal(partsOf(file).targets[0], other);
});

test('the pictures of the READMEs are small enough for a slow line', () => {
  const pictures = globSync('docs/pictures/*.png');
  assert.equal(pictures.length, 2);
  for (const picture of pictures) assert.ok(statSync(picture).size <= 150_000, `${picture} has ${statSync(picture).size} bytes`);
});

/** Where the descriptions begin in the map of folders. */
const MAP_COLUMN = 31;

/** The paths in the map of folders, placeholders as wildcards. */
function mappedPaths(file: string): string[] {
  const map = partsOf(file).blocks.find(({ content }) => content.startsWith('content/  '))!.content;
  let top = '';
  return map
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      const names = line.slice(0, MAP_COLUMN).trim().split(/\s+/);
      if (!line.startsWith(' ')) top = names[0];
      return names.map((name) => (line.startsWith(' ') ? top + name : name).replace(/<\w+>/g, '*'));
    });
}

/** The folders inside a folder, without those that git ignores. */
function foldersIn(folder: string): string[] {
  const ignored = ['.git', ...read('.gitignore').split(/\/?\n/)];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !ignored.includes(entry.name))
    .map(({ name }) => `${folder === '.' ? '' : `${folder}/`}${name}/`);
}

for (const file of ['README.md', 'README.ja.md']) {
  test(`every path on the map of ${file} exists`, () => {
    assert.deepEqual(
      mappedPaths(file).filter((path) => globSync(path).length === 0),
      [],
    );
  });

  test(`every folder at the top, in src/ and in content/ is on the map of ${file}`, () => {
    const paths = mappedPaths(file);
    assert.deepEqual(
      ['.', 'src', 'content'].flatMap(foldersIn).filter((folder) => !paths.some((path) => path.startsWith(folder))),
      [],
    );
  });
}

const { scripts, devDependencies, dependencies = {} } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;

test('docs/commands.md lists every npm script, and no other', () => {
  const listed = [...read('docs/commands.md').matchAll(/^\| `npm (?:run )?([a-z:-]+)/gm)].map(([, name]) => name);
  assert.deepEqual(listed.toSorted(), Object.keys(scripts).toSorted());
});

for (const file of FILES)
  test(`every npm script that ${file} names exists`, () => {
    const named = [...read(file).matchAll(/npm run (?:--silent )?([a-z:-]+)/g)].map(([, name]) => name);
    assert.deepEqual(
      named.filter((name) => !(name in scripts)),
      [],
    );
  });

/** The rows of the first table of a file that begins with a column of that name. */
const tableOf = (file: string, column: string): string[] =>
  read(file)
    .split(new RegExp(`^\\| ${column} .*\\n.*\\n`, 'm'))[1]
    .split('\n\n')[0]
    .split('\n');

test('CONTRIBUTING explains every field of a code, in the order of the schema', () => {
  const explained = tableOf('CONTRIBUTING.md', 'field').map((row) => /`(\w+)`/.exec(row)?.[1]);
  assert.deepEqual(explained, Object.keys(meaningSchema.shape));
});

test('CONTRIBUTING explains every component of guides', () => {
  const explained = tableOf('CONTRIBUTING.md', 'component').map((row) => /`<(\w+) \/>`/.exec(row)?.[1]);
  assert.deepEqual(explained, GUIDE_COMPONENTS);
});

test('CONTRIBUTING has a reason for every dependency, each at an exact version', () => {
  const packages = Object.entries({ ...dependencies, ...devDependencies });
  const table = read('CONTRIBUTING.md')
    .split(/^\| package .*\n.*\n/m)[1]
    .split('\n\n')[0];
  const reasoned = table.split('\n').flatMap((row) => row.split('|')[1].match(/@?[a-z0-9]+(?:[/-][a-z0-9-]+)*/g) ?? []);
  assert.deepEqual(
    packages.map(([name]) => name).filter((name) => !reasoned.includes(name)),
    [],
  );
  assert.deepEqual(
    packages.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)),
    [],
  );
});

test('the lock file names the packages of every platform', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { optionalDependencies?: object }> };
  const optional = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ path, name })),
  );
  assert.ok(optional.some(({ name }) => name === '@pagefind/darwin-arm64'));
  assert.deepEqual(
    optional.filter(({ path, name }) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages)),
    [],
  );
});

test('the changelog follows Keep a Changelog', () => {
  const [title, ...sections] = partsOf('CHANGELOG.md').headings;
  assert.deepEqual(title, { tag: 'h1', text: 'Changelog' });
  assert.equal(sections[0].text, '[Unreleased]');
  for (const { tag, text } of sections)
    assert.match(text, tag === 'h2' ? /^\[(?:Unreleased|\d+\.\d+\.\d+)\]/ : /^(?:Added|Changed|Deprecated|Removed|Fixed|Security)$/);
});
