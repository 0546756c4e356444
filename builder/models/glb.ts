/**
 * Writes one layer as a GLB 2.0 with EXT_meshopt_compression and KHR_mesh_quantization.
 * All structures of a layer share one compressed stream per attribute (an accessor is a window into
 * it): four streams to decode instead of four per structure, and smaller than separate ones.
 * See docs/decisions/0005-model-format.md.
 */
import { MeshoptEncoder } from 'meshoptimizer/encoder';
import { gltfDirections, latticePositions, LATTICE_STEP_M, withoutFoldedTriangles } from './frame.ts';
import type { TriangleMesh } from '../../src/geometry/index.ts';

/** One node to write. */
export interface ModelPart {
  readonly id: string;
  readonly fmaId: string | null;
  readonly side: 'right' | 'left' | 'midline';
  readonly mesh: TriangleMesh;
  /** Four bytes a vertex: openness (255 unshaded), tendon (255 all tendon), flesh that shines through, openness at short range. */
  readonly shade: Uint8Array;
}

/** What became of a part. */
export interface WrittenPart {
  readonly id: string;
  readonly triangles: number;
  readonly vertices: number;
}

const NORMAL_BITS = 8;
/** 4,369 levels of 15: ends exactly at 65,535, and the low bits carry nothing to be paid for. */
const UV_LEVELS = 4369;
const UV_STEP = 15;

const FLOAT_BYTES = 4;
const COMPONENT = { byte: 5120, unsignedByte: 5121, short: 5122, unsignedShort: 5123 } as const;
const TARGET = { vertices: 34962, indices: 34963 } as const;

interface Stream {
  readonly mode: 'ATTRIBUTES' | 'TRIANGLES';
  readonly filter?: 'OCTAHEDRAL';
  readonly stride: number;
  readonly chunks: Uint8Array[];
  count: number;
}

interface PreparedPart {
  readonly part: ModelPart;
  readonly positions: Int16Array;
  readonly normals: Float32Array;
  readonly uvs: Uint16Array | null;
  readonly shade: Uint8Array;
  readonly indices: Uint16Array;
}

/**
 * @param parts in the order of the file; either all have texture coordinates or none has.
 * @param copyright the attribution stored in the file.
 * @returns the bytes of the GLB and the counts as written.
 */
export async function writeGlb(
  parts: readonly ModelPart[],
  copyright: string,
): Promise<{ bytes: Uint8Array; written: WrittenPart[] }> {
  await MeshoptEncoder.ready;
  const prepared = parts.map(preparePart);
  const withUvs = prepared.some((part) => part.uvs !== null);
  const streams = {
    positions: newStream('ATTRIBUTES', 8),
    normals: newStream('ATTRIBUTES', 4, 'OCTAHEDRAL'),
    shade: newStream('ATTRIBUTES', 4),
    uvs: newStream('ATTRIBUTES', 4),
    indices: newStream('TRIANGLES', 2),
  };
  const accessors: object[] = [];
  const meshes: object[] = [];
  const nodes: object[] = [];
  const view = { positions: 0, normals: 1, shade: 2, indices: 3, uvs: 4 };

  for (const { part, positions, normals, uvs, shade, indices } of prepared) {
    const count = positions.length / 3;
    const add = (accessor: object): number => accessors.push(accessor) - 1;
    const attributes: Record<string, number> = {
      POSITION: add({
        bufferView: view.positions,
        byteOffset: streams.positions.count * 8,
        componentType: COMPONENT.short,
        count,
        type: 'VEC3',
        ...bounds(positions),
      }),
      NORMAL: add({
        bufferView: view.normals,
        byteOffset: streams.normals.count * 4,
        componentType: COMPONENT.byte,
        normalized: true,
        count,
        type: 'VEC3',
      }),
      _SHADE: add({
        bufferView: view.shade,
        byteOffset: streams.shade.count * 4,
        componentType: COMPONENT.unsignedByte,
        normalized: true,
        count,
        type: 'VEC4',
      }),
    };
    if (withUvs) {
      if (!uvs) throw new Error(`${part.id}: expected texture coordinates, as its neighbours in the file have`);
      attributes['TEXCOORD_0'] = add({
        bufferView: view.uvs,
        byteOffset: streams.uvs.count * 4,
        componentType: COMPONENT.unsignedShort,
        normalized: true,
        count,
        type: 'VEC2',
      });
      append(streams.uvs, bytesOf(uvs), count);
    }
    const indexAccessor = add({
      bufferView: view.indices,
      byteOffset: streams.indices.count * 2,
      componentType: COMPONENT.unsignedShort,
      count: indices.length,
      type: 'SCALAR',
    });
    append(streams.positions, bytesOf(paddedPositions(positions)), count);
    append(streams.normals, MeshoptEncoder.encodeFilterOct(paddedNormals(normals), count, 4, NORMAL_BITS), count);
    append(streams.shade, shade, count);
    append(streams.indices, bytesOf(indices), indices.length);
    const mesh = meshes.push({ primitives: [{ attributes, indices: indexAccessor }] }) - 1;
    nodes.push({
      name: part.id,
      mesh,
      scale: [LATTICE_STEP_M, LATTICE_STEP_M, LATTICE_STEP_M],
      extras: { fmaId: part.fmaId, side: part.side },
    });
  }

  const ordered = [
    streams.positions,
    streams.normals,
    streams.shade,
    streams.indices,
    ...(withUvs ? [streams.uvs] : []),
  ];
  const bytes = assemble(ordered, {
    asset: { version: '2.0', generator: 'Myopoint model builder', copyright },
    extensionsUsed: ['EXT_meshopt_compression', 'KHR_mesh_quantization'],
    extensionsRequired: ['EXT_meshopt_compression', 'KHR_mesh_quantization'],
    scene: 0,
    scenes: [{ nodes: nodes.map((_, index) => index) }],
    nodes,
    meshes,
    accessors,
  });
  const written = prepared.map(({ part, indices, positions }) => ({
    id: part.id,
    triangles: indices.length / 3,
    vertices: positions.length / 3,
  }));
  return { bytes, written };
}

/** Snaps to the lattice, drops folded triangles and orders triangles and vertices for the codecs. */
function preparePart(part: ModelPart): PreparedPart {
  const lattice = latticePositions(part.mesh.positions);
  const indices = withoutFoldedTriangles(part.mesh.indices, lattice);
  if (indices.length === 0) throw new Error(`${part.id}: no triangle is left on the lattice`);
  const [remap, count] = MeshoptEncoder.reorderMesh(indices, true, true);
  if (count > 65535) throw new Error(`${part.id}: ${count} vertices, expected at most 65535`);
  const turned = gltfDirections(part.mesh.normals);
  const positions = new Int16Array(count * 3);
  const normals = new Float32Array(count * 3);
  const shade = new Uint8Array(count * 4);
  const uvs = part.mesh.uvs ? new Uint16Array(count * 2) : null;
  remap.forEach((to, from) => {
    if (to === 0xffffffff) return;
    positions.set(lattice.subarray(3 * from, 3 * from + 3), 3 * to);
    normals.set(turned.subarray(3 * from, 3 * from + 3), 3 * to);
    shade.set(part.shade.subarray(4 * from, 4 * from + 4), 4 * to);
    if (uvs && part.mesh.uvs) {
      uvs[2 * to] = quantiseUv(part.mesh.uvs[2 * from]!);
      uvs[2 * to + 1] = quantiseUv(part.mesh.uvs[2 * from + 1]!);
    }
  });
  return { part, positions, normals, uvs, shade, indices: Uint16Array.from(indices) };
}

function quantiseUv(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * UV_LEVELS) * UV_STEP;
}

function newStream(mode: Stream['mode'], stride: number, filter?: 'OCTAHEDRAL'): Stream {
  return { mode, stride, chunks: [], count: 0, ...(filter ? { filter } : {}) };
}

function append(stream: Stream, bytes: Uint8Array, count: number): void {
  if (bytes.byteLength !== count * stream.stride) throw new Error('stream chunk does not match its stride');
  stream.chunks.push(bytes);
  stream.count += count;
}

function bounds(positions: Int16Array): { min: number[]; max: number[] } {
  const min = [Infinity, Infinity, Infinity];
  const max = [-Infinity, -Infinity, -Infinity];
  positions.forEach((value, i) => {
    min[i % 3] = Math.min(min[i % 3]!, value);
    max[i % 3] = Math.max(max[i % 3]!, value);
  });
  return { min, max };
}

/** The codec wants strides in fours: three shorts become four, the last 0. */
function paddedPositions(positions: Int16Array): Int16Array {
  const padded = new Int16Array((positions.length / 3) * 4);
  for (let i = 0, o = 0; i < positions.length; i += 3, o += 4) padded.set(positions.subarray(i, i + 3), o);
  return padded;
}

function paddedNormals(normals: Float32Array): Float32Array {
  const padded = new Float32Array((normals.length / 3) * FLOAT_BYTES);
  for (let i = 0, o = 0; i < normals.length; i += 3, o += 4) padded.set(normals.subarray(i, i + 3), o);
  return padded;
}

/** Compresses the streams and joins them with the JSON chunk. */
function assemble(streams: readonly Stream[], json: Record<string, unknown>): Uint8Array {
  let packedBytes = 0;
  let plainBytes = 0;
  const packed: Uint8Array[] = [];
  const bufferViews = streams.map((stream) => {
    const source = concatenate(stream.chunks, 1);
    const encoded = MeshoptEncoder.encodeGltfBuffer(source, stream.count, stream.stride, stream.mode);
    const vertices = stream.mode === 'ATTRIBUTES';
    const bufferView = {
      buffer: 1,
      byteOffset: plainBytes,
      byteLength: source.byteLength,
      ...(vertices ? { byteStride: stream.stride } : {}),
      target: vertices ? TARGET.vertices : TARGET.indices,
      extensions: {
        EXT_meshopt_compression: {
          buffer: 0,
          byteOffset: packedBytes,
          byteLength: encoded.byteLength,
          byteStride: stream.stride,
          mode: stream.mode,
          count: stream.count,
          ...(stream.filter ? { filter: stream.filter } : {}),
        },
      },
    };
    packed.push(encoded);
    packedBytes += roundUp4(encoded.byteLength);
    plainBytes += roundUp4(source.byteLength);
    return bufferView;
  });
  const binary = concatenate(packed, 4);
  const text = new TextEncoder().encode(
    JSON.stringify({
      ...json,
      bufferViews,
      buffers: [
        { byteLength: binary.byteLength },
        { byteLength: plainBytes, extensions: { EXT_meshopt_compression: { fallback: true } } },
      ],
    }),
  );
  const textLength = roundUp4(text.byteLength);
  const glb = new Uint8Array(12 + 8 + textLength + 8 + binary.byteLength);
  const words = new DataView(glb.buffer);
  [0x46546c67, 2, glb.byteLength, textLength, 0x4e4f534a].forEach((word, i) => words.setUint32(4 * i, word, true));
  glb.fill(0x20, 20, 20 + textLength);
  glb.set(text, 20);
  words.setUint32(20 + textLength, binary.byteLength, true);
  words.setUint32(24 + textLength, 0x004e4942, true);
  glb.set(binary, 28 + textLength);
  return glb;
}

function roundUp4(length: number): number {
  return (length + 3) & ~3;
}

function concatenate(chunks: readonly Uint8Array[], alignment: 1 | 4): Uint8Array {
  const lengths = chunks.map((chunk) => (alignment === 4 ? roundUp4(chunk.byteLength) : chunk.byteLength));
  const joined = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
  let offset = 0;
  chunks.forEach((chunk, i) => {
    joined.set(chunk, offset);
    offset += lengths[i]!;
  });
  return joined;
}

function bytesOf(array: Int16Array | Uint16Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
