/** Chance that can be had again: everything that looks random follows from a text. */

/** A whole number below 2³² that follows from a text (FNV-1a). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  // The last bits of FNV follow from few letters: stirred, a parity is as good as a coin.
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x45d9f3b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Numbers from 0 up to 1 that follow from a text (mulberry32). */
export function seededRandom(seed: string): () => number {
  let state = hashOf(seed);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same things in an order that follows from the seed and from what each is called, not from the order they came in. */
export function shuffled<T>(things: readonly T[], seed: string, nameOf: (thing: T) => string): readonly T[] {
  return things
    .map((thing) => ({ thing, name: nameOf(thing), at: hashOf(`${seed}\n${nameOf(thing)}`) }))
    .sort((one, other) => one.at - other.at || (one.name < other.name ? -1 : 1))
    .map(({ thing }) => thing);
}
