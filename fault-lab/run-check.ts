/** Runs the commands of checks, as pages print them, against the fault lab. */
import { spawn } from 'node:child_process';
import type { Content } from '../src/content/read.ts';
import type { Finding } from '../src/content/schema.ts';
import { CASES, healthy, type CaseOptions } from './cases.ts';
import type { FaultLab, Target } from './lab.ts';

/** The programs of the system that commands call. */
export const TOOLS = ['curl', 'openssl', 'dig'] as const;

/** How many commands run at a time. Most of them wait for a timeout, so there can be more than cores. */
export const CONCURRENCY = 6;

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

/**
 * The command with the lab's addresses in place of the hosts that the page prints; nothing else changes.
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
    [CASES[finding.lab!], healthy].map(async (start) => run(lab, atTarget(command, await start(lab, options)))),
  );
  // Field names are case-insensitive (RFC 9110 §5.1), and HTTP/2 sends them in lower case.
  const has = (output: string, part: string) => output.toLowerCase().includes(part.toLowerCase());
  const evidence = finding.expect.map((part) => part.replaceAll('{code}', String(options.code)));
  return {
    faulty,
    healthy: well,
    wrong: [
      ...evidence.filter((part) => !has(faulty, part)).map((part) => `"${part}" does not appear where the fault is`),
      ...evidence.filter((part) => has(well, part)).map((part) => `"${part}" appears also where all is well`),
    ],
  };
}

/** The output of a command, both streams in the order in which they come. */
function run(lab: FaultLab, command: string): Promise<string> {
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
    const timer = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), TIMEOUT);
    child.on('close', () => {
      clearTimeout(timer);
      resolve(output);
    });
  });
}
