// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { MUSCLE_SUMMARIES, REGIONS } from '../../../src/anatomy/index.ts';
import { muscle, showPanels, store, useFreshStage } from '../stage.tsx';

useFreshStage();

const openList = () => {
  fireEvent.click(screen.getByRole('button', { name: 'Muscles' }));
  return screen.getByRole('region', { name: 'Muscles' });
};

describe('MuscleList', () => {
  it('holds every muscle, by region', async () => {
    await showPanels();
    const list = openList();
    let count = 0;
    for (const region of within(list).getAllByRole('button', { expanded: false })) {
      fireEvent.click(region);
    }
    count = list.querySelectorAll('.muscle-row').length;
    expect(list.querySelectorAll('.region-trigger')).toHaveLength(REGIONS.length);
    expect(count).toBe(MUSCLE_SUMMARIES.length);
  });
  it('does what the body does: muscle, side, trigger point', async () => {
    const dataset = await showPanels();
    const list = openList();
    fireEvent.click(within(list).getByRole('button', { name: /^Hip and pelvis/ }));
    fireEvent.click(within(list).getByRole('button', { name: /^Gluteus minimus/ }));
    expect(store.getState().choices.selected).toEqual(muscle('gluteus-minimus'));
    fireEvent.click(within(list).getByRole('radio', { name: 'Left' }));
    expect(store.getState().choices.selected).toEqual(muscle('gluteus-minimus', 'left'));
    fireEvent.click(within(list).getByRole('radio', { name: 'Both' }));
    expect(store.getState().choices.bothSides).toBe(true);
    fireEvent.click(within(list).getByRole('button', { name: /Trigger point 2/ }));
    const point = dataset.muscles.find(({ id }) => id === 'gluteus-minimus')?.triggerPoints[1];
    expect(store.getState().choices.selected).toMatchObject({ kind: 'trigger-point', id: point?.id, side: 'left' });
  });
  it('opens the region of a muscle chosen elsewhere and marks it', async () => {
    await showPanels(muscle('soleus'));
    const list = openList();
    expect(
      within(list)
        .getByRole('button', { name: /^Soleus/ })
        .getAttribute('aria-current'),
    ).toBe('true');
  });
  it('closes on Escape and leaves the selection', async () => {
    await showPanels(muscle('soleus'));
    fireEvent.keyDown(openList(), { key: 'Escape' });
    expect(screen.queryByRole('region', { name: 'Muscles' })).toBeNull();
    expect(store.getState().choices.selected).toEqual(muscle('soleus'));
  });
});
