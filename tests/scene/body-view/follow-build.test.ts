import { describe, expect, it, vi } from 'vitest';
import type { SkinShape } from '../../../src/scene/body/skin-shape.ts';
import { followBuild } from '../../../src/scene/body-view/follow-build.ts';
import { createActivity } from '../../../src/scene/engine/activity.ts';

/** A store of one build, a worker that answers when it is told to, and a body that notes its shapes. */
function scene() {
  let build = 1;
  let listener: (now: unknown, before: unknown) => void = () => undefined;
  const answers: (() => void)[] = [];
  const shapes: number[] = [];
  const engine = {
    body: { reshapeSkin: (shape: SkinShape) => shapes.push(shape.build) },
    loader: {
      skinWorker: {
        shapeSkin: (asked: number) =>
          new Promise((resolve) => {
            answers.push(() => {
              resolve({ build: asked });
            });
          }),
      },
    },
    store: {
      getState: () => ({ choices: { build } }),
      subscribe: (hear: typeof listener) => {
        listener = hear;
        return () => {
          listener = () => undefined;
        };
      },
    },
    activity: createActivity(),
  } as unknown as Parameters<typeof followBuild>[0];
  const set = (next: number): void => {
    const before = { choices: { build } };
    build = next;
    listener({ choices: { build } }, before);
  };
  const answer = async (): Promise<void> => {
    answers.shift()?.();
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
  };
  return { engine, set, answer, answers, shapes };
}

describe('the skin as the build is chosen', () => {
  it('asks for one shape at a time, and next for the build of that moment', async () => {
    const { engine, set, answer, answers, shapes } = scene();
    const onShaped = vi.fn();
    const stop = followBuild(engine, onShaped);
    for (const build of [1.25, 1.5, 1.75, 2]) set(build);
    expect(answers).toHaveLength(1);
    expect(engine.activity.isAtRest(-1)).toBe(false);
    await answer();
    expect([shapes, answers.length]).toEqual([[1.25], 1]);
    await answer();
    expect([shapes, answers.length]).toEqual([[1.25, 2], 0]);
    expect(onShaped).toHaveBeenCalledTimes(2);
    expect(engine.activity.isAtRest(-1)).toBe(true);
    stop();
  });

  it('shapes nothing once it is over', async () => {
    const { engine, set, answer, shapes } = scene();
    const stop = followBuild(engine, () => undefined);
    set(2);
    stop();
    await answer();
    expect(shapes).toEqual([]);
  });
});
