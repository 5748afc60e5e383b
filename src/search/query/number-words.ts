/** Codes that are written in words: "five oh four", 五百四, ゴーマルヨン. Loaded with what people say: few readers write them. */
import { withoutStopWords } from './stop-words.ts';

const ENGLISH: Record<string, number> = {
  zero: 0,
  oh: 0,
  o: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const ENGLISH_WORD = new RegExp(`^(?:${Object.keys(ENGLISH).join('|')}|hundred|and)$`);

/** How digits are read aloud in Japanese, also in English words, in katakana without long vowels, as the search compares text. */
const JAPANESE: readonly (readonly [string, number])[] = [
  ['マル', 0],
  ['ゼロ', 0],
  ['レイ', 0],
  ['〇', 0],
  ['零', 0],
  ['オ', 0],
  ['イチ', 1],
  ['ワン', 1],
  ['一', 1],
  ['ニイ', 2],
  ['ニ', 2],
  ['ツ', 2],
  ['二', 2],
  ['サン', 3],
  ['スリ', 3],
  ['三', 3],
  ['ヨン', 4],
  ['フオ', 4],
  ['四', 4],
  ['ゴオ', 5],
  ['ゴ', 5],
  ['フアイブ', 5],
  ['五', 5],
  ['ロク', 6],
  ['シツクス', 6],
  ['六', 6],
  ['ナナ', 7],
  ['セブン', 7],
  ['七', 7],
  ['ハチ', 8],
  ['エイト', 8],
  ['八', 8],
  ['キユウ', 9],
  ['キユ', 9],
  ['ナイン', 9],
  ['九', 9],
];
const DIGIT = `(?:${JAPANESE.map(([word]) => word)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
const HUNDRED = '(?:百|ヒヤク|ビヤク|ピヤク|ハンドレツド)';
const TEN = '(?:十|ジユウ)';
const IN_JAPANESE = new RegExp(
  `(${DIGIT}|ロツ|ハツ)${HUNDRED}(?:(${DIGIT})?${TEN})?(${DIGIT})?(?![件人円個回秒分枚本名])|(?<![\\u30a1-\\u30fa])(${DIGIT})(${DIGIT})(${DIGIT})(?!(?!エラ)[\\u30a1-\\u30fa])`,
  'g',
);

/**
 * The codes of three digits that a text has in words.
 *
 * @param text normalized
 * @example
 * numbersInWords('http status five oh four') // => [504]
 * numbersInWords('五百四')                   // => [504]
 * numbersInWords(normalize('ごーまるよん'))    // => [504]
 */
export function numbersInWords(text: string): number[] {
  return [...new Set([...apartDigits(text), ...englishNumbers(text), ...japaneseNumbers(text)])];
}

/** A query of three separate digits, and codes with a letter in place of a zero: `5 0 3`, `5-0-3`, `4o4`. */
function apartDigits(text: string): number[] {
  const apart = /^([1-5])[ -](\d)[ -](\d)$/.exec(text)?.slice(1).join('');
  const withLetter = text.match(/(?<![a-z0-9])[1-5](?=\d?o)[\do]{2}(?![a-z0-9])/g) ?? [];
  return [...(apart ? [apart] : []), ...withLetter.map((each) => each.replaceAll('o', '0'))].map(Number);
}

function englishNumbers(text: string): number[] {
  const numbers: number[] = [];
  let run: string[] = [];
  const words = text.split(/[^a-z]+/).filter(Boolean);
  const isAlone = words.every((word) => ENGLISH_WORD.test(word) || withoutStopWords(word).length === 0);
  for (const word of [...words, '']) {
    if (ENGLISH_WORD.test(word)) run.push(word);
    else {
      // Beside other words, "three hundred" counts something.
      const number = isAlone || run.at(-1) !== 'hundred' ? englishNumber(run) : undefined;
      if (number !== undefined) numbers.push(number);
      run = [];
    }
  }
  return numbers;
}

/** "five hundred and four", "five oh four", "five twenty two"; undefined for anything but a number of three digits. */
function englishNumber(words: readonly string[]): number | undefined {
  const [first, ...rest] = words.filter((word) => word !== 'and');
  const hundreds = ENGLISH[first];
  if (hundreds === undefined || hundreds < 1 || hundreds > 9) return undefined;
  const isLong = rest[0] === 'hundred';
  const values = (isLong ? rest.slice(1) : rest).map((word) => ENGLISH[word]);
  if (values.includes(undefined as never)) return undefined;
  if (isLong && values.length === 0) return hundreds * 100;
  const [tens, ones] = values;
  if (values.length === 1) return isLong || tens >= 10 ? hundreds * 100 + tens : undefined;
  if (values.length !== 2 || ones > 9) return undefined;
  if (tens >= 20) return hundreds * 100 + tens + ones;
  return tens <= 9 ? hundreds * 100 + tens * 10 + ones : undefined;
}

function japaneseNumbers(text: string): number[] {
  const digit = new Map<string | undefined, number>([...JAPANESE, ['ロツ', 6], ['ハツ', 8]]);
  return [...text.matchAll(IN_JAPANESE)].map(([whole, hundreds, tens, ones, a, b, c]) => {
    if (a !== undefined) return digit.get(a)! * 100 + digit.get(b)! * 10 + digit.get(c)!;
    const hasTen = new RegExp(TEN).test(whole);
    return digit.get(hundreds)! * 100 + (hasTen ? (digit.get(tens) ?? 1) * 10 : 0) + (digit.get(ones) ?? 0);
  });
}
