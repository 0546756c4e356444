/** The lessons for the panels: fetched when first shown. */
import { useCallback, useEffect, useState } from 'react';
import { loadLessons } from '../../anatomy/index.ts';
import type { Lesson } from '../../anatomy/index.ts';

interface FetchedLessons {
  /** Null until they have come. */
  readonly lessons: readonly Lesson[] | null;
  readonly failed: boolean;
  readonly retry: () => void;
}

export function useLessons(): FetchedLessons {
  const [lessons, setLessons] = useState<readonly Lesson[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    loadLessons().then(
      (come) => {
        if (wanted) setLessons(come);
      },
      () => {
        if (wanted) setFailed(true);
      },
    );
    return () => {
      wanted = false;
    };
  }, [attempt]);
  const retry = useCallback(() => {
    setFailed(false);
    setAttempt((before) => before + 1);
  }, []);
  return { lessons, failed, retry };
}
