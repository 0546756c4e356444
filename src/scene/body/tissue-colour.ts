/** Base colours of tissue, linear RGB, and the kind that picks the shader's branch. */
import { Color } from 'three';
import { ORGAN_BY_STRUCTURE, tissueColour } from '../../anatomy/index.ts';
import type { Tissues } from '../shaders/tissue-material.ts';
import type { Layer, Organ, Structure, System } from '../../anatomy/index.ts';

/** Branch of the tissue shader. */
export const TISSUE = { muscle: 0, sinew: 1, bone: 2, cartilage: 3, lobed: 3.75, soft: 4, eye: 5 } as const;

/** What the shader must know of to draw a layer; all where it holds several kinds. */
export const TISSUES_OF_LAYER: Readonly<Partial<Record<Layer, Tissues>>> = { muscles: 'flesh', skeleton: 'hard' };

interface TissueColour {
  readonly colour: Color;
  readonly tissue: number;
}

const BY_SYSTEM: Readonly<Record<System, number>> = {
  skin: TISSUE.soft,
  muscle: TISSUE.muscle,
  tendon: TISSUE.sinew,
  fascia: TISSUE.sinew,
  ligament: TISSUE.sinew,
  bone: TISSUE.bone,
  tooth: TISSUE.cartilage,
  cartilage: TISSUE.cartilage,
  fat: TISSUE.lobed,
  membrane: TISSUE.bone,
  artery: TISSUE.soft,
  vein: TISSUE.soft,
  nerve: TISSUE.soft,
  organ: TISSUE.soft,
};

/** Organs that are not smooth and moist. */
const BY_ORGAN: Readonly<Partial<Record<Organ, number>>> = {
  eyeball: TISSUE.eye,
  'parotid-gland': TISSUE.lobed,
};

/** The colour and tissue of a structure. */
export function tissueColourOf(structure: Structure): TissueColour {
  const colour = new Color(tissueColour(structure));
  if (structure.figure.kind === 'filling') return { colour, tissue: TISSUE.lobed };
  const organ = ORGAN_BY_STRUCTURE.get(structure.id);
  return { colour, tissue: (organ && BY_ORGAN[organ]) ?? BY_SYSTEM[structure.system] };
}
