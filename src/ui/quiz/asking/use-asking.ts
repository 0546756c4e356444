/** A round of questions under way: which one is asked, how it is answered, and when it ends. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { scoreAnswer } from '../../../reasoning/index.ts';
import type { AnswerScore, QuizAnswer, QuizItem, QuizPhrase, QuizTask, QuizVerdict } from '../../../reasoning/index.ts';
import type { QuizPool } from '../pool.ts';
import type { QuizRun, RunAnswer, RunOutcome } from '../run.ts';

/** Whether a question is answered as it is meant, or by name and list. */
export type AnsweredBy = 'body' | 'name';

/** What was answered, and what it was worth. */
export interface Told {
  readonly answer: QuizAnswer;
  readonly score: AnswerScore;
}

export interface Asking {
  readonly item: QuizItem;
  /** From 0. */
  readonly at: number;
  readonly by: AnsweredBy;
  readonly prompt: QuizPhrase;
  readonly task: QuizTask;
  /** Null until it is answered, and where nothing is told. */
  readonly told: Told | null;
  readonly answerBy: (by: AnsweredBy) => void;
  readonly give: (answer: QuizAnswer) => void;
  readonly correct: (verdict: QuizVerdict) => void;
  readonly next: () => void;
  readonly leave: () => void;
}

interface State {
  readonly at: number;
  readonly by: AnsweredBy | null;
  readonly told: Told | null;
  readonly answers: readonly RunAnswer[];
}

/** @param usualBy how a question is answered here unless it is chosen otherwise */
export function useAsking(
  run: QuizRun,
  pool: QuizPool,
  usualBy: (item: QuizItem) => AnsweredBy,
  onEnded: (outcome: RunOutcome) => void,
): Asking | null {
  const [state, setState] = useState<State>({ at: 0, by: null, told: null, answers: [] });
  const latest = useRef(state);
  const since = useRef(0);
  const isOver = useRef(false);
  const change = useCallback((part: Partial<State>): void => {
    latest.current = { ...latest.current, ...part };
    setState(latest.current);
  }, []);
  const end = useCallback(
    (endedBy: RunOutcome['endedBy']): void => {
      if (isOver.current) return;
      isOver.current = true;
      onEnded({ run, answers: latest.current.answers, endedBy });
    },
    [onEnded, run],
  );
  const item = run.items[state.at];
  useLayoutEffect(() => {
    since.current = performance.now();
  }, [item]);
  // Nothing to ask is an end too.
  useEffect(() => {
    if (!item) end('all');
  }, [end, item]);
  useEffect(() => {
    if (run.endsAt === null) return;
    const timer = setTimeout(
      () => {
        end('time');
      },
      Math.max(0, run.endsAt - Date.now()),
    );
    return () => {
      clearTimeout(timer);
    };
  }, [end, run]);

  const next = useCallback((): void => {
    const { at } = latest.current;
    if (at + 1 < run.items.length) change({ at: at + 1, by: null, told: null });
    else end('all');
  }, [change, end, run]);

  if (!item) return null;
  const by = item.listVariant === null ? 'body' : (state.by ?? usualBy(item));
  const { prompt, task } = (by === 'name' ? item.listVariant : null) ?? item;
  return {
    ...{ item, at: state.at, by, prompt, task, told: state.told, next },
    answerBy: (wanted) => change({ by: wanted }),
    give: (answer) => {
      if (latest.current.told || isOver.current) return;
      const score = scoreAnswer(task, answer, pool.knowledge.cells);
      const millis = Math.round(performance.now() - since.current);
      change({ answers: [...latest.current.answers, { item, answer, score, millis }] });
      run.onAnswered(item, answer, score);
      if (run.hints) change({ told: { answer, score } });
      else next();
    },
    correct: (verdict) => {
      const { told, answers } = latest.current;
      const last = answers.at(-1);
      if (!told || !last || told.score.verdict === verdict) return;
      const score = { ...told.score, verdict };
      change({ told: { ...told, score }, answers: [...answers.slice(0, -1), { ...last, score }] });
      run.onCorrected(item, verdict);
    },
    leave: () => {
      end('left');
    },
  };
}
