// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { Tooltip } from 'radix-ui';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Notice } from '../../../src/ui/screen/notice.tsx';
import { Welcome } from '../../../src/ui/shell/welcome.tsx';
import { render, store, useFreshStage } from '../stage.tsx';

useFreshStage();
afterEach(() => {
  vi.useRealTimers();
});

const show = () =>
  render(
    <Tooltip.Provider>
      <Welcome />
      <Notice />
    </Tooltip.Provider>,
  );
const asked = () => screen.queryByRole('region', { name: 'Who is looking?' });
/** The stage of the tests begins as a later visit; here nobody has been asked. */
const firstVisit = () => {
  store.setState({ welcomed: false });
};

describe('who is looking', () => {
  it('is asked once', () => {
    firstVisit();
    show();
    fireEvent.click(screen.getByRole('button', { name: /^Therapist/ }));
    expect(asked()).toBeNull();
    expect(store.getState()).toMatchObject({ welcomed: true, audience: 'therapist' });
  });
  it('counts as a patient when it is closed or left with Escape', () => {
    firstVisit();
    store.getState().setAudience('student');
    show();
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(store.getState()).toMatchObject({ welcomed: true, audience: 'patient' });
    act(firstVisit);
    fireEvent.click(screen.getByRole('button', { name: 'Close, as a patient' }));
    expect(asked()).toBeNull();
  });
  it('hides needles from the start', () => {
    firstVisit();
    show();
    fireEvent.click(screen.getByRole('switch', { name: 'Hide needles' }));
    fireEvent.click(screen.getByRole('button', { name: /^Patient/ }));
    expect(store.getState().atStart.hideNeedles).toBe(true);
  });
  it('is not asked where a link says it, or when it was answered before', () => {
    firstVisit();
    history.replaceState(null, '', '/#m=soleus&a=patient');
    show();
    expect(asked()).toBeNull();
  });
  it('is asked where a link does not say it', () => {
    firstVisit();
    history.replaceState(null, '', '/#m=soleus');
    show();
    expect(asked()).not.toBeNull();
  });
  it('does not stand in the way of a consultation', () => {
    firstVisit();
    show();
    act(() => {
      store.getState().startConsultation();
    });
    expect(asked()).toBeNull();
  });
});

describe('a notice', () => {
  const line = () => screen.getByRole('status').textContent;
  it('goes by itself', () => {
    vi.useFakeTimers();
    show();
    expect(line()).toBe('');
    act(() => {
      store.getState().notify('Part of this link could not be read.');
    });
    expect(line()).toBe('Part of this link could not be read.');
    act(() => {
      vi.advanceTimersByTime(12_000);
    });
    expect(store.getState().notice).toBeNull();
    expect(line()).toBe('');
  });
  it('waits while it is focused or pointed at', () => {
    vi.useFakeTimers();
    show();
    act(() => {
      store.getState().notify('Read me');
    });
    const close = screen.getByRole('button', { name: 'Close the notice' });
    fireEvent.focus(close);
    act(() => {
      vi.advanceTimersByTime(60_000);
    });
    expect(line()).toBe('Read me');
    fireEvent.blur(close);
    act(() => {
      vi.advanceTimersByTime(12_000);
    });
    expect(line()).toBe('');
  });
  it('is closed by hand', () => {
    show();
    act(() => {
      store.getState().notify('Read me');
    });
    fireEvent.click(screen.getByRole('button', { name: 'Close the notice' }));
    expect(store.getState().notice).toBeNull();
  });
});
