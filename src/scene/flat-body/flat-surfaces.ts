/** What the worker that draws flat is handed of a body: its layers, and how each copy is to look. */
import type { BufferAttribute } from 'three';
import type { Layer } from '../../anatomy/index.ts';
import type { FlatLooks, FlatSkinLook, FlatSurface } from '../../reasoning/index.ts';
import { opensBody, shownSplit, showsDrawing, type MyopointState } from '../../state/index.ts';
import { wantAppearances } from '../body/appearance.ts';
import type { BodyLayer } from '../body/body-layer.ts';
import type { Engine } from '../engine/engine.ts';

const attribute = ({ geometry }: BodyLayer, name: string): BufferAttribute | null =>
  geometry.hasAttribute(name) ? (geometry.getAttribute(name) as BufferAttribute) : null;

/** The numbers of an attribute of a layer, null where it has none. */
function numbers<Numbers>(layer: BodyLayer, name: string): Numbers | null {
  return (attribute(layer, name)?.array as Numbers | undefined) ?? null;
}

/** A layer as it is drawn flat. Shares its numbers with the layer. */
export function surfaceOf(layer: BodyLayer): FlatSurface {
  const isMuscle = layer.layer === 'muscles' || layer.layer === 'connective';
  return {
    positions: numbers<Float32Array>(layer, 'position') ?? new Float32Array(),
    normals: numbers<Int8Array>(layer, 'normal') ?? new Int8Array(),
    indices: layer.indices,
    shades: numbers<Uint8Array>(layer, 'shade'),
    uvs: isMuscle ? numbers<Uint16Array>(layer, 'uv') : null,
    parts: [...layer.parts.values()].map(({ instance, indexStart, indexCount, girthMm }) => ({
      copy: instance,
      indexStart,
      indexCount,
      girthMm,
    })),
  };
}

/** What lies on the skin in a state; null while the skin has not come. */
export function skinLookOf(
  { body }: Pick<Engine, 'body'>,
  state: MyopointState,
  isPainShown: boolean,
): FlatSkinLook | null {
  const skin = body.layers.get('skin');
  if (!skin) return null;
  const isDrawn = showsDrawing(state);
  const field = numbers<Float32Array>(skin, 'pain');
  return {
    pain: isPainShown && !isDrawn ? field : null,
    garment: state.garment || isDrawn ? numbers<Float32Array>(skin, 'garment') : null,
    tint: numbers<Uint8Array>(skin, 'tint'),
    parts: numbers<Uint8Array>(skin, 'parts'),
    drawn: isDrawn ? field : null,
  };
}

/** How every copy looks in a state. */
export interface CopyLooks extends Pick<FlatLooks, 'structureOf' | 'standingOf' | 'opacityOf' | 'skinTone'> {
  readonly opacity: Float32Array;
  readonly chosen: ReadonlySet<number>;
  readonly films: ReadonlySet<number>;
  readonly skinCopy: number;
  /** Where whole skin begins, metres toward the body's left; null nowhere. */
  readonly splitAt: number | null;
}

/** Has the body look as a state asks, at once, and tells how that is. */
export function copyLooks(
  { body, lookups }: Pick<Engine, 'body' | 'lookups' | 'dataset'>,
  state: MyopointState,
): CopyLooks {
  const { instances } = body.anatomy;
  // Nothing is cut open in a flat picture, and no fibres are drawn in place of the body.
  wantAppearances(body.appearances, { ...state, fibres: null, section: null }, lookups, body.anatomy);
  body.appearances.advance(Infinity);
  const split = shownSplit(state);
  body.split.want(split);
  body.split.advance(Infinity);
  const opacity = Float32Array.from(instances, (_, copy) => body.appearances.opacity(copy));
  const lit = new Set(instances.flatMap((_, copy) => (body.appearances.highlighted(copy) > 0 ? [copy] : [])));
  const { skinTone } = state;
  return {
    opacity,
    chosen: lit,
    films: new Set(instances.flatMap(({ structure }, copy) => (structure.film < 1 ? [copy] : []))),
    skinCopy: instances.findIndex(({ structure }) => structure.layer === 'skin'),
    splitAt: split === null ? null : body.split.uniforms.uSplit.value.x,
    skinTone,
    structureOf: (copy) => instances[copy]?.structure,
    standingOf: (copy) => ({
      chosen: lit.has(copy),
      dimmed: lit.size > 0 && !lit.has(copy) && instances[copy]?.structure.layer !== 'skin',
    }),
    opacityOf: (copy) => opacity[copy] ?? 0,
  };
}

/** The choices by which marks and pain are shown: a needle opens nothing here. */
export function closedChoices(
  { dataset }: Pick<Engine, 'dataset'>,
  { choices }: MyopointState,
): MyopointState['choices'] {
  return opensBody(dataset, choices) ? { ...choices, needle: false } : choices;
}

/** Hands over the layers that are others than those handed over before. */
export function changedLayers(
  { body }: Pick<Engine, 'body'>,
  handed: Map<Layer, BodyLayer>,
): readonly { readonly layer: Layer; readonly surface: FlatSurface }[] {
  return [...body.layers].flatMap(([name, layer]) => {
    if (handed.get(name) === layer) return [];
    handed.set(name, layer);
    return [{ layer: name, surface: surfaceOf(layer) }];
  });
}
