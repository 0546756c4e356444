/** Base colours of tissue, linear RGB, and the kind that picks the shader's branch. */
import { Color } from 'three';
import { ORGAN_BY_STRUCTURE } from '../../anatomy/index.ts';
import type { Organ, Structure, System } from '../../anatomy/index.ts';

/** Branch of the tissue shader. */
export const TISSUE = { muscle: 0, sinew: 1, bone: 2, cartilage: 3, lobed: 3.75, soft: 4, eye: 5 } as const;

interface TissueColour {
  readonly colour: Color;
  readonly tissue: number;
}

const BY_SYSTEM: Readonly<Record<System, TissueColour>> = {
  skin: { colour: new Color('#d8ab8f'), tissue: TISSUE.soft },
  muscle: { colour: new Color('#91504a'), tissue: TISSUE.muscle },
  tendon: { colour: new Color('#dcd5c8'), tissue: TISSUE.sinew },
  fascia: { colour: new Color('#cdc7bb'), tissue: TISSUE.sinew },
  ligament: { colour: new Color('#d6cbb8'), tissue: TISSUE.sinew },
  bone: { colour: new Color('#e3d4b6'), tissue: TISSUE.bone },
  tooth: { colour: new Color('#ece5d4'), tissue: TISSUE.cartilage },
  cartilage: { colour: new Color('#d0cabe'), tissue: TISSUE.cartilage },
  fat: { colour: new Color('#efd095'), tissue: TISSUE.lobed },
  membrane: { colour: new Color('#c9c2b4'), tissue: TISSUE.bone },
  artery: { colour: new Color('#a8322c'), tissue: TISSUE.soft },
  vein: { colour: new Color('#3f5f9e'), tissue: TISSUE.soft },
  nerve: { colour: new Color('#d8b53c'), tissue: TISSUE.soft },
  organ: { colour: new Color('#a5665a'), tissue: TISSUE.soft },
};

/** Deep fascia over fat. */
const FILLING: TissueColour = { colour: new Color('#e6cba0'), tissue: TISSUE.lobed };

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

/** Organs that are not smooth and moist. */
const TISSUE_OF_ORGAN: Readonly<Partial<Record<Organ, number>>> = {
  eyeball: TISSUE.eye,
  'parotid-gland': TISSUE.lobed,
};

/** The colour and tissue of a structure. */
export function tissueColourOf(structure: Structure): TissueColour {
  if (structure.figure.kind === 'filling') return FILLING;
  const base = BY_SYSTEM[structure.system];
  const organ = ORGAN_BY_STRUCTURE.get(structure.id);
  if (!organ) return base;
  return { colour: new Color(BY_ORGAN[organ]), tissue: TISSUE_OF_ORGAN[organ] ?? base.tissue };
}

/** Small steady differences between neighbours, each −1…1, so that one belly is told from the next. */
export function ownTint(id: string): { readonly light: number; readonly warmth: number } {
  let hash = 2166136261;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  const share = (bits: number): number => (bits % 1001) / 500 - 1;
  return { light: share((hash >>> 8) & 0xfff), warmth: share((hash >>> 20) & 0xfff) };
}
