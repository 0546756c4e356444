// @vitest-environment jsdom
import { PerspectiveCamera, type InstancedBufferGeometry, type Mesh } from 'three';
import { describe, expect, it } from 'vitest';
import type { MuscleId } from '../../../src/anatomy/index.ts';
import { TriggerPointMarks } from '../../../src/scene/marks/trigger-point-marks.tsx';
import { bodyOf } from '../cubes.ts';
import { engineWith, mount, storeWith, watchDisposal } from '../mount.tsx';
import { datasetOf, point } from '../small-dataset.ts';

const muscle = 'gluteus-minimus' as MuscleId;
const body = bodyOf({
  'gluteus-minimus/right': [[-0.1, 0.9, 0], 0.05],
  'gluteus-minimus/left': [[-0.1, 0.9, 0], 0.05],
});
const dataset = datasetOf({ points: [point(1), point(2)] });

async function mountMarks() {
  const engine = engineWith({ body, dataset, store: storeWith() });
  const mounted = await mount(<TriggerPointMarks />, engine);
  const mesh = mounted.named('trigger-point-marks') as Mesh<InstancedBufferGeometry>;
  /** Number, and whether chosen, of each mark drawn. */
  const drawn = () => {
    const badge = mesh.geometry.getAttribute('badge');
    return Array.from({ length: mesh.visible ? mesh.geometry.instanceCount : 0 }, (_, at) => [
      badge.getX(at),
      badge.getY(at),
    ]);
  };
  return { ...mounted, engine, mesh, drawn };
}

describe('the marks', () => {
  it('follow the choice, numbered from 1, the chosen one told apart', async () => {
    const {
      engine: { store, marks },
      drawn,
      unmount,
    } = await mountMarks();
    expect(drawn()).toEqual([]);
    store.getState().select({ kind: 'muscle', id: muscle, side: 'right' });
    expect(drawn()).toEqual([
      [1, 0],
      [2, 0],
    ]);
    expect(marks.shown().map(({ number }) => number)).toEqual([1, 2]);
    store.getState().select({ kind: 'trigger-point', id: point(2).id, muscle, side: 'right' });
    expect(drawn()).toEqual([
      [1, 0],
      [2, 1],
    ]);
    store.getState().select({ kind: 'none' });
    expect(drawn()).toEqual([]);
    await unmount();
  });

  it('are laid out for another picture when it asks, and leave nothing behind', async () => {
    const {
      engine: { store, marks },
      mesh,
      unmount,
    } = await mountMarks();
    store.getState().select({ kind: 'muscle', id: muscle, side: 'right' });
    const camera = new PerspectiveCamera(27, 1, 0.02, 30);
    camera.position.set(-0.1, 0.9, 4);
    camera.updateMatrixWorld();
    marks.layOut(camera, 800, 800);
    const offset = mesh.geometry.getAttribute('offset');
    // Both lie in one place and are moved apart.
    expect(Math.hypot(offset.getX(0) - offset.getX(1), offset.getY(0) - offset.getY(1))).toBeGreaterThanOrEqual(44);
    const watch = watchDisposal(mesh);
    await unmount();
    // With the sheet of digits.
    expect(watch.watched).toBe(3);
    expect(watch.kept()).toEqual([]);
    expect(marks.shown()).toEqual([]);
    store.getState().select({ kind: 'muscle', id: muscle, side: 'left' });
    expect(marks.shown()).toEqual([]);
  });
});
