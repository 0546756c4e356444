import { beforeAll, describe, expect, it } from 'vitest';
import { loadDataset, MAN, type Dataset, type LineApproach } from '../../src/anatomy/index.ts';

/** Points of forearm, hand and leg that stay without a line whatever the geometry of one body says. */
const CLOSED = {
  specialist: [
    'flexor-digitorum-superficialis-trp1',
    'flexor-digitorum-profundus-trp1',
    'flexor-pollicis-longus-trp1',
    'pronator-quadratus-trp1',
    'piriformis-trp1',
    'piriformis-trp2',
    'obturator-internus-trp1',
    'quadratus-femoris-trp1',
    'adductor-brevis-trp1',
    'pectineus-trp1',
    'popliteus-trp1',
    'extensor-hallucis-longus-trp1',
    'flexor-digitorum-brevis-trp1',
    'quadratus-plantae-trp1',
  ],
  'not-advised': ['gluteus-maximus-trp2', 'adductor-magnus-trp1'],
  elsewhere: ['vastus-intermedius-trp1', 'fibularis-longus-trp1'],
  'not-taught': ['flexor-carpi-radialis-trp1'],
} as const;

/** Where the nerve or vessel lies that the line must not point at. */
const NEVER = {
  'pronator-teres-trp1': ['lateral'],
  'adductor-magnus-trp2': ['posterior'],
  'vastus-medialis-trp1': ['medial'],
  'vastus-medialis-trp2': ['posterior', 'medial'],
  'biceps-femoris-trp1': ['medial'],
  'semimembranosus-trp1': ['lateral'],
  'tibialis-anterior-trp1': ['lateral'],
  'extensor-digitorum-longus-trp1': ['medial'],
  'flexor-hallucis-longus-trp1': ['medial'],
} as const;

let data: Dataset;
beforeAll(async () => {
  data = await loadDataset(MAN);
});

const approachOf = (id: string) =>
  data.muscles.flatMap(({ triggerPoints }) => triggerPoints).find((point) => point.id === id)?.approach;

describe('needling of forearm, hand and leg', () => {
  it('keeps closed what no line may stand for, and says why', () => {
    for (const [why, ids] of Object.entries(CLOSED)) {
      for (const id of ids) {
        const approach = approachOf(id);
        expect(approach?.kind === 'none' && approach.why, id).toBe(why);
        expect(approach?.kind === 'none' && approach.words, id).toMatch(/^[A-Z].*\.$/);
      }
    }
  });

  it('never leans toward the nerve or vessel that its rule names', () => {
    for (const [id, never] of Object.entries(NEVER)) {
      const { never: recorded, toward } = approachOf(id) as LineApproach;
      expect(recorded, id).toEqual(never);
      expect(Array.isArray(toward) ? toward.filter((way) => recorded.includes(way)) : [], id).toEqual([]);
    }
  });

  it('gives no depth where the nerve or vessel is met before the muscle', () => {
    for (const id of ['adductor-brevis', 'pectineus', 'obturator-internus', 'quadratus-femoris']) {
      const needling = data.muscles.find((muscle) => muscle.id === id)?.needling;
      expect([needling?.depthMm, needling?.needleLengthMm, needling?.depthBasis], id).toEqual([null, null, 'none']);
    }
  });

  it('stops pronator teres at the depth that its source allows', () => {
    const needling = data.muscles.find(({ id }) => id === 'pronator-teres')?.needling;
    expect([needling?.depthMm, needling?.ceilingMm?.mm]).toEqual([[8, 13], 13]);
  });
});
