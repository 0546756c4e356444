// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { gradeOf, sentencesOf } from '../../../scripts/data/readability.ts';
import { loadDataset, MAN } from '../../../src/anatomy/index.ts';
import type { AreaId } from '../../../src/anatomy/index.ts';
import { NONE } from '../../../src/state/index.ts';
import { helpAnswers } from '../../../src/reasoning/index.ts';
import { muscle, showPanels, store, useFreshStage } from '../stage.tsx';
import { signWords } from '../../../src/ui/recall/recall-words.ts';
import { RECALL_MESSAGES } from '../../../src/words/en/recall.ts';

useFreshStage();

async function ask(id = 'gluteus-minimus'): Promise<HTMLElement> {
  await showPanels(muscle(id, 'left'));
  act(() => {
    store.getState().startRecall();
  });
  return screen.findByRole('region', { name: 'Say it back' }, { timeout: 20_000 });
}
const button = (card: HTMLElement, name: string | RegExp) => within(card).getByRole('button', { name });
const said = (card: HTMLElement) => within(card).getByRole('status').textContent;

describe('a recall', () => {
  it('asks from afar with the answer hidden, and takes the focus', async () => {
    const card = await ask();
    expect(within(card).getByRole('heading').textContent).toBe('Point to where your pain may be coming from');
    expect(document.activeElement).toBe(within(card).getByRole('heading'));
    expect(store.getState().choices.selected).toEqual(NONE);
    expect(store.getState().requests.view).toMatchObject({ kind: 'preset' });
    expect(screen.queryByRole('region', { name: 'Explanation' })).toBeNull();
  });
  it('lights what was pointed at when it fits, and keeps saying so', async () => {
    const card = await ask();
    act(() => {
      store.getState().pick('gluteus-minimus/left');
    });
    expect(said(card)).toBe('Yes, that is it: the gluteus minimus.');
    // Judged by the words and signs of the quiz.
    expect(card.querySelector('.verdict.good strong')?.textContent).toBe('Right');
    expect(store.getState().choices.selected).toEqual(muscle('gluteus-minimus', 'left'));
    act(() => {
      store.getState().pick('soleus/left');
    });
    expect(said(card)).toBe('Yes, that is it: the gluteus minimus.');
    fireEvent.click(button(card, 'Next'));
    expect(within(card).getByRole('heading').textContent).toBe('Where may you feel it?');
    expect(store.getState().choices.selected).toEqual(NONE);
  });
  it('takes the other side, and says so', async () => {
    const card = await ask();
    act(() => {
      store.getState().pick('gluteus-minimus/right');
    });
    expect(said(card)).toBe('Yes, that is the gluteus minimus. We spoke of the other side.');
  });
  it('is never wrong, and shows the answer after two tries', async () => {
    const card = await ask();
    expect(within(card).queryByRole('button', { name: 'Show me' })).toBeNull();
    act(() => {
      store.getState().pick('soleus/left');
    });
    expect(said(card)).toBe('That is the soleus. Look around your hip and buttock.');
    expect(within(card).queryByRole('button', { name: 'Show me' })).toBeNull();
    act(() => {
      store.getState().pick('deltoid-middle/left');
    });
    fireEvent.click(button(card, 'Show me'));
    expect(said(card)).toBe('It is here, lit on the body: Gluteus minimus.');
    expect(store.getState().choices.selected).toEqual(muscle('gluteus-minimus', 'left'));
    expect(button(card, 'Next')).toBeTruthy();
  });
  it('shows at once what lies deeper than a finger reaches', async () => {
    const card = await ask();
    act(() => {
      store.getState().pick('gluteus-maximus/left');
    });
    expect(said(card)).toBe('Close. That is the gluteus maximus. The one we mean lies deeper.');
    expect(button(card, 'Show me')).toBeTruthy();
  });
  it('can be answered by name, without pointing', async () => {
    const card = await ask();
    fireEvent.click(button(card, 'Choose the muscle by name'));
    const list = within(card).getByRole('list', { name: 'Choose the muscle by name' });
    expect(within(list).getAllByRole('button')).toHaveLength(6);
    fireEvent.click(within(list).getByRole('button', { name: 'Gluteus minimus' }));
    expect(said(card)).toMatch(/^Yes/);
    fireEvent.click(button(card, 'Next'));
    fireEvent.click(button(card, 'Choose the place by name'));
    expect(within(card).getAllByRole('listitem')).toHaveLength(6);
  });
  it('hears where it may be felt, with how often', async () => {
    const card = await ask();
    fireEvent.click(button(card, /^Skip/));
    act(() => {
      store.getState().touchSkin({ side: 'left', areas: ['vertex' as AreaId] });
    });
    expect(said(card)).toMatch(/^That is: .+\. Look around your/);
    const dataset = await loadDataset(MAN);
    const often = dataset.muscleById
      .get('gluteus-minimus' as never)!
      .triggerPoints[0]!.main.find(({ kind }) => kind === 'skin')!;
    act(() => {
      if (often.kind === 'skin') store.getState().touchSkin({ side: 'left', areas: [often.area] });
    });
    expect(said(card)).toMatch(/^Yes: .+\. People often feel it there\.$/);
    expect(store.getState().choices.selected).toEqual(muscle('gluteus-minimus', 'left'));
  });
  it('asks for the sign that needs help, and explains each choice', async () => {
    const card = await ask();
    fireEvent.click(button(card, /^Skip/));
    fireEvent.click(button(card, /^Skip/));
    expect(within(card).getAllByRole('listitem')).toHaveLength(3);
    fireEvent.click(button(card, 'The muscle is sore for a day or two'));
    expect(said(card)).toMatch(/^That is usual\. The muscle may be sore\./);
    fireEvent.click(button(card, 'I feel new weakness or numbness'));
    expect(said(card)).toMatch(/^Yes\. Call for emergency help now/);
    fireEvent.click(button(card, 'Done'));
    expect(store.getState().recall).toBeNull();
    expect(store.getState().choices.selected).toEqual(muscle('gluteus-minimus', 'left'));
  });
  it('ends at any time, and keeps nothing', async () => {
    const card = await ask();
    act(() => {
      store.getState().pick('soleus/left');
    });
    fireEvent.click(button(card, 'End the questions'));
    expect(store.getState().recall).toBeNull();
    expect(JSON.stringify({ ...localStorage })).not.toMatch(/soleus|teach/i);
  });
});

describe('the words of a recall', () => {
  it('never say wrong, and read at grade 8 or below', () => {
    const own = Object.values(RECALL_MESSAGES);
    expect(own.length).toBeGreaterThan(50);
    expect(own.filter((text) => /\bwrong\b(?! answer)|mistake|incorrect|false/i.test(text))).toEqual([]);
    expect(
      own
        .flatMap((text) => sentencesOf(text))
        .filter((sentence) => sentence.split(' ').length > 3 && gradeOf(sentence) > 8),
    ).toEqual([]);
  });
  it('have every sign that can be chosen, in words its claim holds', async () => {
    const dataset = await loadDataset(MAN);
    for (const id of new Set(dataset.muscles.flatMap((one) => helpAnswers(one, dataset)))) {
      const sign = signWords(id) ?? '';
      const statement = dataset.claimById.get(id)!.statement.toLowerCase();
      const heavy =
        sign
          .toLowerCase()
          .match(/sore|bruise|spot of blood|short of breath|sharp chest pain|new weakness|numbness|day or two/g) ?? [];
      expect(heavy.length).toBeGreaterThan(1);
      for (const term of heavy) expect(statement).toContain(term);
    }
  });
});
