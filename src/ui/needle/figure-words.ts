/** Depths in words: always with their spread, never a number that stands alone. */
import type { NeedlePicture, Sex } from '../../anatomy/index.ts';
import type { DepthRange, DrawnHazard, DrawnLayer, StatedFigure } from '../../reasoning/index.ts';

/** Whole millimetres from ten on, where a tenth would promise more than is known. */
function mm(value: number): string {
  return value >= 10 || Number.isInteger(value) ? String(Math.round(value)) : value.toFixed(1);
}

/** `12–17 mm`, and what is so long; one mean without a spread says so. */
function span(low: number, high: number, what = '', short = false): string {
  if (mm(low) !== mm(high)) return `${mm(low)}–${mm(high)} mm${what}`;
  return `about ${mm(low)} mm${what}, ${short ? 'no spread' : 'spread not published'}`;
}

/** A target's range, never wider than it is: whole millimetres where they leave a range, else tenths. */
export function rangeWords({ minMm, maxMm }: Pick<DepthRange, 'minMm' | 'maxMm'>): string {
  const [low, high] = [Math.ceil(minMm), Math.floor(maxMm)];
  return low < high ? `${low}–${high} mm` : `${minMm.toFixed(1)}–${maxMm.toFixed(1)} mm`;
}

/** What is published of a layer, in a few words; `short` where they stand beside its name. */
export function figureWords({ of, meanMm, medianMm, sdMm, lowMm, highMm, drawnMm, basis }: StatedFigure, short = false): string {
  const tag = basis === 'illustrative' ? ', illustrative' : '';
  const stated = (what = '') => {
    if (meanMm !== null && sdMm !== null) return `${mm(meanMm)} ± ${mm(sdMm)} mm${what}`;
    return medianMm === null ? span(lowMm, highMm, what, short) : `median ${mm(medianMm)} mm${what}`;
  };
  if (of === 'limit' || (of === 'skin-to-bone' && drawnMm < lowMm + 0.1 && meanMm !== null && drawnMm < meanMm)) return `nearest found: ${Math.floor(drawnMm)} mm`;
  if (of === 'stated-range') return 'drawn to the range';
  if (of === 'skin-and-fat') return `${span(lowMm, highMm, '', short)}${tag}`;
  if (of === 'muscle-thickness') return stated(' thick');
  return `${short ? 'from' : 'begins at'} ${stated()}${tag}`;
}

/** What lies where the body has no part: fat and sheets of tissue that nobody recorded one by one. */
export const TISSUE_BETWEEN = 'Tissue between';
export const NOT_TOLD_APART = 'not told apart';

/** What the label of a drawn layer says under its name. */
export function layerWords({ figure, kind }: DrawnLayer, short = false): string {
  if (figure) return figureWords(figure, short);
  return kind === 'skin-and-fat' ? 'as on the model body' : 'model body';
}

/** How far a structure lies from the way drawn, in the model body; rounded down. */
export function distanceWords({ distanceMm }: DrawnHazard, picture: NeedlePicture, short = false): string {
  if (distanceMm < 0.5) return picture === 'line' ? 'on the line' : 'on the way in';
  const away = picture === 'line' && !short ? 'from the line' : 'away';
  if (distanceMm < 1) return short ? `< 1 mm ${away}` : `less than 1 mm ${away}`;
  return `${Math.floor(distanceMm)} mm ${away}`;
}

/** What the change with build rests on. */
export function layerBasisWords({ basis: { layer } }: DepthRange): string | null {
  if (layer === 'none') return null;
  return layer === 'measured' ? 'The change with build rests on measurements of this region.'
    : 'One figure was measured in this region; how it changes with build comes from others.';
}

export const SEX_NAMES: Readonly<Record<Sex | 'both', string>> = { both: 'All', female: 'Women', male: 'Men' };
