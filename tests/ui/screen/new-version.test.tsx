// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { showPanels, store, useFreshStage } from '../stage.tsx';

useFreshStage();

const WORDS = 'A new version of Myopoint is ready.';
const report = (newVersion: 'waiting' | 'blocked'): void => {
  act(() => {
    store.getState().reportNewVersion(newVersion);
  });
};

describe('a newer version', () => {
  it('is offered until it is put off', async () => {
    await showPanels();
    expect(screen.queryByText(WORDS)).toBeNull();
    report('waiting');
    expect(screen.getByText(WORDS)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Later' }));
    expect(screen.queryByText(WORDS)).toBeNull();
    expect(store.getState().requests.newVersion).toBeNull();
  });
  it('is asked for by its button, and says when another window is in its way', async () => {
    await showPanels();
    report('waiting');
    fireEvent.click(screen.getByRole('button', { name: 'Use the new version' }));
    expect(store.getState().requests.newVersion).toEqual({});
    report('blocked');
    expect(screen.getByText(/open in another window/)).toBeTruthy();
  });
  it('is not shown, nor put in place, while a consultation is on', async () => {
    await showPanels();
    report('waiting');
    act(() => {
      store.getState().startConsultation();
    });
    expect(screen.queryByText(WORDS)).toBeNull();
    act(() => {
      store.getState().takeNewVersion();
    });
    expect(store.getState().requests.newVersion).toBeNull();
    act(() => {
      store.getState().endMode();
    });
    expect(screen.getByText(WORDS)).toBeTruthy();
  });
});
