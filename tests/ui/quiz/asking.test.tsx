// @vitest-environment jsdom
/** Being asked: by keyboard and by hand, told, corrected, timed and left. */
import { act, fireEvent, screen } from '@testing-library/react';
import { Tooltip } from 'radix-ui';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { MAN } from '../../../src/anatomy/index.ts';
import { loadQuizKnowledge, makeQuizItems } from '../../../src/reasoning/index.ts';
import type { QuizItem } from '../../../src/reasoning/index.ts';
import { AskScreen } from '../../../src/ui/quiz/asking/ask-screen.tsx';
import { learning } from '../../../src/ui/quiz/home/learning.ts';
import { DatasetContext } from '../../../src/ui/hooks/dataset-context.ts';
import type { QuizPool } from '../../../src/ui/quiz/pool.ts';
import type { QuizRun } from '../../../src/ui/quiz/run.ts';
import { MyopointUi } from '../../../src/ui/index.ts';
import { muscle, render, store, useFreshStage } from '../stage.tsx';

let pool: QuizPool;
beforeAll(async () => {
  const knowledge = await loadQuizKnowledge(MAN);
  pool = { knowledge, items: makeQuizItems(knowledge), dataset: knowledge.dataset };
});
useFreshStage();

const item = (id: string): QuizItem => pool.items.find((each) => each.id === id)!;
const calls = () => ({ onAnswered: vi.fn(), onCorrected: vi.fn(), onEnded: vi.fn() });
type Ended = Parameters<Parameters<typeof AskScreen>[0]['onEnded']>[0];

function ask(ids: readonly string[], more: Partial<QuizRun> = {}) {
  const ended: Ended[] = [];
  const heard = calls();
  const run: QuizRun = {
    kind: 'session',
    title: 'Test',
    items: ids.map(item),
    hints: true,
    endsAt: null,
    ...heard,
    ...more,
  };
  store.getState().startQuiz();
  render(
    <DatasetContext value={pool.dataset}>
      <Tooltip.Provider>
        <AskScreen run={run} pool={pool} onEnded={(outcome) => ended.push(outcome)} />
      </Tooltip.Provider>
    </DatasetContext>,
  );
  return { ended, ...heard };
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const key = (name: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key: name });
const verdict = () => document.querySelector('.verdict')?.textContent;
const heading = () => screen.getByRole('heading', { level: 2 });
const rightKey = (id: string): string => {
  const { task } = item(id);
  if (task.kind !== 'choice') throw new Error(`${id} is no choice`);
  return String(task.options.findIndex((option) => option.id === task.answer) + 1);
};

describe('a question', () => {
  it('is answered by its number and Enter, told with a verdict, and gone on from', () => {
    const { onAnswered, ended } = ask(['nerve/soleus', 'origin/soleus']);
    expect(document.activeElement).toBe(heading());
    key(rightKey('nerve/soleus'));
    key('Enter');
    expect(verdict()).toMatch(/^Right/);
    expect(store.getState().announcement).toMatch(/^Right\. .*tibial/i);
    expect(onAnswered).toHaveBeenCalledOnce();
    expect(onAnswered.mock.calls[0]?.[2]).toMatchObject({ verdict: 'good' });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Next' }));
    press('Next');
    expect(document.activeElement).toBe(heading());
    expect(heading().textContent).toMatch(/^Where does soleus begin/);
    press('I don’t know');
    expect(verdict()).toMatch(/^Not yetRight answer: /);
    press('See how it went');
    expect(ended).toHaveLength(1);
    expect(ended[0]).toMatchObject({
      endedBy: 'all',
      answers: [{ score: { verdict: 'good' } }, { score: { share: 0 } }],
    });
  });
  it('counts as it is corrected by hand', () => {
    const { onCorrected, ended } = ask(['nerve/soleus']);
    key(rightKey('nerve/soleus'));
    press('Check');
    fireEvent.click(screen.getByRole('radio', { name: 'Hard' }));
    expect(onCorrected).toHaveBeenCalledWith(item('nerve/soleus'), 'hard');
    press('See how it went');
    expect(ended[0]?.answers[0]?.score.verdict).toBe('hard');
  });
  it('puts layers in order with the arrow keys', () => {
    const id = pool.items.find(({ kind }) => kind === 'order-layers')!.id;
    const { onAnswered } = ask([id]);
    const { task } = item(id);
    if (task.kind !== 'order') throw new Error('no order');
    task.answer.forEach((wanted, at) => {
      const row = () => document.querySelector<HTMLElement>(`[data-row="${wanted}"]`)!;
      const place = () => [...document.querySelectorAll('[data-row]')].indexOf(row());
      while (place() > at) fireEvent.keyDown(row(), { key: 'ArrowUp' });
    });
    press('Check');
    expect(onAnswered.mock.calls[0]?.[2]).toMatchObject({ verdict: 'good', share: 1 });
  });
  it('tells nothing in an exam, goes on by itself, and asks before it is left', () => {
    const { ended } = ask(['nerve/soleus', 'origin/soleus'], {
      kind: 'exam',
      hints: false,
      endsAt: Date.now() + 60_000,
    });
    press('I don’t know');
    expect(heading().textContent).toMatch(/^Where does soleus begin/);
    expect(document.querySelector('.verdict')).toBeNull();
    press('End the questions');
    press('Go on');
    expect(ended).toHaveLength(0);
    press('End the questions');
    press('End it');
    expect(ended[0]).toMatchObject({ endedBy: 'left', answers: [{}] });
  });
  it('ends with its time in the middle of a question', () => {
    vi.useFakeTimers();
    try {
      const { ended } = ask(['nerve/soleus'], { kind: 'exam', hints: false, endsAt: Date.now() + 5000 });
      act(() => {
        vi.advanceTimersByTime(5100);
      });
      expect(ended).toMatchObject([{ endedBy: 'time', answers: [] }]);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('what is tried', () => {
  it('is three questions about a muscle, and Back from the first leads to it again', async () => {
    const dataset = pool.dataset;
    store.setState({ choices: { ...store.getState().choices, selected: muscle('soleus', 'left') } });
    render(<MyopointUi store={store} dataset={dataset} />);
    fireEvent.click(await screen.findByRole('button', { name: 'Try it: three questions' }, { timeout: 20_000 }));
    expect(await screen.findByText('Question 1 of 3', undefined, { timeout: 20_000 })).toBeTruthy();
    press('End the questions');
    expect(store.getState().mode.kind).toBe('explore');
    expect(store.getState().choices.selected).toEqual(muscle('soleus', 'left'));
  });
});

describe('what is tried by its id', () => {
  it('counts for what comes again', async () => {
    store.getState().startQuiz(['nerve/soleus']);
    render(<MyopointUi store={store} dataset={pool.dataset} />);
    fireEvent.click(await screen.findByRole('radio', { name: 'Tibial nerve' }, { timeout: 20_000 }));
    press('Check');
    expect(learning.now().progress.cards['nerve/soleus']).toMatchObject({ reps: 1 });
  });
});

describe('a station', () => {
  it('is judged with what was given when its time is over', () => {
    vi.useFakeTimers();
    try {
      const { onAnswered } = ask(['spotter/levator-scapulae']);
      fireEvent.click(screen.getByRole('radio', { name: 'Levator scapulae' }));
      act(() => {
        vi.advanceTimersByTime(59_000);
      });
      expect(onAnswered).not.toHaveBeenCalled();
      act(() => {
        vi.advanceTimersByTime(2000);
      });
      expect(onAnswered).toHaveBeenCalledOnce();
      expect(onAnswered.mock.calls[0]?.[1]).toEqual({ kind: 'spotter', given: ['levator-scapulae', null, null] });
      expect(verdict()).toMatch(/^Not yet|^Nearly/);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('the body as an answer', () => {
  const mark = (key: string, mm: number | null) =>
    act(() => store.getState().changeAsked({ mark: { key: key as never, at: [0, 0, 0], mm } }));
  it('is what was pointed at, and says what that was where it is another', () => {
    const { onAnswered } = ask(['point-at/soleus']);
    mark('plantaris/right', null);
    press('Check');
    expect(onAnswered.mock.calls[0]?.[1]).toEqual({
      kind: 'point',
      given: { structure: 'plantaris', side: 'right' },
    });
    expect(verdict()).toMatch(/You pointed at: plantaris, right\./i);
    expect(store.getState().choices.selected).toMatchObject({ kind: 'structure', id: 'soleus', side: 'right' });
  });
  it('is how far a mark lies from the point, on which muscle and side', () => {
    const { onAnswered } = ask(['place-point/infraspinatus-trp1']);
    mark('infraspinatus/right', 5);
    press('Check');
    expect(onAnswered.mock.calls[0]?.[1]).toEqual({
      kind: 'place',
      given: { mm: 5, onMuscle: true, otherSide: true },
    });
    expect(verdict()).toContain('On the other side of the body.');
  });
  it('is not waited for where no body is drawn: then it is asked by name', () => {
    store.setState({ stageFault: 'broken' });
    ask(['point-at/soleus']);
    expect(screen.getByRole('heading', { name: 'What lies right beside soleus?' })).toBeTruthy();
  });
});
