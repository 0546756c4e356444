/** The whole recorded body as one mesh that rays can be cast at, for authoring what the recorded shapes lack. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import { parseShapes, type RecordedLoft } from '../recorded/shapes.ts';
import { fieldToMesh } from '../shapes/field-mesh.ts';
import { loftSegments } from '../shapes/loft-segments.ts';
import { loftToMesh } from '../shapes/loft-mesh.ts';
import { mirrorHalfField } from '../shapes/sampled-distance.ts';
import { mirrorMesh } from '../shapes/mesh-operations.ts';
import { parseNrrd } from '../recorded/nrrd.ts';
import { bodyFolder, PROJECT_ROOT } from '../models/inputs.mjs';
import { tubeToMesh } from '../shapes/tube-mesh.ts';
import type { TriangleMesh, Vec3 } from '../../src/geometry/index.ts';

/** One structure's mesh as recorded, or its mirror image on the left. */
export interface RecordedPart {
  readonly id: string;
  readonly kind: string;
  readonly mirrored: boolean;
  readonly mesh: TriangleMesh;
}

export type PartFilter = (part: RecordedPart) => boolean;

/** Mesh of a loft, edges of about 4 mm. */
function loftPart(loft: RecordedLoft): TriangleMesh {
  const segments = loftSegments(loft, 4, 0.3);
  return loftToMesh(loft, {
    alongSegments: Math.min(segments.alongSegments, 120),
    aroundSegments: Math.min(Math.max(segments.aroundSegments, 24), 120),
  });
}

const figuresOf = (id: string): string => join(PROJECT_ROOT, bodyFolder(id), 'figures');

type RecordedVolume = ReturnType<typeof parseShapes>['volumes'][number];

async function readFigures(id: string, name: string): Promise<ReturnType<typeof parseShapes>> {
  return parseShapes(JSON.parse(await readFile(join(figuresOf(id), `${name}.json`), 'utf8')));
}

/** Every recorded structure of a body on both sides, meshed for ray casting; `skip` names ids to leave out. */
export async function readRecordedBody(id: string, skip: ReadonlySet<string>): Promise<RecordedPart[]> {
  const parts: RecordedPart[] = [];
  const push = (id: string, kind: string, mirror: boolean, mesh: TriangleMesh): void => {
    parts.push({ id, kind, mirrored: false, mesh });
    if (mirror) parts.push({ id, kind, mirrored: true, mesh: mirrorMesh(mesh) });
  };
  for (const loft of (await readFigures(id, 'lofts')).lofts) {
    if (!skip.has(loft.id)) push(loft.id, loft.kind, loft.mirror, loftPart(loft));
  }
  for (const tube of (await readFigures(id, 'tubes')).tubes) {
    push(tube.id, tube.kind, tube.mirror, tubeToMesh(tube, { aroundSegments: 8, maxSegmentMm: 4 }));
  }
  for (const volume of (await readFigures(id, 'volumes')).volumes) {
    if (skip.has(volume.id)) continue;
    push(volume.id, volume.kind, volume.side !== 'half' && volume.mirror, await volumeMesh(id, volume));
  }
  return parts;
}

async function volumeMesh(id: string, { file, side }: RecordedVolume): Promise<TriangleMesh> {
  const field = await parseNrrd(new Uint8Array(await readFile(join(figuresOf(id), file))));
  return fieldToMesh(side === 'half' ? mirrorHalfField(field) : field);
}

/**
 * A few recorded volumes of a body, in the order of `ids`.
 * @throws Error naming what is not recorded
 */
export async function readRecordedVolumes(id: string, ids: readonly string[]): Promise<TriangleMesh[]> {
  const { volumes } = await readFigures(id, 'volumes');
  return Promise.all(
    ids.map((wanted) => {
      const volume = volumes.find((one) => one.id === wanted);
      if (!volume) throw new Error(`expected a recorded volume "${wanted}"`);
      return volumeMesh(id, volume);
    }),
  );
}

/** A surface that a sheet is laid on or kept under. */
export interface Surface {
  /**
   * Height in mm, along the unit vector `out` from `base`, of its outermost place below `reach`; null where the ray meets
   * nothing above `-reach`.
   */
  height(base: Vec3, out: Vec3, reach: number): number | null;
}

/** A surface and its mirror image, whichever lies further out: what is measured is not quite the same on both sides. */
export function evenSided(surface: Surface): Surface {
  const image: Surface = {
    height: ([x, y, z], [outX, outY, outZ], reach) => surface.height([-x, y, z], [-outX, outY, outZ], reach),
  };
  return outermost(surface, image);
}

/** Whichever of several surfaces lies furthest out. */
export function outermost(...surfaces: readonly Surface[]): Surface {
  return {
    height(base, out, reach) {
      const heights = surfaces.flatMap((surface) => surface.height(base, out, reach) ?? []);
      return heights.length > 0 ? Math.max(...heights) : null;
    },
  };
}

/** Casts rays at chosen parts of a body. */
export class Caster implements Surface {
  private readonly bvh: MeshBVH;

  constructor(parts: readonly RecordedPart[]) {
    const positions: number[] = [];
    const indices: number[] = [];
    for (const { mesh } of parts) {
      const base = positions.length / 3;
      for (const value of mesh.positions) positions.push(value);
      for (const index of mesh.indices) indices.push(base + index);
    }
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3));
    geometry.setIndex(new BufferAttribute(Uint32Array.from(indices), 1));
    this.bvh = new MeshBVH(geometry);
  }

  height(base: Vec3, out: Vec3, reach: number): number | null {
    const from = new Vector3(...base).addScaledVector(new Vector3(...out), reach);
    const hit = this.bvh.raycastFirst(new Ray(from, new Vector3(...out).negate()), DoubleSide);
    if (hit === null || hit.distance > 2 * reach) return null;
    return reach - hit.distance;
  }
}
