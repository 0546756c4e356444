// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadDataset, MAN, loadLessons } from '../../../../src/anatomy/index.ts';
import type { Dataset, Lesson, LessonDrawing } from '../../../../src/anatomy/index.ts';
import { drawingText, lengthInWords, rateWords, spanWords } from '../../../../src/ui/lessons/drawings/drawing-text.ts';
import type { DrawingOf } from '../../../../src/ui/lessons/drawings/drawing-text.ts';
import { inRows, strewn } from '../../../../src/ui/lessons/drawings/dot-places.ts';
import { showDrawing } from '../lesson-stage.tsx';
import { store } from '../../stage.tsx';

let dataset: Dataset;
let lessons: readonly Lesson[];
beforeAll(async () => {
  [dataset, lessons] = await Promise.all([loadDataset(MAN), loadLessons()]);
});
beforeEach(() => {
  store.setState(store.getInitialState(), true);
});
afterEach(cleanup);

type Row = DrawingOf<'icon-array'>['rows'][number];
const row = (count: number, more: Partial<Row> = {}): Row => ({
  label: 'Here',
  count,
  claim: 'mild-events' as Row['claim'],
  perTreatment: true,
  ...more,
});
const figure = () => document.querySelector<HTMLElement>('.lesson-drawing')!;
const array = (of: 100 | 10_000, ...rows: Row[]): LessonDrawing => ({
  kind: 'icon-array',
  of,
  title: 'What came',
  rows,
});

describe('words of the drawings', () => {
  it('say rates as they are counted', () => {
    expect(rateWords(row(19), 100)).toBe('about 19 in 100 treatments');
    expect(rateWords(row(36.7), 100)).toBe('about 37 in 100 treatments');
    expect(rateWords(row(1, { perTreatment: false }), 10_000)).toBe('about 1 in 10,000 people');
    expect(rateWords(row(0.4), 10_000)).toBe('fewer than 1 in 10,000 treatments');
    expect(rateWords(row(0), 10_000)).toBe('none in 10,000 treatments');
  });
  it('say lengths in millimetres and in inches as needles are sold', () => {
    expect([13, 25, 30, 40, 50, 60, 75, 100].map(lengthInWords)).toEqual([
      '13 mm (½ in)',
      '25 mm (1 in)',
      '30 mm (1.2 in)',
      '40 mm (1½ in)',
      '50 mm (2 in)',
      '60 mm (2.4 in)',
      '75 mm (3 in)',
      '100 mm (4 in)',
    ]);
  });
  it('say spans of time in hours and days', () => {
    expect(spanWords({ fromHours: 0, toHours: 48 })).toBe('from the visit to 2 days after');
    expect(spanWords({ fromHours: 6, toHours: 12 })).toBe('from 6 hours to 12 hours after');
    expect(spanWords({ fromHours: 24, toHours: 72 })).toBe('from 1 day to 3 days after');
    expect(spanWords({ fromHours: 0, toHours: 0 })).toBe('at the visit');
  });
});

describe('places of dots', () => {
  it('count row by row from the top left', () => {
    expect(inRows(3, 2)).toEqual([
      { column: 0, row: 0 },
      { column: 1, row: 0 },
      { column: 0, row: 1 },
    ]);
  });
  it('strew each into a cell of its own, away from the edges, the same each time', () => {
    const cells = strewn(40, 250, 40);
    expect(new Set(cells.map(({ column, row: at }) => `${column} ${at}`)).size).toBe(40);
    expect(cells.every(({ column, row: at }) => column >= 8 && column < 242 && at >= 1 && at < 39)).toBe(true);
    expect(strewn(40, 250, 40)).toEqual(cells);
    expect(strewn(10, 1, 1).length).toBe(1);
  });
});

describe('rates as dots', () => {
  it('fill as many of a hundred as are counted, by form and not by colour alone', async () => {
    await showDrawing(array(100, row(19), row(37, { label: 'There' })));
    const counts = [...figure().querySelectorAll('svg')].map((svg) => [
      svg.querySelectorAll('.dot-filled').length,
      svg.querySelectorAll('.dot-empty').length,
    ]);
    expect(counts).toEqual([
      [19, 81],
      [37, 63],
    ]);
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'HereAbout 19 in 100 treatments',
      'ThereAbout 37 in 100 treatments',
    ]);
  });
  it('let the few of ten thousand be seen, and a part of one too', async () => {
    await showDrawing(array(10_000, row(10), row(0, { label: 'None' }), row(0.4, { label: 'Part' })));
    const [few, none, part] = figure().querySelectorAll('svg');
    expect(few!.querySelectorAll('.dot-filled').length).toBe(10);
    expect(none!.querySelectorAll('.dot-filled, .dot-below').length).toBe(0);
    expect(part!.querySelectorAll('.dot-below').length).toBe(1);
    expect(screen.getByText('Fewer than 1 in 10,000 treatments')).toBeDefined();
  });
  it('fill rows where there are many of ten thousand', async () => {
    await showDrawing(array(10_000, row(600)));
    expect(figure().querySelector('.field-filled')!.getAttribute('d')).toBe('M0 0H250V2H100V3H0Z');
  });
});

describe('drawings with needles', () => {
  const drawn = () => figure().querySelectorAll('.needle-blade, .needle-handle').length;
  it('draw every needle to one scale, or the lengths alone', async () => {
    await showDrawing({ kind: 'needles', lengthsMm: [25, 50] });
    const ends = [...figure().querySelectorAll('.needle-blade')].map((path) =>
      path
        .getAttribute('d')!
        .match(/^M([\d.]+) [\d.]+H([\d.]+)$/)!
        .slice(1)
        .map(Number),
    );
    const zero = Number(
      figure()
        .querySelector('.ruler-edge')!
        .getAttribute('d')!
        .match(/^M([\d.]+)/)![1],
    );
    expect((ends[1]![1]! - zero) / (ends[0]![1]! - zero)).toBeCloseTo(2, 9);
    await showDrawing({ kind: 'needles', lengthsMm: [25, 50] }, true);
    expect(drawn()).toBe(0);
    expect(figure().querySelectorAll('.needle-span').length).toBe(2);
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '25 mm (1 in)',
      '50 mm (2 in)',
    ]);
  });
  it('draw a current with and without needles', async () => {
    await showDrawing({ kind: 'current' });
    expect(drawn()).toBe(4);
    await showDrawing({ kind: 'current' }, true);
    expect(drawn()).toBe(0);
    expect(screen.getByText('Soft pulses run from one place in the muscle to another.')).toBeDefined();
  });
});

describe('drawings that are tables and lists', () => {
  it('compare two things row by row', async () => {
    await showDrawing({
      kind: 'comparison',
      columns: ['Dry needling', 'Shot'],
      rows: [
        { about: 'What goes in', first: 'Nothing', second: 'A drug' },
        { about: 'Where', first: 'A muscle', second: 'A muscle' },
      ],
    });
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'About',
      'Dry needling',
      'Shot',
    ]);
    expect(
      within(screen.getAllByRole('row')[1]!)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['Nothing', 'A drug']);
    expect(screen.getByRole('rowheader', { name: 'Where: the same' })).toBeDefined();
  });
  it('say a finding and how sure it is in words', async () => {
    await showDrawing({
      kind: 'effect-list',
      claims: [
        'effect-shoulder',
        'effect-headache',
        'effect-neck',
        'effect-sport',
      ] as unknown as DrawingOf<'effect-list'>['claims'],
    });
    expect(
      screen
        .getAllByRole('row')
        .slice(1)
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Shoulder pain Less pain for some weeksFair',
      'Tension headache No clear differenceVery low',
      'Neck pain Less pain for some weeksLow to fair',
      'Pain and stiffness in sport Mixed resultsNot rated',
    ]);
    expect(
      [...figure().querySelectorAll('.sureness')].map((sureness) => sureness.querySelectorAll('.pip-filled').length),
    ).toEqual([3, 1, 3, 0]);
  });
  it('put the most urgent first', async () => {
    const ids = ['rf-04', 'rf-01'];
    const soon = dataset.redFlags.find(({ urgency }) => urgency === 'soon')!;
    await showDrawing({
      kind: 'red-flag-list',
      title: 'See a doctor',
      redFlags: [soon.id, ...ids] as unknown as DrawingOf<'red-flag-list'>['redFlags'],
    });
    const titles = screen.getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent?.trim());
    expect(titles[0]).toBe('Call for emergency help now');
    expect(titles.at(-1)).toBe('Be seen within days');
  });
  it('mark the moment that is now', async () => {
    await showDrawing({ kind: 'visit', moments: ['Talk', 'Feel', 'Move'], now: 1 });
    expect(screen.getAllByRole('listitem').map((item) => item.getAttribute('aria-current'))).toEqual([
      null,
      'step',
      null,
    ]);
  });
  it('draw the hours after a visit', async () => {
    await showDrawing({
      kind: 'timeline',
      title: 'Sore',
      hours: 72,
      rows: [{ label: 'Sore', fromHours: 0, toHours: 36 }],
    });
    expect(figure().querySelector<HTMLElement>('.timeline-bar')!.style.width).toBe('50%');
    expect(screen.getByText('From the visit to 36 hours after')).toBeDefined();
  });
  it('hold messages still where motion is not wanted', async () => {
    const drawing: LessonDrawing = { kind: 'shared-pathway', muscle: 'Neck muscle', felt: 'Side of the head' };
    await showDrawing(drawing);
    expect(figure().querySelectorAll('animateMotion').length).toBe(4);
    store.getState().setReducedMotion(true);
    await showDrawing(drawing);
    expect(figure().querySelectorAll('animateMotion').length).toBe(0);
    expect(figure().querySelectorAll('.pulse').length).toBe(4);
  });
});

describe('every drawing of the lessons', () => {
  it('has words for all that it shows, and shows them to those who listen', async () => {
    const drawings = lessons.flatMap(({ id, steps }) =>
      steps.flatMap(({ drawing }, at) => (drawing ? [{ from: `${id} ${at}`, drawing }] : [])),
    );
    expect(drawings.length).toBeGreaterThan(15);
    for (const { from, drawing } of drawings) {
      await showDrawing(drawing);
      const { title, lines } = drawingText(drawing, dataset);
      expect(
        [title, ...lines].every((line) => /\S/.test(line) && !/undefined|null|NaN/.test(line)),
        from,
      ).toBe(true);
      const named =
        drawing.kind === 'icon-array' || drawing.kind === 'timeline'
          ? drawing.rows.length
          : drawing.kind === 'claim-list' || drawing.kind === 'effect-list'
            ? drawing.claims.length
            : drawing.kind === 'red-flag-list'
              ? drawing.redFlags.length
              : drawing.kind === 'words'
                ? drawing.terms.length
                : lines.length;
      expect(lines.length, from).toBe(named);
      // What is heard is the figure without what is hidden from those who listen.
      const heard = figure().cloneNode(true) as HTMLElement;
      heard.querySelectorAll('[aria-hidden="true"]').forEach((hidden) => hidden.remove());
      const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}½]+/gu) ?? [];
      heard.querySelectorAll('*').forEach((part) => part.append(' '));
      const there = new Set(words(heard.textContent));
      const spoken = { about: 1, how: 1, sure: 1, if: 1, yes: 1, now: 1, after: 1 } as Record<string, number>;
      expect(
        lines.flatMap(words).filter((word) => !there.has(word) && !spoken[word] && !/^\d+$/.test(word)),
        from,
      ).toEqual([]);
    }
  });
});
