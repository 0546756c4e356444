// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LESSON_SUMMARIES, loadDataset, MAN, loadLessons } from '../../../src/anatomy/index.ts';
import type * as Anatomy from '../../../src/anatomy/index.ts';
import { DEFAULT_LAYERS } from '../../../src/state/index.ts';
import { DatasetContext } from '../../../src/ui/hooks/dataset-context.ts';
import { LessonList } from '../../../src/ui/lessons/lesson-list.tsx';
import { FIRST, SAMPLE, SECOND, pass, secondsOf, showLesson } from './lesson-stage.tsx';
import { render, store } from '../stage.tsx';

vi.mock('../../../src/anatomy/index.ts', async (original) => {
  const anatomy = await original<typeof Anatomy>();
  return { ...anatomy, loadLessons: vi.fn(anatomy.loadLessons) };
});

beforeEach(async () => {
  await loadDataset(MAN);
  store.setState(store.getInitialState(), true);
  vi.mocked(loadLessons).mockResolvedValue([SAMPLE]);
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const player = () => screen.getByRole('region', { name: `Understand: ${FIRST.question}` });
const title = () => within(player()).getByRole('heading', { level: 3, name: /^(One|Two|Three)$/ }).textContent;
const press = (name: string) => fireEvent.click(within(player()).getByRole('button', { name }));
const mode = () => store.getState().mode;

describe('the list of questions', () => {
  const list = (onStarted?: () => void) =>
    render(
      <DatasetContext value={null}>
        <LessonList {...(onStarted ? { onStarted } : {})} />
      </DatasetContext>,
    );

  it('names every question before a lesson has come, then how long each takes', async () => {
    list();
    expect(
      LESSON_SUMMARIES.map(({ question }) =>
        screen.getByRole('button', { name: new RegExp(question.replace('?', '\\?')) }),
      ).length,
    ).toBe(16);
    expect(screen.queryByText(/min$/)).toBeNull();
    await act(async () => {
      await vi.advanceTimersByTimeAsync(0);
    });
    expect(
      within(screen.getByRole('button', { name: new RegExp(FIRST.question.replace('?', '\\?')) })).getByText(
        'about ½ min',
      ),
    ).toBeDefined();
  });
  it('begins a lesson at its first step, playing', () => {
    const onStarted = vi.fn();
    list(onStarted);
    fireEvent.click(screen.getByRole('button', { name: new RegExp(SECOND.question.replace('?', '\\?')) }));
    expect(mode()).toEqual({ kind: 'lesson', id: SECOND.id, step: 0, playing: true });
    expect(onStarted).toHaveBeenCalledOnce();
  });
  it('explains the words of the field on one page, found by their letters, and leads back', async () => {
    const dataset = await loadDataset(MAN);
    render(
      <DatasetContext value={dataset}>
        <LessonList />
      </DatasetContext>,
    );
    fireEvent.click(screen.getByRole('button', { name: /Words explained/ }));
    expect(document.activeElement?.textContent).toBe('Words explained');
    expect(screen.getAllByRole('term').length).toBe(dataset.glossary.length);
    fireEvent.change(screen.getByRole('searchbox', { name: 'Find a word' }), { target: { value: 'taut' } });
    expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toContain('Taut band');
    expect(screen.queryByText('A palpably tense bundle of muscle fibres.')).toBeNull();
    act(() => {
      store.getState().setAudience('student');
    });
    expect(screen.getByText('A palpably tense bundle of muscle fibres.')).toBeDefined();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'zzz' } });
    expect(screen.getByText('No such word here.')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'All questions' }));
    expect(screen.getByRole('button', { name: /Words explained/ })).toBeDefined();
  });
});

describe('the player', () => {
  it('takes the focus, shows the step and tells it to those who listen', async () => {
    await showLesson();
    expect(document.activeElement).toBe(player());
    expect(title()).toBe('One');
    expect(player().querySelector('.lesson-caption')!.getAttribute('aria-live')).toBe('polite');
  });
  it('goes on by itself, each step as long as it takes to read, and ends at the last', async () => {
    await showLesson();
    await pass(secondsOf(0) - 0.1);
    expect(title()).toBe('One');
    await pass(0.2);
    expect(title()).toBe('Two');
    await pass(secondsOf(1));
    expect(title()).toBe('Three');
    await pass(secondsOf(2));
    expect(mode()).toEqual({ kind: 'lesson', id: FIRST.id, step: 2, playing: false });
    press('Play again');
    expect(mode()).toEqual({ kind: 'lesson', id: FIRST.id, step: 0, playing: true });
  });
  it('goes on after a pause with what was left of the step', async () => {
    await showLesson();
    await pass(secondsOf(0) - 1);
    press('Pause');
    await pass(60);
    expect(title()).toBe('One');
    press('Play');
    await pass(0.9);
    expect(title()).toBe('One');
    await pass(0.2);
    expect(title()).toBe('Two');
  });
  it('waits at a step taken by hand', async () => {
    await showLesson();
    press('Next');
    expect(mode()).toMatchObject({ step: 1, playing: false });
    press('Back');
    expect(title()).toBe('One');
    fireEvent.click(within(player()).getByRole('button', { name: 'Step 3 of 3: Three' }));
    expect(title()).toBe('Three');
    expect(within(player()).getByRole('button', { name: 'Step 3 of 3: Three' }).getAttribute('aria-current')).toBe(
      'step',
    );
    expect(within(player()).getByRole('button', { name: 'Next' }).getAttribute('aria-disabled')).toBe('true');
  });
  it('sets the body for each step and brings it back at the end', async () => {
    await showLesson();
    store.getState().setLayerOpacity('vessels', 0);
    press('Next');
    const {
      choices,
      requests: { view },
    } = store.getState();
    expect(choices.selected).toEqual({ kind: 'muscle', id: 'soleus', side: 'left' });
    expect(choices.layers).toEqual({ ...DEFAULT_LAYERS, skin: 1 });
    expect(view).toMatchObject({ kind: 'preset', preset: 'back' });
    press('Close the question');
    expect(mode().kind).toBe('explore');
    expect(store.getState().choices.selected).toEqual({ kind: 'none' });
    expect(screen.queryByRole('region', { name: /Understand/ })).toBeNull();
  });
  it('waits for the body, then sets it', async () => {
    const stage = vi.spyOn(store.getState(), 'stage');
    await showLesson({ at: 1, load: { phase: 'loading', fraction: 0 } });
    await pass(60);
    expect(stage).not.toHaveBeenCalled();
    expect(mode()).toMatchObject({ step: 1 });
    act(() => {
      store.getState().reportLoad({ phase: 'clickable', fraction: 0.5 });
    });
    expect(stage).toHaveBeenCalledWith(SAMPLE.steps[1]!.staging);
    await pass(secondsOf(1));
    expect(mode()).toMatchObject({ step: 2 });
  });
  it('shows the last step when a link asks for one that is not there', async () => {
    await showLesson({ at: 50, playing: false });
    expect(title()).toBe('Three');
    expect(mode()).toMatchObject({ step: 2, playing: false });
  });
  it('says what is not sure at the last step, and offers the next question', async () => {
    await showLesson({ at: 1, playing: false });
    expect(screen.queryByText(SAMPLE.doubt)).toBeNull();
    press('Next');
    expect(screen.getByText(SAMPLE.doubt)).toBeDefined();
    fireEvent.click(within(player()).getByRole('button', { name: /Next question/ }));
    expect(mode()).toEqual({ kind: 'lesson', id: SECOND.id, step: 0, playing: true });
    await pass(0);
    expect(document.activeElement).toBe(screen.getByRole('region', { name: `Understand: ${SECOND.question}` }));
    expect(screen.getByText('This question has no answer here yet.')).toBeDefined();
  });
  it('leads to all questions where there is a way', async () => {
    const onList = vi.fn();
    await showLesson({ at: 2, playing: false, onList });
    press('All questions');
    expect(onList).toHaveBeenCalledOnce();
  });
  it('keeps the deeper layer, which touches technique, from patients', async () => {
    await showLesson({ at: 1 });
    press('The whole answer as text');
    expect(screen.queryByText(/Said more exactly/)).toBeNull();
    expect(mode()).toMatchObject({ playing: false });
    act(() => {
      store.getState().setAudience('therapist');
    });
    expect(screen.getByText('Said more exactly.')).toBeDefined();
    expect(screen.getByText('More exactly: Said more exactly.')).toBeDefined();
  });
  it('has each claim with its source, tier and dissent one tap away', async () => {
    const dataset = await showLesson({ at: 1 });
    const claim = dataset.evidence.find(({ id }) => id === 'trigger-point-theory')!;
    press('How sure is this? (2 sources)');
    expect(screen.getByText(claim.statement)).toBeDefined();
    expect(screen.getByText(claim.dissent[0]!.statement)).toBeDefined();
    expect(screen.getAllByText('Study').length).toBe(2);
    expect(screen.getByText(dataset.sourceById.get(claim.sources[0]!.source)!.cite)).toBeDefined();
    expect(screen.getAllByText('Compared with the abstract.').length).toBe(2);
  });
  it('hides the needle picture and says so; the words stay', async () => {
    await showLesson({ at: 2, playing: false });
    expect(player().querySelectorAll('.needle-blade').length).toBe(2);
    expect(screen.queryByText('A needle picture is hidden.')).toBeNull();
    act(() => {
      store.getState().setHideNeedles(true);
    });
    expect(player().querySelectorAll('.needle-blade, .needle-handle').length).toBe(0);
    expect(screen.getByText('A needle picture is hidden.')).toBeDefined();
    expect(screen.getByText(SAMPLE.steps[2]!.caption)).toBeDefined();
  });
  it('stands upside down for the person opposite, as the consultation did', async () => {
    await showLesson({ playing: false });
    expect(player().classList.contains('flipped')).toBe(false);
    act(() => {
      store.getState().setFlipped(true);
    });
    expect(player().classList.contains('flipped')).toBe(true);
  });
  it('has the whole answer as text', async () => {
    await showLesson({ playing: false });
    act(() => {
      store.getState().setAudience('therapist');
    });
    press('The whole answer as text');
    const text = player().querySelector('.transcript')!.textContent;
    for (const words of [
      FIRST.question,
      SAMPLE.summary,
      ...SAMPLE.steps.map(({ caption }) => caption),
      'Said more exactly.',
      SAMPLE.doubt,
      '25 mm (1 in)',
      'Quintner',
    ]) {
      expect(text).toContain(words);
    }
  });
  it('puts the whole answer on paper, and only then', async () => {
    await showLesson({ playing: false });
    const print = vi.spyOn(window, 'print').mockImplementation(() => {
      window.dispatchEvent(new Event('beforeprint'));
      expect(document.querySelector('.lesson-paper')!.textContent).toContain(SAMPLE.steps[2]!.caption);
    });
    press('The whole answer as text');
    press('Print this answer');
    expect(print).toHaveBeenCalledOnce();
    act(() => {
      window.dispatchEvent(new Event('afterprint'));
    });
    expect(document.querySelector('.lesson-paper')).toBeNull();
  });
  it('says when a lesson can not be fetched, and tries again', async () => {
    vi.mocked(loadLessons).mockRejectedValueOnce(new Error('offline'));
    await showLesson();
    expect(screen.getByRole('alert').textContent).toContain('could not be fetched');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await pass(0);
    expect(title()).toBe('One');
  });
});

describe('keys of the player', () => {
  const key = (name: string, target: Element = document.body) => fireEvent.keyDown(target, { key: name });

  it('step, play, wait and close', async () => {
    await showLesson();
    key('ArrowRight');
    expect(mode()).toMatchObject({ step: 1, playing: false });
    key(' ');
    expect(mode()).toMatchObject({ step: 1, playing: true });
    key('ArrowLeft', player());
    expect(mode()).toMatchObject({ step: 0, playing: false });
    key('ArrowLeft');
    expect(mode()).toMatchObject({ step: 0 });
    key('Escape');
    expect(mode().kind).toBe('explore');
  });
  it('leave buttons, the body and dialogs to themselves', async () => {
    await showLesson({ playing: false });
    const canvas = document.body.appendChild(document.createElement('canvas'));
    const dialog = document.body.appendChild(document.createElement('div'));
    dialog.setAttribute('role', 'dialog');
    key(' ', within(player()).getByRole('button', { name: 'Next' }));
    key('ArrowRight', canvas);
    key('Escape', dialog);
    expect(mode()).toEqual({ kind: 'lesson', id: FIRST.id, step: 0, playing: false });
    key(' ', canvas);
    expect(mode()).toMatchObject({ playing: true });
    canvas.remove();
    dialog.remove();
  });
});
