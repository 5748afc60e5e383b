/** A screen that nobody sees, and a keyboard whose keys reach the whole browser, not only its page. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import type { ScreenOfEngine } from './engine.ts';
import { startProgram } from './programs.ts';
import { until } from './until.ts';

/** A screen with its keyboard. */
export interface Screen extends ScreenOfEngine {
  /** Presses a key or a combination, by the names of X, such as `ctrl+k` and `Return`. */
  press(key: string): Promise<void>;
  /** Types a text that the keyboard of the United States has. */
  type(text: string): Promise<void>;
  /** Moves the real pointer to a point, in pixels from the upper left corner of the screen. */
  point(x: number, y: number): Promise<void>;
}

/** Starts a screen of its own for every browser, so that two of them never fight for the keyboard. */
export async function openScreen(): Promise<Screen> {
  // No key repeats (-r): on a busy machine, xdotool may release one late.
  const server = startProgram('Xvfb', ['-r', '-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp']);
  const [number] = (await once(server.stdout, 'data')) as [Buffer];
  const display = `:${String(number).trim()}`;
  const xdotool = async (...args: string[]) => {
    await promisify(execFile)('xdotool', args, { env: { ...process.env, DISPLAY: display } });
  };
  return {
    display,
    // Nobody else gives the keyboard to a window on a screen without a window manager.
    focus: async (windowClass) => {
      // It fails when a window that it looks at closes, as some do while a browser starts.
      await until(`a window of ${windowClass} has the keyboard`, async () => {
        await xdotool('search', '--sync', '--onlyvisible', '--class', windowClass, 'windowfocus', '--sync');
        return true;
      });
    },
    press: (key) => xdotool('key', key),
    type: (text) => xdotool('type', text),
    point: (x, y) => xdotool('mousemove', String(x), String(y)),
  };
}
