/** Where it hurts, as a field of a link: patches of whole areas, with how strong it is. See docs/url-format.md. */
import type { AreaId } from '../../anatomy/index.ts';
import { newPatch, WORST_PAIN } from '../../reasoning/index.ts';
import type { PainPatch, PlacedArea } from '../../reasoning/index.ts';
import type { DrawingCovers } from '../slices/pain-drawing.ts';
import type { ReadList } from './arrangement.ts';
import type { LinkedPatch } from './link-state.ts';

/** More than anybody paints; keeps a hostile link from becoming long work. */
const MOST_PATCHES = 24;
const MOST_AREAS = 60;
const PLACE = /^(?=.{1,82}$)([a-z0-9]+(?:-[a-z0-9]+)*)_([rl])$/;

/** `7.calf_l.heel_l*x.temple_r`: patches joined by `*`, each how strong it is (`x` where that was not said), then its areas. */
export function writePain(patches: readonly LinkedPatch[]): string {
  return patches
    .map(({ intensity, areas }) =>
      [intensity ?? 'x', ...areas.map(({ area, side }) => `${area}_${side === 'left' ? 'l' : 'r'}`)].join('.'),
    )
    .join('*');
}

/** What {@link writePain} wrote; what has no meaning is left out. */
export function readPain(text: string): ReadList<readonly LinkedPatch[]> {
  const written = text.split('*');
  let clear = written.length <= MOST_PATCHES;
  const value = written.slice(0, MOST_PATCHES).flatMap((one): LinkedPatch[] => {
    const [strength = '', ...places] = one.split('.');
    const isStrength = /^(x|\d{1,2})$/.test(strength) && (strength === 'x' || Number(strength) <= WORST_PAIN);
    const areas = places.slice(0, MOST_AREAS).flatMap((place): PlacedArea[] => {
      const [, area, side] = PLACE.exec(place) ?? [];
      return area ? [{ area: area as AreaId, side: side === 'l' ? 'left' : 'right' }] : [];
    });
    if (!isStrength || areas.length !== places.length || areas.length === 0) clear = false;
    const intensity = isStrength && strength !== 'x' ? Number(strength) : null;
    return areas.length > 0 ? [{ intensity, areas }] : [];
  });
  return { value, clear };
}

/** What a link says of a drawing: of each patch the areas that were chosen by name, and those that what was painted covers mainly. */
export function linkedPain(patches: readonly PainPatch[], covers: DrawingCovers | null): readonly LinkedPatch[] {
  const main = covers?.of === patches ? covers.mainAreas : null;
  return patches.flatMap(({ id, areas, intensity, strokes }): LinkedPatch[] => {
    const covered = main?.get(id);
    const isIn = (places: readonly PlacedArea[], { area, side }: PlacedArea): boolean =>
      places.some((one) => one.area === area && one.side === side);
    // A named area that was wiped away with the eraser is not said any more.
    const named = covered && strokes.some(({ erases }) => erases) ? areas.filter((one) => isIn(covered, one)) : areas;
    const all = [...named, ...(covered ?? []).filter((one) => !isIn(named, one))];
    return all.length > 0 ? [{ intensity, areas: all }] : [];
  });
}

/** The drawing a link says. */
export function patchesOf(linked: readonly LinkedPatch[]): readonly PainPatch[] {
  return linked.map(({ intensity, areas }, at) => ({ ...newPatch(at + 1), intensity, areas }));
}
