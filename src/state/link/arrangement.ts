/** How the body is seen, as fields of a link: layers, peel, what is hidden, what stands alone. See docs/url-format.md. */
import { LAYERS } from '../../anatomy/index.ts';
import type { InstanceKey, Layer, Side, StructureId } from '../../anatomy/index.ts';
import { DEFAULT_LAYERS, DEFAULT_SPLIT } from '../choices.ts';
import type { LayerOpacities } from '../choices.ts';
import type { KeptLayers } from '../slices/layers.ts';
import { instanceKey, partsOfInstance } from '../target.ts';

/** What a field was read as, and whether all of it had a meaning. */
export interface ReadList<T> {
  readonly value: T;
  readonly clear: boolean;
}

/** Letters of the sides; `b` is right and left. */
const SIDES: Readonly<Record<string, readonly Side[]>> = {
  r: ['right'],
  l: ['left'],
  m: ['midline'],
  b: ['right', 'left'],
};
/** More copies than any body has; keeps a hostile link from becoming long work. */
const MOST_COPIES = 2000;
/** At most 80 characters: longer than any structure's. */
const COPY = /^(?=.{1,82}$)([a-z0-9]+(?:-[a-z0-9]+)*)\.([rlmb])$/;

/** A share as whole percent: finer than an eye sees. */
export function percentOf(share: number): number {
  return Math.round(100 * share) + 0;
}

/** 0 … 1 from whole percent; null for all else. */
export function readPercent(text: string): number | null {
  return /^\d{1,3}$/.test(text) && Number(text) <= 100 ? Number(text) / 100 : null;
}

/** The layers that stand otherwise than at the start, null when none does. */
export function layersToSay(layers: LayerOpacities): Partial<LayerOpacities> | null {
  const said = LAYERS.filter((layer) => percentOf(layers[layer]) !== percentOf(DEFAULT_LAYERS[layer]));
  return said.length === 0 ? null : Object.fromEntries(said.map((layer) => [layer, layers[layer]]));
}

/** The word of a link for a skin that is a shell. */
const NO_SPLIT = 'none';

/**
 * The edge of the skin where a link has to name it. A link that names layers means a shell unless it says otherwise, as
 * links did before there was an edge; one that names none means the edge of the start.
 */
export function splitToSay({ layers, skinSplit }: KeptLayers): number | typeof NO_SPLIT | null {
  const silent = layersToSay(layers) === null ? DEFAULT_SPLIT : null;
  return skinSplit === silent ? null : (skinSplit ?? NO_SPLIT);
}

/** `50`, or `none`. */
export function writeSplit(split: number | typeof NO_SPLIT): string {
  return split === NO_SPLIT ? split : String(percentOf(split));
}

/** What `writeSplit` wrote; null for all else. */
export function readSplit(text: string): number | typeof NO_SPLIT | null {
  return text === NO_SPLIT ? text : readPercent(text);
}

/** `muscles30_nerves100`: a layer with its opacity in percent. */
export function writeLayers(layers: Partial<LayerOpacities>): string {
  return LAYERS.flatMap((layer) => {
    const opacity = layers[layer];
    return opacity === undefined ? [] : [`${layer}${percentOf(opacity)}`];
  }).join('_');
}

/** The layers named; one that has no meaning is passed over. */
export function readLayers(text: string): ReadList<Partial<LayerOpacities>> {
  const read = text.split('_').map((part) => {
    const layer = LAYERS.find((known) => part.startsWith(known));
    const opacity = layer ? readPercent(part.slice(layer.length)) : null;
    return layer && opacity !== null ? ([layer, opacity] as const) : null;
  });
  const found: [Layer, number][] = [];
  for (const entry of read) if (entry) found.push([...entry]);
  return { value: Object.fromEntries(found), clear: found.length === read.length };
}

/** `femur.r_sacrum.m_soleus.b`: drawn copies, each structure once, in the order of the alphabet. */
export function writeCopies(keys: readonly InstanceKey[]): string {
  const sides = new Map<StructureId, Set<Side>>();
  for (const { structure, side } of keys.map(partsOfInstance))
    sides.set(structure, (sides.get(structure) ?? new Set()).add(side));
  return [...sides]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([structure, on]) => {
      const both = on.has('right') && on.has('left');
      return Object.entries(SIDES)
        .filter(([letter, [first, second]]) =>
          letter === 'b'
            ? both
            : first !== undefined && second === undefined && on.has(first) && !(both && first !== 'midline'),
        )
        .map(([letter]) => `${structure}.${letter}`);
    })
    .join('_');
}

/** The drawn copies named; one that has no meaning is passed over. Whether the body has them is for `restore` to say. */
export function readCopies(text: string): ReadList<readonly InstanceKey[]> {
  const parts = text.split('_', MOST_COPIES + 1);
  const keys = parts.slice(0, MOST_COPIES).map((part) => {
    const [, structure = '', letter = ''] = COPY.exec(part) ?? [];
    return (SIDES[letter] ?? []).map((side) => instanceKey(structure as StructureId, side));
  });
  return {
    value: [...new Set(keys.flat())],
    clear: parts.length <= MOST_COPIES && keys.every((found) => found.length > 0),
  };
}
