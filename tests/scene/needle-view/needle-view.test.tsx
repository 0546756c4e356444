// @vitest-environment jsdom
import { Vector3, type Mesh } from 'three';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { loadDataset, MAN, type Dataset, type MuscleId, type TriggerPointId } from '../../../src/anatomy/index.ts';
import type { Target } from '../../../src/state/index.ts';
import { NeedleView } from '../../../src/scene/needle-view/needle-view.tsx';
import { bodyOf, numberOf } from '../cubes.ts';
import { engineWith, mount, storeWith, watchDisposal } from '../mount.tsx';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await loadDataset(MAN);
});

const PARTS = ['cut-faces', 'needle', 'needle-ruler', 'hazard-labels'] as const;
const triggerPoint = (number: number): Target => ({
  kind: 'trigger-point',
  id: `gluteus-minimus-trp${number}` as TriggerPointId,
  muscle: 'gluteus-minimus' as MuscleId,
  side: 'right',
});
const soon = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/** A needle view over the second point, for a therapist; its workers answer when the test says so. */
async function mountNeedle() {
  const body = bodyOf({ 'gluteus-minimus/right': [[-0.1, 0.9, 0], 0.05], 'skin/midline': [[-0.1, 0.9, 0], 0.2] });
  const held: (() => void)[] = [];
  const clipBox = {
    origin: new Vector3(),
    down: new Vector3(0, 0, 1),
    across: new Vector3(0, 1, 0),
    toward: new Vector3(1, 0, 0),
    halfWidth: 0.03,
    depth: 0.06,
    clipPlanes: [],
  };
  const hazard = { number: numberOf('sciatic-nerve/right'), distanceMm: 12, atMm: 20, place: { x: 0, y: 0, z: 0.03 } };
  const layers = [
    [numberOf('gluteus-medius/right'), 8, 23.7],
    [numberOf('gluteus-minimus/right'), 23.7, 58.8],
    [numberOf('hip-bone/right'), 58.8, 70],
  ].map(([number, fromMm, toMm]) => ({ number, fromMm, toMm }));
  const faces = () => ({
    positions: new Float32Array(9),
    numbers: new Float32Array(3),
    kinds: new Float32Array(3),
    fibres: new Float32Array(9),
  });
  const engine = engineWith(
    { body, dataset, store: storeWith({}, { audience: 'therapist' }) },
    {
      enterLine: (line: unknown) => Promise.resolve(line),
      placeLine: () => Promise.resolve({ skinMm: 0, clipBox, stays: null }),
      measure: () => Promise.resolve({ layers, hazards: [hazard] }),
      cut: () =>
        new Promise((resolve) => {
          held.push(() => {
            resolve(faces());
          });
        }),
    },
  );
  const frameTo = vi.fn();
  engine.camera.setFrameTo(frameTo);
  const mounted = await mount(<NeedleView />, engine);
  const mesh = (name: (typeof PARTS)[number]) => mounted.named(name) as Mesh;
  const shown = (): string[] => PARTS.filter((name) => mesh(name).visible);
  const open = async (number = 2): Promise<void> => {
    engine.store.getState().select(triggerPoint(number));
    engine.store.getState().openNeedle();
    await soon();
  };
  const answer = async (at: number): Promise<void> => {
    held[at]!();
    await soon();
  };
  return { ...mounted, engine, mesh, shown, open, answer, held, frameTo };
}

describe('the needle view', () => {
  it('opens the body when it has been cut, tells what was measured, and sends the camera there once', async () => {
    const {
      engine: { body, store, activity },
      shown,
      open,
      answer,
      frameTo,
      unmount,
    } = await mountNeedle();
    await open();
    expect(shown()).toEqual([]);
    expect(activity.isAtRest(-1)).toBe(false);
    await answer(0);
    expect(shown()).toEqual([...PARTS]);
    expect(body.clipBox).not.toBeNull();
    expect(store.getState().section).toMatchObject({ point: 'gluteus-minimus-trp2', side: 'right' });
    expect(frameTo).toHaveBeenCalledTimes(1);
    store.getState().closeNeedle();
    await soon();
    expect(shown()).toEqual([]);
    expect(body.clipBox).toBeNull();
    await unmount();
  });

  it('draws no needle for patients, nor for who would rather not see one', async () => {
    const {
      engine: { store },
      shown,
      open,
      answer,
      unmount,
    } = await mountNeedle();
    await open();
    await answer(0);
    store.getState().setHideNeedles(true);
    expect(shown()).toEqual(['cut-faces', 'needle-ruler', 'hazard-labels']);
    store.getState().setHideNeedles(false);
    expect(shown()).toEqual([...PARTS]);
    store.getState().setAudience('patient');
    expect(shown()).toEqual(['cut-faces', 'needle-ruler', 'hazard-labels']);
    await unmount();
  });

  it.each([
    ['in order', [0, 1]],
    ['the newer first', [1, 0]],
  ] as const)('shows the newest line when answers come %s', async (_, order) => {
    const {
      engine: { store },
      open,
      answer,
      held,
      frameTo,
      unmount,
    } = await mountNeedle();
    await open(1);
    await open(2);
    expect(held).toHaveLength(2);
    for (const at of order) await answer(at);
    expect(store.getState().section?.point).toBe('gluteus-minimus-trp2');
    expect(frameTo).toHaveBeenCalledTimes(1);
    await unmount();
  });

  it('does not open for an answer that comes after it was closed', async () => {
    const {
      engine: { body, store },
      shown,
      open,
      answer,
      unmount,
    } = await mountNeedle();
    await open();
    store.getState().closeNeedle();
    await answer(0);
    expect(shown()).toEqual([]);
    expect(body.clipBox).toBeNull();
    await unmount();
  });

  it('closes the body when it goes, and lets go of all it drew with', async () => {
    const {
      engine: { body },
      open,
      answer,
      mesh,
      unmount,
    } = await mountNeedle();
    await open();
    await answer(0);
    const watches = PARTS.map((name) => watchDisposal(mesh(name)));
    await unmount();
    expect(body.clipBox).toBeNull();
    // Four geometries, four materials, the ruler's picture and the sheet of words.
    expect(watches.reduce((sum, { watched }) => sum + watched, 0)).toBe(10);
    expect(watches.flatMap(({ kept }) => kept())).toEqual([]);
  });
});
