/** How a round of questions went. */
import { RotateCcw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { isRight } from '../../../reasoning/index.ts';
import { sayQuiz } from '../../../words/index.ts';
import { NextButton } from '../../kit/visit-panel.tsx';
import { Verdict } from '../../kit/verdict.tsx';
import { say as sayAsking } from '../asking/say.ts';
import { QuizFrame } from '../frame.tsx';
import { say } from '../home/say.ts';
import type { QuizPool } from '../pool.ts';
import type { QuizRun, RunOutcome } from '../run.ts';

interface RunDoneProps {
  readonly outcome: RunOutcome;
  readonly pool: QuizPool;
  readonly onBegin: (run: QuizRun) => void;
  readonly onHome: () => void;
  readonly onLeave: () => void;
}

export function RunDone({ outcome: { run, answers }, onBegin, onHome, onLeave }: RunDoneProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  const wrong = answers.filter(({ score }) => !isRight(score));
  const right = answers.length - wrong.length;
  return (
    <QuizFrame title={run.title} leaveLabel={sayAsking('quiz-asking.screen.close')} onLeave={onLeave}>
      <section className="panel visit-panel quiz-panel" aria-label={say('quiz-home.done.wrong')}>
        <header className="visit-head">
          <h2 ref={heading} tabIndex={-1}>
            {answers.length === 0
              ? say('quiz-home.done.none')
              : say('quiz-home.done.title', { right, count: answers.length })}
          </h2>
        </header>
        <div className="visit-content">
          {wrong.length > 0 ? (
            <ul className="quiz-wrong">
              {wrong.map(({ item, score }) => (
                <li key={item.id}>
                  <h3>{sayQuiz(item.prompt)}</h3>
                  <Verdict verdict={score.verdict}>
                    {item.explanation.facts.map((fact, at) => (
                      <p key={at}>{sayQuiz(fact)}</p>
                    ))}
                  </Verdict>
                </li>
              ))}
            </ul>
          ) : (
            answers.length > 0 && <p className="visit-sub">{say('quiz-home.done.all-right')}</p>
          )}
        </div>
        <footer className="visit-foot">
          {run.kind !== 'exam' && run.items.length > 0 && (
            <button type="button" className="button" onClick={() => onBegin(run)}>
              <RotateCcw size={18} aria-hidden="true" /> {say('quiz-home.done.again')}
            </button>
          )}
          <NextButton
            words={say(run.kind === 'try' ? 'quiz-home.done.back' : 'quiz-home.done.home')}
            icon={null}
            onClick={run.kind === 'try' ? onLeave : onHome}
          />
        </footer>
      </section>
    </QuizFrame>
  );
}
