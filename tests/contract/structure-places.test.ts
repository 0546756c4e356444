/** Where structures lie and what lies beside them: a region worked out anew, and what anyone knows of it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadStructurePlaces, MAN, type StructurePlaces } from '../../src/anatomy/index.ts';
import { readSeenBody, structurePlaces } from '../../builder/index.ts';

let places: StructurePlaces;
beforeAll(async () => {
  places = await loadStructurePlaces(MAN);
});

describe('the places of structures', () => {
  it('are those of the built body', async () => {
    const hand = MAN.structures.filter(({ region }) => region === 'hand');
    const anew = structurePlaces(await readSeenBody(MAN), hand);
    expect(anew.length).toBeGreaterThan(40);
    for (const { id, centreMm, view, near } of anew) {
      const kept = places.get(id as never)!;
      expect([kept.centreMm, kept.view], id).toEqual([centreMm, view]);
      // Beyond the region there are others: of those within it the same are kept, at the same distance.
      const within = kept.near.filter(([other]) => hand.some((one) => one.id === other));
      expect(near.slice(0, within.length), id).toEqual(within);
    }
  });
  it('agree with what is known', () => {
    const beside = (id: string): readonly string[] => places.get(id as never)!.near.map(([other]) => other);
    expect(beside('soleus')).toContain('plantaris');
    expect(beside('supraspinatus')).toContain('scapula');
    expect(beside('masseter')).toContain('mandible');
    expect(beside('radius')).not.toContain('fibula');
    // From behind, from the front, and under the foot.
    expect(Math.abs(places.get('sciatic-nerve' as never)!.view[0])).toBeGreaterThan(90);
    expect(Math.abs(places.get('patella' as never)!.view[0])).toBeLessThan(90);
    expect(places.get('first-lumbrical-foot' as never)!.view[1]).toBe(-66);
  });
});
