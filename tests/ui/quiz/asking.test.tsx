// @vitest-environment jsdom
/** Being asked: by keyboard and by hand, told, corrected, timed and left. */
import { act, fireEvent, screen } from '@testing-library/react';
import { Tooltip } from 'radix-ui';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { MAN } from '../../../src/anatomy/index.ts';
import { loadQuizKnowledge, makeQuizItems } from '../../../src/reasoning/index.ts';
import type { QuizItem } from '../../../src/reasoning/index.ts';
import { AskScreen } from '../../../src/ui/quiz/asking/ask-screen.tsx';
import { DatasetContext } from '../../../src/ui/hooks/dataset-context.ts';
import type { QuizPool } from '../../../src/ui/quiz/pool.ts';
import type { QuizRun } from '../../../src/ui/quiz/run.ts';
import { render, store, useFreshStage } from '../stage.tsx';

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
