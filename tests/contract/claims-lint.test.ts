/** No text says what none may say; and every rule of the lint finds what it is for. */
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  findingsInLessons,
  findingsInReading,
  findingsInRecords,
  findingsInTexts,
  findingsOf,
  RECORD_RULES,
} from '../../scripts/data/claims-lint.ts';
import { isFound, TEXT_RULES } from '../../scripts/data/claims-words.ts';
import { allProgramTexts, catalogueTextsOf, programTextsOf } from '../../scripts/data/program-texts.ts';
import { toldTextsOf, type Audience, type ToldText } from '../../scripts/data/told-texts.ts';
import { loadDataset, MAN, loadLessons, type Dataset, type Lesson, type Muscle } from '../../src/anatomy/index.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let data: Dataset;
let lessons: readonly Lesson[];
let program: readonly ToldText[];
beforeAll(async () => {
  data = await loadDataset(MAN);
  lessons = await loadLessons();
  program = allProgramTexts(ROOT);
});

const told = (text: string, audience: Audience = 'patient', hasFigures = false): ToldText => ({
  from: 'made up',
  field: 'words',
  audience,
  text,
  hasFigures,
});
const rulesBroken = (text: string, audience: Audience = 'patient', hasFigures = false): readonly string[] =>
  findingsInTexts([told(text, audience, hasFigures)]).map(({ rule }) => rule);

describe('the texts of the dataset, the lessons and the screen', () => {
  it('say nothing that none may say', () => {
    expect(findingsOf(data, lessons, program)).toEqual([]);
  });
  it('are read from every kind of record', () => {
    const texts = toldTextsOf(data, lessons);
    const kinds = new Set(texts.map(({ from }) => from.slice(0, from.lastIndexOf(' '))));
    expect(kinds).toEqual(
      new Set([
        'muscle',
        'evidence',
        'lesson',
        'glossary',
        'red flag',
        'words',
        'movement',
        'body part',
        'area',
        'measurement',
        'tissue region',
      ]),
    );
    const fields = new Set(texts.map(({ from, field }) => `${from.slice(0, from.lastIndexOf(' '))} ${field}`));
    for (const field of [
      'muscle plainExplanation',
      'muscle selfCare',
      'muscle commonTriggers',
      'muscle triggerPoints.symptoms',
      'muscle needling.technique',
      'muscle needling.safetyRule',
      'muscle needling.notes',
      'muscle needling.structuresAtRisk.wording',
      'muscle triggerPoints.approach.words',
      'muscle triggerPoints.approach.entry.words',
      'evidence statement',
      'evidence detail',
      'evidence dissent.statement',
      'lesson steps.caption',
      'lesson steps.deeper',
      'glossary plain',
      'red flag question',
      'red flag why',
      'red flag sayOnPhone',
      'words whatItDoes',
      'movement name',
      'body part name',
      'measurement note',
      'tissue region why',
    ])
      expect(fields, field).toContain(field);
  });
  it('are words for patients where patients read them', () => {
    const audienceOf = (from: string, field: string) =>
      toldTextsOf(data, lessons).find((text) => text.from === from && text.field === field)?.audience;
    expect([
      audienceOf('muscle soleus', 'selfCare'),
      audienceOf('muscle soleus', 'needling.safetyRule'),
      audienceOf('muscle levator-scapulae', 'complaints'),
      audienceOf('lesson when-not', 'steps.caption'),
      audienceOf('red flag rf-01', 'question'),
      audienceOf('evidence faintness', 'statement'),
    ]).toEqual(['patient', 'clinician', 'search', 'patient', 'question', 'patient']);
  });
});

describe('the sentences of the program', () => {
  const textsOf = (code: string): readonly string[] => programTextsOf('a.tsx', code).map(({ text }) => text);
  it('are taken from between tags, with the tags within', () => {
    expect(textsOf('const a = <p className="safe depth">It is <b>never</b>{" "}a safe\n  depth.</p>;')).toEqual([
      'It is never a safe depth.',
    ]);
    expect(textsOf('const a = <p>Call {who} now. {late ? "Wait for them." : NOTHING}</p>;')).toEqual([
      'Call … now. …',
      'Wait for them.',
    ]);
    expect(textsOf('const a = <b>{grave ? "risky" : "harmless"}</b>;')).toEqual(['risky', 'harmless']);
  });
  it('are taken from strings, from templates and from what is put together', () => {
    expect(textsOf("const WORDS = { one: 'It works', two: `No ${thing} is safe.` };")).toEqual([
      'It works',
      'No … is safe.',
    ]);
    expect(textsOf("const words = 'No depth ' + 'is safe.';")[0]).toBe('No depth is safe.');
    expect(textsOf('const a = <button aria-label="Show the needle" type="button" />;')).toEqual(['Show the needle']);
  });
  it('are taken from messages, each way they can be said', () => {
    const message =
      "export const A = { 'a.b.c': '<1>Say:</1> {name} is {grave, select, yes {never {kind}} other {always}} safe', 'a.b.d': '{count, plural, one {# cure} other {# cures}}' } as const;";
    expect(catalogueTextsOf('a.ts', message).map(({ text }) => text)).toEqual([
      'Say: … is never … safe',
      'Say: … is always safe',
      '… cure',
      '… cures',
    ]);
  });
  it('are no names, addresses or code', () => {
    expect(
      textsOf(
        "import a from 'A b'; const b = kind === 'Safe depth'; type C = 'Safe depth'; const d = 'needle-at-knot'; const e = `vec3 knot = f(a);`;",
      ),
    ).toEqual([]);
  });
  it('are found all over the app, with file and line', () => {
    const files = new Set(program.map(({ from }) => from.slice(0, from.indexOf(':'))));
    for (const file of [
      'src/ui/shell/about-dialog.tsx',
      'src/words/en/hand-over.ts',
      'src/words/en/consultation.ts',
      'src/scene/needle-view/hazard-labels.ts',
    ]) {
      expect(files, file).toContain(file);
    }
    expect(programTextsOf('a.ts', "\nconst a = 'Two words';")).toEqual([
      { from: 'a.ts:2', field: 'words', audience: 'screen', text: 'Two words', hasFigures: false },
    ]);
  });
});

/** What each rule for texts must find, and what it must let be. */
const EXAMPLES: Readonly<Record<string, { readonly wrong: readonly string[]; readonly right: readonly string[] }>> = {
  cure: {
    wrong: ['Needling cures a sore back.', 'It is a cure.'],
    right: ['It may ease a sore back.', 'Keep it secure.'],
  },
  proven: {
    wrong: ['It is proven to ease pain.', 'A trial proves it.'],
    right: ['It has not been proven.', 'There is no good proof.'],
  },
  safe: {
    wrong: [
      'A safe depth is 10 mm.',
      'There is a safe window here.',
      'It is safe.',
      'It can safely be done.',
      'Not deep, so it is safe.',
    ],
    right: ['No depth is safe.', 'There is no safe window.', 'It is never quite safe.'],
  },
  harmless: {
    wrong: ['The bruise is harmless.', 'It is risk-free.', 'There is no danger.'],
    right: ['It is not harmless.', 'No length is without risk.'],
  },
  guarantee: {
    wrong: ['We guarantee it.', 'It always works.', 'The pain will go away.'],
    right: ['It sometimes works.', 'The pain may go away.'],
  },
  'knot-as-fact': {
    wrong: ['There is a knot in the muscle.', 'One idea is old. It was told for years. The knot is here.'],
    right: [
      'One idea is a knot in the muscle.',
      'One idea: a fibre stays short. It lets go late. Such a part is called a knot.',
    ],
  },
  toxins: {
    wrong: ['It lets toxins out.', 'A detox for the muscle.', 'Drink to flush out what was let go.'],
    right: ['You do not need to flush out toxins.'],
  },
  'only-way': {
    wrong: ['A sore spot must be treated.', 'Only needling reaches it.', 'The muscle needs needling.'],
    right: ['A sore spot can be left alone.'],
  },
  'self-needling': {
    wrong: ['You can needle your own calf.', 'Insert a needle here.', 'Needle yourself at home.'],
    right: ['A clinician uses a thin needle.', 'Never needle yourself.'],
  },
  'rare-without-figure': {
    wrong: [
      'A lung was hurt in a few people.',
      'Infections are very rare.',
      'In 2011 it was held that a collapsed lung is very rare.',
    ],
    right: [
      'A lung was hurt in a few people, about one in a million.',
      'Infections are very rare. A survey saw 3.',
      'A few people feel it in the arm.',
    ],
  },
  'hazard-without-advice': {
    wrong: [
      'You may get chest pain.',
      'Your arm may go numb. That is common.',
      'Some people faint.',
      'You may cough up blood.',
      'The calf is hot and swollen.',
      'You may have a fever. Rest. Then see a doctor.',
    ],
    right: [
      'Call for emergency help now with chest pain.',
      'Your arm may go numb. Then see a doctor.',
      'It may squeeze the small blood tubes.',
      'A bruise or a spot of blood are usual.',
    ],
  },
  'emergency-under-called': {
    wrong: [
      'See a doctor about new chest pain.',
      'You may be short of breath. A clinician should look into it.',
      'With sudden weakness of an arm see a doctor.',
      'If you go numb between the legs, see a doctor.',
      'See a doctor with a new severe headache.',
      'If you vomit blood, see a doctor.',
    ],
    right: [
      'Call for emergency help now with chest pain.',
      'Chest pain can come from the heart. Call for emergency help now, then tell your doctor.',
      'See a doctor if tingling stays.',
    ],
  },
};

describe('the rules for texts', () => {
  it('have examples each', () => {
    expect(new Set(Object.keys(EXAMPLES))).toEqual(new Set(TEXT_RULES.map(({ id }) => id)));
  });
  it.each(Object.entries(EXAMPLES))('find what breaks "%s" and let the rest be', (id, { wrong, right }) => {
    expect(wrong.filter((text) => !rulesBroken(text).includes(id))).toEqual([]);
    expect(right.filter((text) => rulesBroken(text).includes(id))).toEqual([]);
  });
  it('allow nothing that they would not find without it, and say why', () => {
    const allowances = TEXT_RULES.flatMap(({ allowed, faultsIn }) => allowed.map((one) => ({ ...one, faultsIn })));
    expect(allowances.length).toBeGreaterThan(8);
    for (const { because, as, faultsIn, ...one } of allowances) {
      expect(faultsIn(told(as), []), as).toEqual([as]);
      expect(faultsIn(told(as), [{ ...one, because, as }]), as).toEqual([]);
      expect(because, as).toMatch(/^\w.* \w/);
    }
    // The allowed use covers its own words only.
    expect(
      isFound('No depth is safe: a safe window is told.', /\bsafe\b/u, [
        { words: /\bno depth is safe\b/u, because: 'none is', as: 'No depth is safe.' },
      ]),
    ).toBe(true);
  });
  it('tell readers apart', () => {
    expect(rulesBroken('Insert a needle here.', 'clinician')).toEqual([]);
    expect(rulesBroken('Do you have chest pain?', 'question')).toEqual([]);
    expect(rulesBroken('knot in shoulder blade', 'search')).toEqual([]);
    expect(rulesBroken('There is a knot.', 'clinician')).toEqual(['knot-as-fact']);
    expect(rulesBroken('I am short of breath, or have sharp chest pain', 'screen')).toEqual([]);
  });
  it('take the figures beside a claim for its figures, and not for those of its dissent', () => {
    expect(rulesBroken('Infections are very rare.', 'patient', true)).toEqual([]);
    const claim = data.evidence.find(({ id }) => id === 'thorax-rule')!;
    const texts = toldTextsOf(
      {
        ...data,
        evidence: [
          {
            ...claim,
            dissent: claim.dissent.map((one) => ({ ...one, figures: [], detail: 'Injury of the lung is very rare.' })),
          },
        ],
      },
      [],
    );
    expect(claim.figures.length).toBeGreaterThan(0);
    expect(findingsInTexts(texts).map(({ from, field, rule }) => `${from} ${field} ${rule}`)).toEqual([
      'evidence thorax-rule dissent.detail rare-without-figure',
    ]);
  });
});

/** A made-up muscle: one line that must not point inward, straight in. */
function made(words: {
  technique?: string;
  safetyRule?: string;
  entry?: string;
  never?: readonly ('medial' | 'anterior')[];
  angleDegrees?: [number, number];
}): Muscle {
  const pattern = data.muscles.find(({ triggerPoints }) => triggerPoints[0]?.approach.kind === 'line')!;
  const [point] = pattern.triggerPoints;
  const { approach } = point!;
  if (approach.kind !== 'line') throw new Error('expected a line');
  const line = {
    ...approach,
    never: [...(words.never ?? ['medial'])],
    angleDegrees: words.angleDegrees ?? [70, 90],
    entry: { ...approach.entry, words: words.entry ?? null },
  } satisfies typeof approach;
  return {
    ...pattern,
    triggerPoints: [{ ...point!, approach: line }],
    needling: { ...pattern.needling, technique: words.technique ?? null, safetyRule: words.safetyRule ?? null },
  };
}
const recordRules = (words: Parameters<typeof made>[0]): readonly string[] =>
  findingsInRecords([made(words)]).map(({ rule }) => rule);

describe('the rules for records', () => {
  it('find a technique or an entry that points where a line must not', () => {
    expect(recordRules({ technique: 'Over the belly, angled inward' })).toEqual(['forbidden-direction']);
    expect(recordRules({ technique: 'Toward the bone, slightly medial' })).toEqual(['forbidden-direction']);
    expect(recordRules({ entry: 'From behind, forward', never: ['anterior'] })).toEqual(['forbidden-direction']);
    expect(recordRules({ technique: 'Outward toward the bone, never inward' })).toEqual([]);
    expect(recordRules({ technique: 'From the medial side, 1 cm medial to the tendon' })).toEqual([]);
  });
  it('find a technique that its own safety rule forbids', () => {
    expect(
      recordRules({ technique: 'Angled downward to bone', safetyRule: 'Stay on bone and never aim downward.' }),
    ).toEqual(['rule-against-technique']);
    expect(
      recordRules({ technique: 'Angled upward to bone', safetyRule: 'Stay on bone and never aim downward.' }),
    ).toEqual([]);
    expect(recordRules({ technique: 'Angled upward at C3', safetyRule: 'Never angle upward above C2.' })).toEqual([]);
  });
  it('find words that do not fit the angle', () => {
    expect(recordRules({ technique: 'Shallow, over the belly' })).toEqual(['angle-words']);
    expect(recordRules({ technique: 'Almost parallel to the skin' })).toEqual(['angle-words']);
    expect(recordRules({ technique: 'Over the belly', angleDegrees: [5, 30] })).toEqual(['angle-words']);
    expect(recordRules({ technique: 'Perpendicular to the bone', angleDegrees: [40, 60] })).toEqual(['angle-words']);
    expect(recordRules({ technique: 'Tangential, over the belly', angleDegrees: [5, 30] })).toEqual([]);
    expect(recordRules({ technique: 'Straight in, not shallow' })).toEqual([]);
  });
  it('are all tried here', () => {
    expect(RECORD_RULES.map(({ id }) => id)).toEqual(['forbidden-direction', 'rule-against-technique', 'angle-words']);
  });
});

describe('the rules for lessons and for reading', () => {
  it('find a list with an emergency that sends to a doctor', () => {
    const lesson = lessons.find(({ steps }) => steps.some(({ drawing }) => drawing?.kind === 'red-flag-list'))!;
    const saying = (caption: string, title: string) =>
      findingsInLessons(
        [
          {
            ...lesson,
            steps: lesson.steps
              .flatMap((step) =>
                step.drawing?.kind === 'red-flag-list'
                  ? [{ ...step, title: 'Signs', caption, drawing: { ...step.drawing, title } }]
                  : [],
              )
              .slice(0, 1),
          },
        ],
        data,
      );
    expect(saying('Get help.', 'Get help first')).toEqual([]);
    expect(saying('See a doctor.', 'Get help first').map(({ field, rule }) => `${field} ${rule}`)).toEqual([
      'steps.caption emergency-under-called',
    ]);
    expect(saying('Get help.', 'See a doctor').map(({ field }) => field)).toEqual(['steps.drawing.title']);
  });
  it('find a sentence that reads too hard', () => {
    const hard = 'Myofascial symptomatology necessitates interdisciplinary differentiation.';
    expect(findingsInReading([{ from: 'made up', text: `It is sore. ${hard}` }])).toEqual([
      { from: 'made up', field: 'words for patients', rule: 'readability', sentence: hard },
    ]);
  });
});
