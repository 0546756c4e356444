/** Ray casters over chosen parts of the body. */
import { Caster, type BodyPart, type PartFilter } from './body.ts';

export class Floors {
  private readonly parts: readonly BodyPart[];

  constructor(parts: readonly BodyPart[]) {
    this.parts = parts;
  }

  /** A caster over the parts a filter keeps. */
  where(filter: PartFilter): Caster {
    return new Caster(this.parts.filter(filter));
  }
}
