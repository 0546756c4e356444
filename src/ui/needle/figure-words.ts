/** Depths in words: always with their spread, never a number that stands alone. */
import type { NeedlePicture, Sex } from '../../anatomy/index.ts';
import type { DepthRange, DrawnHazard, DrawnLayer, StatedFigure } from '../../reasoning/index.ts';
import { capitalised, say as sayOnBody } from '../../words/index.ts';
import { say } from '../kit/say.tsx';

/** Whole millimetres from ten on, where a tenth would promise more than is known. */
function mm(value: number): string {
  return value >= 10 || Number.isInteger(value) ? String(Math.round(value)) : value.toFixed(1);
}

/** A target's range, never wider than it is: whole millimetres where they leave a range, else tenths. */
export function rangeWords({ minMm, maxMm }: Pick<DepthRange, 'minMm' | 'maxMm'>): string {
  const [low, high] = [Math.ceil(minMm), Math.floor(maxMm)];
  return say('needle.range.span', low < high ? { low, high } : { low: minMm.toFixed(1), high: maxMm.toFixed(1) });
}

/** From shallowest to deepest; one mean without a spread says so. */
const spanKind = ({ lowMm, highMm }: StatedFigure): 'span' | 'single' => (mm(lowMm) === mm(highMm) ? 'single' : 'span');

/** What is stated of a figure: a mean with its deviation, a median, or the ends. */
function statisticOf(figure: StatedFigure): 'deviation' | 'median' | 'span' | 'single' {
  if (figure.meanMm !== null && figure.sdMm !== null) return 'deviation';
  return figure.medianMm === null ? spanKind(figure) : 'median';
}

/** What is published of a layer, in a few words; `short` where they stand beside its name. */
export function figureWords(figure: StatedFigure, short = false): string {
  const { of, meanMm, medianMm, sdMm, lowMm, highMm, drawnMm } = figure;
  if (of === 'limit' || (of === 'skin-to-bone' && drawnMm < lowMm + 0.1 && meanMm !== null && drawnMm < meanMm))
    return say('needle.figure.nearest', { mm: Math.floor(drawnMm) });
  if (of === 'stated-range') return say('needle.figure.stated-range');
  const statistic = statisticOf(figure);
  const ends = { low: mm(lowMm), high: mm(highMm) };
  const length = short ? 'short' : 'other';
  const basis = figure.basis === 'illustrative' ? 'illustrative' : 'other';
  if (of === 'skin-and-fat') return say(`needle.skin-and-fat.${spanKind(figure)}`, { ...ends, length, basis });
  // Asked for only where it is stated.
  const middle = mm((statistic === 'median' ? medianMm : meanMm) ?? drawnMm);
  const values = { ...ends, middle, deviation: mm(sdMm ?? 0), length } as const;
  return of === 'muscle-thickness'
    ? say(`needle.thickness.${statistic}`, values)
    : say(`needle.begins.${statistic}`, { ...values, basis });
}

/** What a drawn layer is called. */
export function layerName({ name }: Pick<DrawnLayer, 'name'>): string {
  return name === null ? say('needle.layer.skin-and-fat') : capitalised(name);
}

/** What the label of a drawn layer says under its name. */
export function layerWords({ figure, kind }: DrawnLayer, short = false): string {
  if (figure) return figureWords(figure, short);
  return say(kind === 'skin-and-fat' ? 'needle.layer.as-model' : 'needle.layer.model');
}

/** Where the model body differs from what is published, the same beside the drawing and on the body. */
export function notToDepthWords(): string {
  return sayOnBody('scene.ruler.not-to-depth');
}

/** How far a structure lies from the way drawn, in the model body; rounded down. */
export function distanceWords({ distanceMm }: DrawnHazard, picture: NeedlePicture, short = false): string {
  if (distanceMm < 0.5) return sayOnBody(picture === 'line' ? 'scene.hazard.on-line' : 'scene.hazard.on-way');
  const fromLine = picture === 'line' && !short;
  if (distanceMm < 1)
    return say(
      short
        ? 'needle.distance.under-1-short'
        : fromLine
          ? 'needle.distance.under-1-from-line'
          : 'needle.distance.under-1-away',
    );
  return say(fromLine ? 'needle.distance.from-line' : 'needle.distance.away', { mm: Math.floor(distanceMm) });
}

/** What the change with build rests on. */
export function layerBasisWords({ basis: { layer } }: DepthRange): string | null {
  return layer === 'none' ? null : say(layer === 'measured' ? 'needle.basis.measured' : 'needle.basis.derived');
}

/** Whose figures are taken, in print. */
export function sexName(sex: Sex): string {
  return say(`needle.sex.${sex}`);
}
