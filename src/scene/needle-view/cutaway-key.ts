/** By what a measured line, and a body opened along it, are known again: everything that makes them what they are. */
import type { Build, Sex } from '../../anatomy/index.ts';
import type { NeedleLine } from '../section/needle-line.ts';

/** Opacities that the layers of vessels and nerves were given. */
export interface ShownLayers {
  readonly vessels: number;
  readonly nerves: number;
}

/** Fainter than this a layer counts as not shown: what of it is not near is not cut. */
const SHOWN = 0.5;

/** Whether a layer is shown in an opened body. */
const isShown = (opacity: number): boolean => opacity >= SHOWN;

export function lineKey({ point, side }: Pick<NeedleLine, 'point' | 'side'>): string {
  return `${point} ${side}`;
}

export function cutawayKey(
  line: Pick<NeedleLine, 'point' | 'side'>,
  build: Build,
  sex: Sex | null,
  { vessels, nerves }: ShownLayers,
): string {
  return [lineKey(line), build, sex ?? 'all', isShown(vessels), isShown(nerves)].join(' ');
}
