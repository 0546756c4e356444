/** The smallest model file: one triangle on a grid that its node scales and moves. */
import { Document, WebIO } from '@gltf-transform/core';

interface Wanted {
  /** Without fibre coordinates and shade. */
  readonly plain?: boolean;
  readonly indexed?: boolean;
  readonly name?: string;
}

/** A triangle (0,0,0) (1,0,0) (0,1,0), scaled by (2, 3, 4) and moved to (10, 20, 30). */
export function triangleDocument({ plain = false, indexed = true, name = 'gluteus minimus.1' }: Wanted = {}): Document {
  const document = new Document();
  const buffer = document.createBuffer();
  const values = (type: 'VEC2' | 'VEC3' | 'VEC4', numbers: readonly number[]) =>
    document.createAccessor().setType(type).setArray(Float32Array.from(numbers)).setBuffer(buffer);
  const primitive = document
    .createPrimitive()
    .setAttribute('POSITION', values('VEC3', [0, 0, 0, 1, 0, 0, 0, 1, 0]))
    .setAttribute('NORMAL', values('VEC3', [0, 0, 1, 0, 0, 1, 0, 0, 1]));
  if (!plain) {
    const shade = Uint8Array.from([255, 0, 0, 255, 51, 255, 0, 204, 102, 51, 153, 0]);
    primitive
      .setAttribute('TEXCOORD_0', values('VEC2', [0, 0, 1, 0, 0, 1]))
      .setAttribute(
        '_SHADE',
        document.createAccessor().setType('VEC4').setArray(shade).setNormalized(true).setBuffer(buffer),
      );
  }
  if (indexed)
    primitive.setIndices(
      document
        .createAccessor()
        .setType('SCALAR')
        .setArray(Uint16Array.from([0, 1, 2]))
        .setBuffer(buffer),
    );
  const node = document
    .createNode(name)
    .setMesh(document.createMesh().addPrimitive(primitive))
    .setScale([2, 3, 4])
    .setTranslation([10, 20, 30]);
  document.createScene('body').addChild(node);
  return document;
}

export async function glb(document: Document): Promise<ArrayBuffer> {
  const bytes = await new WebIO().writeBinary(document);
  return bytes.slice().buffer;
}
