// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { AreaId } from '../../../src/anatomy/index.ts';
import { newPatch as patch, type DrawnStroke } from '../../../src/reasoning/index.ts';
import { followDrawing } from '../../../src/scene/pain-drawing/follow-drawing.ts';
import type { SkinDrawing } from '../../../src/scene/pain-drawing/skin-drawing.ts';
import type { DrawingChange } from '../../../src/scene/skin/pain-brush.ts';
import { bodyOf } from '../cubes.ts';
import { engineWith, storeWith } from '../mount.tsx';

const STROKE: DrawnStroke = { body: 'man', points: [[0, 0, 0]], normals: [[0, -1, 0]], radiiMm: [9], erases: false };
const settled = async () => {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
};

/** A worker that answers as it is told to, and a picture that notes what it takes. */
function begin() {
  const told: DrawingChange[] = [];
  const answers: object[] = [];
  const worker = {
    followDrawing: vi.fn((_: string, change: DrawingChange) => {
      told.push(change);
      return Promise.resolve(answers.shift() ?? { kind: 'drawn', drawn: `answer ${told.length}` });
    }),
    paintSteps: vi.fn(() => Promise.resolve('steps')),
    measureDrawing: vi.fn(() => Promise.resolve([{ patch: 1, cells: [[3, 40]] }])),
    learnBody: vi.fn(() => Promise.resolve()),
  };
  const store = storeWith();
  const engine = engineWith({ body: bodyOf({ 'skin/midline': [[-0.1, 0.9, 0], 0.2] }), dataset: null, store }, worker);
  const skinFile = vi.fn(() => Promise.resolve(new ArrayBuffer(4)));
  Object.assign(engine.loader, { skinFile });
  const taken: unknown[] = [];
  const drawing = { prepare: () => true, apply: (drawn: unknown) => taken.push(drawn) > 0 } as unknown as SkinDrawing;
  const onDrawn = vi.fn();
  const followed = followDrawing(engine, drawing, onDrawn);
  return { skinFile, worker, answers, told, taken, onDrawn, followed, state: () => store.getState() };
}

describe('following a drawing', () => {
  it('tells nothing before a drawing is shown, then only what is another', async () => {
    const { state, followed, told, taken, onDrawn } = begin();
    followed.follow();
    expect(told).toEqual([]);
    state().startPain();
    state().paintPatch('new');
    state().addStrokes([STROKE]);
    followed.follow();
    await settled();
    expect(told[0]).toMatchObject({
      patches: [{ id: 1, keep: 0, strokes: [STROKE] }],
      beside: { kind: 'patch', id: 1 },
    });
    followed.follow();
    expect(told).toHaveLength(1);
    state().addStrokes([{ ...STROKE, erases: true }]);
    followed.follow();
    await settled();
    expect(told[1]).toMatchObject({ patches: [{ id: 1, keep: 1, strokes: [{ erases: true }] }], beside: null });
    expect([taken, onDrawn.mock.calls.length]).toEqual([['answer 1', 'answer 2'], 2]);
  });
  it('says of strokes that were painted step by step that they are done, not new', async () => {
    const { state, followed, told } = begin();
    state().startPain();
    state().paintPatch('new');
    followed.follow();
    await settled();
    followed.ended({ patch: 1, became: [STROKE] });
    state().addStrokes([STROKE]);
    followed.follow();
    await settled();
    expect(told[1]?.patches[0]).toMatchObject({ live: 'done', strokes: [STROKE] });
  });
  it('tells all anew where the worker knows less, and first brings a body that it never saw', async () => {
    const { state, followed, told, answers, skinFile, worker } = begin();
    answers.push({ kind: 'unknown-bodies', bodies: ['woman'] });
    state().startPain();
    state().paintPatch('new');
    state().addStrokes([{ ...STROKE, body: 'woman' }]);
    followed.follow();
    await settled();
    await settled();
    expect(skinFile).toHaveBeenCalledWith('shapes', 'woman');
    expect(worker.learnBody).toHaveBeenCalledOnce();
    expect(told).toHaveLength(2);
    expect(told[1]).toMatchObject({ patches: [{ keep: 0, strokes: [{ body: 'woman' }] }], beside: { kind: 'patch' } });
  });
  it('has it measured a little later, once for several changes', async () => {
    vi.useFakeTimers();
    const { state, followed, worker } = begin();
    state().startPain();
    state().setDrawing([{ ...patch(1), areas: [{ area: 'calf' as AreaId, side: 'left' }] }]);
    followed.follow();
    await settled();
    state().setDrawing([...state().patches]);
    followed.follow();
    await settled();
    expect(worker.measureDrawing).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(worker.measureDrawing).toHaveBeenCalledOnce();
    expect(state().covers?.covers).toEqual([{ patch: 1, cells: [[3, 40]] }]);
    vi.useRealTimers();
  });
  it('hears nothing more once it has ended', async () => {
    const { state, followed, taken } = begin();
    state().startPain();
    followed.paint(1, [], false);
    followed.end();
    await settled();
    expect(taken).toEqual([]);
  });
});
