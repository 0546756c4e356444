// @vitest-environment jsdom
import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { store } from '../../src/state/index.ts';
import { muscle, showPanels, useFreshStage } from './stage.tsx';

useFreshStage();

describe('the address', () => {
  it('says what is chosen, without a trail in the history', async () => {
    await showPanels();
    const entries = history.length;
    act(() => { store.getState().select(muscle('soleus', 'left')); });
    expect(location.hash).toBe('#m=soleus&s=left&a=patient');
    act(() => { store.getState().lookFrom('back'); });
    expect(location.hash).toBe('#m=soleus&s=left&a=patient&v=back');
    expect(history.length).toBe(entries);
  });
  it('says nothing once nothing is chosen', async () => {
    await showPanels();
    act(() => { store.getState().select(muscle('soleus')); });
    act(() => { store.getState().clear(); });
    expect(location.hash).toBe('');
  });
  it('is followed when opened and when it changes', async () => {
    history.replaceState(null, '', '#m=piriformis&s=left&a=student');
    await showPanels();
    expect(store.getState().choices).toMatchObject({ selected: muscle('piriformis', 'left'), audience: 'student' });
    history.replaceState(null, '', '#m=soleus&s=right');
    act(() => { window.dispatchEvent(new HashChangeEvent('hashchange')); });
    expect(store.getState().choices.selected).toEqual(muscle('soleus'));
  });
  it('with an unknown muscle leaves nothing chosen', async () => {
    history.replaceState(null, '', '#m=no-such-muscle');
    await showPanels();
    expect(store.getState().choices.selected.kind).toBe('none');
  });
});
