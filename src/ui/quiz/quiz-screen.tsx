/** The quiz: its first page, the questions, and how they went. Takes the place of the usual screen. */
import { useCallback, useMemo, useState } from 'react';
import { tryIt } from '../../reasoning/index.ts';
import type { QuizItem } from '../../reasoning/index.ts';
import { useBackLayer } from '../back/layers.ts';
import { DatasetContext } from '../hooks/dataset-context.ts';
import { useActions, useMyopoint } from '../hooks/store-context.ts';
import { summaryOf } from '../kit/names.ts';
import { AskScreen } from './asking/ask-screen.tsx';
import { say } from './asking/say.ts';
import { RunDone } from './done/run-done.tsx';
import { QuizFrame } from './frame.tsx';
import { useLearned } from './home/learning.ts';
import { QuizHome } from './home/quiz-home.tsx';
import { learningRun } from './home/runs.ts';
import { usePool } from './pool.ts';
import type { QuizPool } from './pool.ts';
import type { QuizRun, RunOutcome } from './run.ts';
import '../pain/visit-sheets.css';
import './quiz.css';

/** So many questions are tried. */
const TRIED = 3;

/** Of each list in turn its first, then its second, each question once. */
function inTurn(lists: readonly (readonly QuizItem[])[]): readonly QuizItem[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return [...new Set(Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat())];
}

/** A few questions about what was just seen: of muscles others each time, those that are named as they are. */
function runAbout(about: readonly string[], { items: all, dataset }: QuizPool, withoutNeedles: boolean): QuizRun {
  const items = withoutNeedles ? all.filter(({ mentionsNeedle }) => !mentionsNeedle) : all;
  const named = about.flatMap((id) => items.find((item) => item.id === id) ?? []);
  const muscles = dataset.muscles.filter(({ id }) => about.includes(id)).map(({ id }) => id);
  const seed = String(Date.now());
  return learningRun({
    kind: 'try',
    title: (muscles.length === 1 ? summaryOf(muscles[0] ?? null)?.name : null) ?? say('quiz-asking.screen.title'),
    items: inTurn([...muscles.map((muscle) => tryIt(muscle, items, seed)), named]).slice(0, TRIED),
  });
}

interface PagesProps {
  readonly pool: QuizPool;
  /** What is asked at once; null begins with the first page. */
  readonly first: QuizRun | null;
  readonly code: string;
}

function Pages({ pool, first, code }: PagesProps) {
  const { endMode } = useActions();
  const [run, setRun] = useState(first);
  const [outcome, setOutcome] = useState<RunOutcome | null>(null);
  // What is kept is read before the first answer is put to it.
  useLearned();
  const begin = useCallback((next: QuizRun): void => {
    setOutcome(null);
    setRun(next);
  }, []);
  const ended = useCallback(
    (came: RunOutcome): void => {
      came.run.onEnded(came);
      const isNothing = came.endedBy === 'left' && came.answers.length === 0 && came.run.kind !== 'exam';
      // Who tried nothing of a muscle goes back to it.
      if (isNothing && came.run.kind === 'try') endMode();
      setRun(null);
      setOutcome(isNothing ? null : came);
    },
    [endMode],
  );
  const home = (): void => setOutcome(null);
  useBackLayer(run === null && outcome !== null, home);
  if (run) return <AskScreen run={run} pool={pool} onEnded={ended} />;
  if (outcome) return <RunDone outcome={outcome} pool={pool} onBegin={begin} onHome={home} onLeave={endMode} />;
  return <QuizHome pool={pool} code={code} onBegin={begin} onLeave={endMode} />;
}

/** Nothing where no quiz is on. What it remembers by itself ends with the visit, and with the body it asks about. */
export function QuizScreen() {
  const mode = useMyopoint((state) => state.mode);
  const visit = useMyopoint((state) => state.visitSerial);
  const body = useMyopoint((state) => state.body.id);
  const withoutNeedles = useMyopoint((state) => state.hideNeedles);
  const { endMode } = useActions();
  const pool = usePool();
  const about = mode.kind === 'quiz' ? mode.about : null;
  const first = useMemo(() => {
    const run = pool && about && about.length > 0 ? runAbout(about, pool, withoutNeedles) : null;
    // Of what there is nothing to ask it begins with its first page.
    return run && run.items.length > 0 ? run : null;
  }, [about, pool, withoutNeedles]);
  if (mode.kind !== 'quiz') return null;
  if (!pool)
    return (
      <QuizFrame title={say('quiz-asking.screen.title')} leaveLabel={say('quiz-asking.screen.close')} onLeave={endMode}>
        <section className="panel visit-panel quiz-panel">
          <p className="quiz-making" role="status">
            {say('quiz-asking.screen.making')}
          </p>
        </section>
      </QuizFrame>
    );
  return (
    <DatasetContext value={pool.dataset}>
      <Pages key={`${visit} ${body} ${mode.code} ${mode.about.join()}`} pool={pool} first={first} code={mode.code} />
    </DatasetContext>
  );
}
