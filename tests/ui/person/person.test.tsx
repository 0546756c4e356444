// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { readPersistedSettings, deviceStorage } from '../../../src/state/index.ts';
import { PersonControls } from '../../../src/ui/person/person-controls.tsx';
import { PersonQuestion } from '../../../src/ui/person/person-question.tsx';
import { buildWords } from '../../../src/ui/kit/person-words.ts';
import { render, store, useFreshStage } from '../stage.tsx';

useFreshStage();
const state = () => store.getState();
beforeEach(() => {
  store.setState({ bodyIds: ['man', 'woman'] });
});

describe('the switch of bodies', () => {
  it('names what is drawn, by press and by arrow keys, and says of the woman what she is derived from', async () => {
    render(<PersonControls />);
    const pair = screen.getByRole('radiogroup', { name: 'Body that is drawn' });
    const [man, woman] = within(pair).getAllByRole('radio');
    expect([man, woman].map((one) => [one!.textContent, one!.getAttribute('aria-checked')])).toEqual([
      ['Man', 'true'],
      ['Woman', 'false'],
    ]);
    expect(screen.queryByText(/^Derived from/)).toBeNull();
    fireEvent.click(woman!);
    expect(state()).toMatchObject({ wantedBody: 'woman', ownPerson: { body: 'woman', build: 1 }, past: [] });
    expect(screen.getByText('Derived from the measured man; only her pelvis was measured on a woman.')).toBeDefined();
    fireEvent.click(woman!);
    expect(state().wantedBody).toBe('woman');
    woman!.focus();
    fireEvent.keyDown(woman!, { key: 'ArrowLeft' });
    await waitFor(() => {
      expect(document.activeElement === man).toBe(true);
    });
  });

  it('draws two figures of one colour that are not alike', () => {
    const { container } = render(<PersonControls />);
    const paths = [...container.querySelectorAll('.body-pair path')];
    expect(paths.map((path) => path.getAttribute('fill'))).toEqual(['currentColor', 'currentColor']);
    const [man, woman] = paths.map((path) => path.getAttribute('d')!);
    expect(man).not.toBe(woman);
    for (const outline of [man!, woman!]) expect(outline).toMatch(/^M0 [\d.]+(L-?[\d.]+ [\d.]+){100,}Z$/);
  });

  it('is not there for one body alone', () => {
    store.setState({ bodyIds: ['man'] });
    render(<PersonControls />);
    expect(screen.queryByRole('radiogroup')).toBeNull();
    expect(screen.getByRole('slider', { name: 'Build that is drawn' })).toBeDefined();
  });
});

describe('the slider of builds', () => {
  it('goes in quarter steps by keyboard, says between what it stands, and is one step to undo', () => {
    render(<PersonControls />);
    const thumb = screen.getByRole('slider', { name: 'Build that is drawn' });
    expect(thumb.getAttribute('aria-valuetext')).toBe('average');
    fireEvent.keyDown(thumb, { key: 'ArrowRight' });
    expect(state().choices.build).toBe(1.25);
    expect(thumb.getAttribute('aria-valuetext')).toBe('between average and heavier');
    fireEvent.keyDown(thumb, { key: 'End' });
    expect([state().choices.build, thumb.getAttribute('aria-valuetext')]).toEqual([2, 'heavier']);
    fireEvent.keyDown(thumb, { key: 'Home' });
    expect([state().choices.build, thumb.getAttribute('aria-valuetext')]).toEqual([0, 'lean']);
    act(() => {
      state().undo();
    });
    expect(state().choices.build).toBe(1);
  });

  it('has words for every step', () => {
    expect([0, 0.25, 0.75, 1, 1.5, 1.75, 2].map(buildWords)).toEqual([
      'lean',
      'between lean and average',
      'between lean and average',
      'average',
      'between average and heavier',
      'between average and heavier',
      'heavier',
    ]);
  });
});

describe('the person shown', () => {
  it('is kept on the device, and is not what a link shows', () => {
    act(() => {
      state().askForBody('woman');
      state().setBuild(1.75);
    });
    const kept = { body: 'woman', build: 1.75 };
    expect(readPersistedSettings(deviceStorage()).ownPerson).toEqual(kept);
    act(() => {
      state().followLink('#m=gluteus-minimus&build=lean');
    });
    expect(state()).toMatchObject({ wantedBody: 'man', choices: { build: 0 }, ownPerson: kept });
    expect(readPersistedSettings(deviceStorage()).ownPerson).toEqual(kept);
  });
});

describe('the question of a visit', () => {
  it('shows two people, is the same choice, and is asked once; a wipe brings back what was before and asks again', () => {
    act(() => {
      state().startConsultation();
    });
    render(<PersonQuestion />);
    const group = () => screen.getByRole('group', { name: 'Which body shall be shown?' });
    expect(
      within(group())
        .getAllByRole('button')
        .map((button) => [button.textContent, button.getAttribute('aria-pressed')]),
    ).toEqual([
      ['Man', 'true'],
      ['Woman', 'false'],
      ['Skip', null],
    ]);
    fireEvent.click(within(group()).getByRole('button', { name: 'Woman' }));
    expect(state()).toMatchObject({ wantedBody: 'woman', personAsked: true });
    expect(screen.queryByRole('group')).toBeNull();
    act(() => {
      state().wipeVisit();
    });
    expect(state()).toMatchObject({ wantedBody: 'man', ownPerson: { body: null, build: 1 }, personAsked: false });
    expect(group()).toBeDefined();
  });

  it('can be passed over, and then changes nothing', () => {
    render(<PersonQuestion />);
    fireEvent.click(screen.getByRole('button', { name: 'Skip' }));
    expect(state()).toMatchObject({ wantedBody: 'man', ownPerson: { body: null, build: 1 }, personAsked: true });
    expect(screen.queryByRole('group')).toBeNull();
  });
});
