import { describe, expect, it } from 'vitest';
import { withProportionsTable, type MeasuredBody } from '../../../builder/proportions/proportions-table.ts';
import { parseProportions, parseProportionSources, type Proportion } from '../../../src/anatomy/index.ts';

const published = (why: string | null, difference: string | null) => ({
  records: parseProportions([
    {
      id: 'q-angle',
      what: 'Q-angle',
      how: 'hip, kneecap, shin',
      unit: '°',
      difference,
      published: [
        { sex: 'female', mean: 16, sd: 2, people: 'n 9', source: 'one', verified: 'abstract', why },
        { sex: 'male', mean: 11, sd: 2, people: 'n 8', source: 'one', verified: 'abstract', why: null },
        { sex: 'female', mean: 12.5, sd: null, people: 'n 7', source: 'other', verified: 'recalled', why: null },
      ],
    },
  ]),
  sources: parseProportionSources([
    { id: 'one', cite: 'One', url: null, tier: 'A', verified: true },
    { id: 'other', cite: 'Other', url: null, tier: 'B', verified: false },
  ]),
});
const body = (id: string, sex: 'male' | 'female', angle: number): MeasuredBody => ({
  anatomy: { id, reference: { sex, build: 'lean' } },
  proportions: { 'q-angle': angle } as unknown as Record<Proportion, number>,
});
const BODIES = [body('he', 'male', 11.5), body('she', 'female', 11.26)];

describe('withProportionsTable', () => {
  it('writes published mean ± SD, drawn, ratio, standard deviations, source and reason', () => {
    const lines = withProportionsTable('# Sources\n', published('Not turned.', 'Nor there.'), BODIES).split('\n');
    expect(lines).toContain('| Q-angle | he | 11 ± 2° (n 8) | 11.5° | 1.05 | 0.3 | one, A, abstract |  |');
    expect(lines).toContain('| Q-angle | she | 16 ± 2° (n 9) | 11.3° | 0.70 | -2.4 | one, A, abstract | Not turned. |');
    expect(lines).toContain('| Q-angle | she | 12.5° (n 7) | 11.3° | 0.90 |  | other, B, recalled |  |');
    expect(lines).toContain('**Figures.** 2 of 3 near, 1 far and explained.');
    expect(lines).toContain('| Q-angle | 5.0° | -0.2° | Nor there. |');
    expect(lines.find((line) => line.startsWith('**How she differs'))).toMatch(/1 of 1 do\.$/);
    expect(lines).toContain('- Q-angle: hip, kneecap, shin.');
  });

  it('counts as explained only what has a reason', () => {
    expect(withProportionsTable('', published(null, null), BODIES)).toContain(
      '2 of 3 near, 1 far, 0 of them explained.',
    );
  });

  it('writes its section anew where it stands, and leaves the others', () => {
    const first = withProportionsTable('# Sources\n', published('Not turned.', null), BODIES);
    const between = `${first.trimEnd()}\n\n## Next\n\nwords\n`;
    const again = withProportionsTable(between, published('Turned.', null), BODIES);
    expect(again).toContain('\n## Next\n\nwords\n');
    expect(again).toContain('Turned.');
    expect(again).not.toContain('Not turned.');
    expect(withProportionsTable(again, published('Not turned.', null), BODIES)).toBe(between);
  });
});
