// @vitest-environment jsdom
/** The first page of the quiz: what is chosen, decks and exams, also those of a link. */
import { act, fireEvent, screen } from '@testing-library/react';
import { Tooltip } from 'radix-ui';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAN } from '../../../src/anatomy/index.ts';
import { deckLink, examLink, loadQuizKnowledge, makeQuizItems, readExamLink } from '../../../src/reasoning/index.ts';
import { QuizHome } from '../../../src/ui/quiz/home/quiz-home.tsx';
import { learning } from '../../../src/ui/quiz/home/learning.ts';
import type { QuizPool } from '../../../src/ui/quiz/pool.ts';
import type { QuizRun } from '../../../src/ui/quiz/run.ts';
import { render, store, useFreshStage } from '../stage.tsx';

let pool: QuizPool;
let visit = 0;
beforeAll(async () => {
  const knowledge = await loadQuizKnowledge(MAN);
  pool = { knowledge, items: makeQuizItems(knowledge), dataset: knowledge.dataset };
});
useFreshStage();
// What was learned before is gone with its visit.
beforeEach(() => learning.open((visit -= 1)));

async function open(code = '') {
  const begun: QuizRun[] = [];
  store.getState().startQuiz();
  await act(async () => {
    render(
      <Tooltip.Provider>
        <QuizHome pool={pool} code={code} onBegin={(run) => begun.push(run)} onLeave={vi.fn()} />
      </Tooltip.Provider>,
    );
    await Promise.resolve();
  });
  return begun;
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const tab = (name: string) => fireEvent.mouseDown(screen.getByRole('tab', { name }), { button: 0 });
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('the first page of the quiz', () => {
  it('begins a session of what was chosen', async () => {
    const [begun] = [await open()];
    type('Part of the body', 'foot');
    fireEvent.click(screen.getByRole('radio', { name: 'In words' }));
    fireEvent.click(screen.getByRole('radio', { name: '5' }));
    expect(screen.getByText('Nothing to repeat, 5 new ones.')).toBeDefined();
    press('Begin');
    expect(begun[0]).toMatchObject({ kind: 'session', title: 'Foot', hints: true, endsAt: null });
    expect(begun[0]?.items.map(({ region, scene }) => [region, scene])).toEqual(Array(5).fill(['foot', null]));
  });
  it('says where nothing is left, and begins nothing', async () => {
    await open();
    press('More to choose');
    fireEvent.click(screen.getByRole('switch', { name: 'Only what is due' }));
    expect(screen.getByText(/Nothing is left for today/)).toBeDefined();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Begin' }).disabled).toBe(true);
  });
  it('shows a deck of a link, and asks it without taking it over', async () => {
    const muscle = pool.dataset.muscles.find(({ id }) => id === 'soleus');
    if (!muscle) throw new Error('expected soleus');
    const begun = await open(`deck=${deckLink({ name: 'My calf', entries: [{ kind: 'muscle', id: muscle.id }] })}`);
    expect(screen.getByText('My calf')).toBeDefined();
    press('Ask this deck');
    expect(begun[0]).toMatchObject({ kind: 'deck', title: 'My calf' });
    expect(begun[0]?.items.every(({ muscles }) => muscles.includes(muscle.id))).toBe(true);
    expect(learning.now().progress.decks).toEqual([]);
    press('Take it over as my deck');
    expect(learning.now().progress.decks).toMatchObject([{ name: 'My calf', entries: [{ id: 'soleus' }] }]);
  });
  it('says why a link cannot be read', async () => {
    await open('deck=1.Calf.01565cm..1x0vf7f');
    expect(screen.getByText(/Something of this link got lost/).getAttribute('role')).toBe('alert');
    tab('Exam');
    expect(screen.getByRole('button', { name: 'Begin the exam' })).toBeDefined();
  });
  it('makes a deck by search, takes a muscle out again, removes it', async () => {
    await open();
    tab('Decks');
    press('New deck');
    type('Name', 'Legs');
    type('Add a muscle', 'SOLE');
    press('Add Soleus');
    expect(screen.getByLabelText<HTMLInputElement>('Link to share this deck').value).toMatch(
      /#deck=1\.Legs\.[0-9a-z]{7}\.\./,
    );
    type('Add a muscle', 'nothing of the kind');
    expect(screen.getByText('No muscle found')).toBeDefined();
    press('Take out: Soleus');
    expect(screen.getByText('No questions yet')).toBeDefined();
    press('Remove this deck');
    expect(screen.queryByText('Legs')).toBeNull();
    expect(learning.now().progress.decks).toEqual([]);
  });
  it('makes an exam whose link gives the same questions', async () => {
    const begun = await open();
    tab('Exam');
    type('Questions', '7');
    type('Minutes', '0');
    fireEvent.blur(screen.getByLabelText('Minutes'));
    fireEvent.click(screen.getByRole('button', { name: 'Hand' }));
    const { value } = screen.getByLabelText<HTMLInputElement>('The same questions for a class');
    const code = new URLSearchParams(value.replace(/^[^#]*#/, ''));
    expect(code.get('body')).toBe('man');
    const read = readExamLink(code.get('exam') ?? '', pool.items);
    expect(read).toMatchObject({ ok: true, poolChanged: false, plan: { count: 7, minutes: 20, regions: ['hand'] } });
    const before = Date.now();
    press('Begin the exam');
    expect(begun[0]).toMatchObject({ kind: 'exam', hints: false });
    expect(begun[0]?.endsAt).toBeGreaterThanOrEqual(before + 20 * 60_000);
    expect(begun[0]?.items).toHaveLength(7);
  });
  it('shows the exam of a link as it is, and says plainly that questions have changed', async () => {
    const plan = { seed: 5, regions: ['thigh' as const], kinds: [], count: 4, minutes: 9 };
    const begun = await open(`exam=${examLink(plan, pool.items.slice(1))}`);
    expect(screen.getByText('4 questions in 9 minutes')).toBeDefined();
    expect(screen.getByText('From thigh')).toBeDefined();
    expect(screen.getByRole('alert').textContent).toMatch(/questions have changed/);
    press('Begin the exam');
    expect(begun[0]?.items).toHaveLength(4);
  });
});
