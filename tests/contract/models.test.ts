/** The committed models against their inputs, the structures, the validator and the budgets. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { NodeIO } from '@gltf-transform/core';
import { KHRMeshQuantization } from '@gltf-transform/extensions';
import { validateBytes } from 'gltf-validator';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { LAYERS, type Structure } from '../../src/anatomy/index.ts';
import { hashModelInputs, modelInputs, modelsAreCurrent, PROJECT_ROOT } from '../../builder/models/inputs.mjs';
import { modelBytes, MODELS_OF_MAN, modelReader, readManifest, readModel } from './models-files.ts';

const manifest = readManifest();
const structures = JSON.parse(
  readFileSync(join(PROJECT_ROOT, 'data/bodies/man/structures.json'), 'utf8'),
) as Structure[];
const brotliBytes = (...layers: string[]): number =>
  manifest.files.filter((file) => layers.includes(file.layer)).reduce((sum, file) => sum + file.brotliBytes, 0);

describe('models and their inputs', () => {
  it('were built from today\'s figures, geometry and build scripts (else run "npm run models")', () => {
    expect(manifest.inputHash).toBe(hashModelInputs('man'));
    expect(modelsAreCurrent('man')).toBe(true);
  });

  it('hashes figures, records, geometry and build scripts, and no notes', () => {
    const inputs = modelInputs('man');
    expect(inputs).toContain('data/bodies/man/structures.json');
    expect(inputs).toContain('data/bodies/man/figures/lofts.json');
    expect(inputs).toContain('data/bodies/man/figures/volumes/skin.nrrd');
    expect(inputs).toContain('builder/shapes/loft-mesh.ts');
    expect(inputs).toContain('builder/models/glb.ts');
    expect(inputs.filter((path) => path.endsWith('.md'))).toEqual([]);
    expect(inputs).toEqual([...inputs].sort());
  });

  it('hash every file of the builder and of geometry that the build loads', () => {
    const inputs = new Set(modelInputs('man'));
    const loaded = new Set<string>();
    const follow = (file: string): void => {
      if (loaded.has(file)) return;
      loaded.add(file);
      // The build takes only lists and checks from anatomy.
      if (file.startsWith('src/anatomy/')) return;
      const text = readFileSync(join(PROJECT_ROOT, file), 'utf8');
      const named = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
      const workers = [...text.matchAll(/new URL\('(\.[^']+)'/g)].map((match) => match[1]!);
      for (const next of [...named, ...workers])
        if (next.startsWith('.')) follow(posix.join(posix.dirname(file), next));
    };
    follow('builder/models/build.ts');
    const ours = [...loaded].filter((file) => !file.startsWith('src/anatomy/'));
    expect(ours).toEqual(
      expect.arrayContaining([
        'builder/models/occlusion-worker.ts',
        'builder/shapes/occlusion.ts',
        'src/geometry/weld-positions.ts',
        'builder/recorded/shapes.ts',
      ]),
    );
    expect(ours.filter((file) => !inputs.has(file))).toEqual([]);
  });

  it('ship with all credits', () => {
    const credits = readFileSync(join(MODELS_OF_MAN, 'ATTRIBUTION.md'), 'utf8');
    expect(credits).toContain('BodyParts3D 4.0, © The Database Center for Life Science');
    expect(credits).toContain('HuBMAP Human Reference Atlas, VH_M skin v1.1');
    expect(credits).toContain('HuBMAP Human Reference Atlas, VH_F pelvis and VH_F skin');
    expect(credits).toContain('MakeHuman base mesh, targets and skinning weights');
    expect(credits).toContain('CC0 1.0 Universal');
  });
});

describe('manifest', () => {
  it('lists one file per layer and every structure once, in its layer', () => {
    expect(manifest.files.map((file) => file.layer)).toEqual(LAYERS.filter((layer) => layer !== 'skin'));
    const listed = manifest.structures.map(({ id, layer }) => `${layer}/${id}`).sort();
    expect(listed).toEqual(
      structures
        .filter(({ layer }) => layer !== 'skin')
        .map(({ id, layer }) => `${layer}/${id}`)
        .sort(),
    );
  });

  it('keeps the budgets of bytes and triangles', () => {
    expect(manifest.totals.brotliBytes).toBeLessThanOrEqual(2_500_000);
    expect(brotliBytes('muscles', 'connective', 'skeleton')).toBeLessThanOrEqual(900_000);
    expect(manifest.totals.trianglesBothSides).toBeLessThanOrEqual(350_000);
  });
});

describe.each(manifest.files.map((file) => [file.path, file] as const))('%s', (path, file) => {
  it('has the bytes the manifest says', () => {
    expect(modelBytes(path).byteLength).toBe(file.bytes);
  });

  it('passes the glTF validator without errors or warnings, packed and unpacked', async () => {
    const packed = await validateBytes(modelBytes(path), { maxIssues: 0 });
    expect(packed.issues).toMatchObject({ numErrors: 0, numWarnings: 0 });
    // The validator cannot look into the compression, so what comes out of it is checked as well.
    const document = await readModel(path);
    document
      .getRoot()
      .listExtensionsUsed()
      .find((extension) => extension.extensionName === 'EXT_meshopt_compression')
      ?.dispose();
    const plain = await new NodeIO().registerExtensions([KHRMeshQuantization]).writeBinary(document);
    const unpacked = await validateBytes(plain, { maxIssues: 0 });
    const serious = unpacked.issues.messages.filter((message) => message.severity <= 1);
    expect(serious.map((message) => `${message.code} ${message.pointer ?? ''}`)).toEqual([]);
  });

  it('names one node per structure of the layer, with its FMA id and side', async () => {
    const document = await (await modelReader()).readBinary(modelBytes(path));
    const nodes = document
      .getRoot()
      .listNodes()
      .map((node) => ({ id: node.getName(), ...node.getExtras() }));
    const expected = structures
      .filter((structure) => structure.layer === file.layer)
      .map(({ id, fmaId, side }) => ({ id, fmaId, side }));
    expect(nodes).toEqual(expected);
  });
});
