/** What GitHub and editors read from the repository is well-formed: issue forms, workflows, Dependabot, the container. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { z } from 'astro/zod';
import ts from 'typescript';
import { parse } from 'yaml';

const read = (file: string): string => readFileSync(file, 'utf8');
const { scripts, engines, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
/** A JSON file that may hold comments. */
const readJson = (file: string): unknown => ts.parseConfigFileTextToJson(file, read(file)).config;

const text = z.string().min(1);
/** Text in Japanese and English, with a slash between them, since GitHub shows a form in one form to everybody. */
const bilingual = z.string().regex(/[\u3041-\u30ff\u4e00-\u9fff].*\/ .*[A-Za-z]{2}/su, 'Japanese, then " / ", then English');
const field = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({
    type: z.literal(type),
    id: z.string().regex(/^[a-z-]+$/),
    attributes: z.strictObject({ label: bilingual, description: bilingual.optional(), ...shape }),
    validations: z.strictObject({ required: z.boolean() }).optional(),
  });

/** https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms */
const formSchema = z.strictObject({
  name: bilingual,
  description: bilingual,
  title: bilingual.optional(),
  body: z.array(
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: text }) }),
      field('input', { placeholder: text.optional() }),
      field('textarea', { placeholder: text.optional() }),
      field('dropdown', { options: z.array(text).min(2) }),
    ]),
  ),
});

const FORMS = globSync('.github/ISSUE_TEMPLATE/*.yml').filter((file) => basename(file) !== 'config.yml');
/** The ids of a form's fields, in their order; links on pages fill fields in by id. */
const fieldsOf = (name: string) =>
  formSchema.parse(parse(read(`.github/ISSUE_TEMPLATE/${name}.yml`))).body.flatMap((part) => ('id' in part ? [part.id] : []));

for (const file of FORMS)
  test(`${file} is a form that GitHub shows, in Japanese and English`, () => {
    const ids = fieldsOf(basename(file, '.yml'));
    assert.ok(ids.length > 0, 'GitHub refuses a form without a field to fill in');
    assert.deepEqual(ids, [...new Set(ids)]);
  });

test('a link on a page can fill in the fields of the forms by their ids', () => {
  assert.deepEqual(fieldsOf('wrong-fact'), ['page', 'fact', 'source', 'language']);
  assert.deepEqual(fieldsOf('missing-code'), ['sender', 'code', 'source']);
  assert.deepEqual(fieldsOf('error-on-a-website'), ['page', 'question']);
});

test('an issue may be empty where no form fits', () => {
  assert.deepEqual(parse(read('.github/ISSUE_TEMPLATE/config.yml')), { blank_issues_enabled: true });
});

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax, as far as the workflows use it */
const workflowSchema = z.strictObject({
  name: text,
  on: z.strictObject({
    push: z.strictObject({ branches: z.array(text) }).optional(),
    pull_request: z.null().optional(),
    schedule: z.array(z.strictObject({ cron: z.string().regex(/^(?:[\d*]+ ){4}[\d*]+$/) })).optional(),
    workflow_dispatch: z.null().optional(),
  }),
  // A change from a fork runs here: it may read the code and nothing else.
  permissions: z.strictObject({ contents: z.literal('read') }),
  concurrency: z.strictObject({ group: text, 'cancel-in-progress': z.boolean().optional() }),
  defaults: z.strictObject({ run: z.strictObject({ shell: z.literal('bash') }) }).optional(),
  jobs: z.record(
    z.string().regex(/^[a-z-]+$/),
    z.strictObject({
      'runs-on': z.literal('ubuntu-latest'),
      'timeout-minutes': z.number().int().max(60),
      steps: z.array(
        z.union([
          z.strictObject({
            if: text.optional(),
            uses: z.string().regex(/^actions\/[a-z-]+@[0-9a-f]{40}$/, 'an action of GitHub, at a commit'),
            with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
          }),
          z.strictObject({ name: text.optional(), if: text.optional(), run: text }),
        ]),
      ),
    }),
  ),
});

for (const file of globSync('.github/workflows/*')) {
  const source = read(file);
  test(`${file} is a workflow that may only read, ends in time and uses actions at a commit`, () => {
    const { jobs } = workflowSchema.parse(parse(source));
    assert.ok(Object.keys(jobs).length > 0);
    assert.doesNotMatch(source, /secrets\./);
    // Dependabot renews the version in the comment together with the commit.
    for (const line of source.match(/^.*uses: .*$/gm) ?? []) assert.match(line, /@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test(`${file} runs on the oldest Node that the project allows, and only scripts that exist`, () => {
    const { jobs } = workflowSchema.parse(parse(source));
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    const versions = steps.flatMap((step) => ('uses' in step && step.uses.includes('setup-node') ? [step.with?.['node-version']] : []));
    assert.deepEqual(versions, [Number(engines.node.replace('>=', ''))]);
    const run = [...source.matchAll(/npm run (?:--silent )?([a-z:-]+)/g)].map(([, name]) => name);
    assert.deepEqual(
      run.filter((name) => !(name in scripts)),
      [],
    );
  });
}

/** https://docs.github.com/en/code-security/dependabot/working-with-dependabot/dependabot-options-reference, as far as it is used */
const dependabotSchema = z.strictObject({
  version: z.literal(2),
  updates: z.array(
    z.strictObject({
      'package-ecosystem': z.enum(['npm', 'github-actions']),
      directory: z.literal('/'),
      schedule: z.strictObject({ interval: z.enum(['weekly', 'monthly']) }),
      groups: z.record(text, z.strictObject({ 'update-types': z.array(z.enum(['minor', 'patch'])) })).optional(),
      ignore: z
        .array(z.strictObject({ 'dependency-name': text, 'update-types': z.array(z.literal('version-update:semver-major')) }))
        .optional(),
    }),
  ),
});

test('Dependabot watches packages and actions, and leaves out only packages that are used', () => {
  const { updates } = dependabotSchema.parse(parse(read('.github/dependabot.yml')));
  assert.deepEqual(
    updates.map((update) => update['package-ecosystem']),
    ['npm', 'github-actions'],
  );
  const ignored = updates.flatMap(({ ignore = [] }) => ignore.map((entry) => entry['dependency-name']));
  assert.deepEqual(
    ignored.filter((name) => !(name in devDependencies)),
    [],
  );
});

/** https://containers.dev/implementors/json_reference/, as far as it is used */
const containerSchema = z.strictObject({
  name: text,
  image: z.string().regex(/^node:\d+-bookworm$/),
  postCreateCommand: z.literal('npm ci'),
  forwardPorts: z.array(z.number().int()),
  portsAttributes: z.record(z.string().regex(/^\d+$/), z.strictObject({ label: text, onAutoForward: z.literal('notify') })),
  customizations: z.strictObject({ vscode: z.strictObject({ extensions: z.array(text) }) }),
});

test('the container has the Node of the project, the port of `npm start` and the extensions that the editor recommends', () => {
  const { image, forwardPorts, portsAttributes, customizations } = containerSchema.parse(readJson('.devcontainer/devcontainer.json'));
  assert.equal(image.match(/\d+/)?.[0], devDependencies.node.split('.')[0]);
  const [, port] = /http:\/\/localhost:(\d+)/.exec(read('README.md')) ?? [];
  assert.deepEqual(forwardPorts, [Number(port)]);
  assert.deepEqual(Object.keys(portsAttributes), [port]);
  const { recommendations } = z.strictObject({ recommendations: z.array(text) }).parse(readJson('.vscode/extensions.json'));
  assert.deepEqual(customizations.vscode.extensions, recommendations);
});
