/** Every mesh as it comes out of the files. */
import { describe, expect, it } from 'vitest';
import { checkMesh, triangleAreaMm2 } from '../../builder/shapes/mesh-check.ts';
import type { TriangleMesh } from '../../src/geometry/index.ts';
import { MAN } from '../../src/anatomy/index.ts';
import { LATTICE_STEP_M } from '../../builder/models/frame.ts';
import { decodedMesh, readManifest, readModel } from './models-files.ts';

const manifest = readManifest();
const surfaceMm2 = ({ positions, indices }: Pick<TriangleMesh, 'positions' | 'indices'>): number => {
  let sum = 0;
  for (let i = 0; i < indices.length; i += 3)
    sum += triangleAreaMm2(positions, indices[i]!, indices[i + 1]!, indices[i + 2]!);
  return sum;
};
/** Layers of one solid body, whose parts leave creases between them. */
const body: ReadonlySet<string> = new Set(['muscles', 'connective', 'skeleton']);
/** What lies between all others is open where they hide it. */
const isFilling = (id: string): boolean => MAN.structureById(id)?.figure.kind === 'filling';
const volumes = new Map(manifest.structures.map(({ id, volumeMl }) => [id, volumeMl]));

describe.each(manifest.files.map((file) => [file.path, file] as const))('meshes of %s', (path, file) => {
  it('share one lattice: the same scale everywhere, no other transform', async () => {
    for (const node of (await readModel(path)).getRoot().listNodes()) {
      expect(node.getScale()).toEqual([LATTICE_STEP_M, LATTICE_STEP_M, LATTICE_STEP_M]);
      expect(node.getTranslation()).toEqual([0, 0, 0]);
      expect(node.getRotation()).toEqual([0, 0, 0, 1]);
    }
  });

  it('are closed, outward and finite, and hold the volume the manifest says', async () => {
    const faults: string[] = [];
    for (const node of (await readModel(path)).getRoot().listNodes()) {
      const id = node.getName();
      const mesh = decodedMesh(node);
      const { closed, outward, nonFinite, volumeMl } = checkMesh(mesh);
      if (nonFinite !== 0) faults.push(`${id}: ${nonFinite} values are not finite`);
      if (closed === isFilling(id)) faults.push(`${id}: ${closed ? 'closed' : 'not closed'}`);
      if (!outward && !isFilling(id)) faults.push(`${id}: inside out`);
      const recorded = volumes.get(id) ?? 0;
      if (isFilling(id)) continue;
      // Each vertex is moved by up to half a step of the lattice, all of a surface together by far less than a tenth.
      const byLattice = (100 * LATTICE_STEP_M * surfaceMm2(mesh)) / 1000;
      if (Math.abs(volumeMl - recorded) > 0.02 * recorded + Math.max(0.03, byLattice))
        faults.push(`${id}: ${volumeMl} ml, expected ${recorded}`);
    }
    expect(faults).toEqual([]);
  });

  it('carry shading, and (along, around) where fibres are drawn', async () => {
    const fibres = file.layer === 'muscles' || file.layer === 'connective';
    for (const node of (await readModel(path)).getRoot().listNodes()) {
      const primitives = node.getMesh()!.listPrimitives();
      expect(primitives).toHaveLength(1);
      const semantics = primitives[0]!.listSemantics().sort();
      expect(semantics).toEqual(
        fibres ? ['NORMAL', 'POSITION', 'TEXCOORD_0', '_SHADE'] : ['NORMAL', 'POSITION', '_SHADE'],
      );
      const shade = primitives[0]!.getAttribute('_SHADE')!;
      expect([shade.getType(), shade.getComponentType(), shade.getNormalized()]).toEqual(['VEC4', 5121, true]);
      // What shines through, and creases: nothing does and there are none, but where a sheet lies or neighbours meet.
      const [, , shown] = shade.getMax([]);
      const { showsThrough, system, film } = MAN.structureById(node.getName())!;
      // Of a film of flesh it says where nothing is left of it, from 0.9 on.
      const isFilmOfFlesh = system === 'muscle' && film < 1;
      expect((shown ?? 0) > 0, node.getName()).toBe(showsThrough !== undefined || isFilmOfFlesh);
      if (isFilmOfFlesh) expect([shade.getMin([])[2], shown], node.getName()).toEqual([230, 255]);
      if (!body.has(file.layer)) expect(shade.getMin([])[3], node.getName()).toBe(255);
    }
  });
});
