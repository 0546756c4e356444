import { beforeAll, describe, expect, it } from 'vitest';
import { TELLS_TO_NEEDLE } from '../../scripts/data/claims-words.ts';
import { lessonTextsOf, patientTextsOf } from '../../scripts/data/patient-texts.ts';
import { gradeOf, medianOf, sentencesOf } from '../../scripts/data/readability.ts';
import {
  MAN,
  LESSON_SUMMARIES,
  loadDataset,
  loadLessons,
  secondsOfLesson,
  type Claim,
  type Dataset,
  type Figure,
  type Lesson,
  type LessonDrawing,
  type LessonStep,
} from '../../src/anatomy/index.ts';

const HIGHEST_GRADE = 8;
const HIGHEST_MEDIAN = 6;

let data: Dataset;
let lessons: readonly Lesson[];
/** Every step with the place it stands, as in `how-deep, step 2`. */
let steps: readonly { readonly at: string; readonly step: LessonStep }[];
beforeAll(async () => {
  [data, lessons] = await Promise.all([loadDataset(MAN), loadLessons()]);
  steps = lessons.flatMap(({ id, steps: all }) => all.map((step, index) => ({ at: `${id}, step ${index + 1}`, step })));
});

const drawings = <TKind extends LessonDrawing['kind']>(kind: TKind) =>
  steps.flatMap(({ at, step: { drawing, claims } }) =>
    drawing?.kind === kind ? [{ at, drawing: drawing as Extract<LessonDrawing, { kind: TKind }>, claims }] : [],
  );

/** Claims a drawing takes its words or figures from. */
function claimsDrawn(drawing: LessonDrawing | null): readonly string[] {
  if (drawing?.kind === 'icon-array') return drawing.rows.map(({ claim }) => claim);
  return drawing?.kind === 'effect-list' || drawing?.kind === 'claim-list' ? drawing.claims : [];
}

/** Words of a drawing that a patient reads, one by one. */
function wordsDrawn(drawing: LessonDrawing | null): readonly string[] {
  switch (drawing?.kind) {
    case 'comparison':
      return [...drawing.columns, ...drawing.rows.flatMap(({ about, first, second }) => [about, first, second])];
    case 'visit':
      return drawing.moments;
    case 'icon-array':
    case 'timeline':
      return [drawing.title, ...drawing.rows.map(({ label }) => label)];
    case 'claim-list':
    case 'red-flag-list':
      return [drawing.title];
    case 'shared-pathway':
      return [drawing.muscle, drawing.felt];
    default:
      return [];
  }
}

describe('the list of lessons', () => {
  it('asks the questions of the summaries, in their order', () => {
    expect(lessons.map(({ id, question }) => ({ id, question }))).toEqual(LESSON_SUMMARIES);
  });
  it('plays each in 20 to 90 seconds', () => {
    expect(
      lessons.filter((lesson) => secondsOfLesson(lesson) < 20 || secondsOfLesson(lesson) > 90).map(({ id }) => id),
    ).toEqual([]);
  });
  it('has three to seven steps in each', () => {
    expect(lessons.filter(({ steps: all }) => all.length < 3 || all.length > 7).map(({ id }) => id)).toEqual([]);
  });
});

describe('what a lesson points to', () => {
  it('resolves every claim, each with a source', () => {
    for (const { at, step } of steps) {
      for (const id of [...step.claims, ...claimsDrawn(step.drawing)]) {
        expect(data.claimById.get(id as Claim['id'])?.sources.length ?? 0, `${at}: ${id}`).toBeGreaterThan(0);
      }
    }
  });
  it('rests every step on a claim or a source', () => {
    expect(steps.filter(({ step }) => step.claims.length + step.sources.length === 0).map(({ at }) => at)).toEqual([]);
  });
  it('names the claims of a drawing among those of its step', () => {
    for (const { at, step } of steps)
      expect(step.claims, at).toEqual(expect.arrayContaining([...claimsDrawn(step.drawing)]));
  });
  it('names no claim twice in a step', () => {
    for (const { at, step } of steps) expect(new Set(step.claims).size, at).toBe(step.claims.length);
  });
  it('resolves every source', () => {
    expect(
      steps.flatMap(({ at, step }) =>
        step.sources.filter(({ source }) => !data.sourceById.has(source)).map(({ source }) => `${at}: ${source}`),
      ),
    ).toEqual([]);
  });
  it('resolves every red flag and every word', () => {
    for (const { at, drawing } of drawings('red-flag-list'))
      for (const id of drawing.redFlags) expect(data.redFlagById.has(id), `${at}: ${id}`).toBe(true);
    const terms = new Set(data.glossary.map(({ id }) => id));
    for (const { at, drawing } of drawings('words'))
      for (const id of drawing.terms) expect(terms.has(id), `${at}: ${id}`).toBe(true);
  });
  it('lists only claims on effect with what they found', () => {
    for (const { at, drawing } of drawings('effect-list')) {
      for (const id of drawing.claims)
        expect(data.claimById.get(id)?.effectiveness ?? null, `${at}: ${id}`).not.toBeNull();
    }
  });
});

describe('how the body is set', () => {
  it('looks at what is there, on a side where it stands', () => {
    for (const {
      at,
      step: {
        staging: { target },
      },
    } of steps) {
      if (target.kind === 'muscle') expect(data.muscleById.has(target.id), at).toBe(true);
      if (target.kind === 'trigger-point')
        expect(data.triggerPointById.get(target.id)?.muscle.id, at).toBe(target.muscle);
      if (target.kind === 'area') expect(data.areaById.has(target.id), at).toBe(true);
      if (target.kind === 'structure') {
        const structure = MAN.structureById(target.id);
        const sides = structure?.mirror ? ['right', 'left'] : [structure?.side];
        expect(sides, at).toContain(target.side);
      }
    }
  });
  it('frames a target only where there is one', () => {
    expect(
      steps
        .filter(({ step: { staging } }) => staging.view === 'target' && staging.target.kind === 'none')
        .map(({ at }) => at),
    ).toEqual([]);
  });
  it('opens the needle view only at a point with a drawn way in', () => {
    const ways = new Set(data.depths.needlePaths.flatMap(({ id, path }) => (path ? [id] : [])));
    for (const {
      at,
      step: {
        staging: { needle, target },
      },
    } of steps) {
      if (needle) expect(target.kind === 'trigger-point' && ways.has(target.id), at).toBe(true);
    }
  });
  it('changes the build only where the needle view shows it', () => {
    expect(
      steps.filter(({ step: { staging } }) => staging.build !== 'average' && !staging.needle).map(({ at }) => at),
    ).toEqual([]);
  });
  it('twitches only a muscle, and never under drawn fibres', () => {
    for (const {
      at,
      step: {
        staging: { twitch, target, fibres },
      },
    } of steps) {
      if (twitch)
        expect([target.kind === 'muscle' || target.kind === 'trigger-point', fibres], at).toEqual([true, null]);
    }
  });
  it('says where a needle is shown, and only there', () => {
    for (const {
      at,
      step: { showsNeedle, staging, drawing },
    } of steps) {
      const drawn =
        staging.needle ||
        staging.fibres === 'needle-at-knot' ||
        drawing?.kind === 'needles' ||
        drawing?.kind === 'current';
      expect(showsNeedle, at).toBe(drawn);
    }
  });
});

describe('figures in drawings', () => {
  const allFigures = ({ figures, dissent }: Claim): readonly Figure[] => [
    ...figures,
    ...dissent.flatMap((other) => other.figures),
  ];

  it('fills as many dots as the claim counts, rounded to what can be drawn', () => {
    for (const {
      at,
      drawing: { rows, of },
    } of drawings('icon-array')) {
      for (const { label, count, claim } of rows) {
        const counted = allFigures(data.claimById.get(claim)!).flatMap((figure) =>
          figure.kind === 'share'
            ? [
                figure.percent,
                figure.highPercent,
                figure.count !== null && figure.ofCount ? (100 * figure.count) / figure.ofCount : null,
              ]
            : [],
        );
        expect(count, `${at}: ${label}`).toBeLessThanOrEqual(of);
        expect(
          counted.some((percent) => percent !== null && Math.abs((percent / 100) * of - count) <= 0.5),
          `${at}: ${label}, ${count} of ${of}`,
        ).toBe(true);
      }
    }
  });
  it('draws bars of hours that fit their scale', () => {
    for (const {
      at,
      drawing: { rows, hours },
    } of drawings('timeline')) {
      for (const { fromHours, toHours } of rows) expect(fromHours < toHours && toHours <= hours, at).toBe(true);
    }
  });
  it('draws no needle longer than the longest of a claim', () => {
    for (const {
      at,
      drawing: { lengthsMm },
      claims,
    } of drawings('needles')) {
      const longest = Math.max(
        ...claims.flatMap((id) =>
          allFigures(data.claimById.get(id)!).flatMap((figure) => (figure.kind === 'length' ? figure.highMm : [])),
        ),
      );
      expect(Math.max(...lengthsMm), at).toBeLessThanOrEqual(longest);
      expect(
        [...lengthsMm].sort((one, other) => one - other),
        at,
      ).toEqual(lengthsMm);
    }
  });
  it('marks moments of one and the same visit, each once and in order', () => {
    for (const { id, steps: all } of lessons) {
      const visits = all.flatMap(({ drawing }) => (drawing?.kind === 'visit' ? [drawing] : []));
      const moments = visits[0]?.moments ?? [];
      expect(
        visits.map(({ now }) => now),
        id,
      ).toEqual(moments.map((_, index) => index).slice(0, visits.length));
      for (const visit of visits) expect(visit.moments, id).toEqual(moments);
    }
  });
});

describe('words of a lesson', () => {
  const everyWord = () =>
    steps.flatMap(({ at, step }) =>
      [step.title, step.caption, ...wordsDrawn(step.drawing)].map((text) => ({ at, text })),
    );

  it('reads at grade 8 or below in every sentence, title and label of more than three words', () => {
    const texts = [...lessonTextsOf(lessons).map(({ from, text }) => ({ at: from, text })), ...everyWord()];
    const long = texts
      .flatMap(({ at, text }) => sentencesOf(text).map((one) => ({ at, one })))
      .filter(({ one }) => one.split(/\s+/).length > 3);
    expect(long.filter(({ one }) => gradeOf(one) > HIGHEST_GRADE).map(({ at, one }) => `${at}: ${one}`)).toEqual([]);
    expect(
      lessons.flatMap(({ id, steps: all }) =>
        all.filter(({ title }) => gradeOf(title) > HIGHEST_GRADE).map(({ title }) => `${id}: ${title}`),
      ),
    ).toEqual([]);
  });
  it('reads at grade 6 or below in the middle of every lesson', () => {
    for (const { id, steps: all } of lessons)
      expect(medianOf(all.flatMap(({ caption }) => sentencesOf(caption).map(gradeOf))), id).toBeLessThanOrEqual(
        HIGHEST_MEDIAN,
      );
  });
  it('stands among the patient texts of the report', () => {
    const from = new Set(patientTextsOf(data, lessons).map((text) => text.from));
    for (const { id } of lessons)
      for (const part of ['question', 'summary', 'doubt', 'step 1'])
        expect(from.has(`lesson ${id} ${part}`), `${id} ${part}`).toBe(true);
  });
  it('never tells a patient to needle, names no depth and calls nothing safe', () => {
    const texts = [...lessonTextsOf(lessons).map(({ from, text }) => ({ at: from, text })), ...everyWord()];
    const wrong = [TELLS_TO_NEEDLE, /\d\s*(?:mm|cm|millimet|centimet|inch)/i, /\bsafe(?:ly|r|st)?\b/i];
    expect(
      texts.filter(({ text }) => wrong.some((one) => one.test(text))).map(({ at, text }) => `${at}: ${text}`),
    ).toEqual([]);
  });
  it('ends captions, summaries, doubts and deeper texts as sentences', () => {
    expect(lessonTextsOf(lessons).filter(({ text }) => !/^[A-Z].*[.?!]$/s.test(text))).toEqual([]);
    expect(
      steps.filter(({ step: { deeper } }) => deeper !== null && !/^[A-Z0-9].*\.$/s.test(deeper)).map(({ at }) => at),
    ).toEqual([]);
  });
  it('keeps titles short and without an end mark, save a question', () => {
    expect(
      steps
        .filter(({ step: { title } }) => title.length > 40 || /[.!;:]$/.test(title))
        .map(({ at, step: { title } }) => `${at}: ${title}`),
    ).toEqual([]);
  });
});
