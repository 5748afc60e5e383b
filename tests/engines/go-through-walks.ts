/** Goes through the walks in one engine, or says why it is not run. */
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { missingFor, type EngineName } from '../../scripts/lib/engines.ts';
import { browserOf } from './browser.ts';
import type { Engine, Settings, StartEngine } from './engine.ts';
import { endAll } from './programs.ts';
import { openScreen, type Screen } from './screen.ts';
import { serveSite } from './site.ts';
import { walks, type Walk } from './walk.ts';

/** Milliseconds for one walk, with the start of the browser if it comes first; each step has its own limit, so this is for what hangs. */
const LIMIT = 60_000;

/** An engine that runs, with its screen. */
interface Running {
  engine: Engine;
  screen: Screen;
  settings: Settings;
}

/** Defines a test per walk. WALKS is a part of the name of the files whose walks are gone through; without it, all are. */
export async function goThroughWalks(name: EngineName, start: StartEngine): Promise<void> {
  const files = globSync(join(import.meta.dirname, 'walks', `*${process.env.WALKS ?? ''}*.ts`)).sort();
  for (const file of files) await import(file);

  const missing = missingFor(name);
  const skip = missing.length > 0 && `NOT RUN: ${name} cannot be driven here; Debian: apt-get install ${missing.join(' ')}`;
  let running: Running | undefined;
  after(endAll);

  /** The engine that runs; it starts where none does, or one with other settings. */
  async function engineWith({ scripts, storage }: Settings): Promise<Running> {
    if (running?.settings.scripts === scripts && running.settings.storage === storage) return running;
    await endAll();
    const screen = await openScreen();
    const settings = { scripts, storage };
    running = { engine: await start(screen, settings), screen, settings };
    return running;
  }

  // Those with the same settings one after another, so that the engine starts once for each.
  const orderOf = ({ reader }: Walk) => 2 * Number(!reader.scripts) + Number(!reader.storage);
  for (const walk of walks.toSorted((a, b) => orderOf(a) - orderOf(b)))
    test(`${name}: ${walk.name}`, { skip, timeout: 2 * LIMIT + LIMIT / 2 }, async (context) => {
      const isAnswered = await tryOnce(walk);
      if (isAnswered) return;
      // Steps have limits of their own, so what hangs is the driver, which is no fault of the site.
      context.diagnostic(`The driver of ${name} did not answer; the browser is started again.`);
      assert.ok(await tryOnce(walk), `The driver of ${name} did not answer, twice.`);
    });

  /** Goes through a walk; false when the driver does not answer. */
  async function tryOnce(walk: Walk): Promise<boolean> {
    const hanging = Promise.withResolvers<false>();
    const timer = setTimeout(() => hanging.resolve(false), LIMIT);
    const going = (async () => {
      await goOn(await engineWith(walk.reader), walk);
      return true as const;
    })();
    // What it waits for fails when its browser ends; nobody waits for that any more.
    going.catch(() => {});
    try {
      const isAnswered = await Promise.race([going, hanging.promise]);
      if (!isAnswered) await end();
      return isAnswered;
    } catch (error) {
      // Whatever it left open is not to be in the way of the next.
      await end();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  async function end(): Promise<void> {
    running = undefined;
    await endAll();
  }
}

/** Goes through one walk on a page and a site of its own. */
async function goOn({ engine, screen }: Running, { go, reader }: Walk): Promise<void> {
  const site = await serveSite();
  try {
    const page = await engine.openPage(reader);
    await go(browserOf(page, screen, site.address), site);
    await page.close();
  } finally {
    site.close();
  }
}
