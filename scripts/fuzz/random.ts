/** Random choices that a seed repeats. */

/** A source of random choices. */
export interface Random {
  /** A whole number from 0 to `limit - 1`. */
  below(limit: number): number;
  /** One of some things. */
  one<Thing>(things: readonly Thing[]): Thing;
}

/**
 * Choices that are the same for the same seed: the generator mulberry32, of 32 bits.
 *
 * @example
 * randomFrom(1).below(100) === randomFrom(1).below(100) // => true
 */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, one: (things) => things[below(things.length)] };
}
