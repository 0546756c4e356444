/** Ray casters over chosen parts of the body. */
import type { TriangleMesh } from '../../src/geometry/index.ts';
import { Caster, type RecordedPart, type PartFilter } from './body.ts';

export class Floors {
  private readonly parts: readonly RecordedPart[];

  constructor(parts: readonly RecordedPart[]) {
    this.parts = parts;
  }

  /** The mesh of one structure. Throws where there is none of this id. */
  mesh(id: string): TriangleMesh {
    const part = this.parts.find((one) => one.id === id && !one.mirrored);
    if (!part) throw new Error(`body: expected a part ${id}`);
    return part.mesh;
  }

  /** A caster over these structures as recorded, without mirror images. Throws where there is none of an id. */
  of(...ids: readonly string[]): Caster {
    return this.where(this.#named(ids, ({ mirrored }) => !mirrored));
  }

  /** A caster over these structures on both sides. Throws where there is none of an id. */
  onBothSides(...ids: readonly string[]): Caster {
    return this.where(this.#named(ids, () => true));
  }

  /** A caster over the recorded parts of some kinds, but for those named. Throws where there is none of an id. */
  but(kinds: readonly string[], ...ids: readonly string[]): Caster {
    const isNamed = this.#named(ids, () => true);
    return this.where((part) => !part.mirrored && kinds.includes(part.kind) && !isNamed(part));
  }

  #named(ids: readonly string[], keeps: PartFilter): PartFilter {
    for (const id of ids) this.mesh(id);
    const wanted = new Set(ids);
    return (part) => wanted.has(part.id) && keeps(part);
  }

  /** A caster over the parts a filter keeps. */
  where(filter: PartFilter): Caster {
    return new Caster(this.parts.filter(filter));
  }
}
