import { beforeEach, describe, expect, it } from 'vitest';
import { latest, type Latest } from '../../../src/scene/engine/latest.ts';

/** Questions that are answered when the test says so. */
let answer: Map<string, () => void>;
let used: string[];
let newest: Latest;
beforeEach(() => {
  answer = new Map();
  used = [];
  newest = latest();
});
const ask = (name: string): Promise<void> =>
  newest.ask(
    () =>
      new Promise<string>((resolve) => {
        answer.set(name, () => {
          resolve(name);
        });
      }),
    (one) => {
      used.push(one);
    },
  );

describe('of questions asked one after the other', () => {
  it('the newest counts when the answers come in order', async () => {
    const both = [ask('first'), ask('second')];
    answer.get('first')?.();
    await both[0];
    expect(used).toEqual([]);
    answer.get('second')?.();
    await both[1];
    expect(used).toEqual(['second']);
  });

  it('the newest counts when its answer overtakes the other', async () => {
    const both = [ask('first'), ask('second')];
    answer.get('second')?.();
    await both[1];
    expect(used).toEqual(['second']);
    answer.get('first')?.();
    await both[0];
    expect(used).toEqual(['second']);
  });

  it('each counts that was answered before the next was asked', async () => {
    for (const name of ['first', 'second']) {
      const asked = ask(name);
      answer.get(name)?.();
      await asked;
    }
    expect(used).toEqual(['first', 'second']);
  });

  it('none counts that was withdrawn; the next does', async () => {
    const gone = ask('first');
    newest.withdraw();
    answer.get('first')?.();
    await gone;
    const next = ask('second');
    answer.get('second')?.();
    await next;
    expect(used).toEqual(['second']);
  });

  it('one that fails says so, and the next counts', async () => {
    await expect(
      newest.ask(
        () => Promise.reject(new Error('no worker')),
        () => {
          used.push('failed');
        },
      ),
    ).rejects.toThrow('no worker');
    const next = ask('second');
    answer.get('second')?.();
    await next;
    expect(used).toEqual(['second']);
  });
});
