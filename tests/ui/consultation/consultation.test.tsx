// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { MAN, loadDataset } from '../../../src/anatomy/index.ts';
import { GetHelp } from '../../../src/ui/pain/questions-first.tsx';
import { muscle, render, useFreshStage } from '../stage.tsx';
import { begin, button, heading, press, state, step, touch } from './visit-stage.tsx';

useFreshStage();

describe('where it hurts', () => {
  beforeEach(begin);
  it('asks for a touch, and goes on when there was one', () => {
    expect(heading()).toBe('Touch where it hurts');
    expect(document.activeElement?.textContent).toBe('Touch where it hurts');
    expect(button('Next: which muscle?').hasAttribute('disabled')).toBe(true);
    touch('left', 'temple', 'side-of-head-band', 'forehead');
    expect(screen.getByText('Temple')).toBeDefined();
    expect(screen.getByRole('radio', { name: 'Left' }).getAttribute('aria-checked')).toBe('true');
    press('Next: which muscle?');
    expect(step()).toBe('which');
  });
  it('lets another area at the place, or the other side, be meant', () => {
    touch('left', 'temple', 'forehead');
    fireEvent.click(
      within(screen.getByRole('group', { name: 'Also at this place' })).getByRole('button', {
        name: 'Forehead, one side',
      }),
    );
    expect(state().touched).toEqual({ side: 'left', areas: ['forehead', 'temple'] });
    fireEvent.click(screen.getByRole('radio', { name: 'Right' }));
    expect(state().touched).toEqual({ side: 'right', areas: ['forehead', 'temple'] });
    expect(state().choices.selected).toEqual({ kind: 'area', id: 'forehead', side: 'right' });
  });
  it('lets both sides be meant, and the middle where the place reaches it', () => {
    touch('left', 'lateral-elbow');
    expect(screen.getAllByRole('radio').map(({ textContent }) => textContent)).toEqual(['Right', 'Left', 'Both']);
    touch('right', 'low-back');
    fireEvent.click(screen.getByRole('radio', { name: 'Both or middle' }));
    expect(state()).toMatchObject({
      touched: { side: 'right', areas: ['low-back'], both: true },
      choices: { bothSides: true },
    });
    press('Next: which muscle?');
    expect(state().choices.bothSides).toBe(true);
    press(/^All were asked/);
    expect(screen.getByText('Low back, both sides')).toBeDefined();
    const first = within(screen.getByRole('list', { name: 'Muscles that may send pain there' })).getAllByRole(
      'button',
    )[0] as HTMLElement;
    fireEvent.click(first);
    expect(screen.getByText(`${first.querySelector('.visit-card-name')?.textContent}, both sides`)).toBeDefined();
    expect(state().choices).toMatchObject({ selected: { kind: 'muscle', side: 'right' }, bothSides: true });
    act(() => {
      state().goToConsultationStep('where');
    });
    fireEvent.click(screen.getByRole('radio', { name: 'Left' }));
    expect(state()).toMatchObject({ touched: { side: 'left', areas: ['low-back'] }, choices: { bothSides: false } });
  });
  it('turns the body to the part that is opened', () => {
    press('Low back');
    expect(state().requests.view).toMatchObject({
      kind: 'areas',
      side: 'right',
      areas: ['low-back', 'low-back-toward-spine', 'beside-lumbar-spine'],
    });
  });
  it('has no side for what lies in the midline', () => {
    touch('right', 'vertex');
    expect(screen.queryByRole('radio', { name: 'Left' })).toBeNull();
  });
  it('can be answered from a list, and the body follows', () => {
    press('Knee');
    expect(document.activeElement?.textContent).toContain('All parts of the body');
    press('Back of the knee');
    expect(state().touched).toEqual({ side: 'right', areas: ['popliteal-fossa'] });
    expect(state().requests.view).toMatchObject({ kind: 'target', target: { kind: 'area', id: 'popliteal-fossa' } });
    touch('right', 'temple');
    expect(screen.queryByRole('group', { name: 'Knee' })).toBeNull();
    press('Choose another part of the body');
    expect(button('Knee')).toBe(screen.getByRole('button', { name: 'Knee' }));
  });
  it('turns the body', () => {
    press('Back');
    expect(state().requests.view).toMatchObject({ kind: 'preset', preset: 'back' });
  });
});

describe('which muscle', () => {
  beforeEach(async () => {
    await begin();
    touch('left', 'lateral-elbow');
    press('Next: which muscle?');
  });
  const pageWords = () => within(screen.getByRole('region', { name: 'Explanation' })).getByRole('status').textContent;
  const noToAll = () => {
    for (let page = 1; screen.queryByRole('button', { name: /^No to these/ }); page += 1) {
      expect(pageWords()).toMatch(new RegExp(` ${page} of `));
      press(/^No to these/);
    }
    press(/^No to all/);
  };
  it('takes no for an answer only to what was asked, unless all were asked before', () => {
    const seen = new Set<string>();
    const read = () => {
      for (const item of within(screen.getByRole('region', { name: 'Explanation' })).getAllByRole('listitem'))
        seen.add(item.textContent);
    };
    read();
    while (screen.queryByRole('button', { name: /^No to these/ })) {
      press(/^No to these/);
      read();
    }
    expect(screen.queryByRole('button', { name: /^All were asked/ })).toBeNull();
    const pages = Number(/of (\d+)/.exec(pageWords())?.[1]);
    expect(pages).toBeGreaterThan(1);
    expect(Math.ceil(seen.size / 3)).toBe(pages);
    press('More questions');
    press('All were asked: show the muscles');
    expect(heading()).toBe('Which muscle may it be?');
  });
  it('asks for serious causes first', () => {
    expect(heading()).toBe('First: is any of this true?');
    expect(screen.queryByRole('list', { name: 'Muscles that may send pain there' })).toBeNull();
    const first = within(screen.getByRole('region', { name: 'Explanation' })).getAllByRole('listitem')[0]!;
    fireEvent.click(within(first).getByRole('radio', { name: 'Yes' }));
    expect(screen.getByRole('alert').textContent).toMatch(/^Call for emergency help now\..+Say: “.+”$/s);
    // Why, and where it is from, stands beside it.
    expect(button('Sources (1)')).toBeDefined();
    press(/^Show the muscles anyway/);
    // What was said stays in sight beside the muscles.
    expect(screen.getByRole('alert').textContent).toContain('Call for emergency help now.');
    press('Questions');
    expect(heading()).toBe('Have this looked at first');
  });
  it('shows six muscles in words, more on request, and lights the one that is tapped', () => {
    noToAll();
    const cards = () =>
      within(screen.getByRole('list', { name: 'Muscles that may send pain there' })).getAllByRole('button');
    expect(cards()).toHaveLength(6);
    expect(cards().every((card) => card.textContent.startsWith('Often'))).toBe(true);
    expect(screen.getByText(/^Pain here often has other causes. Among them: tennis elbow/)).toBeDefined();
    press(/^More muscles/);
    expect(cards()).toHaveLength(3);
    press(/^More muscles/);
    expect(button('Choose a muscle').hasAttribute('disabled')).toBe(true);
    press(/Anconeus/);
    expect(state().choices.selected).toEqual(muscle('anconeus', 'left'));
    expect(button(/Upper arm.*Anconeus/).getAttribute('aria-pressed')).toBe('true');
    press(/^Anconeus, left This one: what happens$/);
    expect(step()).toBe('what');
  });
  it('takes a muscle chosen on the body too', () => {
    noToAll();
    act(() => {
      state().select(muscle('infraspinatus', 'left'));
    });
    expect(screen.getByText('Chosen on the body:').parentElement?.textContent).toBe(
      'Chosen on the body: Infraspinatus',
    );
    expect(button(/^Infraspinatus, left This one: what happens$/)).toBeDefined();
  });
  it('does not ask twice at one place, but again at another', () => {
    noToAll();
    press(/Where it hurts ?\(done\)$/);
    press('Next: which muscle?');
    expect(heading()).toBe('Which muscle may it be?');
    press(/Where it hurts ?\(done\)$/);
    touch('left', 'temple');
    press('Next: which muscle?');
    expect(heading()).toBe('First: is any of this true?');
  });
  it('finds a muscle by name when no place was shown', () => {
    act(() => {
      state().wipeVisit();
    });
    press(/Which muscle/);
    expect(screen.getByRole('combobox', { name: /search/i })).toBeDefined();
    act(() => {
      state().select(muscle('soleus'));
    });
    expect(button(/^Soleus, right This one: what happens$/)).toBeDefined();
  });
});

describe('what happens', () => {
  beforeEach(async () => {
    await begin();
    act(() => {
      state().goToConsultationStep('which');
      state().select(muscle('upper-trapezius', 'left'));
      state().goToConsultationStep('what');
    });
  });
  it('explains, and shows what is asked for', () => {
    expect(heading()).toBe('Upper trapezius');
    press('Show the story');
    expect(state().story).not.toBeNull();
    press('How deep?');
    expect(state().choices.needle).toBe(true);
    expect(screen.getByRole('heading', { name: 'How deep is that?' })).toBeDefined();
    press('Back to the muscle');
    press('Take home');
    expect(state().handingOver).toBe(true);
    press('Say it back');
    expect(state().recall?.subject).toMatchObject({ muscle: 'upper-trapezius', side: 'left' });
    // The teach-back has the panel's place.
    expect(screen.queryByRole('region', { name: 'Explanation' })).toBeNull();
  });
  it('goes through a visit, and comes back', () => {
    press('What happens at a visit');
    expect(state().mode).toMatchObject({ kind: 'lesson', id: 'what-happens-at-a-visit' });
    act(() => {
      state().endMode();
    });
    expect(heading()).toBe('Upper trapezius');
  });
  it('comes back from a lesson as it was left, with nothing asked again', () => {
    act(() => {
      state().goToConsultationStep('where');
    });
    touch('left', 'lateral-elbow');
    press('Next: which muscle?');
    fireEvent.click(
      within(screen.getByRole('region', { name: 'Explanation' })).getAllByRole('radio', { name: 'Yes' })[0]!,
    );
    press(/^Show the muscles anyway/);
    press(/^More muscles/);
    const card = within(screen.getByRole('list', { name: 'Muscles that may send pain there' })).getAllByRole(
      'button',
    )[0]!;
    fireEvent.click(card);
    const chosen = state().choices.selected;
    press(/This one: what happens$/);
    const alert = screen.getByRole('alert').textContent;
    document.querySelector('.visit-content')!.scrollTop = 120;
    press('What happens at a visit');
    expect(document.querySelector('.visit-content')).toBeNull();
    act(() => {
      state().endMode();
    });
    expect(screen.getByRole('alert').textContent).toBe(alert);
    expect(state().choices.selected).toEqual(chosen);
    expect(document.querySelector('.visit-content')!.scrollTop).toBe(120);
    press(/Which muscle ?\(done\)$/);
    expect(heading()).toBe('Which muscle may it be?');
    expect(screen.getByRole('alert').textContent).toBe(alert);
    // The page of cards it was chosen on.
    expect(
      screen.getByRole('list', { name: 'Muscles that may send pain there' }).querySelector('[aria-pressed="true"]'),
    ).not.toBeNull();
  });
  it('speaks of layers where needles are hidden', () => {
    press('Hide needles');
    expect(screen.queryByRole('button', { name: 'How deep?' })).toBeNull();
    press('See the layers');
    expect(state().choices.needle).toBe(true);
  });
});

describe('what a yes means', () => {
  it('is a call with words for it in an emergency, and neither where a doctor can wait', async () => {
    const { redFlags } = await loadDataset(MAN);
    const [now, today] = (['emergency', 'same-day'] as const).map((urgency) =>
      redFlags.find((flag) => flag.urgency === urgency)!,
    );
    render(<GetHelp flags={[today!, now!]} />);
    expect(screen.getByRole('alert').textContent).toBe(
      `Call for emergency help now.${now!.why}Say: “${now!.sayOnPhone!}”`,
    );
    cleanup();
    render(<GetHelp flags={[today!]} />);
    expect(screen.getByRole('alert').textContent).toBe(`See a doctor today.${today!.why}`);
  });
});
