/** A lesson that runs: the body set for each step, the clock, the voice, and what comes after. */
import { useEffect, useRef, useState } from 'react';
import { secondsOfStep } from '../../anatomy/index.ts';
import type { Lesson } from '../../anatomy/index.ts';
import { useMyopoint, useStore } from '../hooks/store-context.ts';
import { readAloud } from './speech.ts';

/** A voice that has not ended after so many times the length of the step is not waited for. */
const LONGEST_WAIT = 4;

/** Sets the body whenever the step changes, and again when the rest of the body has come. */
function useStaging(lesson: Lesson | null, step: number): void {
  const store = useStore();
  const phase = useMyopoint((state) => state.load.phase);
  useEffect(() => {
    const staging = lesson?.steps[step]?.staging;
    if (staging && phase !== 'loading') store.getState().applyStaging(staging);
  }, [lesson, step, phase, store]);
}

/** Runs the clock and the voice of a step; `onEnd` when both are through. What has run is kept over a pause. */
function useStepClock(lesson: Lesson | null, step: number, running: boolean, aloud: boolean, onEnd: () => void): void {
  const spentMs = useRef(0);
  const sentence = useRef(0);
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });
  useEffect(() => {
    spentMs.current = 0;
    sentence.current = 0;
  }, [lesson, step]);
  useEffect(() => {
    const shown = lesson?.steps[step];
    if (!shown || !running) return;
    const lengthMs = secondsOfStep(shown) * 1000;
    // Not the device's clock, which may be set meanwhile.
    const beganMs = performance.now();
    let [timeUp, said] = [false, !aloud];
    const check = () => {
      if (timeUp && said) end.current();
    };
    const timer = setTimeout(
      () => {
        timeUp = true;
        check();
      },
      Math.max(0, lengthMs - spentMs.current),
    );
    const patience = setTimeout(() => {
      said = true;
      check();
    }, LONGEST_WAIT * lengthMs);
    const sentences = `${shown.title}. ${shown.caption}`.split(/(?<=[.!?])\s+/);
    const hush = aloud
      ? readAloud(
          sentences,
          sentence.current,
          (at) => {
            sentence.current = at;
          },
          () => {
            sentence.current = sentences.length;
            said = true;
            check();
          },
        )
      : null;
    return () => {
      spentMs.current += performance.now() - beganMs;
      clearTimeout(timer);
      clearTimeout(patience);
      hush?.();
    };
  }, [lesson, step, running, aloud]);
}

/** Nobody looks, nobody listens: what plays waits. Browsers let a voice speak on from a tab that is hidden. */
function useWaitWhileHidden(): void {
  const store = useStore();
  useEffect(() => {
    const wait = () => {
      if (document.hidden) store.getState().pauseLesson();
    };
    document.addEventListener('visibilitychange', wait);
    return () => document.removeEventListener('visibilitychange', wait);
  }, [store]);
}

interface LessonPlay {
  /** Whether the last step has run to its end. */
  readonly ended: boolean;
  /** Whether the clock runs: playing, and the body stands. */
  readonly running: boolean;
}

/**
 * Play a lesson.
 * @param step a step that the lesson has
 * @param aloud read each step; it then waits for the voice
 */
export function useLessonPlay(lesson: Lesson | null, step: number, playing: boolean, aloud: boolean): LessonPlay {
  const store = useStore();
  const standing = useMyopoint((state) => state.load.phase !== 'loading');
  const [endOf, setEndOf] = useState<Lesson | null>(null);
  const isLast = lesson !== null && step === lesson.steps.length - 1;
  const ended = isLast && endOf === lesson;
  const running = playing && standing && !ended;
  useStaging(lesson, step);
  useWaitWhileHidden();
  useStepClock(lesson, step, running, aloud, () => {
    const { stepLesson, pauseLesson } = store.getState();
    if (isLast) {
      setEndOf(lesson);
      pauseLesson();
    } else stepLesson(step + 1);
  });
  // Gone back to, it has not ended any more.
  if (endOf !== null && !ended) setEndOf(null);
  return { ended, running };
}
