/** The recorded skins, the packed ones and the warp: one closed surface, alike on both sides, over all anatomy. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBuiltBody, type BuiltBody } from '../../builder/body/built-body.ts';
import { packShapes, packTopology, packWarp } from '../../builder/skin/pack.ts';
import { readGirth, readSkin, readSkinThickness, readWarp, type RecordedSkin } from '../../builder/skin/read-skin.ts';
import { regionFigures, type SkinThickness } from '../../builder/skin/skin-tables.ts';
import { nearestOnMesh } from '../../builder/shapes/mesh-index.ts';
import { loadDataset, misses, PACKED_BUILDS, parseModelManifest, type Dataset, MAN } from '../../src/anatomy/index.ts';
import { SKIN_BODIES } from '../../src/anatomy/skin-shape.ts';
import { SKIN_GROUPS } from '../../src/anatomy/skin-shape.ts';
import {
  applyStencil,
  decodeSkinShades,
  decodeSkinShapes,
  decodeSkinTopology,
  decodeWarp,
  jacobianDeterminant,
  subdivide,
  trianglesOfFaces,
  unfoldPositions,
  unfoldSurface,
} from '../../src/geometry/index.ts';
import { warpPositions } from '../../src/geometry/warp.ts';
import { readManifest } from './models-files.ts';
import { closedness, leastDepthMm, packedFile, placeOf, turnedFaces, type Surface } from './skin-surface.ts';

/** Nothing may lie nearer to the skin than this, mm. */
const LEAST_DEPTH_MM = 1.38;
/** Under the coarse skin, which is drawn from far. */
const LEAST_DEPTH_FROM_FAR_MM = 1.35;
/**
 * Figures of the man that the nearest muscle or bone of the built models does not give, by more than 0.5 mm and 15 %: there
 * the record was taken over a patch of skin, or the muscle beside it lies nearer (`data/bodies/skin/README.md`).
 */
const NOT_FOUND_AGAIN = [
  ...['man-c5 lean', 'man-c5 average', 'man-c5 heavier', 'man-t8 lean', 'man-t8 average', 'man-t8 heavier'],
  ...['man-sixth-rib average', 'man-flank average', 'man-flank heavier'],
  ...['man-medial-calf average', 'man-medial-calf heavier', 'man-biceps heavier', 'man-triceps lean'],
  ...['man-front-forearm average', 'man-front-forearm heavier'],
  ...['man-back-forearm lean', 'man-back-forearm average', 'man-back-forearm heavier'],
  ...['man-back-hand lean', 'man-back-hand average', 'man-back-hand heavier'],
];
/** The eyeball lies under its own cap of the skin, nearer than anything else. */
const UNDER_ITS_CAP = 'eyeball';
/**
 * What has the form of the skin itself and so lies nearer: id → least depth, mm, under the man's skin refined and coarse,
 * and under the woman's. Lids, nose and ears of the woman have forms of their own, which the warp does not know.
 */
/** Her skin was fitted to coarser meshes of these: a corner of a finer one comes nearer. */
const NEAR_HER_SKIN: ReadonlySet<string> = new Set(['short-head-biceps-brachii', 'platysma']);
const NEAR_HER_SKIN_MM = 1.2;
const SKIN_DEEP = {
  'orbicularis-oculi': { refined: 0.2, coarse: 0.1, woman: -1.5 },
  'nasal-cartilages': { refined: 1.4, coarse: 1.4, woman: -0.8 },
  'auricular-cartilage': { refined: 0, coarse: -0.7, woman: -5.5 },
  // Films that lie on bone or muscle right under the skin, where the fitted skin left room for what they lie on and no more.
  'sternal-membrane': { refined: 0.6, coarse: 0.2, woman: 1.4 },
  'gluteal-aponeurosis': { refined: 1.4, coarse: 1.4, woman: 0.5 },
  'inguinal-ligament': { refined: 1.4, coarse: 1.4, woman: 0.3 },
  'tensor-fasciae-latae-slip-iliotibial-tract': { refined: 1.4, coarse: 1.4, woman: 0.7 },
  // Skins were fitted to other meshes of these: a corner of a finer one comes nearer.
  'latissimus-dorsi': { refined: 1, coarse: 0.2, woman: 1.2 },
  brachialis: { refined: 1.3, coarse: 1, woman: 1.3 },
  'external-oblique': { refined: 1.4, coarse: 1.4, woman: 0.9 },
  'abdominal-part-pectoralis-major': { refined: 0.9, coarse: 1.2, woman: 0.3 },
  'linea-alba': { refined: 1.4, coarse: 1.4, woman: 1 },
} as const;

const topology = decodeSkinTopology(packedFile('skin-topology.bin'));
const whole = unfoldSurface(topology);
const fine = subdivide(whole.vertexCount, whole.faces);
const triangles = trianglesOfFaces(whole.faces);
const fineTriangles = trianglesOfFaces(fine.faces);
const warp = decodeWarp(packedFile('woman-warp.bin'));
const shapesOf = new Map(
  SKIN_BODIES.map((body) => [body, decodeSkinShapes(packedFile(`${body}-shapes.bin`), topology)] as const),
);
const NAMES = SKIN_BODIES.flatMap((body) => PACKED_BUILDS.map((build) => [body, build] as const));
const shape = (body: (typeof SKIN_BODIES)[number], build: (typeof PACKED_BUILDS)[number]): Float32Array =>
  shapesOf.get(body)![PACKED_BUILDS.indexOf(build)]!;
const base = (half: Float32Array): Surface => ({ positions: unfoldPositions(whole, half), indices: triangles });
const refined = (half: Float32Array): Surface => ({
  positions: applyStencil(fine.stencil, unfoldPositions(whole, half)),
  indices: fineTriangles,
});

let recorded: RecordedSkin;
let thickness: SkinThickness;
let dataset: Dataset;
let body: BuiltBody;
/** xyz of the recorded side of all anatomy of the man. */
let anatomy: Float32Array;
let parts: BuiltBody['parts'];
beforeAll(async () => {
  [recorded, thickness, dataset, body] = await Promise.all([
    readSkin(),
    readSkinThickness(),
    loadDataset(MAN),
    readBuiltBody(MAN),
  ]);
  parts = body.parts.filter(({ structure: { id } }) => id !== UNDER_ITS_CAP && !(id in SKIN_DEEP));
  anatomy = Float32Array.from(parts.flatMap(({ index }) => [...index.positions]));
});

describe('the packed files', () => {
  it('are listed with their bytes, and hold all six shapes in 250 kB as they are sent', () => {
    const manifest = readManifest();
    expect(manifest.skins.map(({ kind, body: whose, path }) => [kind, whose, path])).toEqual([
      ['topology', null, 'skin-topology.bin'],
      ['shapes', 'man', 'man-shapes.bin'],
      ['shapes', 'woman', 'woman-shapes.bin'],
      ['warp', 'woman', 'woman-warp.bin'],
      ['girth', 'woman', 'woman-girth.bin'],
      ['cells', 'man', 'man-cells.bin'],
      ['cells', 'woman', 'woman-cells.bin'],
    ]);
    for (const { path, bytes, sha256 } of manifest.skins) {
      const file = new Uint8Array(packedFile(path));
      expect([file.byteLength, createHash('sha256').update(file).digest('hex')]).toEqual([bytes, sha256]);
    }
    const shapes = manifest.skins.filter(({ kind }) => kind === 'shapes');
    expect(shapes.reduce((sum, { brotliBytes }) => sum + brotliBytes, 0)).toBeLessThanOrEqual(250_000);
    expect(parseModelManifest(manifest).skins.map(({ path }) => path)).toEqual(manifest.skins.map(({ path }) => path));
  });

  it('are made from what is recorded, byte for byte', async () => {
    const isMadeOf = (path: string, made: Uint8Array): boolean =>
      Buffer.compare(new Uint8Array(packedFile(path)), made) === 0;
    expect(isMadeOf('skin-topology.bin', packTopology(recorded.topology))).toBe(true);
    expect(isMadeOf('woman-warp.bin', packWarp(await readWarp('woman')))).toBe(true);
    for (const whose of SKIN_BODIES) {
      const shapes = PACKED_BUILDS.map((build) => recorded.shapes.get(`${whose}-${build}`)!);
      // How light falls is worked out by the build (models-build.test.ts); here it is only held to be packed as it is read.
      const shades = decodeSkinShades(packedFile(`${whose}-shapes.bin`), recorded.topology);
      expect(isMadeOf(`${whose}-shapes.bin`, packShapes(recorded.topology, shapes, shades)), whose).toBe(true);
    }
  });

  it('give back every recorded tenth of a millimetre, and the warp to a fortieth', async () => {
    expect(topology).toEqual(recorded.topology);
    for (const [whose, build] of NAMES) {
      const tenths = recorded.shapes.get(`${whose}-${build}`)!;
      expect(shape(whose, build).findIndex((mm, i) => mm !== Math.fround(tenths[i]! / 10))).toBe(-1);
    }
    const { samples } = await readWarp('woman');
    const off = warp.displacements.reduce((most, mm, i) => Math.max(most, Math.abs(mm - samples[i]! / 100)), 0);
    expect(off).toBeLessThan(0.02501);
  });
});

describe('the surface', () => {
  it('has the counts of its record, and every group', () => {
    const { vertices, faces } = recorded.record;
    const midline = topology.midline.reduce((sum, one) => sum + one, 0);
    expect([topology.midline.length, midline, whole.vertexCount]).toEqual([
      vertices.stored,
      vertices.midline,
      vertices.whole,
    ]);
    expect([topology.faces.length / 4, whole.faces.length / 4, triangles.length / 3]).toEqual([
      faces.stored,
      faces.whole,
      faces.trianglesWhole,
    ]);
    SKIN_GROUPS.forEach((group, bit) => {
      expect(topology.groups.filter((mask) => (mask >> bit) & 1).length, group).toBeGreaterThan(8);
    });
  });

  it('is closed and without handles, coarse and refined, and is not with a triangle missing', () => {
    const man = shape('man', 'average');
    expect(closedness(base(man))).toEqual({ open: 0, euler: 2 });
    expect(closedness(refined(man))).toEqual({ open: 0, euler: 2 });
    expect(closedness({ ...base(man), indices: triangles.subarray(3) }).open).toBe(3);
  });

  it.each(NAMES)('of the %s, %s, is recorded on the right with its midline at 0', (whose, build) => {
    const half = recorded.shapes.get(`${whose}-${build}`)!;
    const wrong = Array.from(topology.midline, (isMidline, i) => {
      const x = half[3 * i]!;
      return isMidline === 1 ? x !== 0 : x > 0;
    });
    expect(wrong.filter(Boolean)).toEqual([]);
  });

  it.each(NAMES)('of the %s, %s, has no turned face, coarse or refined', (whose, build) => {
    const half = shape(whose, build);
    expect(turnedFaces(base(half))).toEqual([]);
    expect(turnedFaces(refined(half))).toEqual([]);
  });

  it('would have some, were one vertex drawn past its neighbours', () => {
    const broken = Float32Array.from(shape('man', 'average'));
    const vertex = topology.midline.findIndex((isMidline, i) => isMidline === 0 && broken[3 * i]! < -300);
    broken[3 * vertex + 2] = broken[3 * vertex + 2]! + 60;
    expect(turnedFaces(base(broken)).length).toBeGreaterThan(0);
  });
});

describe('the anatomy', () => {
  it.each(PACKED_BUILDS)('lies under the skin of the man, %s, coarse and refined', (build) => {
    const half = shape('man', build);
    expect(leastDepthMm(base(half), anatomy)).toBeGreaterThan(LEAST_DEPTH_FROM_FAR_MM);
    expect(leastDepthMm(refined(half), anatomy)).toBeGreaterThan(LEAST_DEPTH_MM);
  });

  it.each(PACKED_BUILDS)('carried into the woman lies under her skin, %s', (build) => {
    const hers = refined(shape('woman', build));
    const points = (isNear: boolean): Float32Array =>
      Float32Array.from(
        parts
          .filter(({ structure: { id } }) => NEAR_HER_SKIN.has(id) === isNear)
          .flatMap(({ index }) => [...index.positions]),
      );
    const third = points(false).filter((_, i) => Math.floor(i / 3) % 3 === 0);
    expect(leastDepthMm(hers, warpPositions(warp, third))).toBeGreaterThan(LEAST_DEPTH_MM);
    expect(leastDepthMm(hers, warpPositions(warp, points(true)))).toBeGreaterThan(NEAR_HER_SKIN_MM);
  });

  it.each(Object.entries(SKIN_DEEP))('lies skin-deep in %s', (id, least) => {
    const points = Float32Array.from(
      body.parts.filter(({ structure }) => structure.id === id).flatMap(({ index }) => [...index.positions]),
    );
    expect(points.length).toBeGreaterThan(0);
    for (const build of PACKED_BUILDS) {
      expect(leastDepthMm(refined(shape('man', build)), points), build).toBeGreaterThan(least.refined);
      expect(leastDepthMm(base(shape('man', build)), points), build).toBeGreaterThan(least.coarse);
      const hers = warpPositions(warp, points);
      expect(leastDepthMm(refined(shape('woman', build)), hers, 8), build).toBeGreaterThan(least.woman);
    }
  });

  it('would not, were one vertex of the skin pushed in', () => {
    const broken = Float32Array.from(shape('man', 'average'));
    const vertex = topology.midline.findIndex((isMidline, i) => isMidline === 0 && broken[3 * i]! < -200);
    broken[3 * vertex] = broken[3 * vertex]! + 20;
    expect(leastDepthMm(base(broken), anatomy)).toBeLessThan(LEAST_DEPTH_MM);
  });
});

describe('the warp', () => {
  it('folds nowhere: a small volume becomes 0.672 to 1.560 of itself', () => {
    const [nx, ny, nz] = warp.size;
    let least = Infinity,
      most = -Infinity;
    const near = 1e-4;
    for (let k = 0; k < nz - 1; k += 1)
      for (let j = 0; j < ny - 1; j += 1)
        for (let i = 0; i < nx - 1; i += 1)
          for (let corner = 0; corner < 8; corner += 1) {
            const at = [i, j, k].map(
              (cell, axis) => warp.origin[axis]! + warp.spacing * (cell + ((corner >> axis) & 1 ? 1 - near : near)),
            ) as [number, number, number];
            const grown = jacobianDeterminant(warp, at);
            least = Math.min(least, grown);
            most = Math.max(most, grown);
          }
    expect(least).toBeCloseTo(0.672, 3);
    expect(most).toBeCloseTo(1.56, 3);
  });

  it('leaves the midline in the midline', () => {
    const [nx, ny, nz] = warp.size;
    const sideways = Array.from({ length: ny * nz }, (_, row) => warp.displacements[3 * (row * nx + nx - 1)]!);
    expect(sideways.filter((mm) => mm !== 0)).toEqual([]);
  });
});

describe('the thickness', () => {
  it('was asked as the table of regions says, but where it was held back', () => {
    for (const site of thickness.sites.filter(({ why }) => why !== 'held-back'))
      expect(site.aimMm, site.id).toEqual(regionFigures(dataset, site).figures);
  });

  it.each([
    ['man', 34, [68, 88, 82]],
    ['woman', 33, [64, 82, 76]],
  ] as const)('of the %s is met at %i sites: half of them exactly, this share within 10 %%', (whose, count, shares) => {
    const sites = thickness.sites.filter((site) => site.body === whose);
    expect(sites.length).toBe(count);
    const ratios = sites.map(({ aimMm, achievedMm }) => achievedMm.map((mm, i) => mm / aimMm[i]!));
    const sorted = ratios.flat().sort((a, b) => a - b);
    expect(sorted[sorted.length >> 1]).toBeCloseTo(1, 2);
    const within = [0, 1, 2].map((i) => ratios.filter((row) => Math.abs(row[i]! - 1) <= 0.1 + 1e-9).length / count);
    expect(within.map((share) => Math.round(100 * share))).toEqual(shares);
  });

  it('misses what was published only where a reason is given, and no reason stands without a miss', () => {
    const reasons = new Set(thickness.reasons.map(({ id }) => id));
    const sources = new Set(dataset.sourceById.keys());
    const used = new Set<string>();
    const judge = (id: string, why: string | null, isMissed: boolean): void => {
      expect(why !== null, id).toBe(isMissed);
      if (why === null) return;
      expect(reasons, id).toContain(why);
      used.add(why);
    };
    for (const { id, achievedMm, why, ...site } of thickness.sites) {
      const { figures } = regionFigures(dataset, site);
      judge(
        id,
        why,
        achievedMm.some((mm, i) => misses(mm, figures[i]!)),
      );
    }
    for (const { id, achievedMm, publishedMm, why, sources: named } of thickness.published) {
      judge(id, why, misses(achievedMm, publishedMm));
      for (const source of named) expect(sources, id).toContain(source);
    }
    expect(used).toEqual(reasons);
  });

  it('is within 15 % at 159 of 201 figures of sites and 13 of 35 published ones; the others have these reasons', () => {
    const builds = ['lean', 'average', 'heavier'] as const;
    const missed = thickness.sites.flatMap(({ id, achievedMm, why, ...site }) => {
      const { figures } = regionFigures(dataset, site);
      return builds.filter((_, i) => misses(achievedMm[i]!, figures[i]!)).map((build) => ({ id, build, why }));
    });
    expect([3 * thickness.sites.length, missed.length]).toEqual([201, 42]);
    const apart = thickness.published.filter(({ achievedMm, publishedMm }) => misses(achievedMm, publishedMm));
    expect([thickness.published.length, apart.length]).toEqual([35, 22]);
    const times = (reasons: readonly (string | null)[]): Record<string, number> =>
      Object.fromEntries(
        [...new Set(reasons)]
          .sort()
          .map((why): [string, number] => [why ?? 'none', reasons.filter((one) => one === why).length]),
      );
    expect(times(missed.map(({ why }) => why))).toEqual({
      'beside-sartorius': 3,
      'between-bellies': 22,
      'held-back': 6,
      'lean-clearance': 4,
      'lean-only': 6,
      'thighs-meet': 1,
    });
    expect(times(apart.map(({ why }) => why))).toEqual({
      'face-not-fitted': 3,
      'held-back': 2,
      'masseter-edge': 2,
      'other-point': 2,
      'pooled-sexes': 3,
      'sole-on-floor': 2,
      standing: 2,
      'thick-trapezius': 6,
    });
    const buildsOf = (...reasons: readonly string[]): Set<string> =>
      new Set(missed.filter(({ why }) => why !== null && reasons.includes(why)).map(({ build }) => build));
    expect(buildsOf('lean-only', 'lean-clearance')).toEqual(new Set(['lean']));
    expect(buildsOf('thighs-meet')).toEqual(new Set(['heavier']));
    for (const { id, achievedMm, publishedMm, sdMm } of apart.filter(({ why }) => why === 'pooled-sexes'))
      expect(Math.abs(achievedMm - publishedMm), id).toBeLessThan(sdMm!);
  });

  it('has a belly or tendon near under the skin wherever the reason says so', () => {
    const nearestMm = (vertex: number, build: (typeof PACKED_BUILDS)[number]): number =>
      Math.min(
        ...body.parts
          .filter(({ structure }) => structure.layer === 'muscles')
          .map(({ index }) => nearestOnMesh(index, placeOf(body.skins[build].positions, vertex), 60)?.distanceMm ?? 60),
      );
    const of = (reason: string) => thickness.sites.filter(({ body: whose, why }) => whose === 'man' && why === reason);
    for (const { id, vertex } of of('between-bellies'))
      for (const build of PACKED_BUILDS) {
        expect(nearestMm(vertex, build), `${id} ${build}`).toBeGreaterThan(2.4);
        expect(nearestMm(vertex, build), `${id} ${build}`).toBeLessThan(5.1);
      }
    for (const { id, vertex } of of('lean-clearance')) {
      expect(nearestMm(vertex, 'lean'), id).toBeGreaterThan(2.5);
      expect(nearestMm(vertex, 'lean'), id).toBeLessThan(3.1);
    }
  });

  it('of the man is found again on the built models, but at these figures', () => {
    const under = (layers: readonly string[]) => body.parts.filter(({ structure }) => layers.includes(structure.layer));
    const found = thickness.sites
      .filter((site) => site.body === 'man')
      .flatMap(({ id, region, vertex, achievedMm }) => {
        const to = dataset.depths.tissueRegions.find((one) => one.id === region)!.to;
        const sets = to === 'bone' ? [under(['skeleton'])] : [under(['muscles']), under(['muscles', 'connective'])];
        return (['lean', 'average', 'heavier'] as const).map((build, i) => {
          const place = placeOf(shape('man', build), vertex);
          const off = sets.map((parts) => {
            const depths = parts.map(({ index }) => nearestOnMesh(index, place, 60)?.distanceMm ?? Infinity);
            return Math.abs(Math.min(...depths) - achievedMm[i]!);
          });
          return { figure: `${id} ${build}`, agrees: Math.min(...off) <= Math.max(0.5, 0.15 * achievedMm[i]!) };
        });
      });
    expect(found.length).toBe(102);
    expect(found.filter(({ agrees }) => !agrees).map(({ figure }) => figure)).toEqual(NOT_FOUND_AGAIN);
  });

  it('is thinner in the woman for every loft that is named, and each is drawn', async () => {
    const girth = await readGirth('woman');
    const lofts = new Set(body.parts.filter(({ structure }) => structure.figure.kind === 'loft').map(({ id }) => id));
    expect(Object.keys(girth.factors).filter((id) => !lofts.has(id as never))).toEqual([]);
    expect(Object.keys(girth.factors).length).toBe(175);
  });
});
