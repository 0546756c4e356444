/** The built models as surfaces to be drawn flat: both sides, millimetres LPS, each drawn copy by its number. */
import { join } from 'node:path';
import type { Body as Anatomy, Structure } from '../../src/anatomy/index.ts';
import {
  areaNormals,
  carryVertices,
  prepareSkin,
  type PaintableSkin,
  type TriangleMesh,
} from '../../src/geometry/index.ts';
import type { FlatPart, FlatSurface } from '../../src/reasoning/index.ts';
import { meshOfNode, readCarry, readLayerNodes, readLofts } from '../body/built-body.ts';
import { readBuiltSkins } from '../body/built-skin.ts';
import type { BodyLofts } from '../body/carried-lofts.ts';
import { PROJECT_ROOT } from '../models/inputs.mjs';
import { MODEL_LAYERS } from '../models/manifest.ts';
import { mirrorMesh } from '../shapes/mesh-operations.ts';

/** What is read once for all pictures of a body. */
export interface FlatModels {
  readonly anatomy: Anatomy;
  /** One surface a drawn copy. */
  readonly tissues: readonly FlatSurface[];
  readonly skin: FlatSurface;
  /** The same, made ready for zones of pain. */
  readonly paintable: PaintableSkin;
  /** Where trigger points lie. */
  readonly lofts: BodyLofts;
}

/** Fibres are counted by how far it is round a structure: once round at its broadest, about, mm. */
function girthOf({ positions, uvs, indices }: TriangleMesh): number {
  if (!uvs) return 0;
  const girths: number[] = [];
  for (let i = 0; i < indices.length; i += 3)
    for (const [p, q] of [
      [indices[i]!, indices[i + 1]!],
      [indices[i + 1]!, indices[i + 2]!],
      [indices[i + 2]!, indices[i]!],
    ] as const) {
      const [along, around] = [Math.abs(uvs[2 * p]! - uvs[2 * q]!), Math.abs(uvs[2 * p + 1]! - uvs[2 * q + 1]!)];
      const mm = Math.hypot(...[0, 1, 2].map((axis) => positions[3 * p + axis]! - positions[3 * q + axis]!));
      if (around > 4 * along && around > 1e-4) girths.push(mm / around);
    }
  girths.sort((a, b) => a - b);
  return girths[Math.floor(0.7 * girths.length)] ?? 0;
}

const surfaceOf = (
  { positions, indices, uvs }: TriangleMesh,
  part: Pick<FlatPart, 'copy' | 'girthMm'>,
  shades: Uint8Array | null,
): FlatSurface => ({
  positions,
  normals: areaNormals(positions, indices),
  indices,
  shades,
  uvs: uvs && Uint16Array.from(uvs, (value) => Math.round(65535 * Math.min(1, Math.max(0, value)))),
  parts: [{ ...part, indexStart: 0, indexCount: indices.length }],
});

/** @throws Error when the models are not built or name an unknown structure */
export async function readFlatModels(anatomy: Anatomy, root = PROJECT_ROOT): Promise<FlatModels> {
  const folder = join(root, 'public', anatomy.modelsUrl);
  const carry = await readCarry(anatomy, root);
  const copiesOf = (structure: Structure) =>
    anatomy.instances.flatMap((one, copy) =>
      one.structure.id === structure.id ? [{ copy, mirrored: one.mirrored }] : [],
    );
  const tissues: FlatSurface[] = [];
  for (const layer of MODEL_LAYERS)
    for (const node of await readLayerNodes(folder, layer)) {
      const structure = anatomy.structureById(node.getName());
      if (!structure) throw new Error(`${layer}.glb: expected a known structure, received "${node.getName()}"`);
      const mesh = meshOfNode(node);
      const girthMm = girthOf(mesh);
      if (carry) {
        const range = { from: 0, count: mesh.positions.length / 3, mirrored: false, frame: 'figures' } as const;
        carryVertices(carry.warp, carry.girths.get(structure.id), mesh, range);
      }
      const shade = node.getMesh()?.listPrimitives()[0]?.getAttribute('_SHADE');
      const shades = new Uint8Array(4 * (mesh.positions.length / 3));
      const element = [1, 0, 0, 1];
      for (let i = 0; i < shades.length; i += 4)
        shades.set(
          (shade?.getElement(i / 4, element) ?? element).map((value) => Math.round(255 * value)),
          i,
        );
      for (const { copy, mirrored } of copiesOf(structure))
        tissues.push(surfaceOf(mirrored ? mirrorMesh(mesh) : mesh, { copy, girthMm }, shades));
    }
  const { average } = await readBuiltSkins(folder, anatomy.id);
  const copy = anatomy.instances.findIndex(({ structure }) => structure.layer === 'skin');
  return {
    anatomy,
    tissues,
    skin: surfaceOf(average, { copy, girthMm: 0 }, null),
    paintable: prepareSkin(average, true),
    lofts: await readLofts(anatomy, root),
  };
}
