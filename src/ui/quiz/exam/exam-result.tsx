/** How an exam went: a page to look at and to print. */
import { Printer } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { examResult, kindTitle } from '../../../reasoning/index.ts';
import type { QuizItem } from '../../../reasoning/index.ts';
import { sayQuiz } from '../../../words/index.ts';
import { dayInWords } from '../../kit/day-in-words.ts';
import { say as sayKit } from '../../kit/say.tsx';
import { NextButton } from '../../kit/visit-panel.tsx';
import { Verdict } from '../../kit/verdict.tsx';
import { say as sayAsking } from '../asking/say.ts';
import { promptWords, rightWords } from '../done/answer-words.ts';
import { Compared } from '../done/compared.tsx';
import { QuizFrame } from '../frame.tsx';
import { KeepOffer } from '../home/keep-offer.tsx';
import { useLearned } from '../home/learning.ts';
import { say } from '../home/say.ts';
import type { QuizPool } from '../pool.ts';
import type { RunAnswer, RunOutcome } from '../run.ts';
import { usePictures } from './use-pictures.ts';
import './exam-result.css';

interface ExamResultProps {
  readonly outcome: RunOutcome;
  readonly pool: QuizPool;
  readonly onHome: () => void;
  readonly onLeave: () => void;
}

interface Row {
  readonly name: string;
  readonly questions: number;
  readonly right: number;
}

function Table({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  return (
    <table className="quiz-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{say('quiz-home.result.right')}</th>
          <th scope="col">{say('quiz-home.result.questions')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, questions, right }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{right}</td>
            <td>{questions}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface WrongProps {
  readonly item: QuizItem;
  readonly given: RunAnswer | null;
  readonly number: number;
  /** Undefined while it is still to come, null where none can be had. */
  readonly picture: string | null | undefined;
  readonly pool: QuizPool;
}

function Wrong({ item, given, number, picture, pool: { dataset } }: WrongProps) {
  const sources = item.explanation.sources.flatMap((id) => dataset.sourceById.get(id)?.cite ?? []);
  return (
    <li className="quiz-result-item">
      {picture && (
        <img
          src={picture}
          alt={say('quiz-home.result.picture', { name: rightWords(item, given) })}
          width={280}
          height={220}
        />
      )}
      <div>
        <h4>{say('quiz-home.result.question', { number, question: promptWords(item, given) })}</h4>
        <Verdict verdict={given?.score.verdict ?? 'again'}>
          <Compared item={item} given={given} />
        </Verdict>
        {item.explanation.facts.map((fact, at) => (
          <p key={at}>{sayQuiz(fact)}</p>
        ))}
        {sources.length > 0 && (
          <p className="quiet">{say('quiz-home.result.sources', { sources: sources.join('; ') })}</p>
        )}
      </div>
    </li>
  );
}

export function ExamResult({ outcome: { run, answers, endedBy }, pool, onHome, onLeave }: ExamResultProps) {
  const learned = useLearned();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  const givenTo = useMemo(() => new Map(answers.map((answer) => [answer.item.id, answer])), [answers]);
  const result = useMemo(
    () => examResult(run.items.map((item) => ({ item, score: givenTo.get(item.id)?.score ?? null }))),
    [run, givenTo],
  );
  const pictures = usePictures(result.wrong, pool);
  const { right, questions } = result.all;
  const title = say('quiz-home.done.title', { right, count: questions });
  const unanswered = questions - answers.length;
  const toCome = result.wrong.length - pictures.size;
  return (
    <QuizFrame title={run.title} leaveLabel={sayAsking('quiz-asking.screen.close')} onLeave={onLeave}>
      <section className="panel visit-panel quiz-panel quiz-result" aria-label={title}>
        <header className="visit-head">
          <p className="above">{say('quiz-home.result.above', { day: dayInWords(new Date()) })}</p>
          <h2 ref={heading} tabIndex={-1}>
            {title}
          </h2>
        </header>
        <div className="visit-content">
          <p className="visit-sub">
            {say(`quiz-home.result.by-${endedBy}`)}{' '}
            {unanswered > 0 && say('quiz-home.result.unanswered', { count: unanswered })}
          </p>
          <p className="quiet quiz-screen-only" role="status">
            {toCome > 0
              ? say('quiz-home.result.taking', { now: pictures.size + 1, count: result.wrong.length })
              : result.wrong.length > 0 && say('quiz-home.result.taken')}
          </p>
          <div className="quiz-screen-only">
            <KeepOffer learned={learned} />
          </div>
          <div className="quiz-tables">
            <Table
              title={say('quiz-home.today.region')}
              rows={result.byRegion.map(({ region, ...part }) => ({
                name: region === null ? say('quiz-home.result.no-region') : sayKit(`kit.region.${region}`),
                ...part,
              }))}
            />
            <Table
              title={say('quiz-home.today.kinds')}
              rows={result.byKind.map(({ kind, ...part }) => ({ name: sayQuiz(kindTitle(kind)), ...part }))}
            />
          </div>
          {result.wrong.length > 0 ? (
            <section>
              <h3 className="quiz-heading">{say('quiz-home.done.wrong')}</h3>
              <ol className="quiz-result-list">
                {result.wrong.map((item) => (
                  <Wrong
                    key={item.id}
                    item={item}
                    given={givenTo.get(item.id) ?? null}
                    number={run.items.indexOf(item) + 1}
                    picture={pictures.get(item.id)}
                    pool={pool}
                  />
                ))}
              </ol>
            </section>
          ) : (
            <p className="visit-sub">{say('quiz-home.done.all-right')}</p>
          )}
        </div>
        <footer className="visit-foot">
          <button type="button" className="button" onClick={() => print()}>
            <Printer size={19} aria-hidden="true" /> {say('quiz-home.result.print')}
          </button>
          <NextButton words={say('quiz-home.done.home')} icon={null} onClick={onHome} />
        </footer>
      </section>
    </QuizFrame>
  );
}
