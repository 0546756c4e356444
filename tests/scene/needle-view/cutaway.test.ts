import { Vector3 } from 'three';
import { describe, expect, it, vi } from 'vitest';
import { MAN, type TriggerPointId } from '../../../src/anatomy/index.ts';
import type { ShownLayers } from '../../../src/scene/needle-view/cutaway-key.ts';
import { createCutawayMaker } from '../../../src/scene/needle-view/cutaway.ts';
import type { NeedleLine } from '../../../src/scene/section/needle-line.ts';
import { numberOf } from '../cubes.ts';
import { datasetOf, point } from '../small-dataset.ts';

const line = (number = 1, side: 'right' | 'left' = 'right'): NeedleLine => ({
  point: `gluteus-minimus-trp${number}` as TriggerPointId,
  side,
  isNeedle: true,
  entry: new Vector3(-0.1, 0.9, 0),
  down: new Vector3(0, 0, 1),
  reachMm: 60,
});
const ALL: ShownLayers = { vessels: 1, nerves: 1 };

/** Workers that count what they are asked, and hold one artery near every line. */
function makeWorkers() {
  const near = { number: numberOf('femoral-artery/right'), distanceMm: 3, atMm: 20, place: { x: 0, y: 0, z: 0 } };
  const clipBox = {
    origin: new Vector3(),
    down: new Vector3(0, 0, 1),
    across: new Vector3(0, 1, 0),
    toward: new Vector3(1, 0, 0),
    halfWidth: 0.03,
    depth: 0.06,
    clipPlanes: [],
  };
  const faces = {
    positions: new Float32Array(3),
    numbers: new Float32Array(1),
    kinds: new Float32Array(1),
    fibres: new Float32Array(3),
  };
  const worker = {
    enterLine: vi.fn((at: NeedleLine) => Promise.resolve({ ...at, entry: new Vector3(-0.1, 0.9, 0.002) })),
    placeLine: vi.fn((_line: { entry: Vector3 }, build: number) =>
      Promise.resolve({ skinMm: 10 * build, clipBox, stays: null }),
    ),
    measure: vi.fn(() => Promise.resolve({ layers: [], hazards: [near] })),
    cut: vi.fn((_box: unknown, _hidden: ReadonlySet<number>, _build: number) => Promise.resolve(faces)),
  };
  return {
    worker,
    near,
    loader: { skinWorker: worker, workers: [worker] } as unknown as Parameters<typeof createCutawayMaker>[0],
  };
}

describe('opening the body', () => {
  const dataset = datasetOf({ points: [point(1), point(2)] });

  it('measures and cuts each line, build and choice of layers once', async () => {
    const { worker, loader } = makeWorkers();
    const maker = createCutawayMaker(loader, dataset);
    const counts = async (...asked: Parameters<typeof maker.open>): Promise<number[]> => {
      await maker.open(...asked);
      return [worker.enterLine.mock.calls.length, worker.cut.mock.calls.length];
    };
    expect(await counts(line(), 1, ALL)).toEqual([1, 1]);
    expect(await counts(line(), 1, ALL)).toEqual([1, 1]);
    expect(await counts(line(), 0, ALL)).toEqual([1, 2]);
    expect(await counts(line(), 0.25, ALL)).toEqual([1, 3]);
    expect(await counts(line(1, 'left'), 1, ALL)).toEqual([2, 4]);
    expect(await counts(line(2), 1, ALL)).toEqual([3, 5]);
    expect(await counts(line(2), 1, { vessels: 0, nerves: 1 })).toEqual([3, 6]);
    expect(await counts(line(2), 1, { vessels: 1, nerves: 0 })).toEqual([3, 7]);
    expect(await counts(line(), 1, ALL)).toEqual([3, 7]);
  });

  it('measures from the lean skin, and tells of each build how far outside it lies', async () => {
    const { worker, loader } = makeWorkers();
    const maker = createCutawayMaker(loader, dataset);
    const lean = await maker.open(line(), 0, ALL);
    const heavier = await maker.open(line(), 2, ALL);
    expect([lean.skinMm, heavier.skinMm]).toEqual([0, 20]);
    expect(heavier.section).toBe(lean.section);
    expect(worker.placeLine.mock.calls.map(([{ entry }, build]) => [entry.z, build])).toEqual([
      [0.002, 0],
      [0.002, 2],
    ]);
    expect(worker.cut.mock.calls.map(([, , build]) => build)).toEqual([0, 2]);
  });

  it('answers with the line that was asked for', async () => {
    const maker = createCutawayMaker(makeWorkers().loader, dataset);
    for (const side of ['right', 'left', 'right'] as const)
      expect((await maker.open(line(1, side), 1, ALL)).section.side).toBe(side);
  });

  it('leaves out vessels and nerves that are neither shown nor near', async () => {
    const { worker, near, loader } = makeWorkers();
    const maker = createCutawayMaker(loader, dataset);
    const left = async (shown: ShownLayers): Promise<string[]> => {
      await maker.open(line(), 1, shown);
      const hidden = [...worker.cut.mock.lastCall![1]];
      expect(hidden).not.toContain(near.number);
      return [...new Set(hidden.map((number) => MAN.instances[number]!.structure.layer))];
    };
    expect(await left(ALL)).toEqual([]);
    expect(await left({ vessels: 0.49, nerves: 0.5 })).toEqual(['vessels']);
    expect(await left({ vessels: 0.5, nerves: 0 })).toEqual(['nerves']);
  });

  it('tries again what failed', async () => {
    const { worker, loader } = makeWorkers();
    const maker = createCutawayMaker(loader, dataset);
    worker.cut.mockRejectedValueOnce(new Error('no memory'));
    await expect(maker.open(line(), 1, ALL)).rejects.toThrow('no memory');
    await expect(maker.open(line(), 1, ALL)).resolves.toMatchObject({ section: { side: 'right' } });
  });
});
