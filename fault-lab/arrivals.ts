/**
 * Whether a request arrives at the origin, counted for every code that nginx returns by itself or passes on: the proof of what pages
 * say under "reached the origin".
 */
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { connect as connectTls } from 'node:tls';
import type { Content } from '../src/content/read.ts';
import type { Retry } from '../src/content/schema.ts';
import { Edge, type EdgeConfig } from './edge.ts';
import type { FaultLab } from './lab.ts';
import { DEFAULT_REQUEST, waysTo, type Origin, type Way } from './ways.ts';

/** How often requests reached the origin on one way to a code. */
export interface Arrival {
  /** `<sender>/<code>` */
  meaning: string;
  way: string;
  /** What the edge logged; 0 when nothing. */
  status: number;
  /** How many requests the origin got. */
  arrivals: number;
}

/** After this time without a log entry a way has failed, in milliseconds; the longest one takes a second. */
const TIMEOUT = 15_000;

/**
 * Takes every way to every code that can be set up, once.
 *
 * @returns one entry for each meaning and way
 */
export async function countArrivals(lab: FaultLab, content: Content): Promise<Arrival[]> {
  const waysOf = new Map([...content.meanings.keys()].map((meaning) => [meaning, waysTo(...partsOf(meaning))]));
  const ways = [...new Set([...waysOf.values()].flat())];
  const silentHost = await lab.silentHost();
  const runs = await Promise.all(
    ways.map(async (way, index) => ({ way, name: `way-${index}`, origin: await startOrigin(lab, way.origin ?? 200, silentHost) })),
  );
  const { valid, privateCa, rootFile } = lab.certificates;
  const configs = new Map(runs.map(({ name, way, origin }): [string, EdgeConfig] => [name, { ...way.config, origin: origin.address }]));
  const edge = await Edge.start(join(lab.folder, 'edge'), configs, { ...valid, rootFile });
  lab.onStop(() => edge.stop());
  const taken = new Map(
    await Promise.all(runs.map(async ({ way, name, origin }) => [way, await take(way, edge, name, origin, privateCa)] as const)),
  );
  await edge.stop();
  return [...waysOf].flatMap(([meaning, each]) => each.map((way) => ({ meaning, way: way.name, ...taken.get(way)! })));
}

/** The sender and the code of a meaning. */
function partsOf(meaning: string): [sender: string, code: number] {
  const [sender, code] = meaning.split('/');
  return [sender, Number(code)];
}

/** Takes a way: sends its request as often as it says, and returns what became of the last one. */
async function take(
  way: Way,
  edge: Edge,
  name: string,
  origin: CountingOrigin,
  untrusted: { key: string; cert: string },
): Promise<Pick<Arrival, 'status' | 'arrivals'>> {
  const times = way.times ?? 1;
  let before = 0;
  for (let time = 1; time <= times; time++) {
    before = origin.requests();
    const socket = connectAs(way.client, edge.socketOf(name), way.config?.tls ?? false, untrusted);
    socket.on('error', () => {}).resume();
    socket.write(way.request ?? DEFAULT_REQUEST);
    if (way.leaves) {
      if (way.origin === 'silent') await origin.arrived;
      socket.end();
    }
    const deadline = Date.now() + TIMEOUT;
    while (edge.statusesOf(name).length < time && Date.now() < deadline) await setTimeout(10);
    socket.destroy();
  }
  return { status: edge.statusesOf(name)[times - 1] ?? 0, arrivals: origin.requests() - before };
}

/** The client's connection to a virtual server of the edge. */
function connectAs(client: Way['client'], path: string, tls: boolean, untrusted: { key: string; cert: string }): Socket {
  if (!tls || client === 'without TLS') return connect(path);
  return connectTls({ path, rejectUnauthorized: false, ...(client === 'with an untrusted certificate' ? untrusted : {}) });
}

/** An origin that counts the requests it gets. */
interface CountingOrigin {
  /** `host:port` */
  address: string;
  requests(): number;
  /** Settled when the first request has come. */
  arrived: Promise<unknown>;
}

async function startOrigin(lab: FaultLab, origin: Origin, silentHost: string): Promise<CountingOrigin> {
  let requests = 0;
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<unknown>();
  const count = () => {
    requests++;
    arrive(undefined);
  };
  const counting = (reply: (socket: Socket) => unknown) =>
    lab.tcp((socket) =>
      socket.once('data', () => {
        count();
        reply(socket);
      }),
    );
  const addresses: Record<Exclude<Origin, number>, () => string | Promise<string>> = {
    refuses: () => lab.closedPort(),
    'drops-syn': () => silentHost,
    closes: () => counting((socket) => socket.end()),
    'bad-header': () => counting((socket) => socket.end('HTTP/1.1 200 OK\r\nno colon\r\n\r\n')),
    silent: () => counting(() => {}),
  };
  const address =
    typeof origin === 'number'
      ? await lab.http((request, response) => {
          count();
          request.resume();
          response.writeHead(origin).end();
        })
      : await addresses[origin]();
  return { address, requests: () => requests, arrived };
}

/**
 * What the arrivals of a meaning prove about it.
 *
 * @param arrivals of all meanings
 * @returns keyed by meaning, in the order of the arrivals
 * @example
 * provenBy([{ meaning: 'nginx/504', arrivals: 0, … }, { meaning: 'nginx/504', arrivals: 1, … }]).get('nginx/504') // => 'maybe'
 */
export function provenBy(arrivals: readonly Arrival[]): Map<string, Retry['reached']> {
  return new Map(
    [...Map.groupBy(arrivals, ({ meaning }) => meaning)].map(([meaning, all]) => {
      if (all.every((arrival) => arrival.arrivals === 0)) return [meaning, 'never'];
      return [meaning, all.every((arrival) => arrival.arrivals > 0) ? 'yes' : 'maybe'];
    }),
  );
}

/**
 * How what was counted agrees with what a page says. "Maybe" is proven when both were seen, and one of them does not contradict it.
 *
 * @example
 * agreement('maybe', 'yes') // => 'consistent'
 */
export function agreement(said: Retry['reached'], counted: Retry['reached']): 'proven' | 'consistent' | 'contradicted' {
  if (said === counted) return 'proven';
  return said === 'maybe' ? 'consistent' : 'contradicted';
}
