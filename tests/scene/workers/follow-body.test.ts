import { describe, expect, it } from 'vitest';
import { MAN, type Body } from '../../../src/anatomy/index.ts';
import { WOMAN } from '../../../src/anatomy/woman.ts';
import type { BodyShape } from '../../../src/scene/body/layer-shape.ts';
import type { LoadedLayer } from '../../../src/scene/body/loaded-layer.ts';
import type { SkinShape } from '../../../src/scene/body/skin-shape.ts';
import { followBody, type BodyChange } from '../../../src/scene/workers/follow-body.ts';

const NOTHING = {} as LoadedLayer;
const rest = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/** Workers that answer when they are told to, and everything that happens, in order. */
function scene(first: Body) {
  const events: string[] = [];
  const answers: (() => void)[] = [];
  const breaks: (() => void)[] = [];
  let broken = false;
  let build = 1;
  const change: BodyChange = {
    filesOf: ({ id, reference }) =>
      broken && id === 'woman'
        ? Promise.reject(new Error('it is not there'))
        : Promise.resolve({ shapes: new ArrayBuffer(0), sex: reference.sex, body: id, carry: null }),
    become: (files, asked) => {
      events.push(`ask ${files.sex} ${asked}`);
      const shape = { build: asked } as SkinShape;
      return new Promise((resolve, reject) => {
        breaks.push(() => {
          answers.shift();
          reject(new Error('it is broken'));
        });
        answers.push(() => {
          resolve([{ layers: [], skin: { shape } }] as unknown as BodyShape[]);
        });
      });
    },
    shapeSkin: (asked) => Promise.resolve({ build: asked } as SkinShape),
    buildNow: () => build,
    onLayer: (layer) => events.push(layer),
    onBody: ({ id }, [shape]) => events.push(`shown ${id} ${shape!.skin!.shape.build}`),
    onCome: () => events.push('come'),
  };
  return {
    followed: followBody(first, change),
    events,
    answer: async () => {
      answers.shift()?.();
      await rest();
    },
    breakAnswer: () => breaks.at(-1)?.(),
    setBroken: (now: boolean) => {
      broken = now;
    },
    setBuild: (now: number) => {
      build = now;
    },
  };
}

describe('following the body that is wanted', () => {
  it('shows all at once: a layer that comes meanwhile waits', async () => {
    const { followed, events, answer } = scene(MAN);
    followed.take('muscles', NOTHING);
    expect(events.splice(0)).toEqual(['muscles', 'come']);
    const done = followed.choose(WOMAN);
    await rest();
    followed.take('organs', NOTHING);
    expect(events.splice(0)).toEqual(['ask female 1']);
    await answer();
    await done;
    followed.take('nerves', NOTHING);
    expect(events).toEqual(['organs', 'shown woman 1', 'come', 'nerves', 'come']);
  });

  it('never shows one that is not wanted any more, and takes the workers back', async () => {
    const { followed, events, answer } = scene(MAN);
    const done = followed.choose(WOMAN);
    await rest();
    void followed.choose(MAN);
    await answer();
    expect(events).toEqual(['ask female 1', 'ask male 1']);
    await answer();
    await done;
    expect(events.slice(2)).toEqual(['shown man 1', 'come']);
  });

  it('shows the build of the moment in which it comes', async () => {
    const { followed, events, answer, setBuild } = scene(MAN);
    void followed.choose(WOMAN);
    await rest();
    setBuild(2);
    await answer();
    expect(events).toEqual(['ask female 1', 'shown woman 2', 'come']);
  });

  it('keeps what is shown where another does not come, hands over what waited, and tries again', async () => {
    const { followed, events, answer, setBroken } = scene(MAN);
    setBroken(true);
    const done = followed.choose(WOMAN);
    followed.take('organs', NOTHING);
    await expect(done).rejects.toThrow('it is not there');
    expect(events.splice(0)).toEqual(['organs', 'come']);
    setBroken(false);
    const again = followed.isThere();
    await rest();
    await answer();
    await again;
    expect(events).toEqual(['ask female 1', 'shown woman 1', 'come']);
  });

  it('makes the shown body anew for both workers where another could not be made, and asks for its files again', async () => {
    const { followed, events, answer, breakAnswer } = scene(MAN);
    const done = followed.choose(WOMAN);
    await rest();
    breakAnswer();
    await expect(done).rejects.toThrow('it is broken');
    expect(followed.shown()).toBe(MAN);
    const back = followed.choose(MAN);
    followed.take('organs', NOTHING);
    await rest();
    await answer();
    await back;
    expect(events.splice(0)).toEqual(['ask female 1', 'ask male 1', 'organs', 'shown man 1', 'come']);
    const again = followed.choose(WOMAN);
    await rest();
    await answer();
    await again;
    expect(events).toEqual(['ask female 1', 'shown woman 1', 'come']);
    expect(followed.shown()).toBe(WOMAN);
  });

  it('shows nothing of a derived body before it is made, and makes it for a worker that began anew', async () => {
    const { followed, events, answer } = scene(WOMAN);
    followed.take('muscles', NOTHING);
    const done = followed.isThere();
    await rest();
    expect(events).toEqual(['ask female 1']);
    await answer();
    await done;
    expect(events.splice(0)).toEqual(['ask female 1', 'muscles', 'shown woman 1', 'come']);
    followed.forget();
    const again = followed.isThere();
    followed.take('skin', NOTHING);
    await rest();
    await answer();
    await again;
    expect(events).toEqual(['ask female 1', 'skin', 'shown woman 1', 'come']);
  });
});
