/** The search answers as a clinician would, in the words of patients, therapists and students. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { measure, parsePhrases } from '../../scripts/search/measure.ts';
import type { Measured } from '../../scripts/search/measure.ts';
import { loadDataset, MAN, type Dataset } from '../../src/anatomy/index.ts';
import { makeSearch, musclesReferringTo, type Search } from '../../src/reasoning/index.ts';
import type { Audience } from '../../src/state/index.ts';
import { makeLexicon } from '../../src/reasoning/search/lexicon.ts';

const PHRASES = parsePhrases(readFileSync(new URL('search-phrases.tsv', import.meta.url), 'utf8'));
const AMONG_THREE = 95;
const FIRST = 85;

let data: Dataset;
let measured: Readonly<Record<Audience, Measured>>;
let search: Search;
beforeAll(async () => {
  data = await loadDataset(MAN);
  search = makeSearch(data, data.body);
  measured = measure(PHRASES, data);
}, 60_000);

describe('the list of phrases', () => {
  it('is long, names only what is known, and holds nonsense too', () => {
    expect(PHRASES.length).toBeGreaterThanOrEqual(250);
    expect(new Set(PHRASES.map(({ phrase }) => phrase)).size).toBe(PHRASES.length);
    const known = (id: string) =>
      [data.muscleById, data.areaById, data.redFlagById].some((map) => (map as ReadonlyMap<string, unknown>).has(id)) ||
      MAN.structureById(id) !== undefined;
    expect(PHRASES.flatMap(({ accepted }) => accepted.filter((id) => !known(id)))).toEqual([]);
    expect(PHRASES.filter(({ accepted }) => accepted.length === 0).length).toBeGreaterThanOrEqual(15);
  });
});

describe.each(['patient', 'therapist', 'student'] as const)('for a %s', (audience) => {
  it('finds what is accepted first, and among three', () => {
    const { firstPercent, amongThreePercent, phrases, misses } = measured[audience];
    expect(phrases).toBe(PHRASES.length);
    expect(amongThreePercent, JSON.stringify(misses.filter(({ amongThree }) => !amongThree))).toBeGreaterThanOrEqual(
      AMONG_THREE,
    );
    expect(firstPercent, JSON.stringify(misses)).toBeGreaterThanOrEqual(FIRST);
  });
  it('finds nothing for nonsense, and a side for every phrase that names one', () => {
    const wrong = PHRASES.filter(({ accepted, side }) => accepted.length === 0 || side !== null).map(
      ({ phrase }) => phrase,
    );
    expect(measured[audience].misses.filter(({ phrase }) => wrong.includes(phrase))).toEqual([]);
  });
});

describe('the measure', () => {
  it('counts a miss where nothing accepted is found', () => {
    const { patient } = measure(
      parsePhrases('soleus\tmasseter\n# a note\n\nsoleus\tsoleus\nflurble\t\nsoleus\t\n'),
      data,
    );
    expect(patient).toMatchObject({ phrases: 4, first: 2, amongThree: 2, firstPercent: 50, amongThreePercent: 50 });
    expect(patient.misses.map(({ phrase, amongThree }) => [phrase, amongThree])).toEqual([
      ['soleus', false],
      ['soleus', false],
    ]);
  });
  it('counts a miss where the side is not understood', () => {
    expect(measure(parsePhrases('left soleus\tsoleus\tright'), data).student.first).toBe(0);
    expect(measure(parsePhrases('left soleus\tsoleus\tleft'), data).student.first).toBe(1);
  });
  it('passes over help, except where a question is what is accepted', () => {
    expect(measure(parsePhrases('chest pain\tpectoralis-major-sternocostal|front-of-chest'), data).patient.first).toBe(
      1,
    );
    expect(measure(parsePhrases('chest pain\trf-17'), data).patient.first).toBe(1);
    expect(measure(parsePhrases('chest pain\trf-23'), data).patient.first).toBe(0);
  });
});

describe('emergencies', () => {
  it('puts help first for every phrase of every emergency', () => {
    const late = data.searchTerms
      .filter(({ kind }) => kind === 'emergency')
      .flatMap(({ id, name, also = [], redFlags = [] }) =>
        [name, ...also]
          .filter((phrase) => {
            const [first] = search(phrase).findings;
            return !(
              first?.meant.kind === 'help' &&
              first.meant.emergency &&
              first.meant.flags.some((flag) => redFlags.includes(flag))
            );
          })
          .map((phrase) => `${id}: ${phrase}`),
      );
    expect(late).toEqual([]);
  });
  it('raises no alarm for an ordinary complaint', () => {
    const ordinary = [
      'knee pain',
      'stiff neck',
      'headache',
      'numb leg',
      'tight calves',
      'sciatica',
      'low back pain',
      'arm pain',
      'jaw pain',
      'ribs',
      'dry needling',
    ];
    expect(
      ordinary.filter((phrase) =>
        search(phrase).findings.some(({ meant }) => meant.kind === 'help' && meant.emergency),
      ),
    ).toEqual([]);
  });
  it('offers a patient no muscle for a serious condition by its name, and a therapist what it is taken for', () => {
    const kinds = (plain: boolean) =>
      new Set(search('deep vein thrombosis', { plain }).findings.map(({ meant }) => meant.kind));
    expect(kinds(true).has('muscle')).toBe(false);
    expect(kinds(false).has('muscle')).toBe(true);
  });
});

describe('the words of the search', () => {
  it('says nothing twice: each word is read as one thing', () => {
    const said = data.searchWords.flatMap(({ word, also }) => [word, ...also]);
    expect(said.filter((word, at) => said.indexOf(word) !== at)).toEqual([]);
  });
  it('leads only to structures that are drawn', () => {
    expect(
      data.searchTerms.flatMap(({ structures = [] }) => structures.filter((id) => !MAN.structureById(id))),
    ).toEqual([]);
  });
  it('gives every emergency a word that must count, or a sign with something beside it: no symptom alone calls for help', () => {
    const { read } = makeLexicon(data.searchWords);
    const weak = data.searchTerms
      .filter(({ kind }) => kind === 'emergency')
      .flatMap(({ name, also = [] }) =>
        [name, ...also].filter((text) => {
          const roles = read(text)
            .map(({ role }) => role)
            .filter((role) => role !== 'filler' && role !== 'side');
          return !roles.includes('counts') && !(roles.includes('sign') && roles.length > 1);
        }),
      );
    expect(weak).toEqual([]);
  });
  it('leads from a place to muscles that are felt at it, for every place with areas', () => {
    const apart = data.searchTerms
      .filter(({ kind, areas = [], muscles = [] }) => kind === 'place' && areas.length > 0 && muscles.length > 0)
      .filter(
        ({ areas = [], muscles = [] }) =>
          !muscles.some((muscle) =>
            areas.some((area) => musclesReferringTo(area, data).some(({ id }) => id === muscle)),
          ),
      );
    expect(apart.map(({ id }) => id)).toEqual([]);
  });
});
