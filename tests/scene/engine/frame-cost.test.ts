import { describe, expect, it } from 'vitest';
import { createFrameCost } from '../../../src/scene/engine/frame-cost.ts';
import { pixelsAPoint } from '../../../src/scene/engine/pixels.ts';

/** A context whose answers come when they are given; milliseconds. */
function contextOf(tells: boolean) {
  const state = { isLost: false, isDisjoint: false, made: 0, deleted: 0, answers: [] as number[] };
  const context = {
    QUERY_RESULT_AVAILABLE: 1,
    QUERY_RESULT: 2,
    getExtension: () => (tells ? { TIME_ELAPSED_EXT: 3, GPU_DISJOINT_EXT: 4 } : null),
    isContextLost: () => state.isLost,
    createQuery: () => {
      state.made += 1;
      return { number: state.made };
    },
    beginQuery: () => undefined,
    endQuery: () => undefined,
    deleteQuery: () => {
      state.deleted += 1;
    },
    getQueryParameter: (query: { number: number }, what: number) => {
      const answer = state.answers[query.number - 1];
      return what === 1 ? answer !== undefined : (answer ?? 0) * 1e6;
    },
    getParameter: () => state.isDisjoint,
  } as unknown as WebGL2RenderingContext;
  return { state, cost: createFrameCost(context) };
}

describe('what a frame costs the graphics card', () => {
  it('is told once, a frame or two later, the newest', () => {
    const { cost, state } = contextOf(true);
    expect(cost.isTold).toBe(true);
    for (let frame = 0; frame < 2; frame += 1) {
      cost.begin();
      cost.end();
    }
    expect(cost.take()).toBeNull();
    state.answers = [7, 9];
    expect(cost.take()).toBe(9);
    expect(cost.take()).toBeNull();
    expect(state.deleted).toBe(state.made);
  });

  it('is not told where the card did something else, nor by a lost context, and no question piles up', () => {
    const { cost, state } = contextOf(true);
    cost.begin();
    cost.end();
    state.answers = [7];
    state.isDisjoint = true;
    expect(cost.take()).toBeNull();
    for (let frame = 0; frame < 50; frame += 1) {
      cost.begin();
      cost.end();
    }
    expect(state.made).toBeLessThanOrEqual(5);
    state.isLost = true;
    expect(cost.take()).toBeNull();
    state.isLost = false;
    state.isDisjoint = false;
    cost.begin();
    cost.end();
    state.answers[state.made - 1] = 3;
    expect(cost.take()).toBe(3);
  });

  it('is left to the clock where no card tells it', () => {
    const { cost } = contextOf(false);
    cost.begin();
    cost.end();
    expect([cost.isTold, cost.take()]).toEqual([false, null]);
  });
});

describe('the pixels of a point', () => {
  it('are fewer where memory is little, and as usual where nobody tells', () => {
    expect(pixelsAPoint(1)[1]).toBeLessThan(2);
    expect(pixelsAPoint(8)).toEqual(pixelsAPoint(undefined));
    expect(pixelsAPoint(8)[1]).toBe(2);
  });
});
