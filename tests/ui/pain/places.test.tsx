// @vitest-environment jsdom
import type { AreaId } from '../../../src/anatomy/index.ts';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useFreshStage } from '../stage.tsx';
import { begin, button, draw, heading, patchOf, press, state, step } from './pain-stage.tsx';

useFreshStage();

describe('where it hurts', () => {
  beforeEach(begin);
  it('offers three ways, and goes on once a place was shown', () => {
    expect(heading()).toBe('Where does it hurt?');
    const ways = within(screen.getByRole('group', { name: 'Three ways to show it' })).getAllByRole('button');
    expect(ways).toHaveLength(3);
    expect(button('Next: questions first').hasAttribute('disabled')).toBe(true);
    draw(patchOf(1, 'left', 'temple'));
    expect(heading()).toBe('Places that hurt');
    press('Next: questions first');
    expect(step()).toBe('questions');
  });
  it('needs no body to be drawn: the brush is not offered then', () => {
    act(() => {
      state().reportStageFault('no-webgl');
    });
    expect(screen.queryByRole('button', { name: /^Paint it on the body/ })).toBeNull();
    expect(button(/^Tick places in a list/)).toBeDefined();
  });
  it('ticks areas on a side, all of one visit to the list in one patch', () => {
    press(/^Tick places in a list/);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'temple' } });
    press('Temple, left');
    expect(button('Temple, left').getAttribute('aria-pressed')).toBe('true');
    expect(button('Temple, right').getAttribute('aria-pressed')).toBe('false');
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'forehead one' } });
    press('Forehead, one side, right');
    expect(state().patches.map(({ areas }) => areas)).toEqual([
      [
        { area: 'temple', side: 'left' },
        { area: 'forehead', side: 'right' },
      ],
    ]);
    press('Forehead, one side, right');
    press(/Done$/);
    expect(state().patches.map(({ areas }) => areas)).toEqual([[{ area: 'temple', side: 'left' }]]);
    // What it is like is asked right after.
    expect(heading()).toBe('What is it like there?');
    expect(screen.getByText('Temple, left')).toBeDefined();
  });
  it('says what a search finds, and when it finds nothing', () => {
    press(/^Tick places in a list/);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'xyz' } });
    expect(screen.getByText('No place has that name.')).toBeDefined();
  });
  it('says where a place of the midline is', () => {
    press(/^Tick places in a list/);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'crown' } });
    expect(screen.queryByRole('button', { name: /, left$/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /, middle$/ }));
    expect(state().patches[0]?.areas).toEqual([{ area: 'vertex', side: 'right' }]);
  });
  it('is told by a complaint, on the side that is meant', async () => {
    press(/^Say what it is like/);
    fireEvent.change(await screen.findByRole('searchbox'), { target: { value: 'lift arm' } });
    fireEvent.click(await screen.findByRole('button', { name: /lift/i }));
    press('Left side');
    const [patch] = state().patches;
    expect(patch?.areas.length).toBeGreaterThan(0);
    expect(new Set(patch?.areas.map(({ side }) => side))).toEqual(new Set(['left']));
    expect(heading()).toBe('What is it like there?');
  });
});

describe('the brush', () => {
  beforeEach(async () => {
    await begin();
    press(/^Paint it on the body/);
  });
  const stroke = (x: number) =>
    ({ points: [[x, 40, 1340]], radiiMm: [14], normals: [[0, 1, 0]], erases: false, body: 'man' }) as const;
  it('is taken up for a new patch, changed, and laid down', () => {
    expect(state().paintedPatch).not.toBeNull();
    press('Eraser');
    expect(state().brush.erases).toBe(true);
    expect(button('Brush').getAttribute('aria-pressed')).toBe('false');
    expect(button('Both sides').getAttribute('aria-pressed')).toBe('false');
    press('Both sides');
    press('Turn');
    expect(state().brush).toMatchObject({ mirrors: true, turns: true });
    expect(screen.getByText('One finger turns the body now. Switch this off to paint.')).toBeDefined();
    fireEvent.keyDown(screen.getByRole('slider', { name: 'Size of the brush' }), { key: 'ArrowRight' });
    expect(state().brush.radiusMm).toBe(16);
    press(/^Done/);
    expect(state()).toMatchObject({ paintedPatch: null, patches: [] });
    expect(heading()).toBe('Where does it hurt?');
  });
  it('says the side of what was painted, and takes it back', () => {
    const said = () => screen.getByRole('region', { name: 'Explanation' }).querySelector('[role=status]')?.textContent;
    expect(said()).toBe('Nothing painted yet.');
    act(() => {
      state().addStrokes([stroke(150)]);
    });
    expect(said()).toMatch(/^Painted: Your left/);
    act(() => {
      state().addStrokes([stroke(-150)]);
    });
    expect(said()).toMatch(/^Painted: Your right/);
    press('Undo');
    expect(state().patches[0]?.strokes).toHaveLength(1);
    press('New place');
    expect(state().patches).toHaveLength(2);
  });
  it('says where the brush is while it moves, to whoever sees it', () => {
    const seen = () => screen.getByRole('region', { name: 'Explanation' }).querySelector('.paint-where')?.textContent;
    expect(seen()).toBe('Nothing painted yet.');
    act(() => {
      state().reportBrushAt({ area: 'temple' as AreaId, side: 'left' });
    });
    expect(seen()).toBe('Here: Your temple, left');
    act(() => {
      state().reportBrushAt({ area: 'temple' as AreaId, side: 'middle' });
    });
    expect(seen()).toBe('Here: Your temple');
    act(() => {
      state().reportBrushAt(null);
    });
    expect(seen()).toBe('Nothing painted yet.');
  });
  it('is laid down by whoever leaves the step', () => {
    act(() => {
      state().addStrokes([stroke(150)]);
      state().goToPainStep('questions');
    });
    expect(state().paintedPatch).toBeNull();
  });
});

describe('what a place is like', () => {
  beforeEach(async () => {
    await begin();
    draw(patchOf(1, 'left', 'temple'), patchOf(2, 'right', 'lateral-elbow'));
  });
  const row = (name: string) => screen.getByRole('row', { name: new RegExp(name) });
  it('stands in a table that is changed where it stands', () => {
    const table = screen.getByRole('table', { name: 'Places that hurt' });
    expect(within(table).getAllByRole('row')).toHaveLength(3);
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Temple, leftSay what it is like', 'Outer elbow, rightSay what it is like']);
    fireEvent.change(screen.getByRole('combobox', { name: 'Strength at Temple, left' }), { target: { value: '7' } });
    expect(state().patches[0]?.intensity).toBe(7);
    fireEvent.change(screen.getByRole('combobox', { name: 'Strength at Temple, left' }), { target: { value: '' } });
    expect(state().patches[0]?.intensity).toBeNull();
    fireEvent.click(within(row('Outer elbow')).getByRole('button', { name: 'Remove Outer elbow, right' }));
    expect(state().patches.map(({ id }) => id)).toEqual([1]);
    press('Undo');
    expect(state().patches.map(({ id }) => id)).toEqual([1, 2]);
  });
  it('is said in numbers and words, and may stay unsaid', () => {
    press('Say what Temple, left is like');
    const numbers = within(screen.getByRole('radiogroup', { name: 'How strong is it?' })).getAllByRole('radio');
    expect(
      numbers.map((each) => each.getAttribute('aria-label')).filter((_, at) => [0, 3, 4, 7, 10].includes(at)),
    ).toEqual(['0: no pain', '3: mild', '4: moderate', '7: severe', '10: the worst there is']);
    fireEvent.click(numbers[7]!);
    fireEvent.click(button('Aching'));
    fireEvent.click(button('Burning'));
    fireEvent.click(screen.getByRole('radio', { name: 'Deep inside' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Weeks' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Comes and goes' }));
    expect(state().patches[0]).toMatchObject({
      intensity: 7,
      qualities: ['aching', 'burning'],
      depth: 'deep',
      since: 'weeks',
      course: 'comes-and-goes',
    });
    fireEvent.click(screen.getByRole('radio', { name: 'Weeks' }));
    expect(state().patches[0]?.since).toBeNull();
    press(/^Done/);
    expect(row('Temple').textContent).toContain('Aching, burning, deep inside, comes and goes');
  });
  it('speaks of a nerve first where it is numb or tingling', () => {
    press('Say what Temple, left is like');
    expect(screen.queryByRole('note')).toBeNull();
    press('Numb');
    expect(screen.getByRole('note').textContent).toMatch(/^Numb or tingling: see a doctor first/);
    press(/^Done/);
    expect(screen.getByRole('note')).toBeDefined();
  });
});
