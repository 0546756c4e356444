/** What must be asked wherever pain is felt, and that nothing serious a muscle can be taken for is left unasked. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDataset, MAN, URGENCIES, type BodyPart, type Dataset, type RedFlag } from '../../src/anatomy/index.ts';
import { questionsAt, questionsOf } from '../../src/reasoning/index.ts';

let data: Dataset;
beforeAll(async () => {
  data = await loadDataset(MAN);
});

const askedAt = (part: BodyPart): readonly RedFlag[] => questionsAt(part, [], data);
const idsAt = (part: BodyPart): string[] => askedAt(part).map(({ id }) => id);

/** Asked at every part: sepsis, muscle breakdown, a bleed after a needle, weakness that reaches breath or swallowing; then the slower ones. */
const EVERYWHERE = ['rf-64', 'rf-65', 'rf-70', 'rf-118', 'rf-69', 'rf-66', 'rf-67', 'rf-68'];
const CAUDA_EQUINA = ['rf-23', 'rf-24', 'rf-25', 'rf-102', 'rf-103'];
/** Artery, ruptured or known to be wide; kidney with and without fever; pregnancy outside the womb; torn aorta. */
const BEHIND_LOW_BACK = ['rf-31', 'rf-92', 'rf-35', 'rf-93', 'rf-33', 'rf-20'];
/** Heart, clot or collapsed lung, after a needle, torn aorta. */
const IN_CHEST = ['rf-17', 'rf-18', 'rf-19', 'rf-20'];
/** Break after a fall or a small bump, infection, cancer. */
const SPINE = ['rf-26', 'rf-27', 'rf-28', 'rf-29'];
const CLOT = ['rf-56', 'rf-113'];
/** Skin infection, and the one that kills flesh. */
const SKIN = ['rf-60', 'rf-112'];
const HAND = ['rf-39', 'rf-84', 'rf-85', 'rf-86', 'rf-44', 'rf-45', ...SKIN];

/** What each part of the body must ask at the least, whatever else it asks. */
const MUST_ASK: Readonly<Record<string, readonly string[]>> = {
  // Bleed, meningitis, stroke, knocks (on blood thinners too), eye, arteritis with and without sight, neck artery, pressure, new headache, pregnancy, gas.
  head: [
    'rf-01',
    'rf-02',
    'rf-03',
    'rf-04',
    'rf-05',
    'rf-06',
    'rf-71',
    'rf-11',
    'rf-73',
    'rf-74',
    'rf-75',
    'rf-76',
    'rf-77',
    'rf-78',
  ],
  'face-jaw': [
    'rf-01',
    'rf-02',
    'rf-03',
    'rf-07',
    'rf-71',
    'rf-73',
    'rf-08',
    'rf-09',
    'rf-80',
    'rf-10',
    'rf-81',
    'rf-89',
  ],
  // Heart, meningitis, bleed, torn artery and aorta, Horner, break, cancer, loose joint, cord, root.
  neck: [
    'rf-08',
    'rf-02',
    'rf-01',
    'rf-11',
    'rf-12',
    'rf-73',
    'rf-20',
    'rf-13',
    'rf-27',
    'rf-29',
    'rf-79',
    'rf-14',
    'rf-15',
    'rf-16',
    'rf-19',
    'rf-39',
    'rf-72',
  ],
  // What is felt at the tip of the shoulder: heart, lung, pregnancy, gut, spleen, bile; then the joint, the lung's top, arteritis with stiffness.
  shoulder: [
    'rf-36',
    'rf-18',
    'rf-19',
    'rf-33',
    'rf-34',
    'rf-82',
    'rf-95',
    'rf-96',
    'rf-38',
    'rf-37',
    'rf-83',
    'rf-39',
    'rf-72',
    'rf-71',
  ],
  'shoulder-blade': [...IN_CHEST, ...SPINE, 'rf-22', 'rf-87', 'rf-88', 'rf-89', 'rf-90', 'rf-95', 'rf-96', 'rf-83'],
  chest: [...IN_CHEST, 'rf-21', 'rf-89', 'rf-90', 'rf-91', 'rf-113'],
  // Artery, pregnancy, gut bleeding or blocked, pancreas, bile, heart, ovary, testicle, hernia, appendix, kidney, cancer.
  'belly-side': [
    ...BEHIND_LOW_BACK,
    'rf-34',
    'rf-98',
    'rf-97',
    'rf-95',
    'rf-96',
    'rf-99',
    'rf-100',
    'rf-48',
    'rf-49',
    'rf-32',
    'rf-101',
    'rf-82',
    'rf-106',
  ],
  'mid-back': [...IN_CHEST, ...SPINE, 'rf-31', 'rf-92', 'rf-35', 'rf-93', 'rf-97', 'rf-87', 'rf-88', 'rf-89', 'rf-95'],
  'low-back': [...CAUDA_EQUINA, ...BEHIND_LOW_BACK, ...SPINE, 'rf-104', 'rf-105', 'rf-106', 'rf-89'],
  'upper-arm': ['rf-36', 'rf-39', 'rf-84', 'rf-03', 'rf-42', 'rf-16', 'rf-14', 'rf-83', ...SKIN],
  'elbow-forearm': ['rf-36', 'rf-39', 'rf-84', 'rf-43', 'rf-44', 'rf-45', 'rf-42', ...SKIN],
  wrist: HAND,
  hand: HAND,
  'thumb-fingers': HAND,
  buttock: [...CAUDA_EQUINA, ...SPINE, 'rf-104', 'rf-111', 'rf-31', 'rf-92', 'rf-105', 'rf-107', 'rf-47', 'rf-112'],
  // Break, torsions, hernia, joint, abscess, bleeding, child's hip, artery, lumps, pelvis and low back.
  'hip-groin-tailbone': [
    ...CAUDA_EQUINA,
    ...SPINE,
    'rf-31',
    'rf-92',
    'rf-93',
    'rf-33',
    'rf-47',
    'rf-48',
    'rf-49',
    'rf-50',
    'rf-51',
    'rf-100',
    'rf-104',
    'rf-105',
    'rf-106',
    'rf-107',
    'rf-108',
    'rf-109',
    'rf-110',
    'rf-111',
  ],
  thigh: [...CAUDA_EQUINA, ...CLOT, ...SKIN, 'rf-57', 'rf-104', 'rf-105', 'rf-108', 'rf-51'],
  knee: [...CLOT, ...SKIN, 'rf-57', 'rf-116', 'rf-52', 'rf-53', 'rf-54', 'rf-115', 'rf-108', 'rf-109', 'rf-104'],
  'lower-leg': [...CLOT, ...SKIN, ...CAUDA_EQUINA, 'rf-57', 'rf-58', 'rf-114', 'rf-116', 'rf-59', 'rf-104'],
  'ankle-heel': [...CLOT, ...SKIN, 'rf-62', 'rf-57', 'rf-61', 'rf-63', 'rf-117', 'rf-104', 'rf-59'],
  'foot-toes': [...CLOT, ...SKIN, 'rf-62', 'rf-57', 'rf-61', 'rf-63', 'rf-117', 'rf-104', 'rf-25'],
};

describe('what is asked at each part of the body', () => {
  it('has a list of what must be asked for every part', () => {
    expect(Object.keys(MUST_ASK).sort()).toEqual(data.bodyParts.map(({ id }) => id).sort());
  });
  it('asks all of it', () => {
    const missing = data.bodyParts.flatMap((part) => {
      const asked = new Set(idsAt(part));
      return [...EVERYWHERE, ...(MUST_ASK[part.id] ?? [])]
        .filter((id) => !asked.has(id))
        .map((id) => `${part.id}: ${id}`);
    });
    expect(missing).toEqual([]);
  });
  it('asks every emergency before what can wait until today, and that before what can wait for days', () => {
    for (const part of data.bodyParts) {
      const urgencies = askedAt(part).map(({ urgency }) => URGENCIES.indexOf(urgency));
      expect(urgencies, part.id).toEqual([...urgencies].sort((one, other) => one - other));
    }
  });
  it('asks nothing twice and leaves no question without a part', () => {
    for (const part of data.bodyParts) expect(new Set(idsAt(part)).size, part.id).toBe(idsAt(part).length);
    const asked = new Set(data.bodyParts.flatMap(idsAt));
    expect(data.redFlags.map(({ id }) => id as string).filter((id) => !asked.has(id))).toEqual([]);
  });
});

describe('how urgent each is', () => {
  const urgencyOf = (id: string) => data.redFlags.find((flag) => flag.id === id)?.urgency;
  it('calls for help now where a wait kills, blinds or cripples', () => {
    // Arm gone dead, sight with arteritis, breath with a leg clot, fever with a stone, first signs of cauda equina, Horner, weakness that reaches breath,
    // hard calf without injury, knock on blood thinners, legs failing with back pain, spleen, bile, pregnancy, ovary, bleeding in the hip, flesh.
    const now = [
      'rf-39',
      'rf-71',
      'rf-113',
      'rf-93',
      'rf-102',
      'rf-103',
      'rf-73',
      'rf-118',
      'rf-114',
      'rf-77',
      'rf-87',
      'rf-82',
      'rf-95',
      'rf-33',
      'rf-100',
      'rf-105',
      'rf-112',
    ];
    expect(now.filter((id) => urgencyOf(id) !== 'emergency')).toEqual([]);
  });
  it('wants to be seen today where days can cost strength, a joint or a hip', () => {
    const today = [
      'rf-104',
      'rf-14',
      'rf-69',
      'rf-06',
      'rf-07',
      'rf-72',
      'rf-56',
      'rf-35',
      'rf-108',
      'rf-107',
      'rf-106',
      'rf-79',
      'rf-83',
    ];
    expect(today.filter((id) => urgencyOf(id) !== 'same-day')).toEqual([]);
  });
  it('gives every emergency a reason, words for the telephone and a source that is known', () => {
    const emergencies = data.redFlags.filter(({ urgency }) => urgency === 'emergency');
    expect(emergencies).toHaveLength(58);
    for (const { id, why, sayOnPhone, citation } of emergencies) {
      expect(why.trim(), id).not.toBe('');
      expect(sayOnPhone?.trim(), id).toMatch(/\.$/);
      expect(data.sourceById.has(citation.source), id).toBe(true);
    }
  });
});

describe('what a muscle can be taken for', () => {
  it('is asked about where its pain is felt', () => {
    const unasked = data.muscles.flatMap((muscle) => {
      const about = new Set(questionsOf(muscle, data).flatMap(({ conditions }) => conditions));
      return muscle.confusedWith
        .filter(({ condition, redFlag }) => redFlag && !about.has(condition))
        .map(({ condition }) => `${muscle.id}: ${condition}`);
    });
    expect(unasked).toEqual([]);
  });
  it('is a red flag wherever an emergency question asks about it', () => {
    const grave = new Set(
      data.redFlags.filter(({ urgency }) => urgency === 'emergency').flatMap(({ conditions }) => conditions),
    );
    const mild = data.muscles.flatMap(({ id, confusedWith }) =>
      confusedWith
        .filter(({ condition, redFlag }) => grave.has(condition) && !redFlag)
        .map(({ condition }) => `${id}: ${condition}`),
    );
    expect(mild).toEqual([]);
  });
  it('stands once in a record', () => {
    for (const { id, confusedWith } of data.muscles)
      expect(new Set(confusedWith.map(({ condition }) => condition)).size, id).toBe(confusedWith.length);
  });
  it('is known for every muscle', () => {
    expect(data.muscles.filter(({ confusedWith }) => confusedWith.length === 0).map(({ id }) => id)).toEqual([]);
  });
  it('names what the best-known mimics hide', () => {
    const flagsOf = (id: string) =>
      data.muscles
        .find((muscle) => muscle.id === id)!
        .confusedWith.filter(({ redFlag }) => redFlag)
        .map(({ condition }) => condition);
    expect(flagsOf('scalenes')).toEqual([
      'angina or heart attack',
      'tear in the aorta',
      'tumour at the top of the lung (Pancoast tumour)',
      'pressure on the spinal cord in the neck (cervical myelopathy)',
    ]);
    for (const id of ['rectus-abdominis', 'external-oblique']) {
      expect(flagsOf(id), id).toEqual(
        expect.arrayContaining([
          'appendicitis',
          'angina or heart attack',
          'burst or widened belly artery (abdominal aortic aneurysm)',
          'bleeding or burst stomach ulcer',
          'pregnancy outside the womb (ectopic pregnancy)',
          'twisted ovary (ovarian torsion)',
          'inguinal or femoral hernia',
          'bowel cancer',
        ]),
      );
    }
    for (const id of ['piriformis', 'gluteus-minimus'])
      expect(flagsOf(id), id).toEqual(expect.arrayContaining(['sciatica', 'cauda equina syndrome']));
    expect(flagsOf('biceps-femoris')).toContain('deep vein thrombosis');
  });
});
