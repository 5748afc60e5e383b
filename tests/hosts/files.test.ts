/** What is written for hosts that cannot be started here keeps to their rules, and the image is built from files that exist. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { CLASSES } from '../../src/content/classes.ts';
import { HASHED_FOLDERS } from '../../src/hosting/caching.ts';
import { headersOfBuild } from '../../src/security/built-headers.ts';
import { NGINX_CONFIGURATION } from '../../scripts/lib/nginx.ts';
import { buildBelowAPath } from '../support/below-a-path.ts';
import { PLACES } from './served.ts';

const read = (file: string): string => readFileSync(file, 'utf8');

/** https://developers.cloudflare.com/workers/static-assets/headers/ and …/redirects/; Netlify allows more. */
const LIMITS = { headerRules: 100, redirects: 2_000, line: 2_000 };

before(buildBelowAPath);

for (const [place, { base, dist }] of Object.entries(PLACES))
  describe(`the build ${place}`, () => {
    const headers = () => read(join(dist, '_headers'));
    const redirects = () => read(join(dist, '_redirects')).trimEnd().split('\n');

    test('has headers that Netlify and Cloudflare read: rules and lines within the limits, one * in a pattern', () => {
      const rules = headers().trimEnd().split('\n\n');
      assert.ok(rules.length > HASHED_FOLDERS.length && rules.length <= LIMITS.headerRules);
      for (const rule of rules) {
        const [pattern, ...lines] = rule.split('\n');
        assert.match(pattern, new RegExp(`^${base}/[\\w./-]*\\*[\\w.]*$`));
        assert.ok(lines.length > 0, pattern);
        for (const line of lines) {
          assert.match(line, /^ {2}[A-Z][\w-]+: [\x20-\x7e]+$/);
          assert.ok(line.length <= LIMITS.line, `${line.slice(0, 40)} … has ${line.length} characters; Cloudflare reads ${LIMITS.line}`);
        }
      }
    });

    test('has the headers of its own pages, in every form', () => {
      for (const [name, value] of Object.entries(headersOfBuild(dist, base))) {
        assert.ok(headers().includes(`\n  ${name}: ${value}\n`), name);
        const quoted = value.replaceAll('"', '\\"');
        assert.match(read(join(dist, '.hosts/nginx.conf')), new RegExp(`^(?:add_header|set) .*"${RegExp.escape(quoted)}"`, 'm'), name);
        assert.ok(read(join(dist, '.hosts/Caddyfile')).includes(`\n\t${name} "${quoted}"\n`), name);
      }
    });

    test('leads every number with a page to that page, and no other', () => {
      const codes = readdirSync(join(dist, 'codes')).filter((name) => /^(?:0|[1-9]\d{0,2})$/.test(name));
      assert.ok(codes.includes('404') && codes.length > CLASSES.length);
      const expected = codes.flatMap((code) => [`/${code}`, `/${code}/`].map((path) => `${base}${path} ${base}/codes/${code}/ 301`));
      assert.deepEqual(redirects().toSorted(), expected.toSorted());
      assert.ok(redirects().length <= LIMITS.redirects);
    });
  });

describe('nginx', () => {
  test('has its settings in the server, so that what is in http fits beside other sites', () => {
    const [, http] = /^http \{\n(.*)^\}$/ms.exec(read(NGINX_CONFIGURATION))!;
    const blocks = [...http.matchAll(/^ {2}(?! |#|\})(\w+)/gm)].map(([, block]) => block);
    assert.deepEqual([...new Set(blocks)], ['map', 'server']);
  });
});

describe('docs/deploying.md', () => {
  const commands = [...read('docs/deploying.md').matchAll(/^```sh\n(.*?)^```$/gms)].flatMap(([, block]) => block.trimEnd().split('\n'));

  test('puts a build in place without writing into files that are being read', () => {
    const copying = commands.filter((command) => command.includes('/srv/edge-status'));
    assert.ok(copying.length > 2);
    for (const command of copying)
      assert.match(command, /^(?:mkdir -p \S+ && )?rsync -rc --delay-updates dist\/ \/srv\/edge-status\/(?:status\/)?$/);
  });
});

describe('the image', () => {
  const dockerfile = read('hosts/nginx/Dockerfile').replaceAll('\\\n', '');
  const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };

  test('is built from pinned images, the Node of the project among them', () => {
    const images = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
    assert.deepEqual(images, [`node:${devDependencies.node}-bookworm-slim`, images[1]]);
    for (const image of images) assert.match(image, /^[a-z]+:\d+\.\d+[\w.-]*$/);
  });

  test('copies files that exist, and runs scripts that exist', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, sources]) => sources.split(' '));
    assert.ok(copied.includes(NGINX_CONFIGURATION));
    for (const source of copied) assert.ok(existsSync(source), source);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const [, script] of dockerfile.matchAll(/npm run (\S+)/g)) assert.ok(script in scripts, script);
    const ignored = read('hosts/nginx/Dockerfile.dockerignore').split('\n');
    for (const folder of ['node_modules', 'dist', '.git']) assert.ok(ignored.includes(folder), folder);
  });

  test('runs as a user without rights, on the port of the configuration', () => {
    assert.match(dockerfile, /^USER www-data$/m);
    assert.match(read(NGINX_CONFIGURATION), new RegExp(`listen ${/^EXPOSE (\d+)$/m.exec(dockerfile)?.[1]};`));
  });

  for (const base of ['', '/status', '/docs/status'])
    test(`changes the configuration for the path "${base}" as an operator would`, () => {
      const folder = mkdtempSync(join(tmpdir(), 'image-'));
      const copy = join(folder, 'nginx.conf');
      writeFileSync(copy, read(NGINX_CONFIGURATION));
      const [, command] = /^RUN (sed .*?) {2,}&&/m.exec(dockerfile)!;
      const { status, stderr } = spawnSync('sh', ['-c', command.replace('/etc/nginx/nginx.conf', copy)], {
        env: { ...process.env, BASE_PATH: base },
        encoding: 'utf8',
      });
      assert.equal(status, 0, stderr);
      const changed = read(copy);
      rmSync(folder, { recursive: true });
      assert.match(changed, new RegExp(`^    set \\$base "${base}";$`, 'm'));
      assert.match(changed, new RegExp(`^    include /srv/edge-status${base}/\\.hosts/nginx\\.conf;$`, 'm'));
    });
});

describe('Netlify', () => {
  const netlify = read('hosts/netlify/netlify.toml');

  test('builds with its own address, and publishes the folder of the build', () => {
    assert.match(netlify, /^command = "SITE_URL=\$URL npm run build"$/m);
    assert.match(netlify, /^publish = "dist"$/m);
  });

  test('leads /404 to its page although there is a file of that name', () => {
    assert.match(netlify, /^from = "\/404"\nto = "\/codes\/404\/"\nstatus = 301\nforce = true$/m);
    assert.ok(existsSync('dist/codes/404/index.html'));
  });
});
