/**
 * The links that readers copy into other tools lead where they should: each text is expanded as its tool does, with what logs hold, and the
 * address is followed on the built site. What tools do is in `TOOLS`, with the document that says so.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { parse } from 'yaml';
import { pageAt } from '../scripts/lib/built-site.ts';
import type { Field } from '../src/content/schema.ts';
import { LANGS } from '../src/languages.ts';
import { copiedOf, exampleOf, fileOf, nameInLog, sectionOf, siteAddress, type Template } from '../src/text/recipes.ts';
import { meaningOf, readValues } from '../src/text/values-file.ts';
import { valueInPath } from '../src/text/field-value.ts';
import { FIELD_VALUES } from './field-values.ts';
import { model } from './support/content.ts';

const SITE = siteAddress(new URL('http://localhost:4321'));
const fields = [...model.fields.values()];
const file = readValues(readFileSync('dist/search/values.txt', 'utf8'));

/** What logs hold, and what nobody hopes for; each with the address below the home page of English, empty where the site has no meaning. */
const VALUES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['524', '000', '-', 'UF,URX', '404.13', '1016', '５２４', 'HTTP 504', 'HTTP/504', 'curl: (56)', '%', 'x y z'].map((value) => [
      value,
      FIELD_VALUES[value],
    ]),
  ),
  '504': 'codes/504/',
  'Lambda Invalid': '',
  'a/b': '',
  'a?b': '',
  'a#b': '',
  'a+b': '',
  '100%': '',
  '%2e%2e%2f': '',
  "it's (504)!*": '',
  '"><script>': '',
  '../../x?y#z': '',
};

/** `encodeURIComponent` as RFC 3986 has it: `!'()*` are encoded, too. */
const strictly = (value: string): string =>
  encodeURIComponent(value).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** How each tool makes an address of a text; only what its document says. */
const TOOLS: Record<string, (text: string, field: Field, value: string) => string> = {
  // grafana-data-links: `__value.raw` is the raw value. grafana-variable-syntax, "Percentencode": `foo()bar BAZ` becomes `foo%28%29bar%20BAZ`.
  grafana: (text, _, value) =>
    text.replace(/\$\{__value\.raw(:percentencode)?\}/g, (_match, format?: string) => (format ? strictly(value) : value)),
  // kibana-url-format: `value` is `encodeURIComponent(value)`, `rawValue` the value; names in braces that it does not know are nothing.
  kibana: (text, _, value) =>
    text.replace(/\{\{(.+?)\}\}/g, (_match, name: string) => ({ value: encodeURIComponent(value), rawValue: value })[name.trim()] ?? ''),
  // datadog-context-links: `{{@x.value}}` is the raw value of the attribute, `{{@x}}` the same after its name; in addresses, Datadog encodes both.
  datadog: (text, field, value) =>
    text.replace(/\{\{@([\w-]+)(\.value)?\}\}/g, (_match, name: string, raw?: string) => {
      assert.equal(name, nameInLog(field));
      return encodeURIComponent(raw ? value : `@${name}:${value}`);
    }),
  // splunk-workflow-actions: in link.uri, all inserted values are URI encoded; `$@field_value$` is that of the field whose menu is open.
  splunk(text, field, value) {
    const stanza = Object.fromEntries(
      text
        .split('\n')
        .slice(1)
        .map((line) => line.split(/ = (.*)/).slice(0, 2)),
    ) as Record<string, string>;
    assert.deepEqual([stanza.type, stanza.display_location], ['link', 'field_menu']);
    // splunk-field-names: letters, digits, `.`, `:` and `_`.
    assert.match(stanza.fields, /^[A-Za-z][\w.:]*$/);
    assert.equal(stanza.fields, nameInLog(field).replaceAll('-', '_'));
    return stanza['link.uri'].replaceAll('$@field_value$', () => encodeURIComponent(value));
  },
  // prometheus-alerting-rules: `{{ $labels.x }}`; prometheus-template-reference: the default functions of Go, and reReplaceAll with a pattern, a
  // replacement and the text; go-template-functions: urlquery is url.QueryEscape, which makes a space `+` and leaves `-_.~`.
  prometheus: (text, _, value) =>
    String(Object.values(parse(text) as object)[0]).replace(
      /\{\{ \$labels\.([A-Za-z_]\w*)((?: \| [^|}]+)*) \}\}/g,
      (_match, _label, pipes: string) =>
        pipes
          .split(' | ')
          .slice(1)
          .reduce((result, pipe) => {
            if (pipe.trim() === 'urlquery') return strictly(result).replaceAll('%20', '+');
            const [, pattern, replacement] = /^reReplaceAll "([^"]*)" "([^"]*)"$/.exec(pipe.trim())!;
            return result.replaceAll(new RegExp(pattern, 'g'), replacement);
          }, value),
    ),
  // pagerduty-alert-events: `links` are objects with `href`; the address is made by jq, which runs where it is installed.
  pagerduty: (text, _, value) => (hasJq ? linkByJq(`{${text}}`, value) : linkByHand(text, value)),
  // backlog-notation: `[[label>address]]`; backlog-markdown: `[label](address)`. Nothing is inserted.
  backlog: (text) => (/^\[\[[^>\]]+>(\S+)\]\]$/.exec(text) ?? /^\[[^\]]+\]\((\S+)\)$/.exec(text))![1],
  // redmine-custom-fields: `%value%` is the value; releases differ in whether they encode it. redmine-textile, redmine-common-mark: links.
  redmine: (text, _, value) =>
    (/^"[^"()]+":(\S+)$/.exec(text) ?? /^\[[^\]]+\]\((\S+)\)$/.exec(text))?.[1] ?? text.replaceAll('%value%', () => value),
};

const JQ = 'jq';
const hasJq = spawnSync(JQ, ['--version']).status === 0;
const linkByJq = (program: string, value: string): string =>
  (JSON.parse(execFileSync(JQ, ['-n', '--arg', 'value', value, program], { encoding: 'utf8' })) as { links: { href: string }[] }).links[0]
    .href;
/** jq-manual: `@uri` encodes all reserved characters. */
const linkByHand = (text: string, value: string): string => {
  const [, before, after] = /href: \("([^"]*)" \+ \(\$value \| @uri\) \+ "([^"]*)"\)/.exec(text)!;
  return before + strictly(value) + after;
};

/**
 * The address below the home page of English where a browser arrives that opens a link; empty where the site says that it has no meaning.
 *
 * @throws where the link leads out of `/codes/`
 */
function arrivalOf(href: string): { path: string; fragment: string } {
  const { origin, pathname, search, hash } = new URL(href);
  assert.equal(origin, SITE);
  assert.match(pathname, /^\/codes\/[^/]+\/$/, href);
  assert.equal(search, '', href);
  const value = valueInPath(pathname) ?? '';
  const page = `dist/codes/${value}/index.html`;
  const going =
    existsSync(page) && parseHTML(readFileSync(page, 'utf8')).document.querySelector('[data-go][hreflang=en]')!.getAttribute('href');
  const path = (going ? going.replace('/en/', '') : meaningOf(value, file)) ?? '';
  // The fragment of the reader wins (src/browser/sent-on.ts).
  return { path, fragment: hash.slice(1) };
}

/** Whether a page of English has a section. */
const hasSection = (path: string, id: string): boolean => pageAt('dist', `/en/${path.split('#')[0]}`).document.getElementById(id) !== null;

/** The templates of a tool with what is copied, for each field. */
function* copied(templates: readonly Template[]) {
  for (const template of templates)
    for (const { fields: of, text } of copiedOf(template, fields, SITE)) for (const field of of) yield { template, field, text };
}

for (const [id, { name, templates }] of model.recipes)
  describe(`a link from ${name}`, () => {
    test('leads, with the example of each field, to the section of the product that logs it, or to the whole page of the code', () => {
      let count = 0;
      for (const { field, text } of copied(templates)) {
        const { path, fragment } = arrivalOf(TOOLS[id](text, field, field.example));
        assert.match(path, /^codes\/\d+\//, `${text}: ${path}`);
        assert.equal(`#${fragment}`, sectionOf(field) || '#');
        assert.ok(fragment === '' || hasSection(path, fragment), `${path} has no ${fragment}`);
        count++;
      }
      assert.ok(count >= (templates.some(({ per }) => per === 'field') ? fields.length : 5), `${count} links`);
    });

    test('leads to the meaning of whatever a log holds, and never out of /codes/', () => {
      const seen = new Set<string>();
      for (const { template, field, text } of copied(templates)) {
        if (template.per === 'sender' || seen.has(text)) continue;
        seen.add(text);
        for (const [value, expected] of Object.entries(VALUES)) {
          if (template.accepts && !new RegExp(template.accepts).test(value)) continue;
          const { path } = arrivalOf(TOOLS[id](text, field, value));
          assert.equal(path, expected, `${value} in ${text}`);
        }
      }
    });

    for (const lang of LANGS)
      test(`is on the page in ${lang}, and in its Markdown, as it is copied`, () => {
        const section = pageAt('dist', `/${lang}/guides/linking-from-runbooks/`).document.getElementById(id)!.closest('section')!;
        const onPage = [...section.querySelectorAll('.copied, pre code')].map(({ textContent }) => textContent);
        const expected = templates.flatMap((template) => [
          ...(template.around ? [exampleOf(template, fields, SITE)!] : []),
          ...(template.together ? [fileOf(template, fields, SITE)] : copiedOf(template, fields, SITE).map(({ text }) => text)),
        ]);
        assert.deepEqual(onPage, expected);
        const markdown = readFileSync(`dist/${lang}/guides/linking-from-runbooks.md`, 'utf8');
        for (const text of expected) assert.ok(markdown.includes(`\`\`\`\n${text}\n\`\`\``), text);
      });
  });

test('a value that a tool does not encode is not accepted where it would lead elsewhere', () => {
  const unencoded = [...model.recipes].flatMap(([id, { templates }]) =>
    [...copied(templates)].filter(({ template }) => template.encodedBy === 'nothing').map((each) => ({ id, ...each })),
  );
  assert.ok(unencoded.length > 0);
  for (const { id, template, field, text } of unencoded) {
    const accepted = new RegExp(template.accepts!);
    for (const value of ['504', '-', 'UF,URX', '404.13', 'OriginDnsError']) assert.ok(accepted.test(value), value);
    for (const value of ['..', '.', '../../x?y#z', 'a/b', 'a?b', 'a#b', '100%', 'a b', '５２４', ''])
      assert.ok(!accepted.test(value), value);
    assert.throws(() => arrivalOf(TOOLS[id](text, field, '../../x?y#z')));
  }
});

test('a recipe that forgets to encode is noticed', () => {
  const [field] = fields;
  for (const [id, right, wrong] of [
    ['grafana', '${__value.raw:percentencode}', '${__value.raw}'],
    ['kibana', '{{value}}', '{{rawValue}}'],
  ]) {
    const text = copiedOf(model.recipes.get(id)!.templates[0], fields, SITE)[0].text;
    assert.ok(text.includes(right));
    assert.throws(() => arrivalOf(TOOLS[id](text.replace(right, wrong), field, '../../x?y#z')));
  }
  const { text } = copiedOf(model.recipes.get('prometheus')!.templates[0], fields, SITE)[0];
  assert.throws(() => arrivalOf(TOOLS.prometheus(text.replace(/ \| urlquery.*(?= \}\})/, ''), field, '../../x?y#z')));
  const withPlus = TOOLS.prometheus(text.replace(/ \| reReplaceAll[^}]*(?= \}\})/, ''), field, 'HTTP 504');
  assert.match(withPlus, /HTTP\+504/);
  assert.equal(arrivalOf(withPlus).path, '');
});

test('a value of dots alone, which no address can hold, leads to a page of the site', () => {
  for (const value of ['.', '..']) assert.match(new URL(`${SITE}/codes/${encodeURIComponent(value)}/`).pathname, /^\/(?:codes\/)?$/);
});

test('the example for Prometheus is YAML with one rule, and its runbook_url is the first text', () => {
  const [template] = model.recipes.get('prometheus')!.templates;
  const { groups } = parse(exampleOf(template, fields, SITE)!) as { groups: { rules: { annotations: Record<string, string> }[] }[] };
  assert.deepEqual(
    groups.flatMap(({ rules }) => rules.map(({ annotations }) => annotations.runbook_url)),
    [(parse(copiedOf(template, fields, SITE)[0].text) as { runbook_url: string }).runbook_url],
  );
});

test('the example for PagerDuty is an event with a link', { skip: !hasJq && 'NOT RUN: jq is missing; Debian: apt-get install jq' }, () => {
  const example = exampleOf(model.recipes.get('pagerduty')!.templates[0], fields, SITE)!;
  const [program, request] = example.split(' | curl ');
  assert.match(request, /https:\/\/events\.pagerduty\.com\/v2\/enqueue$/);
  const event = JSON.parse(
    execFileSync('sh', ['-c', program], { encoding: 'utf8', env: { ...process.env, ROUTING_KEY: 'key' } }),
  ) as object;
  assert.deepEqual(event, {
    routing_key: 'key',
    event_action: 'trigger',
    payload: { summary: 'http_code 524', source: 'www.example.com', severity: 'error' },
    links: [{ href: `${SITE}/codes/524/#tencent-cdn`, text: 'Edge Status: 524' }],
  });
});

test('the stanzas for Splunk have names of their own', () => {
  const [template] = model.recipes.get('splunk')!.templates;
  const names = fileOf(template, fields, SITE).match(/^\[.*\]$/gm)!;
  assert.equal(names.length, fields.length);
  assert.equal(new Set(names).size, names.length);
});

for (const lang of LANGS)
  test(`every field of a log has a row in ${lang}, with an address that leads to its meaning`, () => {
    const rows = [...pageAt('dist', `/${lang}/guides/linking-from-runbooks/`).document.querySelectorAll('tbody tr')].filter((row) =>
      row.querySelector('th code'),
    );
    assert.deepEqual(
      rows.map((row) => [...row.querySelectorAll('code')].map(({ textContent }) => textContent)),
      fields.map((field) => [field.name, `/codes/${field.example}/${sectionOf(field)}`]),
    );
  });

test('what the guide says of values is so', () => {
  const { document } = pageAt('dist', '/en/guides/linking-from-runbooks/');
  const section = document.getElementById('values')!;
  const values = [...(section.nextElementSibling!.nextElementSibling!.querySelectorAll('tbody td:first-child code') ?? [])].map(
    ({ textContent }) => textContent,
  );
  assert.ok(values.length >= 8, values.join());
  const expected = {
    '504': 'codes/504/',
    '000': 'codes/0/',
    UF: 'codes/503/#envoy',
    OriginDnsError: 'codes/502/#aws-cloudfront',
    'UF,URX': 'codes/503/#envoy',
    '1016': 'guides/cloudflare-1xxx/#1016',
    '404.13': 'guides/iis-substatus/#404.13',
    H12: 'uncovered/#heroku',
    'curl:56': 'uncovered/#curl',
  };
  assert.deepEqual(Object.fromEntries(values.map((value) => [value, arrivalOf(`${SITE}/codes/${value}/`).path])), expected);
});
