import { describe, expect, it } from 'vitest';
import { chooseAction } from '../../scripts/random/actions.ts';
import type { Action, Sight } from '../../scripts/random/actions.ts';
import { chanceOf } from '../../scripts/random/seeded.ts';

const SIGHT: Sight = {
  controls: [
    { role: 'button', name: 'Layers', nth: 0, kind: 'press', options: 0 },
    { role: 'text', name: 'Name', nth: 0, kind: 'type', options: 0 },
    { role: 'select', name: 'Earlier', nth: 0, kind: 'choose', options: 3 },
    { role: 'slider', name: 'Skin', nth: 1, kind: 'keys', options: 0 },
  ],
  hasStage: true,
  lost: false,
  where: '',
};
const walk = (seed: number, count: number, sight = SIGHT, offline = false): Action[] => {
  const chance = chanceOf(seed);
  return Array.from({ length: count }, () => chooseAction(sight, { offline, used: new Map() }, chance));
};
const kinds = (actions: readonly Action[]): Set<Action['do']> => new Set(actions.map((action) => action.do));

describe('chance', () => {
  it('is the same for the same seed, within its bounds, and comes to all', () => {
    const chance = chanceOf(7);
    const first = Array.from({ length: 2000 }, () => chance.whole(2, 5));
    const again = chanceOf(7);
    expect(Array.from({ length: 2000 }, () => again.whole(2, 5))).toEqual(first);
    expect([...new Set(first)].sort()).toEqual([2, 3, 4, 5]);
    expect(chanceOf(8).share()).not.toBe(chanceOf(7).share());
  });
  it('never draws what weighs nothing, and draws nothing from nothing', () => {
    const chance = chanceOf(1);
    const drawn = Array.from({ length: 500 }, () => chance.weighted({ a: 3, b: 0, c: 1 }));
    expect([...new Set(drawn)].sort()).toEqual(['a', 'c']);
    const share = drawn.filter((name) => name === 'a').length / drawn.length;
    expect(share).toBeGreaterThan(0.65);
    expect(share).toBeLessThan(0.85);
    expect(() => chance.oneOf([])).toThrow('nothing to choose from');
    expect(() => chance.weighted({ a: 0 })).toThrow('nothing to choose from');
  });
});

describe('the next action', () => {
  it('chooses the same for the same seed and sight, and something else for another', () => {
    expect(walk(3, 200)).toEqual(walk(3, 200));
    expect(walk(3, 200)).not.toEqual(walk(4, 200));
  });
  it('comes to everything that a person can do, and survives being written down', () => {
    const actions = walk(5, 6000);
    expect([...kinds(actions)].sort()).toEqual(
      [
        ...['back', 'choose', 'drag', 'file', 'forget', 'forward', 'hide-and-show', 'key', 'language', 'link'],
        ...['lose-context', 'network', 'pinch', 'point', 'press', 'reload', 'resize', 'step', 'type', 'wait', 'wheel'],
      ].sort(),
    );
    expect(JSON.parse(JSON.stringify(actions))).toEqual(actions);
  });
  it('uses only what is there', () => {
    const bare = kinds(walk(6, 3000, { ...SIGHT, controls: [], hasStage: false }));
    for (const kind of ['press', 'type', 'choose', 'step', 'point', 'drag', 'wheel', 'pinch', 'lose-context'] as const)
      expect(bare.has(kind)).toBe(false);
  });
  it('comes to what was used less', () => {
    const controls = ['a', 'b'].map((name) => ({ role: 'button', name, nth: 0, kind: 'press', options: 0 }) as const);
    const chance = chanceOf(2);
    const used = new Map([['button a', 9]]);
    const pressed = Array.from({ length: 1000 }, () =>
      chooseAction({ ...SIGHT, controls }, { offline: false, used }, chance),
    ).flatMap((action) => (action.do === 'press' ? [action.name] : []));
    const share = pressed.filter((name) => name === 'a').length / pressed.length;
    expect(share).toBeGreaterThan(0.04);
    expect(share).toBeLessThan(0.16);
  });
  it('gives back what it took: the graphics soon, the network before the page is left', () => {
    const lost = walk(9, 300, { ...SIGHT, lost: true });
    expect(lost.filter((action) => action.do === 'restore-context').length).toBeGreaterThan(60);
    const offline = walk(9, 2000, SIGHT, true);
    expect(offline.some((action) => action.do === 'reload' || action.do === 'language')).toBe(false);
    expect(offline.filter((action) => action.do === 'network').every((action) => 'on' in action && action.on)).toBe(
      true,
    );
  });
  it('stays on the page with what it points at', () => {
    for (const action of walk(10, 4000)) {
      const spots = action.do === 'drag' ? action.way : 'at' in action ? [action.at] : [];
      for (const share of spots.flat()) expect(share > 0 && share < 1).toBe(true);
    }
  });
});
