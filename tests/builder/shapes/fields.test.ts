import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkMesh } from '../../../builder/shapes/mesh-check.ts';
import { fieldNormal, mirrorHalfField, sampleField } from '../../../builder/shapes/sampled-distance.ts';
import { fieldToMesh } from '../../../builder/shapes/field-mesh.ts';
import { mergeMeshes, mirrorMesh } from '../../../builder/shapes/mesh-operations.ts';
import { formatNrrd, parseNrrd } from '../../../builder/recorded/nrrd.ts';
import type { SampledDistance } from '../../../builder/recorded/shape-types.ts';
import type { Vec3 } from '../../../src/geometry/index.ts';
import { fieldOf } from '../small-shapes.ts';

const HEADER: Readonly<Record<string, string>> = {
  type: 'int8',
  dimension: '3',
  space: 'left-posterior-superior',
  sizes: '2 2 2',
  'space directions': '(2.5,0,0) (0,2.5,0) (0,0,2.5)',
  kinds: 'domain domain domain',
  encoding: 'gzip',
  'space origin': '(-5,1,2)',
};

function nrrd(
  change: Readonly<Record<string, string>> = {},
  data: Uint8Array = gzipSync(Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 255)),
): Uint8Array {
  const lines = Object.entries({ ...HEADER, ...change }).map(([name, value]) => `${name}: ${value}`);
  return new Uint8Array(
    Buffer.concat([Buffer.from(['NRRD0004', '# a comment: with a colon', ...lines, '', ''].join('\n')), data]),
  );
}

describe('formatNrrd', () => {
  it('writes what parseNrrd reads, and the same bytes again', async () => {
    const field = await parseNrrd(nrrd());
    const bytes = formatNrrd(field, 'a field');
    expect(await parseNrrd(bytes)).toEqual(field);
    expect(Buffer.compare(bytes, formatNrrd(field, 'a field'))).toBe(0);
  });
});

describe('parseNrrd', () => {
  it('reads size, spacing, origin and signed samples', async () => {
    const field = await parseNrrd(nrrd());
    expect(field.size).toEqual([2, 2, 2]);
    expect(field.spacingMm).toBe(2.5);
    expect(field.origin).toEqual([-5, 1, 2]);
    expect([...field.samples]).toEqual([0, 1, 2, 3, 4, 5, 6, -1]);
  });

  it.each([
    [{ type: 'float' }, 'NRRD: expected type int8, got "float"'],
    [{ dimension: '2' }, 'NRRD: expected dimension 3, got "2"'],
    [{ space: 'RAS' }, 'NRRD: expected space left-posterior-superior, got "RAS"'],
    [{ encoding: 'raw' }, 'NRRD: expected encoding gzip, got "raw"'],
    [{ sizes: '2 2' }, 'NRRD: expected sizes to hold three numbers, got "2 2"'],
    [{ sizes: '2 2 x' }, 'NRRD: expected sizes to hold three numbers, got "2 2 x"'],
    [{ sizes: '2 2 1' }, 'NRRD: expected sizes of 2 or more, got "2 2 1"'],
    [{ sizes: '2 2 3' }, 'NRRD: expected 12 samples (2 × 2 × 3), got 8'],
    [{ 'space directions': '(2.5,0,0) (0,2.5,0) (0,0,3)' }, 'NRRD: expected space directions (h,0,0) (0,h,0) (0,0,h)'],
    [{ 'space directions': 'none' }, 'NRRD: expected space directions to hold 3 vectors, got "none"'],
    [{ 'space origin': '(1,2)' }, 'NRRD: expected space origin to hold three numbers'],
  ])('says what was expected: %o', async (change, message) => {
    await expect(parseNrrd(nrrd(change))).rejects.toThrow(message);
  });

  it('refuses what is no NRRD, has no end of header, or does not unpack', async () => {
    await expect(parseNrrd(new TextEncoder().encode('glTF\n\n'))).rejects.toThrow(
      'expected the first line to be NRRD0001 to NRRD0005, got "glTF"',
    );
    await expect(parseNrrd(new TextEncoder().encode('NRRD0004\ntype: int8'))).rejects.toThrow(
      'expected a header ended by a blank line',
    );
    await expect(parseNrrd(nrrd({}, Uint8Array.of(1, 2, 3)))).rejects.toThrow('expected gzip data after the header');
  });
});

describe('sampleField', () => {
  const slope: SampledDistance = {
    size: [3, 2, 2],
    spacingMm: 4,
    origin: [10, 0, 0],
    samples: Int8Array.from([-8, 0, 8, -8, 0, 8, -8, 0, 8, -8, 0, 8]),
  };

  it('is linear between samples, in mm', () => {
    expect(sampleField(slope, [10, 0, 0])).toBe(-4);
    expect(sampleField(slope, [15, 1, 3])).toBe(1);
    expect(fieldNormal(slope, [14, 2, 2], 1)).toEqual([-1, 0, 0]);
  });

  it('is far outside beyond the box', () => {
    expect(sampleField(slope, [100, 0, 0])).toBe(-6);
  });
});

describe('mirrorHalfField', () => {
  it('joins samples 0…j with j−1…0', () => {
    const half: SampledDistance = {
      size: [4, 1, 1],
      spacingMm: 2,
      origin: [-4, 0, 0],
      samples: Int8Array.of(-5, 1, 7, 1),
    };
    const whole = mirrorHalfField(half);
    expect([...whole.samples]).toEqual([-5, 1, 7, 1, -5]);
    expect(whole.size).toEqual([5, 1, 1]);
    expect(whole.origin).toEqual([-4, 0, 0]);
  });

  it('refuses a field without a sample on the median plane', () => {
    expect(() =>
      mirrorHalfField({ size: [4, 1, 1], spacingMm: 2, origin: [-5, 0, 0], samples: new Int8Array(4) }),
    ).toThrow('expected a sample on x = 0');
  });
});

describe('fieldToMesh', () => {
  const radius = 12;
  const ball = (point: Vec3): number => radius - Math.hypot(point[0], point[1], point[2]);
  const field = fieldOf([33, 33, 33], [-16, -16, -16], 1, ball);

  it('finds a ball, closed, outward, as large as it is', async () => {
    const mesh = await fieldToMesh(field);
    const found = checkMesh(mesh);
    expect(found).toMatchObject({ closed: true, outward: true, degenerateTriangles: 0, nonFinite: 0 });
    expect(Math.abs(found.volumeMl / ((4 / 3) * Math.PI * 1.728) - 1)).toBeLessThan(0.01);
    for (let i = 0; i < mesh.positions.length; i += 3) {
      const point: Vec3 = [mesh.positions[i]!, mesh.positions[i + 1]!, mesh.positions[i + 2]!];
      expect(Math.abs(sampleField(field, point))).toBeLessThan(0.3);
      const facing =
        (point[0] * mesh.normals[i]! + point[1] * mesh.normals[i + 1]! + point[2] * mesh.normals[i + 2]!) /
        Math.hypot(...point);
      expect(facing).toBeGreaterThan(0.98);
    }
  });

  it('simplifies to a target and keeps the volume', async () => {
    const mesh = await fieldToMesh(field, { targetTriangles: 200, maxErrorMm: 5, regular: true });
    const found = checkMesh(mesh);
    expect(found.triangles).toBeLessThanOrEqual(200);
    expect(found.triangles).toBeGreaterThan(150);
    expect(found).toMatchObject({ closed: true, outward: true, degenerateTriangles: 0 });
    expect(Math.abs(found.volumeMl / ((4 / 3) * Math.PI * 1.728) - 1)).toBeLessThan(0.04);
  });

  it('closes a shape that runs out of its box', async () => {
    const found = checkMesh(await fieldToMesh(fieldOf([8, 8, 8], [-8, -8, -8], 2, ball)));
    expect(found).toMatchObject({ closed: true, outward: true, nonFinite: 0 });
  });

  it('cuts a symmetric body in half so that the mirror image closes it', async () => {
    const half = await fieldToMesh(field, { rightHalf: true, targetTriangles: 300, maxErrorMm: 5, regular: true });
    let rim = 0;
    for (let i = 0; i < half.positions.length; i += 3) {
      expect(half.positions[i]).toBeLessThanOrEqual(0);
      if (half.positions[i] !== 0) continue;
      rim += 1;
      expect(half.normals[i]).toBe(0);
    }
    expect(rim).toBeGreaterThan(10);
    const found = checkMesh(mergeMeshes([half, mirrorMesh(half)]));
    expect(found).toMatchObject({ closed: true, outward: true, degenerateTriangles: 0, nonFinite: 0 });
  });

  it('keeps more triangles where space is stretched', async () => {
    const above = async (factor: number): Promise<number> => {
      const mesh = await fieldToMesh(field, {
        targetTriangles: 400,
        maxErrorMm: 50,
        regular: true,
        stretch: (positions) => positions.map((value) => (value > 0 ? value * factor : value)),
      });
      let count = 0;
      for (let i = 0; i < mesh.positions.length; i += 3)
        if (Math.min(mesh.positions[i]!, mesh.positions[i + 1]!, mesh.positions[i + 2]!) > 0) count += 1;
      return count;
    };
    expect(await above(2)).toBeGreaterThan(await above(1));
  });

  it('refuses a field without an inside', async () => {
    await expect(fieldToMesh(fieldOf([4, 4, 4], [0, 0, 0], 1, () => -5))).rejects.toThrow(
      'expected some samples inside',
    );
  });
});
