// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { muscle, useFreshStage } from '../stage.tsx';
import { begin, button, draw, heading, patchOf, press, state, step } from './pain-stage.tsx';

useFreshStage();

const answers = () => screen.getAllByRole('radio', { name: 'Yes' });

describe('what must not be missed', () => {
  beforeEach(async () => {
    await begin();
    draw(patchOf(1, 'left', 'front-of-chest'));
    press('Next: questions first');
    await screen.findAllByRole('radio', { name: 'Yes' });
  });
  it('is asked before muscles, five at the most at once, each answerable with not asked yet', () => {
    expect(heading()).toBe('First: is any of this true?');
    expect(answers().length).toBeLessThanOrEqual(5);
    expect(
      screen.getAllByRole('radio', { name: 'Not asked yet' }).map((each) => each.getAttribute('aria-checked')),
    ).toEqual(answers().map(() => 'true'));
    expect(screen.queryByRole('list', { name: 'Muscles that may send pain there' })).toBeNull();
  });
  it('turns with one yes to having it looked at first, with reason, source and the words to say', () => {
    fireEvent.click(answers()[0]!);
    expect(heading()).toBe('Have this looked at first');
    expect(screen.getByRole('alert').textContent).toMatch(/^Call for emergency help now\..+Say: “.+”$/s);
    expect(button('Sources (1)')).toBeDefined();
    press('Show the muscles anyway');
    expect(step()).toBe('candidates');
    expect(screen.getByRole('alert').textContent).toContain('Call for emergency help now.');
    press('Questions');
    expect(heading()).toBe('Have this looked at first');
  });
  it('takes no for an answer only to what was asked, and says how many were left', () => {
    fireEvent.click(screen.getAllByRole('radio', { name: 'No' })[0]!);
    press('Leave the rest unasked');
    expect(step()).toBe('candidates');
    expect(screen.getByText(/^\d+ questions were not asked yet\.$/)).toBeDefined();
    expect(state().screening.no).toHaveLength(1);
  });
  it('asks again where another place was added, and keeps a yes', async () => {
    fireEvent.click(answers()[0]!);
    const yes = state().screening.yes;
    press('Show the muscles anyway');
    press(/Where it hurts ?\(done\)$/);
    draw(patchOf(1, 'left', 'front-of-chest'), patchOf(2, 'right', 'lateral-elbow'));
    press('Next: questions first');
    expect(heading()).toBe('Have this looked at first');
    fireEvent.click((await screen.findAllByRole('radio', { name: 'No' }))[1]!);
    expect(state().screening.yes).toEqual(yes);
  });
});

describe('the muscles', () => {
  beforeEach(async () => {
    await begin();
    draw(patchOf(1, 'left', 'temple'), { ...patchOf(2, 'right', 'lateral-elbow'), intensity: 4 });
    press('Next: questions first');
    await screen.findAllByRole('radio', { name: 'Yes' });
    press('Leave the rest unasked');
  });
  const cards = () =>
    within(screen.getByRole('list', { name: 'Muscles that may send pain there' })).getAllByRole('button');
  it('are told in words alone, the best first, with what agrees and what was not marked', () => {
    expect(cards().length).toBeGreaterThan(2);
    for (const card of cards()) expect(card.textContent).not.toMatch(/\d\s?%|\d\.\d/);
    expect(cards()[0]?.textContent).toMatch(/^Triceps brachii \(medial head\) rightOften sends pain here: outer elbow/);
    const shown = cards().length;
    press('Show more muscles');
    expect(cards().length).toBeGreaterThan(shown);
    const temporalis = cards().find((card) => card.textContent.startsWith('Temporalis left'));
    expect(temporalis?.textContent).toMatch(/Often sends pain here: temple/);
    expect(temporalis?.textContent).toMatch(/Much of what was marked it does not explain\./);
    expect(cards().some((card) => /Also usually felt: .+You did not mark that\./.test(card.textContent))).toBe(true);
    // Together two muscles explain what neither does alone.
    expect(screen.getByRole('region', { name: 'Together they would explain more' }).textContent).toMatch(
      /Triceps brachii \(medial head\) and Temporalis: together they fit all that was marked\./,
    );
  });
  it('are looked at as one where they explain together', () => {
    const set = /^Triceps brachii \(medial head\) and Temporalis: together/;
    press(set);
    expect(button(set).getAttribute('aria-pressed')).toBe('true');
    expect(state().choices.together).toEqual([muscle('triceps-medial-head', 'right'), muscle('temporalis', 'left')]);
    expect(cards().filter((card) => card.getAttribute('aria-pressed') === 'true')).toEqual([]);
    // They hurt on both sides of the body: it is seen whole.
    expect(state().requests.view).toMatchObject({ kind: 'preset', preset: 'front' });
    fireEvent.click(cards()[0]!);
    expect(button(set).getAttribute('aria-pressed')).toBe('false');
    expect(cards()[0]?.getAttribute('aria-pressed')).toBe('true');
  });
  it('are looked at for one place too', () => {
    const select = screen.getByRole('combobox', { name: 'Look at' });
    expect(
      within(select)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['All places', 'Temple, left', 'Outer elbow, right']);
    fireEvent.change(select, { target: { value: '1' } });
    expect(cards()[0]?.textContent).toMatch(/^Temporalis left/);
    expect(cards().some((card) => card.textContent.startsWith('Triceps'))).toBe(false);
  });
  it('light on the side that is meant, and go to the card', () => {
    fireEvent.click(cards()[0]!);
    expect(state().choices).toMatchObject({ selected: muscle('triceps-medial-head', 'right'), bothSides: false });
    press(/^Triceps brachii \(medial head\) Take home$/);
    expect(state().handingOver).toBe(true);
  });
  it('never stand without what is not muscle', () => {
    expect(screen.getByRole('region', { name: 'Not every pain is a muscle' }).textContent.length).toBeGreaterThan(40);
  });
});
