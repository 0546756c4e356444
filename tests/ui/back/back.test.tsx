// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AreaId, LessonId } from '../../../src/anatomy/index.ts';
import { historyRests, muscle, showPanels, store, useFreshStage } from '../stage.tsx';

useFreshStage();
afterEach(() => {
  vi.unstubAllGlobals();
});

const go = (by: number) =>
  act(async () => {
    history.go(by);
    await historyRests();
    await historyRests();
  });
const back = () => go(-1);
const forward = () => go(1);
/** Does it, and lets the history follow. */
const after = (deed: () => void) =>
  act(async () => {
    deed();
    await historyRests();
    await historyRests();
  });
const actions = () => store.getState();
const mode = () => store.getState().mode;
const step = () => (history.state as { step: number }).step;

/** A visit that has come to its last step, with a place and a muscle. */
async function comeToLastStep(): Promise<void> {
  await after(() => actions().startConsultation());
  await after(() => {
    actions().touchSkin({ side: 'left', areas: ['calf' as AreaId] });
    actions().goToConsultationStep('which');
  });
  await after(() => {
    actions().select(muscle('soleus', 'left'));
    actions().goToConsultationStep('what');
  });
}

describe('Back', () => {
  it('goes from the third step of a consultation to the second and to the first', async () => {
    await showPanels();
    await comeToLastStep();
    await back();
    expect(mode()).toEqual({ kind: 'consultation', step: 'which' });
    await back();
    expect(mode()).toEqual({ kind: 'consultation', step: 'where' });
    expect(step()).toBe(1);
  });
  it('at the first step asks, and asks again', async () => {
    await showPanels();
    await comeToLastStep();
    await go(-3);
    expect(mode()).toEqual({ kind: 'consultation', step: 'where' });
    // The screen that asks comes when it is first needed.
    expect(await screen.findByRole('alertdialog', { name: 'End the visit?' })).toBeTruthy();
    expect(step()).toBe(1);
    // Once more is the way back out of the question.
    await back();
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(mode().kind).toBe('consultation');
    await back();
    await after(() => fireEvent.click(screen.getByRole('button', { name: 'End the visit' })));
    expect(mode().kind).toBe('explore');
    expect(step()).toBe(0);
  });
  it('closes a dialog and nothing else, and leaves no entry that opens it again', async () => {
    await showPanels(muscle('soleus'));
    await after(() => fireEvent.click(screen.getByRole('button', { name: 'About and settings' })));
    expect(step()).toBe(1);
    await back();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(store.getState().choices.selected).toEqual(muscle('soleus'));
    expect([step(), location.hash]).toEqual([0, '#m=soleus&s=right&a=patient']);
    await forward();
    expect([step(), screen.queryByRole('dialog')]).toEqual([0, null]);
    await after(() => fireEvent.click(screen.getByRole('button', { name: 'About and settings' })));
    await after(() => fireEvent.click(screen.getByRole('button', { name: 'Close' })));
    expect(step()).toBe(0);
  });
  it('has the address say another body at once, and no step for it', async () => {
    await showPanels(muscle('soleus'));
    store.setState({ bodyIds: ['man', 'woman'] });
    const entries = history.length;
    const { choices, past } = store.getState();
    act(() => actions().askForBody('woman'));
    expect(location.hash).toBe('#m=soleus&s=right&body=woman&a=patient');
    act(() => actions().askForBody('man'));
    expect(location.hash).toBe('#m=soleus&s=right&a=patient');
    expect([history.length, step()]).toEqual([entries, 0]);
    expect([store.getState().choices, store.getState().past]).toEqual([choices, past]);
  });
  it('closes the card, the needle view, the story and the questions, one at a time', async () => {
    await showPanels({ kind: 'trigger-point', id: 'soleus-trp1', muscle: 'soleus', side: 'right' } as never);
    await after(() => actions().openNeedle());
    expect(location.hash).toContain('n=1');
    await after(() => actions().setHandingOver(true));
    await back();
    expect(store.getState()).toMatchObject({ handingOver: false, choices: { needle: true } });
    await back();
    expect(store.getState().choices).toMatchObject({ needle: false, selected: { kind: 'trigger-point' } });
    await after(() => actions().startStory());
    await back();
    expect(store.getState().story).toBeNull();
    await after(() => actions().startRecall());
    await back();
    expect(store.getState().recall).toBeNull();
    expect(step()).toBe(0);
  });
  it('ends a lesson, and goes back to the step of the consultation it was shown in', async () => {
    await showPanels();
    await after(() => actions().startLesson('how-deep' as LessonId));
    expect(location.hash).toContain('l=how-deep');
    await back();
    expect(mode().kind).toBe('explore');
    await comeToLastStep();
    await after(() => actions().startLesson('how-deep' as LessonId));
    expect([step(), location.hash]).toEqual([4, '']);
    await back();
    expect(mode()).toEqual({ kind: 'consultation', step: 'what' });
    expect(step()).toBe(3);
  });
  it('is not taken for what closes a layer and opens another at once', async () => {
    await showPanels();
    await after(() => fireEvent.click(screen.getByRole('button', { name: 'About and settings' })));
    await after(() => {
      fireEvent.click(screen.getByRole('button', { name: 'Close' }));
      queueMicrotask(() => {
        queueMicrotask(() => {
          actions().startConsultation();
        });
      });
    });
    expect([mode(), step()]).toEqual([{ kind: 'consultation', step: 'where' }, 1]);
  });
  it('leaves the list of questions of a visit for the visit', async () => {
    await showPanels();
    await after(() => actions().startConsultation());
    await after(() => fireEvent.click(screen.getByRole('button', { name: 'Understand' })));
    expect(step()).toBe(2);
    await back();
    expect(screen.getByRole('heading', { name: 'Touch where it hurts' })).toBeTruthy();
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });
  it('on a phone puts the sheet away, and a drawer before it', async () => {
    vi.stubGlobal('matchMedia', () => ({
      matches: true,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }));
    await showPanels();
    await after(() => actions().select(muscle('soleus')));
    await after(() => fireEvent.click(screen.getByRole('button', { name: 'Layers' })));
    expect(step()).toBe(2);
    await back();
    expect(screen.getByRole('region', { name: 'Explanation' })).toBeTruthy();
    await back();
    expect(store.getState().choices.selected).toEqual({ kind: 'none' });
  });
  it('does not hold whoever came by a link', async () => {
    history.replaceState(null, '', '#m=soleus&p=soleus-trp1&n=1');
    await showPanels();
    await after(() => undefined);
    expect(store.getState().choices.needle).toBe(true);
    expect(step()).toBe(0);
    await after(() => actions().closeNeedle());
    expect(step()).toBe(0);
    await after(() => actions().openNeedle());
    expect(step()).toBe(1);
  });
  it('asks in a visit that began on a sheet a link had opened', async () => {
    vi.stubGlobal('matchMedia', () => ({
      matches: true,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }));
    history.replaceState(null, '', '#m=soleus');
    await showPanels();
    await after(() => undefined);
    expect(step()).toBe(0);
    await after(() => actions().startConsultation());
    expect(step()).toBe(1);
    await back();
    expect(await screen.findByRole('alertdialog', { name: 'End the visit?' })).toBeTruthy();
  });
});

describe('the entries', () => {
  it('hold numbers and no address, but for the one on top', async () => {
    await showPanels(muscle('piriformis'));
    await comeToLastStep();
    for (const at of [3, 2, 1]) {
      expect([Object.keys(history.state as object).sort(), step(), location.hash]).toEqual([['base', 'step'], at, '']);
      await back();
    }
  });
  it('of a visit that was wiped show nothing, back or forward', async () => {
    await showPanels(muscle('piriformis'));
    await comeToLastStep();
    await back();
    await after(() => actions().wipeVisit());
    expect([mode(), step(), location.hash]).toEqual([{ kind: 'consultation', step: 'where' }, 1, '']);
    const seen = new Set<string>();
    const listen = () => {
      seen.add(location.hash);
    };
    window.addEventListener('popstate', listen);
    await forward();
    expect(step()).toBe(1);
    await back();
    await after(() => fireEvent.click(screen.getByRole('button', { name: 'End the visit' })));
    await forward();
    window.removeEventListener('popstate', listen);
    expect([...seen]).toEqual(['']);
    expect(store.getState()).toMatchObject({ mode: { kind: 'explore' }, choices: { selected: { kind: 'none' } } });
  });
  it('ahead of a body that was wiped are gone too', async () => {
    await showPanels({ kind: 'trigger-point', id: 'soleus-trp1', muscle: 'soleus', side: 'right' } as never);
    await after(() => actions().openNeedle());
    await back();
    await after(() => actions().wipeVisit());
    const seen: string[] = [];
    const listen = () => {
      seen.push(location.hash);
    };
    window.addEventListener('popstate', listen);
    await forward();
    window.removeEventListener('popstate', listen);
    expect(seen).toEqual(['', '']);
    expect(step()).toBe(0);
  });
  it('let an address that is typed be followed, in a dialog too', async () => {
    await showPanels(muscle('piriformis'));
    await after(() => fireEvent.click(screen.getByRole('button', { name: 'About and settings' })));
    await after(() => {
      location.hash = '#m=soleus&s=left';
    });
    expect(store.getState().choices.selected).toEqual(muscle('soleus', 'left'));
    await after(() => {
      location.hash = '#m=gluteus-minimus&peel=50';
    });
    expect(store.getState().choices).toMatchObject({ selected: muscle('gluteus-minimus'), peel: 0.5 });
    await back();
    expect(store.getState().choices).toMatchObject({ selected: muscle('soleus', 'left'), peel: 0 });
  });
  it('let the address typed last stand, though a way back that it overtook arrives after it', async () => {
    const media = { matches: true, follow: new Set<() => void>() };
    vi.stubGlobal('matchMedia', () => ({
      get matches() {
        return media.matches;
      },
      addEventListener: (_: string, next: () => void) => media.follow.add(next),
      removeEventListener: (_: string, next: () => void) => media.follow.delete(next),
    }));
    await showPanels();
    await after(() => fireEvent.click(screen.getByRole('button', { name: 'Muscles' })));
    expect(step()).toBe(1);
    // A phone becomes a tablet: the drawer is nothing to go back out of any more, and its entry is left.
    const wayBack = vi.spyOn(history, 'go');
    await act(async () => {
      media.matches = false;
      for (const next of media.follow) next();
      await Promise.resolve();
    });
    await act(async () => {
      await Promise.resolve();
    });
    expect(wayBack.mock.calls).toEqual([[-1]]);
    // The test window gives the way up for what is typed; browsers may go it from there.
    await act(async () => {
      location.hash = '#m=soleus&s=left';
      history.back();
      await historyRests();
      await historyRests();
    });
    expect(wayBack.mock.calls).toEqual([[-1], [1]]);
    expect([step(), location.hash]).toEqual([0, '#m=soleus&s=left&a=patient']);
    expect(store.getState().choices.selected).toEqual(muscle('soleus', 'left'));
    await after(() => {
      location.hash = '#m=piriformis';
    });
    expect(store.getState().choices.selected).toEqual(muscle('piriformis'));
    // What comes now was pressed.
    await back();
    expect(store.getState().choices.selected).toEqual(muscle('soleus', 'left'));
  });
});
