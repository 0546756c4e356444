/** Depths in words: always with their spread, never a number that stands alone. */
import type { DepthRange, Sex } from '../anatomy/index.ts';
import type { DrawnHazard, DrawnLayer, StatedFigure } from '../state/index.ts';

/** Whole millimetres from ten on, where a tenth would promise more than is known. */
function mm(value: number): string {
  return value >= 10 || Number.isInteger(value) ? String(Math.round(value)) : value.toFixed(1);
}

/** `12–17 mm`; one mean without a spread says so. */
function span(low: number, high: number): string {
  return mm(low) === mm(high) ? `about ${mm(low)} mm, spread not published` : `${mm(low)}–${mm(high)} mm`;
}

/** A target's range, rounded towards the skin. */
export function rangeWords({ minMm, maxMm }: DepthRange): string {
  return `${Math.floor(minMm)}–${Math.max(Math.floor(minMm) + 1, Math.floor(maxMm))} mm`;
}

/** What is published of a layer, in a few words. */
export function figureWords({ of, meanMm, sdMm, lowMm, highMm, drawnMm, basis }: StatedFigure): string {
  const tag = basis === 'illustrative' ? ', illustrative' : '';
  const spread = meanMm !== null && sdMm !== null ? `${mm(meanMm)} ± ${mm(sdMm)} mm` : span(lowMm, highMm);
  if (of === 'limit' || (of === 'skin-to-bone' && drawnMm < lowMm + 0.1 && meanMm !== null && drawnMm < meanMm)) return `nearest found: ${Math.floor(drawnMm)} mm`;
  if (of === 'stated-range') return 'drawn to the range of depth';
  if (of === 'skin-and-fat') return `${span(lowMm, highMm)}${tag}`;
  if (of === 'muscle-thickness') return `${spread} thick`;
  return `begins at ${spread}${tag}`;
}

/** What the label of a drawn layer says under its name. */
export function layerWords({ figure, kind }: DrawnLayer): string {
  if (figure) return figureWords(figure);
  return kind === 'skin-and-fat' ? 'as on the model body' : 'model body';
}

/** How far a structure lies from the line, in the model body; rounded down. */
export function distanceWords({ distanceMm }: DrawnHazard): string {
  if (distanceMm < 0.5) return 'on the line';
  return distanceMm < 1 ? 'less than 1 mm from the line' : `${Math.floor(distanceMm)} mm from the line`;
}

/** What the change with build rests on. */
export function layerBasisWords({ basis: { layer }, illustrative }: DepthRange): string | null {
  if (layer === 'none') return null;
  if (illustrative) return 'Illustrative: no figure by build was found for this region.';
  return layer === 'measured' ? 'The change with build rests on measurements of this region.'
    : 'One figure was measured in this region; how it changes with build comes from others.';
}

export const SEX_NAMES: Readonly<Record<Sex | 'both', string>> = { both: 'All', female: 'Women', male: 'Men' };
