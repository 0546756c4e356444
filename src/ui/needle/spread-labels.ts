/** Where labels stand beside what they name, so that none covers another. */

/**
 * @param wanted where each label points, in rising order
 * @param rooms the height each label needs
 * @returns the middles, in the same order: as near as can be to what was wanted, within `top` … `bottom`
 */
export function spreadLabels(
  wanted: readonly number[],
  rooms: readonly number[],
  top: number,
  bottom: number,
): readonly number[] {
  const half = (index: number): number => (rooms[index] ?? 0) / 2;
  const places: number[] = [];
  let from = top;
  wanted.forEach((at, index) => {
    places.push(Math.max(at, from + half(index)));
    from = (places[index] ?? 0) + half(index);
  });
  // What was pushed past the end comes back up, and pushes what stands above it.
  const above = rooms.map((_, index) => rooms.slice(0, index).reduce((sum, room) => sum + room, top));
  let limit = bottom;
  for (let index = places.length - 1; index >= 0; index -= 1) {
    const least = (above[index] ?? top) + half(index);
    places[index] = Math.max(least, Math.min(places[index] ?? 0, limit - half(index)));
    limit = (places[index] ?? 0) - half(index);
  }
  return places;
}

/** How wide letters are, in heights of a letter; a little more than they are, since fonts differ. */
const LETTERS: readonly (readonly [pattern: RegExp, width: number])[] = [
  [/[iljtfrI.,;:'’()[\] ·|-]/u, 0.37],
  [/[mwMW—]/u, 0.92],
  [/[A-Z0-9]/u, 0.68],
  [/[\u2E80-\uFFFF]/u, 1.05],
];
const OTHER_LETTER = 0.6;
/** How much wider bold letters are: names are reckoned in letters so much higher. */
export const BOLD = 1.14;

/** About how wide words are, px. @param letterPx height of a letter */
export function widthOf(words: string, letterPx: number): number {
  const shares = [...words].map((letter) => LETTERS.find(([pattern]) => pattern.test(letter))?.[1] ?? OTHER_LETTER);
  return letterPx * shares.reduce((sum, share) => sum + share, 0);
}

/** In how many lines words stand where they are broken between words. */
export function linesOf(words: string, letterPx: number, roomPx: number): number {
  let [lines, used] = [1, 0];
  for (const word of words.split(' ')) {
    const width = widthOf(word, letterPx);
    const space = used > 0 ? widthOf(' ', letterPx) : 0;
    if (used > 0 && used + space + width > roomPx) [lines, used] = [lines + 1, width];
    else used += space + width;
  }
  return lines;
}
