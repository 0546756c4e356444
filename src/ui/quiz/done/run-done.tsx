/** How a round of questions went, and what comes again when. */
import { RotateCcw, ScanEye } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { isRight } from '../../../reasoning/index.ts';
import type { QuizItem } from '../../../reasoning/index.ts';
import { sayQuiz } from '../../../words/index.ts';
import { useLookups, useStore } from '../../hooks/store-context.ts';
import { NextButton } from '../../kit/visit-panel.tsx';
import { Verdict } from '../../kit/verdict.tsx';
import { truthOf } from '../asking/asked-picture.ts';
import { say as sayAsking } from '../asking/say.ts';
import { ExamResult } from '../exam/exam-result.tsx';
import { QuizFrame } from '../frame.tsx';
import { KeepOffer } from '../home/keep-offer.tsx';
import { useLearned } from '../home/learning.ts';
import { say } from '../home/say.ts';
import type { QuizPool } from '../pool.ts';
import type { QuizRun, RunAnswer, RunOutcome } from '../run.ts';
import { AgainIn } from './again-in.tsx';
import { promptWords, rightWords } from './answer-words.ts';
import { Compared } from './compared.tsx';
import './done.css';

interface RunDoneProps {
  readonly outcome: RunOutcome;
  readonly pool: QuizPool;
  readonly onBegin: (run: QuizRun) => void;
  readonly onHome: () => void;
  readonly onLeave: () => void;
}

interface WrongProps {
  readonly given: RunAnswer;
  readonly isShown: boolean;
  /** Null where nothing of it lies on the body. */
  readonly onLook: (() => void) | null;
}

function Wrong({ given, isShown, onLook }: WrongProps) {
  const { item, score } = given;
  return (
    <li>
      <h4>{promptWords(item, given)}</h4>
      <Verdict verdict={score.verdict}>
        <Compared item={item} given={given} />
        {item.explanation.facts.map((fact, at) => (
          <p key={at}>{sayQuiz(fact)}</p>
        ))}
      </Verdict>
      {onLook && (
        <button type="button" className="button" aria-pressed={isShown} onClick={onLook}>
          <ScanEye size={18} aria-hidden="true" /> {say('quiz-home.done.look')}
        </button>
      )}
    </li>
  );
}

/** Shows what would have been right; the body is its own again when this is left. */
function useTruth(pool: QuizPool): readonly [shown: QuizItem | null, show: (given: RunAnswer) => void] {
  const store = useStore();
  const lookups = useLookups();
  const [shown, setShown] = useState<QuizItem | null>(null);
  useEffect(
    () => () => {
      store.getState().ask(null);
    },
    [store],
  );
  const show = (given: RunAnswer): void => {
    const { item } = given;
    const picture = truthOf(item, pool.dataset, lookups);
    if (!picture) return;
    const state = store.getState();
    state.ask(picture.asked, picture.look);
    state.announce(say('quiz-home.done.looking', { name: rightWords(item, given) }));
    setShown(item);
  };
  return [shown, show];
}

/** A round that told as it went is summed up beside the body; an exam has a page of its own. */
export function RunDone({ onBegin, ...props }: RunDoneProps) {
  return props.outcome.run.kind === 'exam' ? <ExamResult {...props} /> : <SessionDone {...props} onBegin={onBegin} />;
}

function SessionDone({ outcome: { run, answers }, pool, onBegin, onHome, onLeave }: RunDoneProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const learned = useLearned();
  const lookups = useLookups();
  const [shown, show] = useTruth(pool);
  const [now] = useState(() => Date.now());
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  const wrong = answers.filter(({ score }) => !isRight(score));
  const nearly = wrong.filter(({ score }) => score.verdict === 'hard').length;
  const right = answers.length - wrong.length;
  const isTry = run.kind === 'try';
  const title =
    answers.length === 0 ? say('quiz-home.done.none') : say('quiz-home.done.title', { right, count: answers.length });
  return (
    <QuizFrame title={run.title} leaveLabel={sayAsking('quiz-asking.screen.close')} onLeave={onLeave}>
      <section className="panel visit-panel quiz-panel" aria-label={title}>
        <header className="visit-head">
          <h2 ref={heading} tabIndex={-1}>
            {title}
          </h2>
        </header>
        <div className="visit-content">
          {nearly > 0 && <p className="visit-sub">{say('quiz-home.done.nearly', { count: nearly })}</p>}
          {answers.length > 0 && wrong.length === 0 && <p className="visit-sub">{say('quiz-home.done.all-right')}</p>}
          {!isTry && answers.length > 0 && (
            <AgainIn items={answers.map(({ item }) => item.id)} progress={learned.progress} now={now} />
          )}
          {!isTry && answers.length > 0 && <KeepOffer learned={learned} />}
          {wrong.length > 0 && (
            <section>
              <h3 className="quiz-heading">{say('quiz-home.done.wrong')}</h3>
              <ul className="quiz-wrong">
                {wrong.map((given, at) => (
                  <Wrong
                    key={at}
                    given={given}
                    isShown={shown?.id === given.item.id}
                    onLook={truthOf(given.item, pool.dataset, lookups) ? () => show(given) : null}
                  />
                ))}
              </ul>
            </section>
          )}
        </div>
        <footer className="visit-foot">
          {(isTry || run.kind === 'deck') && run.items.length > 0 && (
            <button type="button" className="button" onClick={() => onBegin(run)}>
              <RotateCcw size={18} aria-hidden="true" /> {say('quiz-home.done.again')}
            </button>
          )}
          <NextButton
            words={say(isTry ? 'quiz-home.done.back' : 'quiz-home.done.home')}
            icon={null}
            onClick={isTry ? onLeave : onHome}
          />
        </footer>
      </section>
    </QuizFrame>
  );
}
