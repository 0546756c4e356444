// @vitest-environment jsdom
import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { StructureId } from '../../../src/anatomy/index.ts';
import type { DrawnSection } from '../../../src/reasoning/index.ts';
import { figureWords } from '../../../src/ui/needle/figure-words.ts';
import { SectionDrawing } from '../../../src/ui/needle/section-drawing.tsx';
import { SectionTable } from '../../../src/ui/needle/section-table.tsx';
import { render } from '../stage.tsx';

afterEach(cleanup);

/** Ten things to name: what the sheet of a phone must hold at once. */
const CROWDED = {
  endMm: 36,
  picture: 'line',
  target: { minMm: 10, maxMm: 20, limit: null },
  answer: { kind: 'not-known', why: 'not-stated', hazard: null },
  layers: Array.from({ length: 6 }, (_, index) => ({
    structure: `layer-${index}` as StructureId,
    side: 'right',
    name: `layer ${index}`,
    kind: 'muscle',
    fromMm: index * 6,
    toMm: index * 6 + 6,
    figure: null,
    target: false,
    notToDepth: false,
  })),
  hazards: Array.from({ length: 3 }, (_, index) => ({
    structure: `nerve-${index}` as StructureId,
    side: 'right',
    name: `nerve ${index}`,
    distanceMm: 4.6,
    atMm: 10 * index,
    limit: null,
    notToDepth: false,
  })),
} as unknown as DrawnSection;

const drawn = (compact: boolean) => {
  const { container } = render(<SectionDrawing section={CROWDED} plain={false} compact={compact} />);
  const drawing = container.querySelector<HTMLElement>('.section-drawing')!;
  const labels = [...drawing.querySelectorAll('li')];
  const tops = labels.map(({ style }) => Number.parseFloat(style.top));
  return { height: Number.parseFloat(drawing.style.height), labels, tops };
};

describe('the section drawing', () => {
  it('keeps ten labels within what the sheet of a phone shows, none over another', () => {
    const { height, labels, tops } = drawn(true);
    expect(labels).toHaveLength(10);
    expect(height).toBe(200);
    expect(tops.slice(1).map((top, index) => Math.round(top - tops[index]!))).toEqual(
      Array.from({ length: 9 }, () => 19),
    );
  });
  it('says distances shortly where they stand beside the name', () => {
    expect(drawn(true).labels.map(({ textContent }) => textContent)).toContain('Nerve 04 mm away');
    expect(drawn(false).labels.map(({ textContent }) => textContent)).toContain('Nerve 04 mm from the line');
  });
  it('says what limits the range, where the limit lies in the drawing', () => {
    const limited = (mm: number) =>
      ({
        ...CROWDED,
        target: {
          minMm: 10,
          maxMm: 20,
          limit: {
            mm,
            what: { kind: 'hazard', quantity: 'skin-to-pleura', structures: ['lung'], foundMm: mm + 5 },
            sources: [],
            treatment: 'cut',
          },
        },
      }) as unknown as DrawnSection;
    const said = (mm: number) =>
      [
        ...render(<SectionDrawing section={limited(mm)} plain={false} />).container.querySelectorAll(
          '[data-kind="limit"]',
        ),
      ].map(({ textContent }) => textContent);
    expect(said(20)).toEqual(['Limit of the range5 mm before the lung']);
    expect(said(37)).toEqual([]);
  });
  it('has room for names above figures elsewhere', () => {
    expect(drawn(false).height).toBe(338);
  });
});

describe('tissue that was not recorded', () => {
  const [skin, muscle] = [
    [0, 6, 'skin-and-fat'],
    [20, 34, 'muscle'],
  ].map(([fromMm, toMm, kind]) => ({
    ...CROWDED.layers[0],
    structure: kind === 'muscle' ? 'soleus' : null,
    name: kind,
    kind,
    fromMm,
    toMm,
  }));
  const section = { ...CROWDED, layers: [skin, muscle], hazards: [], target: null } as unknown as DrawnSection;
  it('has a name where it lies, and none where it is thin', () => {
    const { container } = render(<SectionDrawing section={section} plain={false} />);
    expect([...container.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
      'Skin-and-fatas on the model body',
      'Tissue betweennot told apart',
      'Musclemodel body',
    ]);
  });
  it('is read in its place in the table', () => {
    const { container } = render(<SectionTable section={section} build="average" plain={false} seen />);
    expect([...container.querySelectorAll('tbody th')].map(({ textContent }) => textContent)).toEqual([
      'Skin-and-fat',
      'Tissue between',
      'Muscle',
      'What limits the range',
    ]);
  });
});

describe('a figure in words', () => {
  const thick = {
    of: 'muscle-thickness',
    meanMm: 12,
    medianMm: null,
    sdMm: null,
    lowMm: 12,
    highMm: 12,
    drawnMm: 12,
    basis: 'published',
    sources: [],
  } as const;
  it('says of a mean without a spread that it has none', () => {
    expect(figureWords(thick)).toBe('about 12 mm thick, spread not published');
    expect(figureWords(thick, true)).toBe('about 12 mm thick, no spread');
    expect(figureWords({ ...thick, sdMm: 2 })).toBe('12 ± 2 mm thick');
  });
  it('never says a median to be a mean', () => {
    expect(figureWords({ ...thick, meanMm: null, medianMm: 12 })).toBe('median 12 mm thick');
    expect(
      figureWords({ ...thick, of: 'skin-to-muscle', meanMm: null, medianMm: 12, lowMm: 9, highMm: 15 }, true),
    ).toBe('from median 12 mm');
  });
});
