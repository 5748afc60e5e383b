/** Link previews as PNG files: satori lays them out and turns text into outlines, sharp renders the pixels. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { CARD, type CardElement } from './card.ts';

/** A folder of Astro's cache, which hosts keep from one build to the next. */
const CACHE = 'node_modules/.astro/link-previews';
/** The font comes from npm, so that the fonts of the machine have no influence. */
const FONT_FOLDER = 'node_modules/@expo-google-fonts/biz-udpgothic';
const FONTS = [
  { weight: 400, file: '400Regular/BIZUDPGothic_400Regular.ttf' },
  { weight: 700, file: '700Bold/BIZUDPGothic_700Bold.ttf' },
] as const;
/**
 * A preview has a few flat colors and their blended edges: 32 colors show no difference. More effort takes longer and saves little. The
 * last two percent of quality take half of the time that a preview takes, and change no channel of a pixel by more than 16 of 255.
 */
const PNG = { palette: true, colors: 32, quality: 98, effort: 1, dither: 0 };
/** What satori puts around a picture: it is clipped to its own box, which ours fill. Half of the time that the pixels take. */
const CLIPPED = /(<image [^>]*?) clip-path="[^"]*" mask="[^"]*"/g;
/** The packages whose versions change what a preview looks like. */
const MADE_WITH = ['satori', 'sharp', '@expo-google-fonts/biz-udpgothic'];

/** The last bytes of every PNG file (PNG §11.2.5); a file without them is incomplete. */
const PNG_END = Buffer.from('IEND\xae\x42\x60\x82', 'latin1');

let fonts: { name: string; data: Buffer; weight: 400 | 700; style: 'normal' }[] | undefined;

/**
 * A preview as SVG. Its text is outlines, which need no font.
 *
 * @param root the folder of the project
 */
export async function renderSvg(card: CardElement, root = process.cwd()): Promise<string> {
  fonts ??= FONTS.map(({ weight, file }) => ({
    name: 'BIZ UDPGothic',
    data: readFileSync(join(root, FONT_FOLDER, file)),
    weight,
    style: 'normal',
  }));
  const { default: satori } = await import('satori');
  const svg = await satori(card as never, { ...CARD, fonts });
  return svg.replace(CLIPPED, '$1');
}

async function renderPng(card: CardElement, root: string): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(await renderSvg(card, root)))
    .png(PNG)
    .toBuffer();
}

/** Link previews as PNG files, kept in a folder as long as nothing changes that they depend on. */
export interface PreviewCache {
  /** Makes what is not there yet, removes what none of the cards needs, and returns how many were made. */
  fill(cards: readonly CardElement[]): Promise<number>;
  /** One preview, made if it is not there. */
  get(card: CardElement): Promise<Buffer>;
}

/** How many previews are under way at a time: one is laid out while others become pixels, which every core does. */
const UNDER_WAY = availableParallelism() + 1;

/**
 * The link previews of a project.
 *
 * @param root the folder of the project
 * @param folder where they are kept
 */
export function previewCache(root = process.cwd(), folder = join(root, CACHE)): PreviewCache {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> };
  const versions = MADE_WITH.map((name) => `${name}@${devDependencies[name]}`);
  const files = new WeakMap<CardElement, string>();
  /** The file of a preview, named by a hash of everything that it depends on. */
  const fileOf = (card: CardElement): string => {
    const known = files.get(card);
    if (known) return known;
    const hash = createHash('sha256').update(JSON.stringify([versions, PNG, card]));
    const file = join(folder, `${hash.digest('hex').slice(0, 32)}.png`);
    files.set(card, file);
    return file;
  };
  const make = async (card: CardElement): Promise<Buffer> => {
    const image = await renderPng(card, root);
    const file = fileOf(card);
    // Written under another name first, so that an aborted build does not leave half a file under this one.
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, image);
    renameSync(unfinished, file);
    return image;
  };
  mkdirSync(folder, { recursive: true });
  return {
    get: async (card) => read(fileOf(card)) ?? make(card),
    fill: async (cards) => {
      const missing = cards.filter((card) => !read(fileOf(card)));
      const queue = missing.values();
      const work = async () => {
        for (const card of queue) await make(card);
      };
      await Promise.all(Array.from({ length: UNDER_WAY }, work));
      const current = new Set(cards.map(fileOf));
      for (const name of readdirSync(folder)) if (!current.has(join(folder, name))) rmSync(join(folder, name), { force: true });
      return missing.length;
    },
  };
}

/** A preview in the cache; `undefined` where it is missing or incomplete. */
function read(file: string): Buffer | undefined {
  try {
    const image = readFileSync(file);
    return image.subarray(-PNG_END.length).equals(PNG_END) ? image : undefined;
  } catch {
    return undefined;
  }
}
