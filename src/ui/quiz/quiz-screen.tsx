/** The quiz: its first page, the questions, and how they went. Takes the place of the usual screen. */
import { useCallback, useMemo, useState } from 'react';
import { tryIt } from '../../reasoning/index.ts';
import { useBackLayer } from '../back/layers.ts';
import { DatasetContext } from '../hooks/dataset-context.ts';
import { useActions, useMyopoint } from '../hooks/store-context.ts';
import { summaryOf } from '../kit/names.ts';
import { AskScreen } from './asking/ask-screen.tsx';
import { say } from './asking/say.ts';
import { RunDone } from './done/run-done.tsx';
import { QuizFrame } from './frame.tsx';
import { QuizHome } from './home/quiz-home.tsx';
import { usePool } from './pool.ts';
import type { QuizPool } from './pool.ts';
import type { QuizRun, RunOutcome } from './run.ts';
import '../pain/visit-sheets.css';
import './quiz.css';

const nothing = (): void => undefined;

/** Three questions about a muscle; others each time. */
function runAbout(muscle: Parameters<typeof tryIt>[0], { items }: QuizPool): QuizRun {
  return {
    kind: 'try',
    title: summaryOf(muscle)?.name ?? say('quiz-asking.screen.title'),
    items: tryIt(muscle, items, String(Date.now())),
    hints: true,
    endsAt: null,
    onAnswered: nothing,
    onCorrected: nothing,
    onEnded: nothing,
  };
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
  const begin = useCallback((next: QuizRun): void => {
    setOutcome(null);
    setRun(next);
  }, []);
  const ended = useCallback((came: RunOutcome): void => {
    came.run.onEnded(came);
    setRun(null);
    setOutcome(came);
  }, []);
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
  const { endMode } = useActions();
  const pool = usePool();
  const about = mode.kind === 'quiz' ? mode.about : null;
  const first = useMemo(() => (pool && about !== null ? runAbout(about, pool) : null), [about, pool]);
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
      <Pages key={`${visit} ${body} ${mode.code} ${about ?? ''}`} pool={pool} first={first} code={mode.code} />
    </DatasetContext>
  );
}
