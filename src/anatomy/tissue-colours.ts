/** The colours that tissue is drawn in, as solid forms and flat: one palette for all pictures of the body. */
import { ORGAN_BY_STRUCTURE, type Organ } from './organs.ts';
import type { Structure } from './structure.ts';
import type { System } from './vocabulary.ts';

/** sRGB, in CSS's hexadecimal form. */
const BY_SYSTEM: Readonly<Record<System, string>> = {
  skin: '#d8ab8f',
  muscle: '#91504a',
  tendon: '#dcd5c8',
  fascia: '#cdc7bb',
  ligament: '#d6cbb8',
  bone: '#e3d4b6',
  tooth: '#ece5d4',
  cartilage: '#d0cabe',
  fat: '#efd095',
  membrane: '#c9c2b4',
  artery: '#a8322c',
  vein: '#3f5f9e',
  nerve: '#d8b53c',
  organ: '#a5665a',
};

/** Deep fascia over fat. */
const FILLING = '#e6cba0';

const BY_ORGAN: Readonly<Record<Organ, string>> = {
  lung: '#c98f8a',
  pleura: '#9fb4c4',
  liver: '#7a3a2e',
  heart: '#93322c',
  spleen: '#6a3040',
  kidney: '#7d4136',
  'urinary-bladder': '#b99a6c',
  gallbladder: '#6f8a4b',
  'thyroid-gland': '#9c4a41',
  'parotid-gland': '#d9b48c',
  trachea: '#b9c2c4',
  eyeball: '#e6e2da',
  'spinal-cord': '#d9c777',
  'dural-sac': '#c9c1a3',
};

/** The base colour of a structure, sRGB in CSS's hexadecimal form. */
export function tissueColour({ id, system, figure }: Pick<Structure, 'id' | 'system' | 'figure'>): string {
  if (figure.kind === 'filling') return FILLING;
  const organ = ORGAN_BY_STRUCTURE.get(id);
  return organ ? BY_ORGAN[organ] : BY_SYSTEM[system];
}

/** Small steady differences between neighbours, each −1…1, so that one belly is told from the next. */
export function ownTint(id: string): { readonly light: number; readonly warmth: number } {
  let hash = 2166136261;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  const share = (bits: number): number => (bits % 1001) / 500 - 1;
  return { light: share((hash >>> 8) & 0xfff), warmth: share((hash >>> 20) & 0xfff) };
}
