/** Ray casters over chosen parts of the body. */
import type { TriangleMesh } from '../../src/geometry/index.ts';
import { Caster, type BodyPart, type PartFilter } from './body.ts';

export class Floors {
  private readonly parts: readonly BodyPart[];

  constructor(parts: readonly BodyPart[]) {
    this.parts = parts;
  }

  /** The mesh of one structure. Throws where there is none of this id. */
  mesh(id: string): TriangleMesh {
    const part = this.parts.find((one) => one.id === id);
    if (!part) throw new Error(`body: expected a part ${id}`);
    return part.mesh;
  }

  /** A caster over the parts a filter keeps. */
  where(filter: PartFilter): Caster {
    return new Caster(this.parts.filter(filter));
  }
}
