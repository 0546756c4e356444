// @vitest-environment jsdom
import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { UNKNOWN_IN_LINK, store } from '../../src/state/index.ts';
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
  it('with an unknown point gives its muscle, with an unknown area nothing, and says so', async () => {
    history.replaceState(null, '', '#m=soleus&p=soleus-trp77&s=left');
    await showPanels();
    expect(store.getState().choices.selected).toEqual(muscle('soleus', 'left'));
    expect(store.getState().notice).toBe(UNKNOWN_IN_LINK);
    history.replaceState(null, '', '#r=no-such-area');
    act(() => { store.getState().notify(null); window.dispatchEvent(new HashChangeEvent('hashchange')); });
    expect(store.getState().choices.selected.kind).toBe('none');
    expect(store.getState().notice).toBe(UNKNOWN_IN_LINK);
  });
  it('holds nothing of a visit that was wiped', async () => {
    await showPanels();
    act(() => { store.getState().startConsultation(); });
    act(() => { store.getState().select(muscle('soleus')); });
    expect(location.hash).toContain('soleus');
    act(() => { store.getState().wipeVisit(); });
    expect(location.hash).toBe('');
  });
  it('with an unknown muscle leaves nothing chosen', async () => {
    history.replaceState(null, '', '#m=no-such-muscle');
    await showPanels();
    expect(store.getState().choices.selected.kind).toBe('none');
  });
});
