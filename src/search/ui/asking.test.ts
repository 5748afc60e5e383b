import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer, SearchConfig, SearchRequest } from '../answer.ts';
import { createAsking } from './asking.ts';

const config: SearchConfig = { bundle: '/pagefind/', index: '/search/en/', root: '/en/', lang: 'en', named: '', others: [] };

/** Asking with answers of the test's own; what is asked and what is shown. */
function setUp() {
  const requests: SearchRequest[] = [];
  const shown: string[] = [];
  async function* ask(request: SearchRequest): AsyncGenerator<Answer> {
    requests.push(request);
    yield {
      hits: [{ url: '/', title: request.query.typed, text: '' }],
      missing: [],
      uncovered: [],
      offered: [],
      done: false,
      failed: false,
    };
    await request.settled;
    yield { hits: [], missing: [], uncovered: [], offered: [], done: true, failed: false };
  }
  const show = ({ hits, done }: Answer, isFirst: boolean) => void shown.push(`${hits[0]?.title ?? ''} ${isFirst} ${done}`);
  return { asking: createAsking(() => {}, show, config, 10, ask), requests, shown };
}

test('the same text with the same filter is asked for once, until it is forgotten', () => {
  const { asking, requests } = setUp();
  asking.ask('dns', {});
  asking.ask(' dns ', {});
  assert.equal(requests.length, 1);
  asking.ask('dns', { sender: 'nginx' });
  asking.forget();
  asking.ask('dns', { sender: 'nginx' });
  assert.equal(requests.length, 3);
});

test('only answers to the latest request are shown, and the first of them is marked', async () => {
  const { asking, requests, shown } = setUp();
  asking.ask('old', {});
  asking.ask('new', {});
  await asking.ready();
  assert.ok(requests[0].signal.aborted);
  await requests[1].settled;
  await new Promise(setImmediate);
  assert.deepEqual(shown, ['new true false', ' false true']);
});

test('nothing typed asks for nothing, unless a filter does', () => {
  const { asking, requests } = setUp();
  asking.ask('', {});
  assert.equal(requests.length, 0);
  asking.ask('', { class: '5xx' });
  assert.equal(requests.length, 1);
});
