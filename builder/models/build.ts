/** The whole way from a body's figures to its models. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkMesh } from '../shapes/mesh-check.ts';
import { ATTRIBUTION, COPYRIGHT } from './attribution.ts';
import { writeGlb } from './glb.ts';
import { bodyFolder, hashModelInputs, modelsFolder, PROJECT_ROOT } from './inputs.mjs';
import { composeManifest, formatManifest, kilobytes, manifestFile, MODEL_LAYERS } from './manifest.ts';
import type { Manifest, ManifestFile, ManifestStructure } from './manifest.ts';
import { bakeShade } from './occlusion.ts';
import { buildShapes, TRIANGLE_BUDGET } from './shapes.ts';
import type { Shape, TriangleBudget } from './shapes.ts';
import { readRecordedStructures } from './recorded-structures.ts';
import { bodiesOfFigures } from '../skin/carried-girths.ts';
import { writeSkins } from '../skin/write-skins.ts';
import { tucked } from './tucked.ts';

/**
 * Builds every model file of a body, the manifest and the attribution; the same inputs give the same bytes.
 * @param body its id
 * @param say told how far it is
 * @param root what holds the body's folder and takes its models
 * @param budget how many triangles it may have
 */
export async function buildModels(
  body: string,
  say: (text: string) => void,
  root = PROJECT_ROOT,
  budget: TriangleBudget = TRIANGLE_BUDGET,
): Promise<Manifest> {
  // Hashed first: an input edited while the build runs leaves the models out of date, as it should.
  const inputHash = hashModelInputs(body, root);
  const folder = join(root, modelsFolder(body, root));
  const sources = await readRecordedStructures(body, root);
  say(`${sources.length} structures read`);
  const built = await buildShapes(
    sources,
    (done) => {
      if (done % 100 === 0) say(`${done} of ${sources.length} meshes`);
    },
    budget,
  );
  // Where no skin is recorded nothing tells what lies outside of what.
  const bodies = existsSync(join(root, bodyFolder('skin'))) ? await bodiesOfFigures(body, root) : [];
  const points = new Map(sources.map((source) => [source.structure.id as string, source.points]));
  const shapes = tucked(built, bodies, points, say);
  const shades = await bakeShade(shapes, say);
  await mkdir(folder, { recursive: true });
  const files: ManifestFile[] = [];
  const structures: ManifestStructure[] = [];
  for (const layer of MODEL_LAYERS) {
    const parts = shapes.filter((shape) => shape.structure.layer === layer);
    const { bytes, written } = await writeGlb(
      parts.map((shape) => ({
        id: shape.structure.id,
        fmaId: shape.structure.fmaId,
        side: shape.structure.side,
        mesh: shape.mesh,
        shade: shades.get(shape.structure.id)!,
      })),
      COPYRIGHT,
    );
    const described = written.map(({ id, triangles, vertices }, i): ManifestStructure => ({
      id,
      layer,
      triangles,
      vertices,
      volumeMl: closedVolumeMl(parts[i]!),
    }));
    const path = `${layer}.glb`;
    await writeFile(join(folder, path), bytes);
    const file = manifestFile(layer, path, bytes, described);
    files.push(file);
    structures.push(...described);
    say(
      `${path}: ${file.structures} structures, ${file.triangles} triangles, ${kilobytes(file.bytes)}, brotli ${kilobytes(file.brotliBytes)}`,
    );
  }
  const skins = await writeSkins(say, folder, root);
  const mirrored = new Set(shapes.filter(({ structure }) => structure.mirror).map((shape) => shape.structure.id));
  const manifest = composeManifest(inputHash, files, skins, structures, mirrored);
  await writeFile(join(folder, 'manifest.json'), formatManifest(manifest));
  await writeFile(join(folder, 'ATTRIBUTION.md'), ATTRIBUTION);
  const { totals } = manifest;
  say(
    `in all ${kilobytes(totals.bytes)}, brotli ${kilobytes(totals.brotliBytes)}, ${totals.trianglesBothSides} triangles with both sides`,
  );
  return manifest;
}

/** Writes the packed skins alone, and them into the list; what the models were built from stays as it says. */
export async function buildSkins(body: string, say: (text: string) => void, root = PROJECT_ROOT): Promise<void> {
  const folder = join(root, modelsFolder(body, root));
  const skins = await writeSkins(say, folder, root);
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Manifest;
  await writeFile(path, formatManifest({ ...manifest, skins }));
  await writeFile(join(folder, 'ATTRIBUTION.md'), ATTRIBUTION);
}

function closedVolumeMl({ structure, mesh }: Shape): number {
  // What fills gaps is open where it is hidden, and holds nothing.
  if (structure.figure.kind === 'filling') return 0;
  return Math.round(checkMesh(mesh).volumeMl * 100) / 100;
}
