// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { createMocks } from 'react-idle-timer';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IdleTimer } from '../../../../src/ui/consultation/ending/idle-timer.tsx';
import { IdleWipe } from '../../../../src/ui/consultation/ending/idle-wipe.tsx';
import { isSomethingToWipe } from '../../../../src/ui/consultation/ending/something-to-wipe.ts';
import { VisitSettingsPart } from '../../../../src/ui/consultation/tools/visit-settings.tsx';
import { muscle, render, store, useFreshStage } from '../../stage.tsx';

useFreshStage();
beforeEach(() => {
  vi.useFakeTimers();
  // The timer took the real clock when it was loaded; this gives it the one of the test.
  createMocks();
});
afterEach(() => {
  vi.useRealTimers();
});

const wait = (seconds: number) =>
  act(() => {
    vi.advanceTimersByTime(seconds * 1000);
  });
const warning = () => screen.queryByRole('alertdialog', { name: 'Wiping this visit in 20 seconds' });
const chosen = () => store.getState().choices.selected.kind;

describe('a visit left alone', () => {
  beforeEach(() => {
    store.getState().select(muscle('soleus'));
    store.getState().setNote('the left one');
    render(<IdleTimer minutes={1} />);
  });
  it('is wiped after a warning', () => {
    wait(39);
    expect(warning()).toBeNull();
    wait(2);
    expect(warning()).not.toBeNull();
    expect(chosen()).toBe('muscle');
    wait(20);
    expect(warning()).toBeNull();
    expect(chosen()).toBe('none');
    expect(store.getState()).toMatchObject({
      note: '',
      visitSerial: 1,
      announcement: 'Wiped. Nothing of the visit is left here.',
    });
  });
  it('counts down in sight', () => {
    wait(40);
    for (let second = 0; second < 11; second += 1) wait(1);
    expect(Number(document.querySelector('.idle-count strong')?.textContent)).toBe(9);
  });
  it('is kept when someone says so, and counted anew', () => {
    wait(45);
    fireEvent.click(screen.getByRole('button', { name: 'Keep it' }));
    expect(warning()).toBeNull();
    wait(39);
    expect(warning()).toBeNull();
    expect(chosen()).toBe('muscle');
    wait(22);
    expect(chosen()).toBe('none');
  });
  it('is kept with Escape, wiped at once when asked', () => {
    wait(45);
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
    expect(warning()).toBeNull();
    expect(chosen()).toBe('muscle');
    wait(45);
    fireEvent.click(screen.getByRole('button', { name: 'Wipe now' }));
    expect(chosen()).toBe('none');
    expect(warning()).toBeNull();
  });
  it('is not counted while someone is there', () => {
    for (let times = 0; times < 4; times += 1) {
      wait(30);
      fireEvent.keyDown(document.body, { key: 'ArrowLeft' });
    }
    expect(warning()).toBeNull();
    expect(chosen()).toBe('muscle');
  });
  it('is not wiped under the hands of somebody whose clock was set back, nor counted down from an hour', () => {
    wait(1);
    fireEvent.keyDown(document.body, { key: 'ArrowLeft' });
    vi.setSystemTime(Date.now() - 3_600_000);
    for (let times = 0; times < 4; times += 1) {
      wait(30);
      fireEvent.keyDown(document.body, { key: 'ArrowLeft' });
    }
    expect(warning()).toBeNull();
    wait(45);
    expect(warning()).not.toBeNull();
    vi.setSystemTime(Date.now() - 3_600_000);
    wait(1);
    expect(Number(document.querySelector('.idle-count strong')?.textContent)).toBe(14);
    wait(15);
    expect(chosen()).toBe('none');
  });
  it('is wiped at the first touch after the device slept, or its clock jumped ahead', () => {
    wait(5);
    vi.setSystemTime(Date.now() + 3_600_000);
    expect(chosen()).toBe('muscle');
    fireEvent.keyDown(document.body, { key: 'ArrowLeft' });
    wait(1);
    expect(warning()).toBeNull();
    expect(chosen()).toBe('none');
  });
});

describe('what there is to wipe', () => {
  it('is nothing on a fresh body, nor in a consultation that has only begun', () => {
    expect(isSomethingToWipe(store.getState())).toBe(false);
    store.getState().startConsultation();
    expect(isSomethingToWipe(store.getState())).toBe(false);
    render(<IdleTimer minutes={1} />);
    wait(120);
    expect(store.getState().visitSerial).toBe(0);
    act(() => {
      store.getState().setNote('x');
    });
    expect(isSomethingToWipe(store.getState())).toBe(true);
    wait(61);
    expect(store.getState().visitSerial).toBe(1);
  });
  it('is not counted at all where no time is set', async () => {
    store.getState().select(muscle('soleus'));
    render(<IdleWipe />);
    await act(async () => {
      await vi.advanceTimersByTimeAsync(3_600_000);
    });
    expect(chosen()).toBe('muscle');
  });
});

describe('the settings of visits', () => {
  it('set the time, needles, and wipe', () => {
    const wiped = vi.fn();
    render(<VisitSettingsPart onWiped={wiped} />);
    expect(screen.getByRole('radio', { name: 'Never' }).getAttribute('aria-checked')).toBe('true');
    fireEvent.click(screen.getByRole('radio', { name: '5 min' }));
    expect(store.getState().idleMinutes).toBe(5);
    fireEvent.click(screen.getByRole('switch', { name: 'Hide needles' }));
    expect(store.getState().hideNeedles).toBe(true);
    act(() => {
      store.getState().select(muscle('soleus'));
    });
    fireEvent.click(screen.getByRole('button', { name: 'Wipe this visit' }));
    expect(chosen()).toBe('none');
    expect(wiped).toHaveBeenCalledOnce();
    expect(store.getState().idleMinutes).toBe(5);
  });
});
