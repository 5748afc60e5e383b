/** Firefox, driven over WebDriver BiDi (https://w3c.github.io/webdriver-bidi/), which it speaks itself. */
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressIn } from './address-in.ts';
import type { Engine, Page, ScreenOfEngine, Settings } from './engine.ts';
import { clickAt, middleOf } from './pointer.ts';
import { startProgram, temporaryFolder } from './programs.ts';
import { until } from './until.ts';

/** Sends a command of BiDi and returns its result, whose shape the caller knows from the standard. */
type Send = <Result>(method: string, params: object) => Promise<Result>;

/** The parts of a result of `script.evaluate` that are used. */
interface Evaluated {
  result?: { value: string };
  exceptionDetails?: { text: string };
}

/** A page with this script is loaded again when the reader comes back. */
const NOT_KEPT = '() => addEventListener("unload", () => {})';

/** Its setting that blocks all cookies; whoever asks for the storage of a site then gets an error. */
const BLOCK_COOKIES = 'user_pref("network.cookie.cookieBehavior", 2);\n';

/** Starts Firefox. */
export async function startFirefox({ display, focus }: ScreenOfEngine, { scripts, storage }: Settings): Promise<Engine> {
  const profile = temporaryFolder('firefox');
  writeFileSync(join(profile, 'user.js'), `user_pref("javascript.enabled", ${scripts});\n${storage ? '' : BLOCK_COOKIES}`);
  // With a page to begin with, the keyboard is in the page and not in the address bar.
  const options = ['--remote-debugging-port=0', '--no-remote', '--profile', profile, 'data:text/html,'];
  const program = startProgram('firefox-esr', options, { DISPLAY: display });
  const send = await connect(`${await addressIn(program, /WebDriver BiDi listening on (ws:\S+)/)}/session`);
  await send('session.new', { capabilities: {} });
  await focus('firefox');

  return {
    openPage: async ({ language, keepsPages, waits }) => {
      const { context } = await send<{ context: string }>('browsingContext.create', { type: 'tab' });
      await send('emulation.setLocaleOverride', { locale: language, contexts: [context] });
      if (!keepsPages) await send('script.addPreloadScript', { functionDeclaration: NOT_KEPT, contexts: [context] });
      return pageOf(send, context, waits);
    },
  };
}

/** The page in a tab, which BiDi calls a browsing context. */
function pageOf(send: Send, context: string, waits: boolean): Page {
  async function evaluate(expression: string): Promise<string> {
    const { result, exceptionDetails } = await send<Evaluated>('script.evaluate', { expression, target: { context }, awaitPromise: false });
    if (!result) throw new Error(exceptionDetails?.text);
    return result.value;
  }

  return {
    open: async (url) => {
      try {
        await send('browsingContext.navigate', { context, url, wait: waits ? 'complete' : 'none' });
      } catch (error) {
        // A page that leads on at once, as a permanent link does, ends the navigation to itself; the walk then waits for where it leads.
        if (!String(error).includes('NS_BINDING_ABORTED')) throw error;
      }
    },
    evaluate,
    click: async (selector) => {
      const middle = JSON.parse(await evaluate(middleOf(selector))) as Parameters<typeof clickAt>[0];
      await send('input.performActions', { context, ...clickAt(middle) });
    },
    // The entry of a page may come into the history a moment after the page.
    travel: async (delta) => {
      await until('an entry of the history', async () => {
        await send('browsingContext.traverseHistory', { context, delta });
        return true;
      });
    },
    reload: () => send('browsingContext.reload', { context, wait: 'complete' }),
    resize: (width, height) => send('browsingContext.setViewport', { context, viewport: { width, height } }),
    print: async () => Buffer.from((await send<{ data: string }>('browsingContext.print', { context })).data, 'base64'),
    close: () => send('browsingContext.close', { context }),
  };
}

/** Connects to a BiDi server. */
async function connect(address: string): Promise<Send> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error, message } = JSON.parse(data as string) as { id: number; result: unknown; error?: string; message?: string };
    if (error) waiting.get(id)?.reject(new Error(`${error}: ${message}`));
    else waiting.get(id)?.resolve(result);
    waiting.delete(id);
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox closed the connection.'));
  });
  await once(socket, 'open');
  let last = 0;
  return <Result>(method: string, params: object) => {
    const answer = Promise.withResolvers<unknown>();
    waiting.set(++last, answer);
    socket.send(JSON.stringify({ id: last, method, params }));
    return answer.promise as Promise<Result>;
  };
}
