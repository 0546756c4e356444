import { beforeAll, describe, expect, it } from 'vitest';
import { TELLS_TO_NEEDLE } from '../../scripts/data/claims-words.ts';
import { gradeOf, medianOf, sentencesOf } from '../../scripts/data/readability.ts';
import { patientTextsOf, type PatientText } from '../../scripts/data/patient-texts.ts';
import { loadDataset, MAN, loadLessons, type Dataset } from '../../src/anatomy/index.ts';
import { inShort } from '../../src/ui/muscle/in-short.ts';

const HIGHEST_GRADE = 8;
const HIGHEST_MEDIAN = 6;

let data: Dataset;
let texts: readonly PatientText[];
beforeAll(async () => {
  data = await loadDataset(MAN);
  texts = patientTextsOf(data, await loadLessons());
});

describe('the measure of readability', () => {
  it('follows the formula of Flesch and Kincaid', () => {
    // 6 words, 6 syllables, 1 sentence: 0.39 · 6 + 11.8 · 1 − 15.59
    expect(gradeOf('The cat sat on the mat.')).toBeCloseTo(-1.45, 9);
    // 8 words, 11 syllables, 2 sentences: 0.39 · 4 + 11.8 · 1.375 − 15.59
    expect(gradeOf('The muscle bends your elbow. It is simple.')).toBeCloseTo(0.39 * 4 + 11.8 * 1.375 - 15.59, 9);
  });
  it('splits sentences and finds the middle', () => {
    expect(sentencesOf('One two. Three? Four 1.5 five!')).toEqual(['One two.', 'Three?', 'Four 1.5 five!']);
    expect([medianOf([3, 1, 2]), medianOf([4, 1, 2, 3]), medianOf([])]).toEqual([2, 2.5, 0]);
  });
});

describe('words for patients', () => {
  it('reads at grade 8 or below in every sentence', () => {
    const hard = texts.flatMap(({ from, text }) =>
      sentencesOf(text)
        .filter((one) => gradeOf(one) > HIGHEST_GRADE)
        .map((one) => `${from}: ${one}`),
    );
    expect(hard).toEqual([]);
  });
  it('reads at grade 6 or below in the middle', () => {
    expect(medianOf(texts.flatMap(({ text }) => sentencesOf(text).map(gradeOf)))).toBeLessThanOrEqual(HIGHEST_MEDIAN);
  });
  it('never tells a patient to needle, and names no depth', () => {
    const depth = /\d\s*(?:mm|cm|millimet|centimet|inch)/i;
    expect(TELLS_TO_NEEDLE.test('Insert a needle here.')).toBe(true);
    expect(TELLS_TO_NEEDLE.test('You can needle your own calf.')).toBe(true);
    expect(TELLS_TO_NEEDLE.test('A clinician uses a thin needle.')).toBe(false);
    expect(texts.filter(({ text }) => TELLS_TO_NEEDLE.test(text) || depth.test(text))).toEqual([]);
  });
  it('leaves no text empty and ends each as a sentence', () => {
    expect(texts.filter(({ text }) => !/^[A-Z].*[.?!]$/s.test(text))).toEqual([]);
  });
});

describe('names people search by', () => {
  it('keeps names, groups and complaints apart', () => {
    const all = (field: 'synonyms' | 'groups' | 'complaints') =>
      new Set(data.muscles.flatMap((muscle) => muscle[field]));
    const [names, groups, complaints] = [all('synonyms'), all('groups'), all('complaints')];
    expect([...complaints].filter((word) => names.has(word) || groups.has(word))).toEqual([]);
    expect([...groups].filter((word) => names.has(word))).toEqual([]);
  });
  it('offers no muscle for a complaint that needs a doctor first', () => {
    const serious = /chest pain|breath|numb|weak|dizz|faint|fever|swollen|lump/i;
    expect(data.muscles.flatMap(({ complaints }) => complaints).filter((word) => serious.test(word))).toEqual([]);
  });
});

describe('words of a muscle', () => {
  it('says for every muscle what it does in daily life', () => {
    expect(data.words.map(({ id }) => id)).toEqual(data.muscles.map(({ id }) => id));
    for (const { id, whatItDoes } of data.words) expect(sentencesOf(whatItDoes), id).toHaveLength(1);
  });
  it('has one or two dense sentences for a therapist', () => {
    for (const muscle of data.muscles) {
      expect(inShort(muscle), muscle.id).toMatch(
        /^Palpate: [^]+ \[refers to [^]+\]\.(?: (?:Rule out|Consider) [^]+\.)?$/,
      );
      expect(inShort(muscle), muscle.id).not.toMatch(/undefined|\.\.|;;| {2}/);
    }
  });
});
