import { describe, expect, it } from 'vitest';
import { MAN, ORGANS, ORGAN_BY_STRUCTURE, isLungOrPleura, type StructureId } from '../../src/anatomy/index.ts';

describe('organs', () => {
  it('are told for every drawn structure that is one, and for no other', () => {
    const drawn = MAN.structures.filter(({ system }) => system === 'organ').map(({ id }) => id);
    expect([...ORGAN_BY_STRUCTURE.keys()].sort()).toEqual([...drawn].sort());
    expect(new Set(ORGAN_BY_STRUCTURE.values())).toEqual(new Set(ORGANS));
  });
  it('are lung or pleura where anatomists call them so', () => {
    // A test may read names; the program may not.
    const named = MAN.structures.filter(({ latin }) => /pulmo|pleura/i.test(latin ?? '')).map(({ id }) => id);
    expect(named.length).toBe(2);
    expect(MAN.structures.map(({ id }) => id).filter(isLungOrPleura)).toEqual(named);
    expect(isLungOrPleura('lung-of-a-fish' as StructureId)).toBe(false);
  });
});
