import { PerspectiveCamera, Vector3 } from 'three';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MuscleId, TriggerPointId } from '../../../src/anatomy/index.ts';
import type { Target } from '../../../src/state/index.ts';
import { createMarksRegistry, type Mark, type MarksRegistry } from '../../../src/scene/engine/marks-registry.ts';
import { markAt, markPositions } from '../../../src/scene/marks/mark-positions.ts';
import { spreadMarks } from '../../../src/scene/marks/spread-marks.ts';

const target = (number: number): Target => ({
  kind: 'trigger-point',
  id: `soleus-trp${number}` as TriggerPointId,
  muscle: 'soleus' as MuscleId,
  side: 'right',
});
const mark = (number: number, x: number, y: number, z = 0): Mark => ({
  target: target(number),
  position: new Vector3(x, y, z),
  normal: new Vector3(0, 0, 1),
  number,
});
/** One metre is 250 px at z = 0; the middle of the picture is (250, 250). */
const camera = new PerspectiveCamera(90, 1, 0.01, 100);
camera.position.z = 1;
camera.updateMatrixWorld();
const canvas = { getBoundingClientRect: () => ({ left: 30, top: 60, width: 500, height: 500 }) } as HTMLCanvasElement;
/** What lies under a pointer at a place of the canvas. */
const under = (x: number, y: number): Target | null =>
  markAt(marks.shown(), { clientX: 30 + x, clientY: 60 + y }, canvas, camera);
let marks: MarksRegistry;
beforeEach(() => {
  marks = createMarksRegistry();
});

describe('marks on the screen', () => {
  it('stand where their points are; those behind the viewer nowhere', () => {
    marks.show([mark(1, 0.4, 0.2), mark(2, 0, 0, 2), mark(3, -0.4, -0.2)]);
    const places = markPositions(marks.shown(), camera, 500, 500).map(
      (place) => place && [place.anchor, place.drawn].map(({ x, y }) => [Math.round(x), Math.round(y)]),
    );
    expect(places).toEqual([
      [
        [350, 200],
        [350, 200],
      ],
      null,
      [
        [150, 300],
        [150, 300],
      ],
    ]);
  });

  it("are met within a finger's reach", () => {
    marks.show([mark(1, 0.4, 0.2)]);
    expect(under(350, 200)).toEqual(target(1));
    expect(under(350 + 21.9, 200)).toEqual(target(1));
    expect(under(350, 200 + 22.1)).toBeNull();
    marks.show([]);
    expect(under(350, 200)).toBeNull();
  });

  it('are met where they are drawn, when they had to move apart', () => {
    marks.show([mark(1, 0, 0), mark(2, 0.04, 0)]);
    const [first, second] = markPositions(marks.shown(), camera, 500, 500);
    expect(second!.drawn.x - first!.drawn.x).toBeGreaterThanOrEqual(44);
    expect([under(first!.drawn.x - 5, 250), under(second!.drawn.x + 5, 250)]).toEqual([target(1), target(2)]);
    expect(under(255 - 1, 250)).toEqual(target(1));
    expect(under(255 + 1, 250)).toEqual(target(2));
  });
});

describe('moving marks apart', () => {
  it('leaves alone what is far enough apart', () => {
    const places = [
      { x: 0, y: 0 },
      { x: 44, y: 0 },
      { x: 0, y: -60 },
    ];
    expect(spreadMarks(places, 44)).toEqual(places);
    expect(spreadMarks([], 44)).toEqual([]);
  });

  it('moves two by the same way along their line, no further than needed, and keeps what it was given', () => {
    const places = [
      { x: 10, y: 5 },
      { x: 30, y: 5 },
    ];
    const [a, b] = spreadMarks(places, 40);
    expect([a!.x, a!.y, b!.x, b!.y].map((px) => Math.round(px) + 0)).toEqual([0, 5, 40, 5]);
    expect(places).toEqual([
      { x: 10, y: 5 },
      { x: 30, y: 5 },
    ]);
  });

  it('parts a heap on one spot, the same way each time', () => {
    const heap = Array.from({ length: 6 }, () => ({ x: 100, y: 100 }));
    const spread = spreadMarks(heap, 44);
    spread.forEach((a, i) => {
      for (const b of spread.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(40);
    });
    expect(spreadMarks(heap, 44)).toEqual(spread);
  });
});
