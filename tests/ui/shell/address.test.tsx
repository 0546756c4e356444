// @vitest-environment jsdom
import { act, render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { loadDataset, MAN } from '../../../src/anatomy/index.ts';
import { UNKNOWN_IN_LINK } from '../../../src/state/index.ts';
import { MyopointUi } from '../../../src/ui/index.ts';
import { historyRests, muscle, showPanels, store, useFreshStage } from '../stage.tsx';

useFreshStage();

describe('the address', () => {
  it('says what is chosen, without a trail in the history', async () => {
    await showPanels();
    const entries = history.length;
    act(() => {
      store.getState().select(muscle('soleus', 'left'));
    });
    expect(location.hash).toBe('#m=soleus&s=left&a=patient');
    act(() => {
      store.getState().lookFrom('back');
    });
    expect(location.hash).toBe('#m=soleus&s=left&a=patient&v=back');
    expect(history.length).toBe(entries);
  });
  it('says nothing once nothing is chosen', async () => {
    await showPanels();
    act(() => {
      store.getState().select(muscle('soleus'));
    });
    act(() => {
      store.getState().clear();
    });
    expect(location.hash).toBe('');
  });
  it('is followed when opened and when it changes', async () => {
    history.replaceState(null, '', '#m=piriformis&s=left&a=student');
    await showPanels();
    expect(store.getState()).toMatchObject({
      choices: { selected: muscle('piriformis', 'left') },
      audience: 'student',
    });
    history.replaceState(null, '', '#m=soleus&s=right');
    act(() => {
      window.dispatchEvent(new HashChangeEvent('hashchange'));
    });
    expect(store.getState().choices.selected).toEqual(muscle('soleus'));
  });
  it('with an unknown point gives its muscle, with an unknown area nothing, and says so', async () => {
    history.replaceState(null, '', '#m=soleus&p=soleus-trp77&s=left');
    await showPanels();
    expect(store.getState().choices.selected).toEqual(muscle('soleus', 'left'));
    expect(store.getState().notice).toBe(UNKNOWN_IN_LINK);
    history.replaceState(null, '', '#r=no-such-area');
    act(() => {
      store.getState().notify(null);
      window.dispatchEvent(new HashChangeEvent('hashchange'));
    });
    expect(store.getState().choices.selected.kind).toBe('none');
    expect(store.getState().notice).toBe(UNKNOWN_IN_LINK);
  });
  it('holds nothing of a visit, while it lasts and when it was wiped', async () => {
    await showPanels();
    act(() => {
      store.getState().select(muscle('soleus'));
    });
    await act(async () => {
      store.getState().startConsultation();
      await historyRests();
    });
    act(() => {
      store.getState().select(muscle('piriformis'));
    });
    act(() => {
      store.getState().goToConsultationStep('which');
    });
    expect(location.hash).toBe('');
    act(() => {
      store.getState().wipeVisit();
    });
    expect(location.hash).toBe('');
  });
  it('says layers and hidden parts also while nothing is chosen', async () => {
    await showPanels();
    act(() => {
      store.getState().setLayerOpacity('nerves', 1);
    });
    expect(location.hash).toBe('#layers=nerves100&split=50&a=patient');
    act(() => {
      store.getState().setLayerOpacity('nerves', 0);
      store.getState().setPeel(0.4);
    });
    expect(location.hash).toBe('#peel=40&a=patient');
    act(() => {
      store.getState().setPeel(0);
    });
    expect(location.hash).toBe('');
  });
  it('says where the skin ends, and from where one looks when that is not as at the start', async () => {
    await showPanels();
    act(() => {
      store.getState().setSkinSplit(0.8);
    });
    expect(location.hash).toBe('#split=80&a=patient');
    act(() => {
      store.getState().setLayerOpacity('skin', 0.12);
    });
    expect(location.hash).toBe('#split=none&a=patient');
    act(() => {
      store.getState().setSkinSplit(0.5);
    });
    expect(location.hash).toBe('');
    act(() => {
      store.getState().lookFrom('front');
    });
    expect(location.hash).toBe('#a=patient&v=front');
  });
  it('with a point of another muscle gives the muscle named, with a point alone its own', async () => {
    history.replaceState(null, '', '#m=soleus&p=piriformis-trp1');
    await showPanels();
    expect(store.getState().choices.selected).toEqual(muscle('soleus'));
    expect(location.hash).toBe('#m=soleus&s=right&a=patient');
    history.replaceState(null, '', '#p=piriformis-trp1&s=left&n=1');
    act(() => {
      window.dispatchEvent(new HashChangeEvent('hashchange'));
    });
    expect(store.getState().choices).toMatchObject({
      selected: { kind: 'trigger-point', id: 'piriformis-trp1', muscle: 'piriformis', side: 'left' },
      needle: true,
    });
  });
  it('with a point alone waits for the dataset that knows whose it is', async () => {
    history.replaceState(null, '', '#p=piriformis-trp1&a=student');
    const { rerender } = render(<MyopointUi store={store} dataset={null} />);
    expect(store.getState()).toMatchObject({ choices: { selected: { kind: 'none' } }, audience: 'student' });
    rerender(<MyopointUi store={store} dataset={await loadDataset(MAN)} />);
    expect(store.getState().choices.selected).toMatchObject({ kind: 'trigger-point', muscle: 'piriformis' });
    expect(store.getState().notice).toBeNull();
  });
  it('with an unknown muscle leaves nothing chosen', async () => {
    history.replaceState(null, '', '#m=no-such-muscle');
    await showPanels();
    expect(store.getState().choices.selected.kind).toBe('none');
  });
});
