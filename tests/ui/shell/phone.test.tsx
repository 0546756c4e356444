// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { muscle, showPanels, store, useFreshStage } from '../stage.tsx';

useFreshStage();
beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({
    matches: true,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const explanation = () => document.getElementById('explanation');

describe('on a phone', () => {
  it('the list covers everything and gives way to the explanation', async () => {
    await showPanels();
    fireEvent.click(screen.getByRole('button', { name: 'Muscles' }));
    const list = screen.getByRole('dialog', { name: 'Muscles' });
    fireEvent.click(within(list).getByRole('button', { name: /^Lower leg/ }));
    fireEvent.click(within(list).getByRole('button', { name: /^Soleus/ }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(store.getState().choices.selected).toEqual(muscle('soleus'));
    expect(explanation()).not.toBeNull();
  });
  it('the sheet is pulled up and down', async () => {
    await showPanels(muscle('soleus'));
    fireEvent.click(screen.getByRole('button', { name: 'Make the sheet taller' }));
    expect(explanation()?.classList.contains('tall')).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Make the sheet lower' }));
    expect(explanation()?.classList.contains('tall')).toBe(false);
  });
  it('layers take the place of the explanation while they are open', async () => {
    await showPanels(muscle('soleus'));
    fireEvent.click(screen.getByRole('button', { name: 'Layers' }));
    expect(screen.getByRole('region', { name: 'Layers' })).toBeTruthy();
    expect(explanation()).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Layers' }));
    expect(explanation()).not.toBeNull();
  });
  it('the way back to the whole body is in sight once something is gone', async () => {
    await showPanels(muscle('soleus'));
    expect(screen.queryByRole('button', { name: 'Show hidden parts' })).toBeNull();
    act(() => {
      store.getState().setLayerOpacity('nerves', 1);
      store.getState().isolate(muscle('soleus'));
    });
    fireEvent.click(screen.getByRole('button', { name: 'Show hidden parts' }));
    expect(store.getState().choices).toMatchObject({ isolated: null, layers: { nerves: 1, vessels: 0 } });
    expect(screen.queryByRole('button', { name: 'Show hidden parts' })).toBeNull();
    act(() => {
      store.getState().fadeOthers(true);
    });
    expect(screen.getByRole('button', { name: 'Show hidden parts' })).toBeTruthy();
  });
  it('the audience is one small control', async () => {
    await showPanels();
    fireEvent.change(screen.getByRole('combobox', { name: 'Explain to' }), { target: { value: 'therapist' } });
    expect(store.getState().audience).toBe('therapist');
  });
});
