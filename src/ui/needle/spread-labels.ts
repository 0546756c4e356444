/** Where labels stand beside what they name, so that none covers another. */

/**
 * @param wanted where each label points, in rising order
 * @param room the height each label needs
 * @returns the middles, in the same order: as near as can be to what was wanted, within `top` … `bottom`
 */
export function spreadLabels(wanted: readonly number[], room: number, top: number, bottom: number): readonly number[] {
  const places: number[] = [];
  for (const at of wanted) places.push(Math.max(at, (places.at(-1) ?? top - room / 2) + room));
  // What was pushed past the end comes back up, and pushes what stands above it.
  let limit = bottom - room / 2;
  for (let index = places.length - 1; index >= 0; index -= 1) {
    places[index] = Math.max(top + room / 2 + index * room, Math.min(places[index] ?? 0, limit));
    limit = (places[index] ?? 0) - room;
  }
  return places;
}
