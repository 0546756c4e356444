import { describe, expect, it } from 'vitest';
import { type Muscle } from '../../../src/anatomy/index.ts';
import { inShort } from '../../../src/ui/muscle/in-short.ts';

const muscle = {
  confusedWith: [],
  triggerPoints: [
    {
      location: 'Middle of the calf',
      main: [{ wording: 'heel' }, { wording: 'heel' }, { wording: 'ankle' }],
      spillover: [{ wording: 'back' }],
    },
  ],
} as unknown as Muscle;

describe('a muscle in short', () => {
  it('says where a point is felt and where it refers, each wording once', () => {
    expect(inShort(muscle)).toBe('Palpate: middle of the calf [refers to heel and ankle].');
  });
  it('puts red flags before other look-alikes', () => {
    const confusedWith = [
      { condition: 'plantar fasciitis', redFlag: false },
      { condition: 'deep vein thrombosis', redFlag: true },
      { condition: 'gout', redFlag: false },
    ];
    expect(inShort({ ...muscle, confusedWith } as unknown as Muscle)).toBe(
      'Palpate: middle of the calf [refers to heel and ankle]. Rule out deep vein thrombosis first; then consider plantar fasciitis or gout.',
    );
  });
  it('leaves abbreviations as they are', () => {
    const triggerPoints = [{ location: 'C4-C5 level', main: [{ wording: 'neck' }], spillover: [] }];
    expect(inShort({ ...muscle, triggerPoints } as unknown as Muscle)).toBe('Palpate: C4-C5 level [refers to neck].');
  });
});
