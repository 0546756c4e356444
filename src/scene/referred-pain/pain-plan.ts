/** What pain the skin shows for a state: what is to be painted, when anew, and whether it is seen. */
import {
  hidesPain,
  opensBody,
  showsDrawing,
  strokesFor,
  type Choices,
  type MyopointState,
  type Target,
} from '../../state/index.ts';
import { surfacePositionOf } from '../body/surface-position.ts';
import type { Engine } from '../engine/engine.ts';
import { toLps } from '../frame/lps-gltf.ts';
import type { PaintRequest } from '../skin/paint-skin.ts';

/** The point whose zones a quiz shows without saying whose they are; null where it shows none. */
export function askedZones({ mode }: Pick<MyopointState, 'mode'>): Target | null {
  const asked = mode.kind === 'quiz' ? mode.asked : null;
  return asked?.press === null && !asked.told ? asked.zonesOf : null;
}

/** What is to be painted on the skin; null where the choice refers no pain, or none that is known yet. Zones that are asked about say nothing of where they come from. */
export function painRequest(
  { body, dataset }: Pick<Engine, 'body' | 'dataset'>,
  choices: Choices,
  zonesOf: Target | null = null,
): PaintRequest | null {
  // An open body shows layers; where no line is known it stays closed and keeps its pain.
  const strokes =
    dataset && !opensBody(dataset, choices)
      ? strokesFor(zonesOf ?? choices.selected, dataset, choices.bothSides)
      : null;
  if (!strokes || strokes.main.length + strokes.spillover.length === 0) return null;
  const routes = (zonesOf ? [] : strokes.routes).flatMap(({ point, side, areas }) => {
    const place = surfacePositionOf(body, point.place, side);
    return place ? [{ from: toLps([place.position.x, place.position.y, place.position.z]), areas }] : [];
  });
  return { main: strokes.main, spillover: strokes.spillover, routes };
}

/** Whether a change of the choice, or of what has come of the body, asks for other pain. */
export function paintsAnew(state: MyopointState, before: MyopointState): boolean {
  const { choices, load } = state;
  return (
    showsDrawing(state) !== showsDrawing(before) ||
    askedZones(state) !== askedZones(before) ||
    choices.selected !== before.choices.selected ||
    choices.needle !== before.choices.needle ||
    choices.bothSides !== before.choices.bothSides ||
    load.phase !== before.load.phase
  );
}

/**
 * How strongly painted pain is to be seen, 0 or 1.
 * @param painted how strongly the last choice's was painted, 0 where it has none
 */
export function painShown(state: Pick<MyopointState, 'story' | 'recall'>, painted: number): number {
  return hidesPain(state) ? 0 : painted;
}
