/** From recorded shapes to meshes: how many triangles each structure gets, and its paleness at every vertex. */
import { areaNormals, carryVertices } from '../../src/geometry/index.ts';
import { fieldToMesh } from '../shapes/field-mesh.ts';
import { mergeMeshes, mirrorMesh, vertexAt } from '../shapes/mesh-operations.ts';
import { shareTriangles } from '../shapes/loft-segments.ts';
import { splitEdges } from '../shapes/split-edges.ts';
import { tubeToMesh } from '../shapes/tube-mesh.ts';
import { loftToMesh } from '../shapes/loft-mesh.ts';
import type { Loft, SampledDistance, Tube } from '../recorded/shape-types.ts';
import type { CarriedGirth, TriangleMesh, Vec3, WarpVolume } from '../../src/geometry/index.ts';
import type { Layer, Region, Structure, TendonShare } from '../../src/anatomy/index.ts';
import { FINER } from './finer.ts';
import { withCalmNormals } from './calm-normals.ts';
import { fadedEdges, isFading, type FasciaSheet } from './fascia-edges.ts';
import { beneathFilms, fillingMesh } from './filling.ts';
import { muscleFieldOfPaleness, recordedPaleness, type Paleness } from './pale.ts';
import type { RecordedStructure } from './recorded-structures.ts';
import { shownThrough } from './shown-through.ts';
import { softEdged } from './soft-edges.ts';
import { fineOf } from './fine-places.ts';
import { broughtBack, raisedField, sunkField } from './thin-sheet.ts';
import { isWoven, woven } from './woven.ts';

/** A structure as a mesh (mm, LPS, as recorded: right or midline) with its paleness per vertex. */
export interface Shape {
  readonly structure: Structure;
  readonly mesh: TriangleMesh;
  /** 0 flesh … 1 tendon; of a sheet of fascia, see fascia-edges.ts. */
  readonly pale: Float32Array;
  /** The paleness of a muscle between its vertices, as recorded. */
  readonly palenessAt?: Paleness;
  /** Flesh that shines through, 0–1 per vertex; see shown-through.ts. Left out where nothing does. */
  readonly shown?: Float32Array;
}

/** Triangles of the recorded side. Both sides of everything may have 350,000. */
export const TRIANGLE_BUDGET = { lofts: 75_920 } as const;

interface VolumeDetail {
  /** Triangles for each millimetre of the root of the surface. */
  readonly perMm: number;
  readonly smallest: number;
  readonly largest: number;
  readonly maxErrorMm: number;
  /** Even triangles: thin sheets stay apart from their own far side. */
  readonly regular?: boolean;
}

const BONE_DETAIL: VolumeDetail = { perMm: 7, smallest: 160, largest: 3000, maxErrorMm: 2 };
const VOLUME_DETAIL: Partial<Record<Layer, VolumeDetail>> = {
  organs: { perMm: 3, smallest: 200, largest: 1000, maxErrorMm: 3, regular: true },
  muscles: { perMm: 9, smallest: 400, largest: 3600, maxErrorMm: 3, regular: true },
};
/** Groups whose muscles end in skin or spring from bone without tendons. */
const FLESH_TO_THE_END: ReadonlySet<string | null> = new Set([
  'facial-muscles',
  // Its clavicular head runs on in the muscle.
  'sternocleidomastoid',
]);

/** Volumes so thin that their field is pierced between samples. */
const THIN_SHEETS: ReadonlySet<string> = new Set(['diaphragm', 'scapula']);
/** Balls: their iris is told by normals, which must not be dented. */
const ROUND: ReadonlySet<string> = new Set(['eyeball']);
/** The lung fills the pleural cavity: drawn this far inside its own surface, it does not flicker with it. Eighths of the spacing. */
const SUNK_STEPS: Readonly<Record<string, number>> = { lung: 6 };
/** Regions looked at from near get this much finer lofts, each way. */
const CLOSE_UP: ReadonlySet<Region> = new Set(['head-neck']);
const CLOSE_UP_FACTOR = 1.25;
/** Rows a band or a row of digitations needs to be seen. */
const ROWS_FOR_BANDS = 44;
const COLUMNS_PER_DIGITATION = 6;
/** Rows that a fan of fibres or a small ring needs so that no bend of it has corners. */
const LEAST_ROWS: Readonly<Record<string, number>> = { 'sternocostal-part-pectoralis-major': 28, 'umbilical-ring': 20 };

/** Triangles of all lofts together. */
export type TriangleBudget = Readonly<Record<keyof typeof TRIANGLE_BUDGET, number>>;

/** Builds every mesh, in the order of the sources. `progress` is called once per structure. */
export async function buildShapes(
  sources: readonly RecordedStructure[],
  progress: (done: number) => void,
  budget: TriangleBudget = TRIANGLE_BUDGET,
): Promise<Shape[]> {
  const lofts = sources.flatMap(({ recorded }) => (recorded.kind === 'loft' ? [recorded.loft] : []));
  const segments = shareTriangles(lofts, budget.lofts);
  const shapes: Shape[] = [];
  for (const { structure, recorded, tendon } of sources) {
    if (recorded.kind === 'filling') continue;
    const shape = async (): Promise<Shape> => {
      switch (recorded.kind) {
        case 'loft':
          return loftShape(
            structure,
            recorded.loft,
            segments.get(recorded.loft.id)!,
            tendon,
            fineOf(structure, sources),
          );
        case 'tube':
          return tubeShape(structure, recorded.tube);
        case 'volume':
          return volumeShape(structure, recorded.field);
      }
    };
    shapes.push(await shape());
    progress(shapes.length);
  }
  const recorded = sources.filter(({ recorded }) => recorded.kind !== 'filling');
  const drawn = withShownThrough(withFadedFascia(withSoftEdges(shapes, recorded), recorded)).map((shape) => ({
    ...shape,
    mesh: woven(shape.structure.id, shape.mesh),
  }));
  for (const { structure, recorded } of sources)
    if (recorded.kind === 'filling') drawn.push(await fillingShape(structure, recorded, shapes));
  return drawn;
}

function withShownThrough(shapes: readonly Shape[]): Shape[] {
  return shapes.map((shape) =>
    shape.structure.showsThrough ? { ...shape, shown: shownThrough(shape, shapes) } : shape,
  );
}

/** The recorded side and its mirror image as one mesh, without texture coordinates. */
export function bothSides(shapes: readonly Shape[]): TriangleMesh {
  return mergeMeshes(
    shapes.flatMap(({ structure, mesh }) => {
      const bare = { ...mesh, uvs: null };
      return structure.mirror ? [bare, mirrorMesh(bare)] : [bare];
    }),
  );
}

/** What a muscle may lie on. */
const GROUND: ReadonlySet<Layer> = new Set(['muscles', 'connective', 'skeleton']);
/** Out of these muscles of the trunk spring. */
const SHEATHS: ReadonlySet<string> = new Set(['external-oblique']);
/** What is filled between: gaps among these, not around vessels and nerves, nor up to a film that is seen through. */
const FILLED_BETWEEN: ReadonlySet<Layer> = new Set(['muscles', 'connective', 'skeleton', 'organs']);

/** What the filling must not cover. */
const IN_SIGHT: ReadonlySet<string> = new Set(['eyeball']);

/** Leaves everything where it is. */
const NO_WARP: WarpVolume = { size: [2, 2, 2], spacing: 1, origin: [-1, 0, 0], displacements: new Float32Array(24) };

/** A shape with the girth it gets in another body, before that body's warp. */
function inGirth(shape: Shape, girth: CarriedGirth | undefined): Shape {
  if (!girth) return shape;
  const to = { positions: shape.mesh.positions.slice(), normals: shape.mesh.normals.slice() };
  const range = { from: 0, count: to.positions.length / 3, mirrored: false, frame: 'figures' } as const;
  carryVertices(NO_WARP, girth, shape.mesh, range, to);
  return { ...shape, mesh: { ...shape.mesh, ...to } };
}

const isFilmOfFascia = ({ structure: { system, film } }: Shape): boolean => system === 'fascia' && film < 1;

async function fillingShape(
  structure: Structure,
  { skin, girths }: Extract<RecordedStructure['recorded'], { kind: 'filling' }>,
  shapes: readonly Shape[],
): Promise<Shape> {
  const between = shapes.filter((shape) => FILLED_BETWEEN.has(shape.structure.layer) && !isFilmOfFascia(shape));
  // The warp carries the filling with the rest. Thinner muscles must cover it too.
  const carried = girths.map((girth) => between.map((shape) => inGirth(shape, girth.get(shape.structure.id))));
  const filling = await fillingMesh(
    [between, ...carried].map(bothSides),
    skin,
    bothSides(shapes.filter(({ structure: { id } }) => IN_SIGHT.has(id))),
  );
  const mesh = beneathFilms(filling, mergeMeshes(shapes.filter(isFilmOfFascia).map((shape) => shape.mesh)));
  // It has no fibres, but its neighbours in the file have.
  const count = mesh.positions.length / 3;
  return { structure, mesh: { ...mesh, uvs: new Float32Array(2 * count) }, pale: new Float32Array(count) };
}

/** Thin muscles of head and neck run out softly over what lies beneath. */
function withSoftEdges(shapes: readonly Shape[], sources: readonly RecordedStructure[]): Shape[] {
  const muscles = shapes.flatMap((shape, i) => {
    const { recorded, structure } = sources[i]!;
    return recorded.kind === 'loft' && structure.system === 'muscle' ? [{ shape, loft: recorded.loft }] : [];
  });
  const ground = shapes.filter(
    ({ structure }) =>
      (CLOSE_UP.has(structure.region) || SHEATHS.has(structure.id)) &&
      GROUND.has(structure.layer) &&
      structure.film === 1,
  );
  const softened = new Map(softEdged(muscles, ground).map((shape) => [shape.structure.id, shape]));
  return shapes.map((shape) => softened.get(shape.structure.id) ?? shape);
}

/** Sheets of fascia take on, towards their edges, the look of what they lie on. */
function withFadedFascia(shapes: readonly Shape[], sources: readonly RecordedStructure[]): Shape[] {
  const sheets = shapes.flatMap((shape, i) => {
    const { recorded, structure } = sources[i]!;
    return recorded.kind === 'loft' && isFading(structure) ? [{ shape, loft: recorded.loft }] : [];
  });
  if (sheets.length === 0) return [...shapes];
  const ground = shapes.filter(
    ({ structure }) => structure.layer === 'muscles' || structure.layer === 'skeleton' || structure.system === 'tendon',
  );
  // A slip thins out into the sheet that it is a part of, so that sheet comes first.
  const ids = new Set<string | null>(sheets.map(({ shape }) => shape.structure.id));
  const whole = sheets.filter(({ shape }) => !ids.has(shape.structure.parent));
  const slips = sheets.filter(({ shape }) => ids.has(shape.structure.parent));
  const first = fadedShapes(whole, ground);
  const parents = first.filter(({ structure }) => slips.some(({ shape }) => shape.structure.parent === structure.id));
  const isFilm = (id: string | null): boolean =>
    parents.some(({ structure }) => structure.id === id && structure.film < 1);
  const fromFilm = new Set(slips.flatMap(({ shape: { structure } }) => (isFilm(structure.parent) ? structure.id : [])));
  const fadedById = new Map(
    [...first, ...(slips.length > 0 ? fadedShapes(slips, [...ground, ...parents], fromFilm) : [])].map((shape) => [
      shape.structure.id,
      shape,
    ]),
  );
  return shapes.map((shape) => fadedById.get(shape.structure.id) ?? shape);
}

function fadedShapes(
  sheets: readonly FasciaSheet[],
  ground: readonly Shape[],
  fromFilm?: ReadonlySet<string>,
): Shape[] {
  return fadedEdges(sheets, ground, fromFilm).map(({ pale, normals }, i) => {
    const { shape } = sheets[i]!;
    return { ...shape, pale, mesh: { ...shape.mesh, normals } };
  });
}

function loftShape(
  structure: Structure,
  loft: Loft,
  segments: { alongSegments: number; aroundSegments: number },
  tendon?: TendonShare,
  mustSplit?: (from: Vec3, to: Vec3) => boolean,
): Shape {
  const finer = (CLOSE_UP.has(structure.region) ? CLOSE_UP_FACTOR : 1) * (FINER[structure.id] ?? 1);
  let alongSegments = Math.round(segments.alongSegments * finer),
    aroundSegments = Math.round(segments.aroundSegments * finer);
  alongSegments = Math.max(alongSegments, LEAST_ROWS[structure.id] ?? 0);
  // A column runs down the midline, where its threads meet.
  if (isWoven(structure.id)) aroundSegments = 4 * Math.ceil(aroundSegments / 4);
  for (const part of structure.pale) {
    if (part.kind === 'bands') alongSegments = Math.max(alongSegments, ROWS_FOR_BANDS);
    if (part.kind === 'digitations') aroundSegments = Math.max(aroundSegments, COLUMNS_PER_DIGITATION * part.count);
  }
  const whole = loftToMesh(loft, { alongSegments, aroundSegments });
  const mesh = mustSplit ? splitEdges(whole, mustSplit) : whole;
  if (structure.layer === 'skeleton')
    return { structure, mesh: { ...mesh, uvs: null }, pale: new Float32Array(mesh.positions.length / 3) };
  if (structure.system !== 'muscle')
    return { structure, mesh, pale: new Float32Array(mesh.positions.length / 3).fill(1) };
  const paleness = FLESH_TO_THE_END.has(structure.parent)
    ? recordedPaleness(loft, structure.pale)
    : muscleFieldOfPaleness(loft, structure.pale, tendon);
  const pale = Float32Array.from({ length: mesh.positions.length / 3 }, (_, i) =>
    paleness(mesh.uvs![2 * i]!, mesh.uvs![2 * i + 1]! * 2 * Math.PI, vertexAt(mesh, i)),
  );
  return { structure, mesh, pale, palenessAt: paleness };
}

function tubeShape(structure: Structure, tube: Tube): Shape {
  const radiusMm = Math.max(...tube.points.map((point) => point[3])) / 10;
  const aroundSegments = radiusMm >= 4.5 ? 9 : radiusMm >= 2.2 ? 7 : radiusMm >= 1.2 ? 6 : 5;
  const mesh = tubeToMesh(tube, { aroundSegments, maxSegmentMm: 22, maxSagittaMm: 0.5 });
  const tendon = structure.layer === 'connective' || structure.layer === 'muscles';
  const pale = new Float32Array(mesh.positions.length / 3).fill(tendon ? 1 : 0);
  // Fibres are drawn on tendons alone, so vessels and nerves do not pay for texture coordinates.
  return { structure, mesh: tendon ? mesh : { ...mesh, uvs: null }, pale };
}

async function volumeShape(structure: Structure, field: SampledDistance): Promise<Shape> {
  const detail = volumeDetail(structure, field);
  const sunk = sunkField(field, SUNK_STEPS[structure.id] ?? 0);
  const mesh = THIN_SHEETS.has(structure.id)
    ? broughtBack(await fieldToMesh(raisedField(field), { taubinSteps: 8, ...detail }), field.spacingMm)
    : ROUND.has(structure.id)
      ? withRadialNormals(await fieldToMesh(sunk, { taubinSteps: 4, ...detail }))
      : withEvenedNormals(await fieldToMesh(sunk, { taubinSteps: 4, ...detail }));
  if (structure.layer !== 'muscles') {
    const drawn = structure.system === 'bone' ? withCalmNormals(mesh) : mesh;
    return { structure, mesh: drawn, pale: new Float32Array(mesh.positions.length / 3) };
  }
  return diaphragmShape(structure, mesh);
}

/** Triangles grow with the root of the surface: small bones come out fine, large ones coarse. */
function volumeDetail(
  { id, layer }: Structure,
  field: SampledDistance,
): { targetTriangles: number; maxErrorMm: number; regular: boolean } {
  const { smallest, perMm, largest, maxErrorMm, regular = false } = VOLUME_DETAIL[layer] ?? BONE_DETAIL;
  const wanted = perMm * (FINER[id] ?? 1) * Math.sqrt(surfaceSamples(field)) * field.spacingMm;
  return {
    targetTriangles: Math.round(Math.min(largest * (FINER[id] ?? 1), Math.max(smallest, wanted))),
    maxErrorMm,
    regular,
  };
}

/** Normals away from the middle: those of a ball. */
function withRadialNormals(mesh: TriangleMesh): TriangleMesh {
  const count = mesh.positions.length / 3;
  const middle = [0, 0, 0];
  mesh.positions.forEach((value, i) => (middle[i % 3]! += value / count));
  const normals = mesh.positions.map((value, i) => value - middle[i % 3]!);
  for (let i = 0; i < normals.length; i += 3) {
    const length = Math.hypot(normals[i]!, normals[i + 1]!, normals[i + 2]!);
    for (let axis = 0; axis < 3; axis++) normals[i + axis] = normals[i + axis]! / length;
  }
  return { ...mesh, normals };
}

/** Normals half those of the fine surface, half those of the triangles: crisp without puckers. */
function withEvenedNormals(mesh: TriangleMesh): TriangleMesh {
  const coarse = areaNormals(mesh.positions, mesh.indices);
  const normals = mesh.normals.map((value, i) => value + coarse[i]!);
  for (let i = 0; i < normals.length; i += 3) {
    const length = Math.hypot(normals[i]!, normals[i + 1]!, normals[i + 2]!) || 1;
    for (let axis = 0; axis < 3; axis++) normals[i + axis] = normals[i + axis]! / length;
  }
  return { ...mesh, normals };
}

/** Samples inside next to one outside: about the surface in squares of the spacing. */
function surfaceSamples({ size: [nx, ny, nz], samples }: SampledDistance): number {
  let count = 0;
  for (let i = 0; i < nx * ny * nz; i++) {
    if (samples[i]! <= 0) continue;
    const x = i % nx;
    const row = nx,
      slice = nx * ny;
    const outside = (other: number): boolean => (samples[other] ?? -1) <= 0;
    if (
      x === 0 ||
      x === nx - 1 ||
      outside(i - 1) ||
      outside(i + 1) ||
      outside(i - row) ||
      outside(i + row) ||
      outside(i - slice) ||
      outside(i + slice)
    )
      count++;
  }
  return count;
}

/**
 * The diaphragm is the one muscle recorded as a volume. Its fibres climb from the costal margin to
 * the central tendon, so `along` is the height and `around` the angle about the body's axis, folded
 * at the median plane so that no seam is needed.
 */
function diaphragmShape(structure: Structure, mesh: TriangleMesh): Shape {
  const count = mesh.positions.length / 3;
  let low = Infinity,
    high = -Infinity,
    middleY = 0;
  for (let i = 0; i < count; i++) {
    const [, y, z] = vertexAt(mesh, i);
    low = Math.min(low, z);
    high = Math.max(high, z);
    middleY += y / count;
  }
  const uvs = new Float32Array(count * 2);
  for (let i = 0; i < count; i++) {
    const [x, y, z] = vertexAt(mesh, i);
    uvs[2 * i] = (z - low) / (high - low);
    uvs[2 * i + 1] = Math.abs(Math.atan2(x, middleY - y)) / Math.PI;
  }
  const paleness = recordedPaleness({ id: structure.id, along: [], stations: [], capStyle: 'fan' }, structure.pale);
  const pale = Float32Array.from({ length: count }, (_, i) =>
    paleness(uvs[2 * i]!, uvs[2 * i + 1]! * 2 * Math.PI, vertexAt(mesh, i)),
  );
  return { structure, mesh: { ...mesh, uvs }, pale };
}
