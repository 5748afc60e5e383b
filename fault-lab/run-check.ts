/** Runs the commands of checks, as pages print them, against the fault lab. */
import { spawn } from 'node:child_process';
import type { Content } from '../src/content/read.ts';
import type { Finding } from '../src/content/schema.ts';
import { CASES, healthy, type CaseOptions } from './cases.ts';
import { FAMILIES, type Family } from './families.ts';
import type { FaultLab, Target } from './lab.ts';

/** The programs of the system that commands call. */
export const TOOLS = ['curl', 'openssl', 'dig'] as const;

/** How many runs or rows there are at a time. Most of them wait for a timeout, so there can be more than cores. */
export const CONCURRENCY = 6;
/** How many commands of the matrix run at a time, all rows together. */
const MATRIX_COMMANDS = 14;

/** After this time a command is killed, in milliseconds; the longest one takes 20 s. */
const TIMEOUT = 120_000;

/** What a run printed, and whether it shows what its finding says. */
export interface Outcome {
  /** What the command printed where the fault is. */
  faulty: string;
  /** What it printed where all is well. */
  healthy: string;
  /** How the output differs from what the finding says; empty when it does not. */
  wrong: string[];
}

/** The programs that a command calls. */
export function toolsOf(command: string): string[] {
  return TOOLS.filter((tool) => new RegExp(`(?:^|[\\s|(])${tool}\\s`, 'm').test(command));
}

/** How long a command waits, by the option that says so, and how long it waits in the lab, in seconds; shorter times are kept. */
const WAITS: [RegExp, number][] = [
  [/(?<=--max-time )\d+/g, 4],
  [/(?<=--connect-timeout )\d+/g, 3],
  [/(?<=--speed-time )\d+/g, 3],
  [/(?<=\btimeout )\d+/g, 4],
  [/(?<=\bsleep )\d+/g, 6],
  [/(?<=\+time=)\d+/g, 2],
];

/**
 * The command with shorter waits, so that the lab does not take minutes; what it prints then is the same.
 *
 * @example
 * hurried('curl --max-time 130 https://x/') // => 'curl --max-time 4 https://x/'
 */
const hurried = (command: string): string =>
  WAITS.reduce((text, [wait, most]) => text.replace(wait, (seconds) => String(Math.min(Number(seconds), most))), command);

/**
 * The command with the lab's addresses in place of the hosts that the page prints.
 *
 * @example
 * atTarget('dig origin.example A', { dns: '127.0.0.1:5300' }) // => 'dig @127.0.0.1 -p 5300 origin.example A'
 */
function atTarget(command: string, { https, http, proxy, dns }: Target): string {
  const [dnsHost, dnsPort] = dns?.split(':') ?? [];
  if (dns && /^dig /.test(command)) return command.replace('dig ', `dig @${dnsHost} -p ${dnsPort} `);
  if (command.includes('proxy.example:3128')) return command.replaceAll('proxy.example:3128', proxy!);
  if (command.includes('origin.example'))
    return command
      .replaceAll('origin.example:443', https!)
      .replaceAll('https://origin.example', `https://${https}`)
      .replaceAll('/dev/tcp/origin.example/443', `/dev/tcp/${https!.replace(':', '/')}`);
  return command
    .replaceAll('-connect www.example.com:443', `-connect ${https}`)
    .replaceAll('https://www.example.com', `https://${https}`)
    .replaceAll('http://www.example.com', `http://${http}`);
}

/** A finding with the command that shows it, for one code where its evidence names the code. */
export interface LabRun {
  /** The id of the check. */
  check: string;
  command: string;
  finding: Finding;
  options: CaseOptions;
}

/** Every finding that the lab can show, in the order of the checks; once per code where the evidence names it. */
export function labRuns({ checks, meanings }: Pick<Content, 'checks' | 'meanings'>): LabRun[] {
  return [...checks].flatMap(([id, { data }]) => {
    const users = [...meanings.values()].filter((meaning) => meaning.data?.checks.includes(id));
    const codes = [...new Set(users.map((meaning) => meaning.data!.code))].toSorted((a, b) => a - b);
    const { command, findings } = data!;
    return findings
      .filter(({ lab }) => lab)
      .flatMap((finding) =>
        (finding.expect.some((part) => part.includes('{code}')) ? codes : [undefined]).map((code) => ({
          check: id,
          command,
          finding,
          options: { code },
        })),
      );
  });
}

/** Runs a command where the fault of the finding is and where all is well, and compares both outputs with the finding. */
export async function runInLab(lab: FaultLab, { command, finding, options }: LabRun): Promise<Outcome> {
  const [faulty, well] = await Promise.all(
    [CASES[finding.lab!], healthy].map(async (start) => run(lab, atTarget(hurried(command), await start(lab, options)))),
  );
  const named = (part: string) => part.replaceAll('{code}', String(options.code));
  const { expect, absent = [] } = finding;
  return {
    faulty,
    healthy: well,
    wrong: [
      ...expect.filter((part) => !has(faulty, named(part))).map((part) => `"${named(part)}" does not appear where the fault is`),
      ...absent.filter((part) => has(faulty, named(part))).map((part) => `"${named(part)}" appears where the fault is`),
      ...(isConcluded(finding, well, options) ? ['all of it appears also where all is well'] : []),
    ],
  };
}

/** Field names are case-insensitive (RFC 9110 §5.1), and HTTP/2 sends them in lower case. */
const has = (output: string, part: string) => output.toLowerCase().includes(part.toLowerCase());

/** Whether somebody who reads an output draws the conclusion of a finding. */
function isConcluded({ expect, absent = [] }: Finding, output: string, { code }: CaseOptions): boolean {
  const appears = (part: string) => has(output, part.replaceAll('{code}', String(code)));
  return expect.every(appears) && !absent.some(appears);
}

/** A fault of a family. */
export interface MatrixRow {
  family: string;
  fault: string;
  checks: string[];
  code: number;
  expected: Family['faults'][string];
}

/** The faults of all families. */
export const matrixRows = (): MatrixRow[] =>
  Object.entries(FAMILIES).flatMap(([family, { checks, code = MATRIX_CODE, faults }]) =>
    Object.entries(faults).map(([fault, expected]) => ({ family, fault, checks, code, expected })),
  );

/** One cell of the matrix: what a check concludes at a fault, and what is right there. */
export interface Cell {
  check: string;
  concluded: string[];
  expected: string[];
  output: string;
}

/** The code that replaces `{code}` where a family names none. */
const MATRIX_CODE = 429;
/** After this time a command of the matrix that has no time limit of its own is killed, in milliseconds. */
const MATRIX_TIMEOUT = 20_000;

let running = 0;
const queue: (() => void)[] = [];

/** Waits until a command of the matrix may run, then runs it. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MATRIX_COMMANDS) await new Promise<void>((resolve) => queue.push(resolve));
  else running++;
  try {
    return await work();
  } finally {
    const next = queue.shift();
    if (next) next();
    else running--;
  }
}

/** Runs every check of a family at one of its faults. */
export async function runMatrixRow(lab: FaultLab, { checks }: Pick<Content, 'checks'>, row: MatrixRow): Promise<Cell[]> {
  const options = { code: row.code };
  return Promise.all(
    row.checks.map(async (check) => {
      const { command, findings } = checks.get(check)!.data!;
      const output = await inTurn(async () => run(lab, atTarget(hurried(command), await CASES[row.fault](lab, options)), MATRIX_TIMEOUT));
      const concluded = findings.filter((finding) => isConcluded(finding, output, options)).map(({ lab: name }) => name!);
      return { check, concluded, expected: [row.expected[check] ?? []].flat(), output };
    }),
  );
}

/** The output of a command, both streams in the order in which they come. */
function run(lab: FaultLab, command: string, limit = TIMEOUT): Promise<string> {
  return new Promise((resolve) => {
    const { PATH } = process.env;
    const child = spawn('bash', ['-c', command], {
      cwd: lab.folder,
      // Without settings of the machine: no proxy, no .curlrc, no .digrc, English messages.
      env: { PATH, HOME: lab.folder, LC_ALL: 'C', SSL_CERT_FILE: lab.certificates.rootFile, CURL_CA_BUNDLE: lab.certificates.rootFile },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)));
    const timer = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), limit);
    child.on('close', () => {
      clearTimeout(timer);
      resolve(output);
    });
  });
}
