/** Link previews as PNG files: satori lays them out and turns text into outlines, sharp renders the pixels. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CARD, type CardElement } from './card.ts';

/** The font comes from npm, so that the fonts of the machine have no influence. */
const FONT_FOLDER = 'node_modules/@expo-google-fonts/biz-udpgothic';
const FONTS = [
  { weight: 400, file: '400Regular/BIZUDPGothic_400Regular.ttf' },
  { weight: 700, file: '700Bold/BIZUDPGothic_700Bold.ttf' },
] as const;
/** A preview has a few flat colors and their blended edges: 32 colors show no difference. More effort takes longer and saves little. */
const PNG = { palette: true, colors: 32, effort: 1, dither: 0 };
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
  return satori(card as never, { ...CARD, fonts });
}

async function renderPng(card: CardElement, root: string): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(await renderSvg(card, root)))
    .png(PNG)
    .toBuffer();
}

/** The key of a preview in the cache: a hash of everything that it depends on. */
function keyOf(card: CardElement, root: string): string {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> };
  const versions = MADE_WITH.map((name) => `${name}@${devDependencies[name]}`);
  return createHash('sha256')
    .update(JSON.stringify([versions, PNG, card]))
    .digest('hex')
    .slice(0, 32);
}

/** Previews after rendering. */
export interface Rendered {
  /** PNG files with the keys of the cards. */
  images: Map<string, Buffer>;
  /** How many were rendered; the others came from the cache. */
  made: number;
}

/**
 * All previews as PNG files, read from the cache where nothing that they depend on has changed. Other files in the cache are removed.
 *
 * @param folder the folder of the cache
 * @param root the folder of the project
 */
export async function renderAll(cards: ReadonlyMap<string, CardElement>, folder: string, root = process.cwd()): Promise<Rendered> {
  mkdirSync(folder, { recursive: true });
  const keys = new Map([...cards].map(([name, card]) => [name, `${keyOf(card, root)}.png`]));
  let made = 0;
  const images = new Map(
    await Promise.all(
      [...cards].map(async ([name, card]) => {
        const file = join(folder, keys.get(name)!);
        const cached = read(file);
        if (cached) return [name, cached] as const;
        made++;
        const image = await renderPng(card, root);
        // Written under another name first, so that an aborted build does not leave half a file under this one.
        const unfinished = `${file}.${process.pid}`;
        writeFileSync(unfinished, image);
        renameSync(unfinished, file);
        return [name, image] as const;
      }),
    ),
  );
  const current = new Set(keys.values());
  for (const file of readdirSync(folder)) if (!current.has(file)) rmSync(join(folder, file), { force: true });
  return { images, made };
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
