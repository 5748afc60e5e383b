/** WebKitGTK's MiniBrowser, driven over WebDriver (https://www.w3.org/TR/webdriver2/). */
import { once } from 'node:events';
import { readFileSync, symlinkSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Engine, ScreenOfEngine, Settings } from './engine.ts';
import { clickAt, middleOf } from './pointer.ts';
import { endProgram, startProgram, temporaryFolder } from './programs.ts';
import { until } from './until.ts';

/** Starts nothing yet: MiniBrowser starts within a second, so each page has one of its own, and a driver whose language it takes over. */
export function startWebKit({ display, focus }: ScreenOfEngine, { scripts, storage }: Settings): Promise<Engine> {
  return Promise.resolve({
    openPage: async ({ language, keepsPages, waits }) => {
      const port = await freePort();
      const env = { DISPLAY: display, LOCPATH: localesWith(language), LC_ALL: `${language}.UTF-8` };
      const driver = startProgram('WebKitWebDriver', ['-p', String(port)], env);
      const send = <Result>(method: string, path: string, body?: object) =>
        command<Result>(`http://127.0.0.1:${port}${path}`, method, body);
      await until('WebKitWebDriver listens', () => send('GET', '/status'));

      const args = [
        '--automation',
        `--enable-javascript=${scripts}`,
        // Without it, there is no storage to ask for: it is null.
        `--enable-html5-local-storage=${storage}`,
        `--enable-page-cache=${keepsPages}`,
      ];
      const { sessionId } = await send<{ sessionId: string }>('POST', '/session', {
        capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { args }, pageLoadStrategy: waits ? 'normal' : 'none' } },
      });
      await focus('MiniBrowser');
      const session = `/session/${sessionId}`;
      const evaluate = (expression: string) =>
        send<string>('POST', `${session}/execute/sync`, { script: `return ${expression}`, args: [] });

      return {
        open: (url) => send('POST', `${session}/url`, { url }),
        evaluate,
        click: async (selector) => {
          const middle = JSON.parse(await evaluate(middleOf(selector))) as Parameters<typeof clickAt>[0];
          await send('POST', `${session}/actions`, clickAt(middle));
        },
        travel: (by) => send('POST', `${session}/${by < 0 ? 'back' : 'forward'}`, {}),
        reload: () => send('POST', `${session}/refresh`, {}),
        resize: async (width, height) => {
          const [barWidth, barHeight] = JSON.parse(
            await evaluate('JSON.stringify([outerWidth - innerWidth, outerHeight - innerHeight])'),
          ) as number[];
          await send('POST', `${session}/window/rect`, { width: width + barWidth, height: height + barHeight });
        },
        print: async () => print(display, await send<string>('GET', `${session}/url`), scripts),
        close: async () => {
          await send('DELETE', session);
          await endProgram(driver);
        },
      };
    },
  });
}

/**
 * A folder of locales with one of this language. WebKit asks for pages in the language of the locale, if there is such a locale; what
 * else the locale says does not matter, so it is the one without a language, which every system has.
 */
function localesWith(language: string): string {
  const folder = temporaryFolder('locales');
  symlinkSync('/usr/lib/locale/C.utf8', join(folder, `${language}.UTF-8`));
  return folder;
}

/**
 * Sends a command of WebDriver.
 *
 * @returns what the standard says of the command
 * @throws (rejects) with the driver's message
 */
async function command<Result>(address: string, method: string, body?: object): Promise<Result> {
  const response = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) {
    const { error, message } = value as { error: string; message: string };
    throw new Error(`${error}: ${message}`);
  }
  return value as Result;
}

/** A port that was free a moment ago: the driver does not say which one it would choose. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** What WebKitGTK prints of an address. */
async function print(display: string, address: string, scripts: boolean): Promise<Uint8Array> {
  const file = join(temporaryFolder('webkit'), 'paper.pdf');
  const args = [join(import.meta.dirname, 'print-webkit.py'), address, file, String(scripts)];
  const printing = startProgram('/usr/bin/python3', args, { DISPLAY: display, LC_ALL: 'C.UTF-8' });
  let complaints = '';
  printing.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const [code] = (await once(printing, 'close')) as [number | null];
  if (code !== 0) throw new Error(`WebKitGTK did not print: ${complaints}`);
  return readFileSync(file);
}
