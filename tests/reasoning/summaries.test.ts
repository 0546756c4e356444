import { describe, expect, it } from 'vitest';
import { type Muscle } from '../../src/anatomy/index.ts';
import { studentSummary, therapistSummary } from '../../src/reasoning/index.ts';

const muscle = {
  name: 'Soleus', origin: 'Head of the fibula; soleal line', insertion: 'Calcaneus', action: 'Points the foot down',
  nerve: 'Tibial nerve (S1-S2)', confusedWith: [],
  triggerPoints: [{ location: 'Middle of the calf', main: [{ wording: 'heel' }, { wording: 'heel' }, { wording: 'ankle' }], spillover: [{ wording: 'back' }] }],
} as unknown as Muscle;

describe('therapistSummary', () => {
  it('says where a point is felt and where it refers, each wording once', () => {
    expect(therapistSummary(muscle)).toBe('Palpate: middle of the calf [refers to heel and ankle].');
  });
  it('puts red flags before other look-alikes', () => {
    const confusedWith = [
      { condition: 'plantar fasciitis', redFlag: false }, { condition: 'deep vein thrombosis', redFlag: true }, { condition: 'gout', redFlag: false },
    ];
    expect(therapistSummary({ ...muscle, confusedWith } as unknown as Muscle)).toBe(
      'Palpate: middle of the calf [refers to heel and ankle]. Rule out deep vein thrombosis first; then consider plantar fasciitis or gout.');
  });
  it('leaves abbreviations as they are', () => {
    const triggerPoints = [{ location: 'C4-C5 level', main: [{ wording: 'neck' }], spillover: [] }];
    expect(therapistSummary({ ...muscle, triggerPoints } as unknown as Muscle)).toBe('Palpate: C4-C5 level [refers to neck].');
  });
});

describe('studentSummary', () => {
  it('says attachments, action and nerve in one sentence', () => {
    expect(studentSummary(muscle)).toBe(
      'Soleus: origin, head of the fibula, soleal line; insertion, calcaneus; action, points the foot down; nerve, tibial nerve (S1-S2).');
  });
});
