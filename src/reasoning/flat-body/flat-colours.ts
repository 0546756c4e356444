/** In what colours a flat drawing is filled: the palette of the solid body, in a few tones, as plates of an atlas are. */
import {
  linearColour,
  ownTint,
  SKIN_TONE_COLOURS,
  tissueColour,
  type LinearColour,
  type SkinTone,
  type Structure,
  type System,
} from '../../anatomy/index.ts';
import type { FlatPaint } from './flat-types.ts';

/** On what it is drawn. */
export type FlatStage = 'dark' | 'light' | 'paper';

/** How a copy stands to what is chosen. */
export interface FlatStanding {
  /** Something else is chosen. */
  readonly dimmed: boolean;
  readonly chosen: boolean;
}

/** How much light each tone throws back. */
const TONE_LIGHT = [0.5, 0.75, 1, 1.24] as const;
const SHEETS: ReadonlySet<System> = new Set(['tendon', 'fascia', 'ligament']);
const TENDON: LinearColour = [0.72, 0.66, 0.57];
const LIT: LinearColour = [1, 0.46, 0.17];
const CLOTH = linearColour('#6a6d70');
/** White and iris together, as one sees them from so far. */
const EYE = linearColour('#5c4a3d');
const FLESH: LinearColour = [0.28, 0.072, 0.06];
/** What is not chosen steps back toward this on light ground. */
const PALER: LinearColour = [0.8, 0.77, 0.76];

/** Lines around and within forms. */
export const LINE_COLOUR: Readonly<Record<FlatStage, string>> = { dark: '#160c0b', light: '#3a1f1a', paper: '#3a1f1a' };
/** The outline of a body that is seen through. */
export const SHELL_COLOUR: Readonly<Record<FlatStage, string>> = {
  dark: '#aab9cc',
  light: '#8b7a72',
  paper: '#8b7a72',
};
/** Around what is chosen. */
export const CHOSEN_LINE: Readonly<Record<FlatStage, string>> = { dark: '#ffc98a', light: '#8a3b08', paper: '#8a3b08' };
/** Pain: mostly, in its middle, its lines and dots; where it was drawn by hand. */
export const PAIN_COLOURS = { main: '#d92f2b', core: '#f2513b', line: '#74101a', casing: '#fff0e6' } as const;
/** Dots where pain is sometimes felt: apart from what they lie on. */
export const PAIN_DOTS: Readonly<Record<FlatStage, string>> = { dark: '#ff9c86', light: '#74101a', paper: '#74101a' };
/** Numbered marks. */
export const MARK_COLOURS = { ring: '#3a2a1f', face: '#fff7e4', chosenFace: '#ffdf91', leader: '#ffeed0' } as const;

const mixed = (a: LinearColour, b: LinearColour, share: number): LinearColour => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];
const times = ([r, g, b]: LinearColour, by: number): LinearColour => [r * by, g * by, b * by];

/** A linear colour in CSS's hexadecimal form; what is brighter than white is white. */
export function hexColour(colour: LinearColour): string {
  const part = (linear: number): string => {
    const value = Math.min(1, Math.max(0, linear));
    const encoded = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
    return Math.round(255 * encoded)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(colour[0])}${part(colour[1])}${part(colour[2])}`;
}

function paintColour(paint: FlatPaint, structure: Structure, tone: SkinTone): LinearColour {
  const { skin, lips, areolae, brows } = SKIN_TONE_COLOURS[tone];
  if (paint === 'skin') return skin;
  if (paint === 'lips') return lips;
  if (paint === 'areola') return areolae;
  if (paint === 'brow') return brows;
  if (paint === 'cloth') return CLOTH;
  if (paint === 'eye') return EYE;
  // A sheet of fascia runs out into tendon, then into the flesh that it lies on.
  if (SHEETS.has(structure.system) && paint === 'flesh') return times(FLESH, 1.25);
  if (SHEETS.has(structure.system) && paint === 'edge') return TENDON;
  if (paint === 'thin') return mixed(TENDON, times(FLESH, 1.35), 0.55);
  if (paint === 'pale' && (structure.system === 'muscle' || structure.system === 'tendon')) return TENDON;
  const { light, warmth } = ownTint(structure.id);
  const [r, g, b] = times(linearColour(tissueColour(structure)), 1 + 0.16 * light);
  return [r * (1 + 0.05 * warmth), g * (1 - 0.05 * warmth), b * (1 - 0.1 * warmth)];
}

/** The colour of a region. @param tone 0 the darkest … 3 */
export function flatColour(
  structure: Structure,
  paint: FlatPaint,
  tone: number,
  { dimmed, chosen }: FlatStanding,
  stage: FlatStage,
  skinTone: SkinTone,
): string {
  const base = paintColour(paint, structure, skinTone);
  const lit: LinearColour = chosen
    ? [base[0] * 1.75 + 0.06 * LIT[0], base[1] * 1.35 + 0.06 * LIT[1], base[2] * 1.1 + 0.06 * LIT[2]]
    : base;
  // Shade is warmer than light, as in flesh.
  const light = TONE_LIGHT[tone] ?? 1;
  const warm = light < 1 ? 0.12 * (1 - light) : 0;
  const shaded: LinearColour = [lit[0] * (light + warm), lit[1] * light, lit[2] * (light - warm / 2)];
  if (!dimmed) return hexColour(shaded);
  const grey = 0.3 * shaded[0] + 0.55 * shaded[1] + 0.15 * shaded[2];
  const quiet = mixed(shaded, [grey * 0.94, grey * 0.94, grey * 0.96], stage === 'dark' ? 0.5 : 0.3);
  return hexColour(stage === 'dark' ? times(quiet, 0.5) : mixed(quiet, PALER, 0.34));
}
