/** The steps of the model builder on inputs small enough to check by hand. */
import { NodeIO } from '@gltf-transform/core';
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions';
import { MeshoptDecoder } from 'meshoptimizer/decoder';
import { describe, expect, it } from 'vitest';
import { checkMesh } from '../../builder/shapes/mesh-check.ts';
import { fieldToMesh } from '../../builder/shapes/field-mesh.ts';
import { loftToMesh } from '../../builder/shapes/loft-mesh.ts';
import type { Loft, SampledDistance } from '../../builder/recorded/shape-types.ts';
import type { TriangleMesh } from '../../src/geometry/index.ts';
import type { Structure } from '../../src/anatomy/index.ts';
import type { Shape } from '../../builder/models/shapes.ts';
import { gltfDirections, latticePositions, withoutFoldedTriangles } from '../../builder/models/frame.ts';
import { writeGlb } from '../../builder/models/glb.ts';
import { composeManifest } from '../../builder/models/manifest.ts';
import { fadedEdges } from '../../builder/models/fascia-edges.ts';
import { edgeDistances, recordedPaleness, tendonByGirth } from '../../builder/models/pale.ts';
import { broughtBack, raisedField, sunkField } from '../../builder/models/thin-sheet.ts';

/** A straight muscle along z with a round section of the given radius (mm) at each station. */
function roundLoft(...radii: number[]): Loft {
  return {
    id: 'test-muscle',
    capStyle: 'fan',
    along: radii.map((_, i) => i / (radii.length - 1)),
    stations: radii.map((radius, i) => [0, 0, (1000 * i) / (radii.length - 1), 10 * radius, 0, 0, 0, 10 * radius, 0]),
  };
}

/** Signed distance of a slab of the given thickness around z = 0, tilted so that it crosses between samples. */
function slab(thicknessMm: number): SampledDistance {
  const n = 25,
    spacingMm = 3;
  const samples = new Int8Array(n ** 3);
  for (let z = 0; z < n; z++)
    for (let y = 0; y < n; y++)
      for (let x = 0; x < n; x++) {
        const p = [x, y, z].map((i) => (i - (n - 1) / 2) * spacingMm);
        const across = Math.abs(0.6 * p[0]! + 0.64 * p[1]! + 0.48 * p[2]!) - thicknessMm / 2;
        const edge = Math.hypot(...p) - 28;
        samples[x + n * (y + n * z)] = Math.max(
          -12,
          Math.min(12, Math.round((-8 * Math.max(across, edge)) / spacingMm)),
        );
      }
  const first = -((n - 1) / 2) * spacingMm;
  return { size: [n, n, n], spacingMm, origin: [first, first, first], samples };
}

const tetrahedron: TriangleMesh = {
  positions: Float32Array.from([0, 0, 0, 10.04, 0, 0, 0, -20, 0, 0, 0, 30]),
  normals: Float32Array.from([0, 0, -1, 1, 0, 0, 0, -1, 0, 0, 0, 1]),
  uvs: Float32Array.from([0, 0, 1, 0, 0.5, 0.25, 1, 1]),
  indices: Uint32Array.from([0, 1, 2, 0, 2, 3, 0, 3, 1, 1, 3, 2]),
};

describe("the files' frame", () => {
  it('puts LPS millimetres on tenths of a millimetre with +Y up and +Z to the front', () => {
    expect([...latticePositions(Float32Array.from([-1.26, 2, 1700]))]).toEqual([-13, 17000, -20]);
    expect([...gltfDirections(Float32Array.from([1, 0, 0, 0, 1, 0, 0, 0, 1]))]).toEqual([1, 0, -0, 0, 0, -1, 0, 1, -0]);
  });

  it('refuses what lies off the lattice', () => {
    expect(() => latticePositions(Float32Array.from([0, 0, 4000]))).toThrow('4000 mm does not fit');
    expect(() => latticePositions(Float32Array.from([NaN, 0, 0]))).toThrow('NaN mm does not fit');
  });

  it('drops the triangles the lattice folds up, and no others', () => {
    const lattice = Int16Array.from([0, 0, 0, 5, 0, 0, 5, 0, 0, 0, 7, 0]);
    expect([...withoutFoldedTriangles(Uint32Array.from([0, 1, 3, 1, 2, 3]), lattice)]).toEqual([0, 1, 3]);
  });
});

describe('a written file', () => {
  it('gives back places, texture coordinates, shade, names and extras', async () => {
    const { bytes, written } = await writeGlb(
      [
        {
          id: 'test-muscle',
          fmaId: 'FMA1',
          side: 'right',
          mesh: tetrahedron,
          shade: Uint8Array.from([255, 0, 0, 0, 200, 10, 0, 0, 100, 20, 0, 0, 50, 30, 0, 0]),
        },
      ],
      'credit',
    );
    expect(written).toEqual([{ id: 'test-muscle', triangles: 4, vertices: 4 }]);
    await MeshoptDecoder.ready;
    const document = await new NodeIO()
      .registerExtensions([EXTMeshoptCompression, KHRMeshQuantization])
      .registerDependencies({ 'meshopt.decoder': MeshoptDecoder })
      .readBinary(bytes);
    const node = document.getRoot().listNodes()[0]!;
    expect([node.getName(), node.getExtras(), document.getRoot().getAsset().copyright]).toEqual([
      'test-muscle',
      { fmaId: 'FMA1', side: 'right' },
      'credit',
    ]);
    const primitive = node.getMesh()!.listPrimitives()[0]!;
    const rows = Array.from({ length: 4 }, (_, i) => ({
      place: primitive.getAttribute('POSITION')!.getElement(i, []),
      uv: primitive
        .getAttribute('TEXCOORD_0')!
        .getElement(i, [])
        .map((value) => Math.round(value * 1000) / 1000),
      shade: primitive
        .getAttribute('_SHADE')!
        .getElement(i, [])
        .map((value) => Math.round(value * 255)),
    })).sort((a, b) => b.shade[0]! - a.shade[0]!);
    expect(rows).toEqual([
      { place: [0, 0, 0], uv: [0, 0], shade: [255, 0, 0, 0] },
      { place: [100, 0, 0], uv: [1, 0], shade: [200, 10, 0, 0] },
      { place: [0, 0, 200], uv: [0.5, 0.25], shade: [100, 20, 0, 0] },
      { place: [0, 300, 0], uv: [1, 1], shade: [50, 30, 0, 0] },
    ]);
  });

  it('is the same bytes each time', async () => {
    const part = { id: 'a', fmaId: null, side: 'midline' as const, mesh: tetrahedron, shade: new Uint8Array(16) };
    expect((await writeGlb([part], '')).bytes).toEqual((await writeGlb([part], '')).bytes);
  });

  it('names the part that lacks the texture coordinates its neighbours have', async () => {
    const part = { id: 'a', fmaId: null, side: 'right' as const, mesh: tetrahedron, shade: new Uint8Array(16) };
    await expect(writeGlb([part, { ...part, id: 'b', mesh: { ...tetrahedron, uvs: null } }], '')).rejects.toThrow(
      'b: expected texture coordinates',
    );
  });
});

describe('paleness', () => {
  it('turns thin ends to tendon and leaves a thin middle flesh', () => {
    const tendon = tendonByGirth(roundLoft(2, 20, 12, 20, 2));
    expect(tendon(0)).toBe(1);
    expect(tendon(1)).toBe(1);
    expect(tendon(0.25)).toBe(0);
    expect(tendon(0.5)).toBe(0);
  });

  it('follows each recorded part', () => {
    const loft = roundLoft(10, 10, 10);
    const at = (
      along: number,
      point: [number, number, number],
      ...parts: Parameters<typeof recordedPaleness>[1]
    ): number => recordedPaleness(loft, parts)(along, 0, point);
    expect(at(0.95, [0, 0, 0], { kind: 'along', from: 0.9, to: 1, soft: 0.1 })).toBe(1);
    expect(at(0.85, [0, 0, 0], { kind: 'along', from: 0.9, to: 1, soft: 0.1 })).toBeCloseTo(0.5, 6);
    expect(at(0.5, [0, 0, 0], { kind: 'bands', at: [0.5], width: 0.02, wander: 0 })).toBe(1);
    expect(at(0.52, [0, 0, 0], { kind: 'bands', at: [0.5], width: 0.02, wander: 0 })).toBe(0);
    const line: [number, number][] = [
      [50, 100],
      [70, 200],
    ];
    expect(at(0.5, [-40, 0, 150], { kind: 'medial-of', line, softMm: 10 })).toBe(1);
    expect(at(0.5, [-60, 0, 150], { kind: 'medial-of', line, softMm: 10 })).toBeCloseTo(0.5, 6);
    expect(at(0.5, [80, 0, 150], { kind: 'medial-of', line, softMm: 10 })).toBe(0);
    expect(at(0, [0, 0, 0], { kind: 'digitations', end: 'start', count: 4, depth: 0.1 })).toBe(1);
    expect(at(0.5, [0, 0, 0], { kind: 'digitations', end: 'start', count: 4, depth: 0.1 })).toBe(0);
  });
});

describe('thin sheets', () => {
  it('come out whole where their own field is pierced', async () => {
    const field = slab(3.4);
    const pierced = await fieldToMesh(field, { taubinSteps: 4, maxErrorMm: 0 });
    const whole = broughtBack(
      await fieldToMesh(raisedField(field), { taubinSteps: 4, maxErrorMm: 0 }),
      field.spacingMm,
    );
    // Handles: 1 − (V − E + F) / 2 with E = 3F / 2. Each hole is one.
    const handles = (mesh: TriangleMesh): number => 1 - (mesh.positions.length / 3 - mesh.indices.length / 6) / 2;
    expect(handles(pierced)).toBeGreaterThan(20);
    expect(handles(whole)).toBeLessThanOrEqual(2);
    const { closed, outward, volumeMl } = checkMesh(whole);
    expect([closed, outward]).toEqual([true, true]);
    // A disc of radius 28 mm and 3.4 mm thick, its rim rounded off.
    expect(volumeMl).toBeGreaterThan(0.75 * Math.PI * 28 * 28 * 3.4e-3);
    expect(volumeMl).toBeLessThan(1.15 * Math.PI * 28 * 28 * 3.4e-3);
  });
});

describe('a sunk field', () => {
  it('has its surface that many eighths of the spacing further in', () => {
    const field: SampledDistance = {
      size: [3, 1, 1],
      spacingMm: 4,
      origin: [0, 0, 0],
      samples: Int8Array.from([12, 4, -12]),
    };
    expect([...sunkField(field, 6).samples]).toEqual([6, -2, -12]);
    expect(sunkField(field, 0)).toBe(field);
  });
});

describe('sheets of fascia', () => {
  /** A flat slab (mm) about z, 100 long and 2 · half wide. */
  const slabLoft = (half: number, thick: number, z: number): Loft => ({
    id: 'slab',
    capStyle: 'zip',
    along: [0, 0.25, 0.5, 0.75, 1],
    stations: [-100, -75, -50, -25, 0].map((x) => [10 * x, 0, 10 * z, 0, 10 * half, 0, 0, 0, 5 * thick]),
  });
  const shapeOf = (loft: Loft, system: 'muscle' | 'fascia', paleness: number): Shape => {
    const mesh = loftToMesh(loft, { alongSegments: 16, aroundSegments: 32 });
    return {
      structure: { id: loft.id, system } as unknown as Structure,
      mesh,
      pale: new Float32Array(mesh.positions.length / 3).fill(paleness),
    };
  };
  const edges = (ground: number): { middle: number; edge: number; end: number } => {
    const loft = slabLoft(40, 1, 3);
    const shape = shapeOf(loft, 'fascia', 1);
    const [sheet] = fadedEdges([{ shape, loft }], [shapeOf(slabLoft(80, 2, 0), 'muscle', ground)]);
    const at = (along: number, around: number): number => {
      const uvs = shape.mesh.uvs!;
      const i = Array.from({ length: uvs.length / 2 }, (_, k) => k).find(
        (k) => Math.abs(uvs[2 * k]! - along) < 1e-6 && Math.abs(uvs[2 * k + 1]! - around) < 1e-6,
      )!;
      return sheet!.pale[i]!;
    };
    return { middle: at(0.5, 0.25), edge: at(0.5, 0), end: at(0, 0.25) };
  };

  it('are themselves in the middle and look like what they lie on at every edge', () => {
    expect(edges(0)).toEqual({ middle: 1, edge: 0, end: 0 });
    expect(edges(1)).toEqual({ middle: 1, edge: 0.5, end: 0.5 });
  });

  it('measure how far a place is from their nearer side and end', () => {
    const away = edgeDistances(slabLoft(40, 1, 3));
    expect(away(0.5, Math.PI / 2).sideMm).toBeCloseTo(40, 6);
    expect(away(0.1, Math.PI / 2).endMm).toBeCloseTo(10, 6);
    expect(away(0.5, Math.PI).sideMm).toBeCloseTo(0, 6);
  });
});

describe('the manifest', () => {
  it('counts mirrored structures twice', () => {
    const structures = [
      { id: 'a', layer: 'muscles', triangles: 10, vertices: 7, volumeMl: 1 },
      { id: 'b', layer: 'muscles', triangles: 5, vertices: 4, volumeMl: 1 },
    ] as const;
    const file = {
      layer: 'muscles',
      path: 'muscles.glb',
      bytes: 100,
      brotliBytes: 60,
      sha256: '',
      triangles: 15,
      structures: 2,
    } as const;
    expect(composeManifest('hash', [file], [], structures, new Set(['a'])).totals).toEqual({
      bytes: 100,
      brotliBytes: 60,
      trianglesBothSides: 25,
    });
  });
});
