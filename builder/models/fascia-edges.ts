/**
 * Sheets of fascia end nowhere sharply in a body: they thin out into the epimysium of the muscle they
 * lie on. A sheet's shade says how much of its own look is left at a vertex: 1 all of it, ½ the look
 * of tendon, 0 that of flesh. Towards its edges it takes on the look of what lies beneath.
 */
import { Vector3 } from 'three';
import { indexMesh, nearestCorner } from '../shapes/mesh-index.ts';
import { mergeMeshes } from '../shapes/mesh-operations.ts';
import type { Loft } from '../recorded/shape-types.ts';
import type { Structure } from '../../src/anatomy/index.ts';
import { smoothStep } from '../../src/geometry/index.ts';
import { edgeDistances, lengthMmOf } from './pale.ts';
import type { Shape } from './shapes.ts';

/** Over this far from its edges a sheet thins out, mm; of a small one no more than a share of its width and length. */
const SIDE_FADE_MM = 18;
const END_FADE_MM = 26;
const FADE_OF_WIDTH = 0.3;
const FADE_OF_LENGTH = 0.3;
/**
 * Sheets that thin out otherwise: over these shares of the half-width from each side, and of the length from start and end;
 * and how much of a sheet's own look is there at most, where less than all: tendon for the rest.
 */
interface RunsOut {
  readonly side: number;
  readonly start: number;
  readonly end: number;
  readonly own?: number;
}
const RUNS_OUT: Readonly<Record<string, RunsOut>> = {
  // Down from the iliac crest it thins into the epimysium of gluteus medius.
  'gluteal-aponeurosis': { side: 0.24, start: 0, end: 0.85 },
  // Their threads come out of the sheets on either side.
  'linea-alba': { side: 0.6, start: 0.08, end: 0.03, own: 0.3 },
  'supraspinous-ligament': { side: 0.75, start: 0.06, end: 0.12 },
  'sternal-membrane': { side: 0.4, start: 0.25, end: 0.2 },
  'umbilical-ring': { side: 0.8, start: 0, end: 0, own: 0.4 },
  // Out of the aponeurosis of latissimus dorsi, whose threads it carries on.
  'thoracolumbar-fascia': { side: 0.36, start: 0.2, end: 0.16 },
  // The borders of a retinaculum are where the deep fascia is thickened, no hems.
  'extensor-retinaculum-hand': { side: 0.6, start: 0.14, end: 0.14 },
  'flexor-retinaculum-hand': { side: 0.55, start: 0.16, end: 0.16 },
  'superior-extensor-retinaculum-foot': { side: 0.6, start: 0.12, end: 0.12 },
  'transverse-fibres-palmar-aponeurosis': { side: 0.9, start: 0.22, end: 0.22 },
  'temporal-fascia': { side: 0.16, start: 0.16, end: 0.05 },
};
/** A film is seen through all over: nearly to its edges it is a band with fibres. */
const FILM_FADE_OF_WIDTH = 0.14;
const FILM_FADE_OF_LENGTH = 0.2;
/** What lies further below a sheet than this is not what it runs out into, mm. */
const BENEATH_MM = 6;
/** Tendon, on the scale of a sheet's shade. */
const TENDON = 0.5;

/** Whether a structure thins out towards its edges: fascia does, and a ligament that runs out into the muscles on both sides. */
export const isFading = ({ id, system }: Structure): boolean => system === 'fascia' || id in RUNS_OUT;

/** A sheet with the loft it was built from. */
export interface FasciaSheet {
  readonly shape: Shape;
  readonly loft: Loft;
}

/** A sheet's shade and normals, vertex by vertex. */
export interface FadedSheet {
  readonly pale: Float32Array;
  readonly normals: Float32Array;
}

/**
 * @param sheets the sheets whose edges are to thin out.
 * @param ground what they may lie on: muscles (flesh where not pale), sheets already faded, and whatever else is firm.
 * @param fromFilm they are slips of sheets that are seen through: where they start nothing of those is seen behind them.
 * @returns for each sheet its paleness, and normals that turn towards those of the ground, so that
 * light does not draw the edge either.
 */
export function fadedEdges(
  sheets: readonly FasciaSheet[],
  ground: readonly Shape[],
  fromFilm: ReadonlySet<string> = new Set(),
): FadedSheet[] {
  const surface = mergeMeshes(ground.map(({ mesh }) => ({ ...mesh, uvs: null })));
  const index = indexMesh(surface);
  const looks = Float32Array.from(
    ground.flatMap(({ structure, pale }) => Array.from(pale, (value) => lookOf(structure, value))),
  );
  return sheets.map(({ shape: { mesh, structure }, loft }) => {
    const distances = edgeDistances(loft);
    const inside = Array.from({ length: mesh.positions.length / 3 }, (_, i) =>
      distances(mesh.uvs![2 * i]!, 2 * Math.PI * mesh.uvs![2 * i + 1]!),
    );
    const halfWidth = inside.reduce((most, { sideMm }) => Math.max(most, sideMm), 0);
    const runsOut = RUNS_OUT[structure.id];
    const isSeen = structure.film < 1;
    const [ofWidth, ofWhole] = isSeen ? [FILM_FADE_OF_WIDTH, FILM_FADE_OF_LENGTH] : [FADE_OF_WIDTH, FADE_OF_LENGTH];
    const sideFade = runsOut ? runsOut.side * halfWidth : Math.min(SIDE_FADE_MM, ofWidth * 2 * halfWidth);
    const endFade = Math.min(END_FADE_MM, ofWhole * lengthMmOf(loft));
    const ofLength = (i: number, endMm: number): number => {
      const along = mesh.uvs![2 * i]!;
      if (!runsOut) return fromFilm.has(structure.id) && along < 0.5 ? 1 : smoothStep(0, endFade, endMm);
      const { start, end } = runsOut;
      return (start > 0 ? smoothStep(0, start, along) : 1) * (end > 0 ? smoothStep(0, end, 1 - along) : 1);
    };
    const pale = new Float32Array(inside.length).fill(1);
    const normals = mesh.normals.slice();
    inside.forEach(({ sideMm, endMm }, i) => {
      const left = Math.min(smoothStep(0, sideFade, sideMm), ofLength(i, endMm));
      const own = left * (runsOut?.own ?? 1);
      if (own >= 1) return;
      // Only the right side is recorded; what lies left of the midline rests on its mirror image.
      const mirror = mesh.positions[3 * i]! > 0 ? -1 : 1;
      const beneath = nearestCorner(
        index,
        [mirror * mesh.positions[3 * i]!, mesh.positions[3 * i + 1]!, mesh.positions[3 * i + 2]!],
        BENEATH_MM,
      );
      // What lies beneath a film is seen through it.
      const look = isSeen || beneath === null ? TENDON : looks[beneath]!;
      pale[i] = own + (left - own) * TENDON + (1 - left) * look;
      if (beneath === null) return;
      const normal = new Vector3().fromArray(normals, 3 * i);
      const floor = new Vector3().fromArray(surface.normals, 3 * beneath);
      floor.x *= mirror;
      // The inner face looks the other way and is not seen, but at the rim its light runs over into that of the outer.
      if (normal.dot(floor) < 0) normal.negate();
      floor
        .lerp(normal, left)
        .normalize()
        .toArray(normals, 3 * i);
    });
    return { pale, normals };
  });
}

/** The paleness of what a sheet lies on, on the scale of a sheet's shade; a sheet's own is on that scale already. */
function lookOf(structure: Structure, pale: number): number {
  if (isFading(structure)) return pale;
  return structure.system === 'muscle' ? TENDON * pale : TENDON;
}
