// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { Tooltip } from 'radix-ui';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadDataset, MAN } from '../../../src/anatomy/index.ts';
import type { AreaId, Dataset } from '../../../src/anatomy/index.ts';
import { ConsultationScreen } from '../../../src/ui/consultation/consultation-screen.tsx';
import { DatasetContext } from '../../../src/ui/hooks/dataset-context.ts';
import { render, showPanels, store, useFreshStage } from '../stage.tsx';

useFreshStage();

const state = () => store.getState();
const step = () => (state().mode.kind === 'consultation' ? (state().mode as { step: string }).step : null);
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => fireEvent.click(button(name));
const touch = (side: 'right' | 'left', ...areas: string[]) =>
  act(() => {
    state().touchSkin({ side, areas: areas as AreaId[] });
  });
const heading = () => screen.getByRole('heading', { level: 2 }).textContent;

async function begin(): Promise<Dataset> {
  const dataset = await loadDataset(MAN);
  state().startConsultation();
  render(
    <DatasetContext value={dataset}>
      <Tooltip.Provider>
        <ConsultationScreen />
      </Tooltip.Provider>
    </DatasetContext>,
  );
  return dataset;
}

describe('the tools', () => {
  beforeEach(begin);
  it('take up pen and pointer, flip the panel', () => {
    press('Pen');
    expect(state().pointing).toBe('pen');
    press('Pointer');
    expect(state().pointing).toBe('pointer');
    press('Pointer');
    expect(state().pointing).toBeNull();
    press('Flip');
    expect(screen.getByRole('region', { name: 'Explanation' }).classList.contains('flipped')).toBe(true);
  });
  it('offer the whole screen only where there is one', () => {
    expect(screen.queryByRole('button', { name: 'Full screen' })).toBeNull();
  });
  it('wipe with one tap, and nothing is remembered', () => {
    touch('left', 'lateral-elbow');
    press('Next: which muscle?');
    fireEvent.click(
      within(screen.getByRole('region', { name: 'Explanation' }))
        .getAllByRole('listitem')[0]!
        .querySelector('button')!,
    );
    press('Wipe and start again');
    expect(step()).toBe('where');
    expect(state()).toMatchObject({ touched: null, visitSerial: 1 });
    touch('left', 'lateral-elbow');
    press('Next: which muscle?');
    expect(screen.queryByRole('alert')).toBeNull();
  });
  it('end it', () => {
    press('End');
    expect(state().mode.kind).toBe('explore');
    expect(document.querySelector('.consulting')).toBeNull();
  });
});

describe('what people ask', () => {
  beforeEach(async () => {
    await loadDataset(MAN);
    cleanup();
    await showPanels();
    state().startConsultation();
    await screen.findByRole('heading', { name: 'Touch where it hurts' }, { timeout: 20_000 });
  });
  it('is listed in the panel at any step, and leads back to it', async () => {
    touch('left', 'temple');
    press('Understand');
    expect(heading()).toBe('Questions people ask');
    expect(await screen.findByRole('button', { name: /Does it hurt/ })).toBeDefined();
    press('Back to the visit');
    expect(heading()).toBe('Touch where it hurts');
    expect(state().touched?.areas).toEqual(['temple']);
  });
  it('turns and is wiped from within the answer too', async () => {
    touch('left', 'temple');
    press('Understand');
    fireEvent.click(await screen.findByRole('button', { name: /Who may/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'Flip' }, { timeout: 20_000 }));
    expect(document.querySelector('.lesson')?.classList.contains('flipped')).toBe(true);
    press('Wipe and start again');
    expect(await screen.findByRole('heading', { name: 'Touch where it hurts' })).toBeDefined();
    expect(state()).toMatchObject({ touched: null, flipped: false });
  });
  it('is answered, and the answer leads back to the visit or to the list', async () => {
    touch('left', 'temple');
    press('Understand');
    fireEvent.click(await screen.findByRole('button', { name: /Who may/ }));
    expect(state()).toMatchObject({ mode: { kind: 'lesson' }, interrupted: { step: 'where' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Close the question' }, { timeout: 20_000 }));
    expect(await screen.findByRole('heading', { name: 'Touch where it hurts' })).toBeDefined();
    expect(state().touched?.areas).toEqual(['temple']);
    press('Understand');
    fireEvent.click(await screen.findByRole('button', { name: /doctor/ }));
    act(() => {
      state().stepLesson(99);
    });
    fireEvent.click(await screen.findByRole('button', { name: 'All questions' }, { timeout: 20_000 }));
    expect(await screen.findByRole('heading', { name: 'Questions people ask' })).toBeDefined();
    expect(step()).toBe('where');
  }, 30_000);
});

describe('the whole screen', () => {
  it('is asked for and given back', async () => {
    const ask = vi.fn(() => Promise.resolve());
    const leave = vi.fn(() => Promise.resolve());
    Object.defineProperties(document, {
      fullscreenEnabled: { value: true, configurable: true },
      exitFullscreen: { value: leave, configurable: true },
    });
    Object.defineProperty(document.documentElement, 'requestFullscreen', { value: ask, configurable: true });
    await begin();
    press('Full screen');
    expect(ask).toHaveBeenCalledOnce();
    Object.defineProperty(document, 'fullscreenElement', { value: document.documentElement, configurable: true });
    act(() => {
      document.dispatchEvent(new Event('fullscreenchange'));
    });
    expect(button('Full screen').getAttribute('aria-pressed')).toBe('true');
    press('End');
    expect(leave).toHaveBeenCalledOnce();
    for (const name of ['fullscreenEnabled', 'exitFullscreen', 'fullscreenElement'])
      Reflect.deleteProperty(document, name);
  });
});
