/** The icons of the installed site, drawn from `public/favicon.svg`. */
import { readFileSync } from 'node:fs';
import { lightColor } from '../styles/token.ts';
import tokens from '../styles/tokens.css?raw';

/** An icon. */
interface Icon {
  /** Its file, without `.png`. */
  name: string;
  /** Pixels. */
  size: number;
  /** `maskable`: the system cuts it into its own shape, and only what is in the inner circle of 80 % is sure to be seen (App Manifest §6.8). */
  purpose: 'any' | 'maskable';
}

export const ICONS: readonly Icon[] = [
  { name: '192', size: 192, purpose: 'any' },
  { name: '512', size: 512, purpose: 'any' },
  { name: 'maskable-512', size: 512, purpose: 'maskable' },
];

/** The background of pages in the light scheme, which the sign is drawn for. */
export const ICON_BACKGROUND = lightColor(tokens, 'paper');

/** The width of the sign, as a share of that of the icon. */
const SHARE = { any: 0.85, maskable: 0.65 };
/** The side of the square in which `favicon.svg` is drawn, and the resolution at which it has as many pixels. */
const DRAWN = { side: 32, dpi: 72 };

/** An icon as a PNG file: the sign on its background. */
export async function drawIcon({ size, purpose }: Icon): Promise<Buffer<ArrayBuffer>> {
  const { default: sharp } = await import('sharp');
  const width = Math.round(size * SHARE[purpose]);
  const sign = await sharp(readFileSync('public/favicon.svg'), { density: (DRAWN.dpi * width) / DRAWN.side })
    .resize(width)
    .toBuffer();
  const icon = sharp({ create: { width: size, height: size, channels: 3, background: ICON_BACKGROUND } }).composite([{ input: sign }]);
  return (await icon.png({ palette: true, colors: 32 }).toBuffer()) as Buffer<ArrayBuffer>;
}
