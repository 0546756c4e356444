// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadDataset, MAN, loadLessons } from '../../../src/anatomy/index.ts';
import type * as Anatomy from '../../../src/anatomy/index.ts';
import { SAMPLE, SECOND, pass, secondsOf, showLesson } from './lesson-stage.tsx';
import { store } from '../stage.tsx';

vi.mock('../../../src/anatomy/index.ts', async (original) => ({
  ...(await original<typeof Anatomy>()),
  loadLessons: vi.fn(),
}));

interface Spoken {
  readonly text: string;
  readonly lang: string;
  voice: { readonly name: string } | null;
  onend: (() => void) | null;
  onerror: (() => void) | null;
}

const voice = (name: string, more: object = {}) => ({
  name,
  lang: 'en-GB',
  localService: true,
  default: false,
  voiceURI: name,
  ...more,
});
let said: Spoken[] = [];
let voices: object[] = [];
const cancel = vi.fn();
const speech = Object.assign(new EventTarget(), {
  getVoices: () => voices,
  cancel,
  speak: (utterance: Spoken) => {
    said.push(utterance);
  },
});

beforeEach(async () => {
  await loadDataset(MAN);
  [said, voices] = [[], [voice('Far', { localService: false }), voice('Near')]];
  cancel.mockClear();
  vi.stubGlobal('speechSynthesis', speech);
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      text: string;
      onend = null;
      onerror = null;
      voice = null;
      constructor(text: string) {
        this.text = text;
      }
    },
  );
  store.setState(store.getInitialState(), true);
  vi.mocked(loadLessons).mockResolvedValue([SAMPLE]);
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const toggle = () => screen.queryByRole('button', { name: 'Read aloud' });
const step = () => {
  const { mode } = store.getState();
  return mode.kind === 'lesson' ? mode.step : null;
};
const ends = () =>
  act(() => {
    said.at(-1)?.onend?.();
  });
/** Every sentence of a step comes to its end. */
async function saysAll(): Promise<void> {
  const before = step();
  for (let sentence = 0; sentence < 5 && step() === before; sentence += 1) ends();
  await pass(0);
}

describe('reading aloud', () => {
  it('is not offered without a voice of the device, or without speech at all', async () => {
    voices = [voice('Far', { localService: false }), voice('Nah', { lang: 'de-DE' })];
    await showLesson();
    expect(toggle()).toBeNull();
    vi.stubGlobal('speechSynthesis', {
      getVoices: () => {
        throw new Error('no');
      },
    });
    act(() => {
      store.getState().pauseLesson();
    });
    expect(toggle()).toBeNull();
  });
  it('is offered when voices come late', async () => {
    voices = [];
    await showLesson();
    expect(toggle()).toBeNull();
    voices = [voice('Near')];
    act(() => {
      speech.dispatchEvent(new Event('voiceschanged'));
    });
    expect(toggle()).not.toBeNull();
  });
  it('says title and caption by a voice that keeps them here, and the step waits for it', async () => {
    await showLesson({ playing: false });
    fireEvent.click(toggle()!);
    expect(store.getState().mode).toMatchObject({ playing: true });
    expect(said.map(({ text }) => text)).toEqual(['One.']);
    expect(said[0]!.voice?.name).toBe('Near');
    expect(said[0]!.lang).toBe('en');
    await pass(secondsOf(0) + 1);
    expect(step()).toBe(0);
    ends();
    ends();
    expect(said.map(({ text }) => text)).toEqual(['One.', 'One is said here.', 'It is short.']);
    expect(step()).toBe(0);
    ends();
    expect(step()).toBe(1);
    expect(said.at(-1)!.text).toBe('Two.');
  });
  it('stays with a step whose words end sooner than it takes to see it', async () => {
    await showLesson({ playing: false });
    fireEvent.click(toggle()!);
    await saysAll();
    expect(step()).toBe(0);
    await pass(secondsOf(0));
    expect(step()).toBe(1);
  });
  it('stops with a pause and goes on with the sentence it was in', async () => {
    await showLesson();
    fireEvent.click(toggle()!);
    ends();
    fireEvent.click(screen.getByRole('button', { name: 'Pause' }));
    expect(cancel).toHaveBeenCalled();
    const before = said.length;
    await pass(30);
    expect(said.length).toBe(before);
    fireEvent.click(screen.getByRole('button', { name: 'Play' }));
    expect(said.at(-1)!.text).toBe('One is said here.');
  });
  it('goes on with a step taken by hand', async () => {
    await showLesson();
    fireEvent.click(toggle()!);
    fireEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(store.getState().mode).toMatchObject({ step: 1, playing: true });
    expect(said.at(-1)!.text).toBe('Two.');
  });
  it('does not wait for ever for a voice that fails or never ends', async () => {
    await showLesson();
    fireEvent.click(toggle()!);
    act(() => {
      said.at(-1)?.onerror?.();
    });
    await pass(secondsOf(0));
    expect(step()).toBe(1);
    await pass(4 * secondsOf(1));
    expect(step()).toBe(2);
  });
  it('falls silent when the lesson is closed, and when it is turned off', async () => {
    await showLesson();
    fireEvent.click(toggle()!);
    cancel.mockClear();
    fireEvent.click(toggle()!);
    expect(cancel).toHaveBeenCalledOnce();
    await pass(secondsOf(0));
    expect(step()).toBe(1);
    fireEvent.click(toggle()!);
    cancel.mockClear();
    const last = said.at(-1)!;
    act(() => {
      store.getState().endMode();
    });
    expect(cancel).toHaveBeenCalledOnce();
    const before = said.length;
    last.onend?.();
    expect(said.length).toBe(before);
  });
  it.each(['One', 'a step taken by hand', 'another question'])(
    'leaves nothing of %s in the air when it gives way',
    async (what) => {
      await showLesson({ playing: what !== 'a step taken by hand' });
      fireEvent.click(toggle()!);
      cancel.mockClear();
      const left = said.at(-1)!;
      if (what === 'One') fireEvent.click(screen.getByRole('button', { name: 'Pause' }));
      if (what === 'a step taken by hand') fireEvent.click(screen.getByRole('button', { name: 'Next' }));
      if (what === 'another question')
        act(() => {
          store.getState().startLesson(SECOND.id);
        });
      expect(cancel).toHaveBeenCalledOnce();
      expect(left.onend).toBeNull();
    },
  );
  it('falls silent when the tab is hidden, and waits until it is told to go on', async () => {
    await showLesson();
    fireEvent.click(toggle()!);
    ends();
    cancel.mockClear();
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    act(() => {
      document.dispatchEvent(new Event('visibilitychange'));
    });
    expect(cancel).toHaveBeenCalledOnce();
    expect(store.getState().mode).toMatchObject({ playing: false });
    hidden.mockReturnValue(false);
    const before = said.length;
    act(() => {
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await pass(60);
    expect(said.length).toBe(before);
    fireEvent.click(screen.getByRole('button', { name: 'Play' }));
    expect(said.at(-1)!.text).toBe('One is said here.');
    hidden.mockRestore();
  });
  it('is silent at once when the only voice is taken away, and the lesson goes on by its clock', async () => {
    await showLesson();
    fireEvent.click(toggle()!);
    cancel.mockClear();
    voices = [];
    act(() => {
      speech.dispatchEvent(new Event('voiceschanged'));
    });
    expect(cancel).toHaveBeenCalledOnce();
    expect(toggle()).toBeNull();
    await pass(secondsOf(0));
    expect(step()).toBe(1);
  });
  it('bears a browser that throws when asked to speak', async () => {
    vi.stubGlobal(
      'speechSynthesis',
      Object.assign(new EventTarget(), {
        getVoices: () => voices,
        cancel: () => {
          throw new Error('no');
        },
        speak: () => {
          throw new Error('no');
        },
      }),
    );
    await showLesson();
    fireEvent.click(toggle()!);
    await pass(secondsOf(0));
    expect(step()).toBe(1);
  });
});
