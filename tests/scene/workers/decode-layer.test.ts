import { Document, WebIO } from '@gltf-transform/core';
import { ALL_EXTENSIONS, EXTMeshoptCompression } from '@gltf-transform/extensions';
import { MeshoptEncoder } from 'meshoptimizer/encoder';
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { MeshoptDecoder as PlainDecoder } from 'meshoptimizer/reference';
import { decodeLayer } from '../../../src/scene/workers/decode-layer.ts';
import { readLayer } from '../../../src/scene/workers/read-layer.ts';
import { glb, triangleDocument } from './tiny-glb.ts';

describe('decoding a model file', () => {
  it('reads a structure: id, place on the grid, normals, fibres, shade, triangles', async () => {
    const [part, ...more] = await decodeLayer(await glb(triangleDocument()));
    expect(more).toEqual([]);
    // The name is kept as recorded, though loaders would make "gluteus minimus.1" safe.
    expect(part?.id).toBe('gluteus minimus.1');
    expect([...part!.positions]).toEqual([10, 20, 30, 12, 20, 30, 10, 23, 30]);
    expect([...part!.normals]).toEqual([0, 0, 1, 0, 0, 1, 0, 0, 1]);
    expect([...part!.uvs!]).toEqual([0, 0, 1, 0, 0, 1]);
    expect([...part!.shades]).toEqual([255, 0, 0, 255, 51, 255, 0, 204, 102, 51, 153, 0]);
    expect([...part!.indices]).toEqual([0, 1, 2]);
  });

  it('takes a structure without fibres and shade as unshaded', async () => {
    const [part] = await decodeLayer(await glb(triangleDocument({ plain: true })));
    expect(part?.uvs).toBeNull();
    expect([...part!.shades]).toEqual([255, 0, 0, 255, 255, 0, 0, 255, 255, 0, 0, 255]);
  });

  it('reads a compressed file to the same values', async () => {
    const document = triangleDocument();
    await MeshoptEncoder.ready;
    document.createExtension(EXTMeshoptCompression).setRequired(true);
    const io = new WebIO()
      .registerExtensions(ALL_EXTENSIONS)
      .registerDependencies({ 'meshopt.encoder': MeshoptEncoder });
    const bytes = await io.writeBinary(document);
    const [part] = await decodeLayer(bytes.slice().buffer);
    expect([...part!.positions]).toEqual([10, 20, 30, 12, 20, 30, 10, 23, 30]);
    expect([...part!.indices]).toEqual([0, 1, 2]);
  });

  it('reads a built file to the same values where nothing may be compiled', async () => {
    const bytes = Uint8Array.from(readFileSync('public/models/nerves.glb')).buffer;
    const [compiled, plain] = [await decodeLayer(bytes), await readLayer(bytes, PlainDecoder)];
    expect(compiled.length).toBeGreaterThan(10);
    expect(plain).toEqual(compiled);
  });

  it('throws on an empty file, on garbage, on a cut file and on a model without a structure', async () => {
    await expect(decodeLayer(new ArrayBuffer(0))).rejects.toThrow();
    await expect(decodeLayer(new TextEncoder().encode('<!doctype html><p>Not found').buffer)).rejects.toThrow();
    await expect(decodeLayer((await glb(triangleDocument())).slice(0, 200))).rejects.toThrow();
    const empty = new Document();
    empty.createScene('body');
    await expect(decodeLayer(await glb(empty))).rejects.toThrow('the model file holds no structure');
  });

  it('throws on a structure without a triangle index and names it', async () => {
    await expect(decodeLayer(await glb(triangleDocument({ indexed: false })))).rejects.toThrow(
      /gluteus.*has no triangle index/,
    );
  });
});
