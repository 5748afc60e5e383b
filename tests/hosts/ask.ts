/** Asks a host over HTTP, without the corrections of addresses and the cache of `fetch`. */
import { once } from 'node:events';
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A response. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** The options of a request; GET without fields by default. */
interface Options {
  method?: string;
  headers?: Record<string, string>;
}

/** Milliseconds until an answer counts as missing. */
const LIMIT = 10_000;

/** The response to a request for a path, which is sent as it is. A redirect is not followed. */
export async function ask(port: number, path: string, { method = 'GET', headers = {} }: Options = {}): Promise<Answer> {
  const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false, signal: AbortSignal.timeout(LIMIT) });
  sent.end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: response.statusCode!, headers: response.headers, body: await buffer(response) };
}

/** What a host writes, as text, when it is sent some bytes; it may also end the connection without a word. */
export async function askRaw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  socket.setEncoding('latin1').on('data', (part) => (text += part));
  // A host may refuse to read on, which is an answer too.
  socket.on('error', () => {});
  socket.setTimeout(LIMIT, () => socket.destroy());
  // The other direction stays open: a host may take its end for that of the reader.
  socket.write(bytes, 'latin1');
  await new Promise((closed) => socket.on('close', closed));
  return text;
}

/** The status in what a host wrote; 0 where it ended the connection. */
export const statusOf = (text: string): number => Number(/^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1] ?? 0);
