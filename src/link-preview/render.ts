/** Link previews as PNG files: satori lays them out and turns text into outlines, sharp makes pixels of them. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CARD, type Element } from './card.ts';

/** What a preview depends on besides its elements. The font comes from npm, so that no font of the machine can matter. */
const FONT_FOLDER = 'node_modules/@expo-google-fonts/biz-udpgothic';
const FONTS = [
  { weight: 400, file: '400Regular/BIZUDPGothic_400Regular.ttf' },
  { weight: 700, file: '700Bold/BIZUDPGothic_700Bold.ttf' },
] as const;
/** A few flat colors and their edges: a palette of 32 loses nothing that one sees, and to choose it better takes longer. */
const PNG = { palette: true, colors: 32, effort: 1, dither: 0 };
const MADE_WITH = ['satori', 'sharp', '@expo-google-fonts/biz-udpgothic'];

/** The last bytes of every PNG file (PNG §11.2.5): a file without them was cut off. */
const PNG_END = Buffer.from('IEND\xae\x42\x60\x82', 'latin1');

let fonts: { name: string; data: Buffer; weight: 400 | 700; style: 'normal' }[] | undefined;

/** A preview as SVG, without any text that would need a font. */
export async function renderSvg(card: Element, root = process.cwd()): Promise<string> {
  fonts ??= FONTS.map(({ weight, file }) => ({
    name: 'BIZ UDPGothic',
    data: readFileSync(join(root, FONT_FOLDER, file)),
    weight,
    style: 'normal',
  }));
  const { default: satori } = await import('satori');
  return satori(card as never, { ...CARD, fonts });
}

async function renderPng(card: Element, root: string): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(await renderSvg(card, root)))
    .png(PNG)
    .toBuffer();
}

/** The file names of previews in the cache, by everything that they depend on. */
function keyOf(card: Element, root: string): string {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> };
  const versions = MADE_WITH.map((name) => `${name}@${devDependencies[name]}`);
  return createHash('sha256')
    .update(JSON.stringify([versions, PNG, card]))
    .digest('hex')
    .slice(0, 32);
}

export interface Rendered {
  /** Keyed as the cards. */
  images: Map<string, Buffer>;
  /** How many were made; the others came from the cache. */
  made: number;
}

/**
 * All previews, from the cache where nothing that they depend on has changed. What the cache has besides is removed.
 *
 * @param folder of the cache
 * @param root of the project
 */
export async function renderAll(cards: ReadonlyMap<string, Element>, folder: string, root = process.cwd()): Promise<Rendered> {
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
        // Under another name first: what an aborted build leaves behind is no preview.
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

function read(file: string): Buffer | undefined {
  try {
    const image = readFileSync(file);
    return image.subarray(-PNG_END.length).equals(PNG_END) ? image : undefined;
  } catch {
    return undefined;
  }
}
