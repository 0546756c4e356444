// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Dataset } from '../../../src/anatomy/index.ts';
import { MyopointUi } from '../../../src/ui/index.ts';
import { activate } from '../../../src/words/index.ts';
import { muscle, showPanels, store, useFreshStage } from '../stage.tsx';

useFreshStage();
afterEach(async () => {
  vi.useRealTimers();
  await activate('en');
});

const bar = () => screen.getByRole('region', { name: 'Story' });
const start = () => fireEvent.click(screen.getByRole('button', { name: 'Show the story' }));
const step = () => store.getState().story?.step;

describe('the story', () => {
  let dataset: Dataset;
  beforeEach(async () => {
    dataset = await showPanels(muscle('upper-trapezius'));
    vi.useFakeTimers();
    start();
  });
  it('begins with the knot, takes the focus, and is told to those who listen', () => {
    expect(document.activeElement).toBe(bar());
    const caption = bar().querySelector('[aria-live="polite"]')!;
    expect(caption.textContent).toContain('The sore spots are here');
    expect(store.getState().story).toEqual({ step: 0, playing: true });
  });
  it('goes on by itself, rests at its end, and is told again when that is asked for', () => {
    const title = () => bar().querySelector('.story-title')?.textContent;
    const seen = [title()];
    // Each caption stands as long as it takes to read, so the clock goes on second by second.
    for (let second = 0; second < 300; second += 1) {
      act(() => {
        vi.advanceTimersByTime(1000);
      });
      if (title() !== seen.at(-1)) seen.push(title());
    }
    expect(seen).toEqual(['The sore spots are here', 'Pain is often felt here', 'Because …']);
    expect(store.getState().story).toEqual({ step: 2, playing: false });
    fireEvent.click(within(bar()).getByRole('button', { name: 'Tell it again' }));
    expect(store.getState().story).toEqual({ step: 0, playing: true });
  });
  it('waits when paused, and when stepped by hand', () => {
    fireEvent.click(within(bar()).getByRole('button', { name: 'Pause' }));
    act(() => {
      vi.advanceTimersByTime(60_000);
    });
    expect(step()).toBe(0);
    fireEvent.click(within(bar()).getByRole('button', { name: 'Play' }));
    fireEvent.click(within(bar()).getByRole('button', { name: 'Next step' }));
    expect(store.getState().story).toEqual({ step: 1, playing: false });
    fireEvent.click(within(bar()).getByRole('button', { name: 'Previous step' }));
    expect(step()).toBe(0);
  });
  it('is walked with the arrow keys and left with Escape, which keeps the selection', () => {
    fireEvent.keyDown(bar(), { key: 'ArrowRight' });
    expect(step()).toBe(1);
    fireEvent.keyDown(bar(), { key: 'ArrowLeft' });
    fireEvent.keyDown(bar(), { key: 'ArrowLeft' });
    expect(step()).toBe(0);
    for (let press = 0; press < 4; press += 1) fireEvent.keyDown(bar(), { key: 'ArrowRight' });
    expect(step()).toBe(2);
    fireEvent.keyDown(bar(), { key: 'Escape' });
    expect(store.getState().story).toBeNull();
    expect(store.getState().choices.selected).toEqual(muscle('upper-trapezius'));
  });
  it('is walked the other way round where words run from the right', async () => {
    const told = bar();
    await act(() => activate('ar-XB'));
    fireEvent.keyDown(told, { key: 'ArrowLeft' });
    expect(step()).toBe(1);
    fireEvent.keyDown(told, { key: 'ArrowRight' });
    expect(step()).toBe(0);
  });
  it('says why with a claim, its doubt, and where both come from; whoever reads that is waited for', () => {
    act(() => {
      store.getState().stepStory(2);
    });
    const claim = dataset.evidence.find(({ id }) => id === 'pain-pathways-meet')!;
    expect(bar().querySelector('[aria-live="polite"]')!.textContent).toBe(
      `Because …${claim.statement}That is one idea. How this works is not settled.`,
    );
    expect(bar().querySelector('.source')).toBeNull();
    fireEvent.click(within(bar()).getByRole('button', { name: /^Where this comes from/ }));
    const cited = [...bar().querySelectorAll('.source')].map(({ textContent }) => textContent);
    for (const id of [...claim.sources, ...claim.dissent.flatMap(({ sources }) => sources)].map(
      ({ source }) => source,
    )) {
      expect(cited.some((words) => words?.startsWith(dataset.sourceById.get(id)!.cite))).toBe(true);
    }
    expect(store.getState().story).toEqual({ step: 2, playing: false });
  });
  it('turns its words, not its buttons, for the person opposite', () => {
    const turned = (part: string) => bar().querySelector(part)?.closest('.flipped') !== null;
    expect(turned('.story-caption')).toBe(false);
    act(() => {
      store.getState().setFlipped(true);
    });
    for (let press = 0; press < 2; press += 1) fireEvent.keyDown(bar(), { key: 'ArrowRight' });
    expect(['.story-caption', '.story-sources', '.story-controls'].map(turned)).toEqual([true, true, false]);
  });
  it('ends when something else is chosen', () => {
    act(() => {
      store.getState().select(muscle('soleus'));
    });
    expect(screen.queryByRole('region', { name: 'Story' })).toBeNull();
  });
});

describe('the story of a point with a rare place', () => {
  const words = () => [
    bar().querySelector('.story-title')?.textContent,
    bar().querySelector('.story-words')?.textContent,
  ];
  it('tells the usual place only, and says so where there is only a rare one', async () => {
    const dataset = await showPanels({
      kind: 'trigger-point',
      id: 'soleus-trp2' as never,
      muscle: 'soleus' as never,
      side: 'right',
    });
    start();
    fireEvent.keyDown(bar(), { key: 'ArrowRight' });
    expect(words()).toEqual(['Pain is often felt here', 'Calf']);
    cleanup();
    const soleus = dataset.muscleById.get('soleus' as never)!;
    const onlyRare = {
      ...soleus,
      triggerPoints: soleus.triggerPoints.map((point) => ({
        ...point,
        main: [],
        spillover: point.spillover.filter(({ rare }) => rare),
      })),
    };
    const changed = { ...dataset, muscleById: new Map([...dataset.muscleById, [soleus.id, onlyRare]]) };
    render(<MyopointUi store={store} dataset={changed} />);
    expect(words()).toEqual(['Pain is rarely felt here', 'Jaw']);
  });
});
