// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LAYERS } from '../../../src/state/choices.ts';
import { muscle, showPanels, store, useFreshStage } from '../stage.tsx';

useFreshStage();

describe('layers', () => {
  const open = () => fireEvent.click(screen.getByRole('button', { name: 'Layers' }));

  it('are switched off and on', async () => {
    await showPanels();
    open();
    fireEvent.click(screen.getByRole('button', { name: 'Organs' }));
    expect(store.getState().choices.layers.organs).toBe(0);
    expect(screen.getByRole('button', { name: 'Organs' }).getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(screen.getByRole('button', { name: 'Organs' }));
    expect(store.getState().choices.layers.organs).toBe(1);
  });
  it('are faded by a slider that says what it does', async () => {
    await showPanels();
    open();
    const slider = screen.getByRole('slider', { name: 'Skeleton: opacity' });
    expect(slider.getAttribute('aria-valuetext')).toBe('100 percent');
    fireEvent.keyDown(slider, { key: 'Home' });
    expect(store.getState().choices.layers.skeleton).toBe(0);
  });
  it('peel by depth, in words', async () => {
    await showPanels();
    open();
    const slider = () => screen.getByRole('slider', { name: 'Peel the muscles from the surface' });
    expect(slider().getAttribute('aria-valuetext')).toBe('all muscles shown');
    fireEvent.keyDown(slider(), { key: 'End' });
    expect(store.getState().choices.peel).toBe(1);
    expect(slider().getAttribute('aria-valuetext')).toBe('only the deepest muscles are left');
  });
  it('are all shown with show all, which takes nothing away', async () => {
    await showPanels();
    act(() => {
      store.getState().setLayerOpacity('nerves', 0.6);
      store.getState().setLayerOpacity('muscles', 0);
      store.getState().hide(muscle('soleus'));
    });
    fireEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(store.getState().choices).toMatchObject({
      hidden: [],
      layers: { ...DEFAULT_LAYERS, nerves: 0.6, muscles: 1, vessels: 1 },
    });
    expect(screen.getByRole('button', { name: 'Show all' }).hasAttribute('disabled')).toBe(true);
  });
  it('are switched on by their eye, those that wait to be asked for too', async () => {
    await showPanels();
    open();
    for (const [name, layer] of [
      ['Nerves', 'nerves'],
      ['Blood vessels', 'vessels'],
    ] as const) {
      fireEvent.click(screen.getByRole('button', { name }));
      expect(store.getState().choices.layers[layer]).toBe(1);
    }
  });
  it('come back with reset, and with undo', async () => {
    await showPanels();
    act(() => {
      store.getState().setLayerOpacity('muscles', 0.2);
    });
    fireEvent.click(screen.getByRole('button', { name: 'Reset layers' }));
    expect(store.getState().choices.layers).toEqual(DEFAULT_LAYERS);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(store.getState().choices.layers.muscles).toBe(0.2);
    fireEvent.click(screen.getByRole('button', { name: 'Redo' }));
    expect(store.getState().choices.layers.muscles).toBe(1);
  });
});
