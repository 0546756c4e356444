/**
 * One layer of the body as one merged geometry: every structure and its mirrored twin in the same
 * buffers, told apart by an instance number per vertex. That is what keeps a whole body to a
 * handful of draw calls while each structure keeps its own colour, opacity and highlight.
 */

/** A structure as decoded from its model file. Metres, +Y up. */
export interface DecodedPart {
  readonly id: string;
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  /** (along, θ / 2π), null where the structure has no fibre direction. */
  readonly uvs: Float32Array | null;
  /** (ambient occlusion, tendon, 0, 0) per vertex, 0–255. */
  readonly shades: Uint8Array;
  readonly indices: Uint32Array;
}

/** A drawn copy to be made of a part. */
export interface InstanceSlot {
  readonly id: string;
  /** Row of the appearance table. */
  readonly instance: number;
  readonly mirrored: boolean;
  /** It fills what lies between others, and is drawn only: it is not pressed, cut or measured. */
  readonly isFilling?: boolean;
}

/** Where one drawn copy lies in the merged buffers, and its size. */
export interface PartRange {
  readonly instance: number;
  readonly vertexStart: number;
  readonly vertexCount: number;
  readonly indexStart: number;
  readonly indexCount: number;
  readonly min: readonly [number, number, number];
  readonly max: readonly [number, number, number];
  /** Typical way round the structure and along it, mm; 0 without fibre direction. */
  readonly girthMm: number;
  readonly lengthMm: number;
}

export interface LayerArrays {
  readonly positions: Float32Array;
  /** Four signed bytes a vertex, the fourth unused (GPU alignment). */
  readonly normals: Int8Array;
  readonly uvs: Uint16Array;
  readonly shades: Uint8Array;
  readonly instances: Uint16Array;
  readonly indices: Uint32Array;
  readonly parts: readonly PartRange[];
}

/** Merges parts into one layer; a slot whose part is missing is skipped. */
export function mergeLayer(parts: readonly DecodedPart[], slots: readonly InstanceSlot[]): LayerArrays {
  const byId = new Map(parts.map((part) => [part.id, part]));
  const drawn = slots.flatMap((slot) => {
    const part = byId.get(slot.id);
    return part ? [{ slot, part }] : [];
  });
  const vertexTotal = drawn.reduce((sum, { part }) => sum + part.positions.length / 3, 0);
  const indexTotal = drawn.reduce((sum, { part }) => sum + part.indices.length, 0);
  const layer = {
    positions: new Float32Array(vertexTotal * 3),
    normals: new Int8Array(vertexTotal * 4),
    uvs: new Uint16Array(vertexTotal * 2),
    shades: new Uint8Array(vertexTotal * 4),
    instances: new Uint16Array(vertexTotal),
    indices: new Uint32Array(indexTotal),
  };
  const ranges: PartRange[] = [];
  let vertexStart = 0;
  let indexStart = 0;
  for (const { slot, part } of drawn) {
    const vertexCount = part.positions.length / 3;
    copyVertices(layer, part, slot, vertexStart);
    copyIndices(layer.indices, part.indices, indexStart, vertexStart, slot.mirrored);
    ranges.push({
      instance: slot.instance,
      vertexStart,
      vertexCount,
      indexStart,
      indexCount: part.indices.length,
      ...bounds(layer.positions, vertexStart, vertexCount),
      ...fibreSize(part),
    });
    vertexStart += vertexCount;
    indexStart += part.indices.length;
  }
  return { ...layer, parts: ranges };
}

type Buffers = Omit<LayerArrays, 'parts'>;

function copyVertices(layer: Buffers, part: DecodedPart, slot: InstanceSlot, vertexStart: number): void {
  const flip = slot.mirrored ? -1 : 1;
  const count = part.positions.length / 3;
  for (let i = 0; i < count; i += 1) {
    const to = vertexStart + i;
    for (let axis = 0; axis < 3; axis += 1) {
      const sign = axis === 0 ? flip : 1;
      layer.positions[to * 3 + axis] = sign * (part.positions[i * 3 + axis] ?? 0);
      layer.normals[to * 4 + axis] = Math.round(127 * sign * (part.normals[i * 3 + axis] ?? 0));
    }
    if (part.uvs) {
      layer.uvs[to * 2] = Math.round(65535 * clamp01(part.uvs[i * 2] ?? 0));
      layer.uvs[to * 2 + 1] = Math.round(65535 * clamp01(part.uvs[i * 2 + 1] ?? 0));
    }
    layer.instances[to] = slot.instance;
  }
  layer.shades.set(part.shades, vertexStart * 4);
}

function copyIndices(
  to: Uint32Array,
  from: Uint32Array,
  indexStart: number,
  vertexStart: number,
  mirrored: boolean,
): void {
  for (let i = 0; i < from.length; i += 3) {
    // A mirror turns triangles inside out, so two corners change places.
    const [b, c] = mirrored ? [2, 1] : [1, 2];
    to[indexStart + i] = vertexStart + (from[i] ?? 0);
    to[indexStart + i + 1] = vertexStart + (from[i + b] ?? 0);
    to[indexStart + i + 2] = vertexStart + (from[i + c] ?? 0);
  }
}

function clamp01(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** The box around some of the vertices. */
export function bounds(positions: Float32Array, start: number, count: number): Pick<PartRange, 'min' | 'max'> {
  const min: [number, number, number] = [Infinity, Infinity, Infinity];
  const max: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  for (let i = start * 3; i < (start + count) * 3; i += 1) {
    const axis = (i % 3) as 0 | 1 | 2;
    const value = positions[i] ?? 0;
    if (value < min[axis]) min[axis] = value;
    if (value > max[axis]) max[axis] = value;
  }
  return { min, max };
}

/**
 * How many millimetres one turn of θ and one run of `along` measure: from each triangle's texture
 * gradient, the median over triangles. The fibre pattern is scaled by these.
 */
function fibreSize(part: DecodedPart): Pick<PartRange, 'girthMm' | 'lengthMm'> {
  const { uvs, positions, indices } = part;
  if (!uvs) return { girthMm: 0, lengthMm: 0 };
  const girths: number[] = [];
  const lengths: number[] = [];
  const step = 3 * Math.max(1, Math.floor(indices.length / 3 / 400));
  for (let i = 0; i + 2 < indices.length; i += step) {
    const [a, b, c] = [indices[i] ?? 0, indices[i + 1] ?? 0, indices[i + 2] ?? 0];
    for (const [p, q] of [
      [a, b],
      [b, c],
      [c, a],
    ] as const) {
      const du = Math.abs((uvs[p * 2] ?? 0) - (uvs[q * 2] ?? 0));
      const dv = Math.abs((uvs[p * 2 + 1] ?? 0) - (uvs[q * 2 + 1] ?? 0));
      const edgeMm =
        1000 *
        Math.hypot(
          (positions[p * 3] ?? 0) - (positions[q * 3] ?? 0),
          (positions[p * 3 + 1] ?? 0) - (positions[q * 3 + 1] ?? 0),
          (positions[p * 3 + 2] ?? 0) - (positions[q * 3 + 2] ?? 0),
        );
      if (dv > 4 * du && dv > 1e-4) girths.push(edgeMm / dv);
      if (du > 4 * dv && du > 1e-4) lengths.push(edgeMm / du);
    }
  }
  return { girthMm: quantile(girths, 0.7), lengthMm: quantile(lengths, 0.5) };
}

function quantile(values: number[], share: number): number {
  values.sort((a, b) => a - b);
  return values[Math.floor(values.length * share)] ?? 0;
}
