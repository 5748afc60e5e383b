/** What a command costs: its time, the processor time of all its processes, and the memory of the largest. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** The cost of one run. */
export interface Cost {
  /** Seconds from start to end; on a machine that others use, mostly theirs. */
  wall: number;
  /** Seconds of all processors, of the system too. */
  cpu: number;
  /** The most memory that the largest process has had, in MB; undefined where the system does not tell (other than Linux). */
  memory: number | undefined;
}

/** Milliseconds between two looks at the processes. The system keeps the peak of each, so that only a process shorter than this is missed. */
const INTERVAL = 100;

/**
 * Runs a program of Node and measures it, with its output thrown away.
 *
 * @param args those of Node
 * @param cwd the folder in which it runs
 * @throws with what it printed when it fails
 * @example
 * await costOf(['scripts/run.mjs', 'scripts/build.ts'], '/tmp/copy') // => { wall: 5.1, cpu: 6.2, memory: 720 }
 */
export async function costOf(args: readonly string[], cwd: string): Promise<Cost> {
  const started = performance.now();
  // The shell adds up what it has waited for (POSIX `times`): the second line is that of the program and of all that it has started.
  const child = spawn('sh', ['-c', '"$@"; status=$?; times >&3; exit $status', 'sh', process.execPath, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  let output = '';
  let times = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (text: Buffer) => (output += text.toString()));
  child.stdio[3]!.on('data', (text: Buffer) => (times += text.toString()));
  let memory: number | undefined;
  const look = setInterval(() => {
    for (const peak of peaksBelow(child.pid!)) memory = Math.max(memory ?? 0, peak);
  }, INTERVAL);
  const status = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(look);
  if (status !== 0) throw new Error(`${args.join(' ')} has failed in ${cwd}:\n${output}`);
  return { wall: (performance.now() - started) / 1000, cpu: secondsIn(times.split('\n')[1]), memory };
}

/**
 * The seconds that a line of `times` adds up to.
 *
 * @example
 * secondsIn('1m2.5s 0m0.5s') // => 63
 */
const secondsIn = (line: string): number =>
  [...line.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds), 0);

/** The peaks of memory of the processes below a process, in MB, as Linux keeps them; none on other systems. */
function peaksBelow(pid: number): number[] {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
    return children.flatMap((child) => {
      const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${child}/status`, 'utf8'))?.[1];
      return [...(peak ? [Number(peak) / 1000] : []), ...peaksBelow(child)];
    });
  } catch {
    // It has ended.
    return [];
  }
}
