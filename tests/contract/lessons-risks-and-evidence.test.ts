import { beforeAll, describe, expect, it } from 'vitest';
import {
  claimsAbout,
  loadDataset,
  MAN,
  loadLessons,
  type Dataset,
  type EvidenceTopic,
  type Lesson,
  type LessonDrawing,
} from '../../src/anatomy/index.ts';

let data: Dataset;
let lessons: ReadonlyMap<string, Lesson>;
beforeAll(async () => {
  data = await loadDataset(MAN);
  lessons = new Map((await loadLessons()).map((lesson) => [lesson.id, lesson]));
});

const drawingsOf = (id: string): readonly LessonDrawing[] =>
  lessons.get(id)!.steps.flatMap(({ drawing }) => drawing ?? []);
const claimsListed = (id: string): readonly string[] =>
  drawingsOf(id).flatMap((drawing) =>
    drawing.kind === 'claim-list' || drawing.kind === 'effect-list' ? drawing.claims : [],
  );
const claimsUsed = (id: string): readonly string[] => lessons.get(id)!.steps.flatMap(({ claims }) => claims);
const idsAbout = (topic: EvidenceTopic): readonly string[] => claimsAbout(topic, data.evidence).map(({ id }) => id);

describe('the lesson on risks', () => {
  it('shows both large surveys side by side', () => {
    expect(drawingsOf('side-effects-and-risks')[0]).toMatchObject({
      kind: 'icon-array',
      of: 100,
      rows: [
        { label: 'Ireland', count: 19, claim: 'mild-events', perTreatment: true },
        { label: 'USA', count: 37, claim: 'mild-events', perTreatment: true },
      ],
    });
  });
  it('shows serious harm out of 10,000, people apart from treatments', () => {
    expect(
      drawingsOf('side-effects-and-risks').find((drawing) => drawing.kind === 'icon-array' && drawing.of === 10_000),
    ).toMatchObject({
      rows: [
        { count: 0, perTreatment: true },
        { count: 10, perTreatment: true },
        { count: 1, claim: 'serious-events-acupuncture', perTreatment: false },
      ],
    });
  });
  it('rests on every claim about what goes wrong', () => {
    expect(idsAbout('adverse-events').filter((id) => !claimsUsed('side-effects-and-risks').includes(id))).toEqual([]);
  });
});

describe('the needle view in lessons', () => {
  it('is never opened over the ribs or at the sciatic nerve', () => {
    const near = new Set(
      data.muscles
        .filter(({ needling }) =>
          needling.structuresAtRisk.some(({ structures }) => structures.some((id) => id === 'pleural-cavity')),
        )
        .map(({ id }) => id),
    );
    expect(near.size).toBeGreaterThan(10);
    const staged = [...lessons.values()].flatMap(({ steps }) =>
      steps.flatMap(({ staging: { needle, target } }) =>
        needle && target.kind === 'trigger-point' ? [target.muscle] : [],
      ),
    );
    expect(staged.length).toBeGreaterThan(0);
    expect(staged.filter((muscle) => near.has(muscle) || muscle === 'piriformis')).toEqual([]);
  });
});

describe('the lesson on what it is used for', () => {
  it('lists what trials found for every complaint, each once', () => {
    // A guideline, not a trial: it stands in the lesson on doctors.
    const trials = idsAbout('effectiveness').filter((id) => id !== 'effect-lasting-pain');
    expect([...claimsListed('what-it-is-used-for')].sort()).toEqual([...trials].sort());
    expect(claimsListed('talking-with-your-doctor')).toEqual(['effect-lasting-pain']);
  });
});

describe('the lesson on when not', () => {
  it('asks about everything that speaks against it or calls for care', () => {
    const said = new Set([...claimsUsed('when-not'), ...claimsListed('when-not')]);
    expect(
      [...idsAbout('do-not-needle'), ...idsAbout('take-care'), ...idsAbout('urgent-help')].filter(
        (id) => !said.has(id),
      ),
    ).toEqual([]);
  });
  it('shows signs that need a doctor, most urgent among them, and those after a needle', () => {
    const flags = drawingsOf('when-not').flatMap((drawing) =>
      drawing.kind === 'red-flag-list' ? drawing.redFlags : [],
    );
    const urgencies = flags.map((id) => data.redFlags.find((flag) => flag.id === id)?.urgency);
    expect(urgencies).toContain('emergency');
    expect(urgencies).not.toContain(undefined);
    expect(flags).toEqual(expect.arrayContaining(['rf-19', 'rf-70']));
  });
});

describe('the deeper layer', () => {
  it('gives figures and limits for every step that rests on claims', () => {
    const bare = [...lessons.values()].flatMap(({ id, steps }) =>
      steps.filter(({ claims, deeper }) => claims.length > 0 && deeper === null).map(({ title }) => `${id}: ${title}`),
    );
    // Questions a patient may ask a doctor: nothing to add.
    expect(bare).toEqual(['talking-with-your-doctor: What you can ask']);
  });
});
