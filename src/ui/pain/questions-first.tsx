/** Serious causes before muscles: a few questions at a time, the gravest first. One yes, and what follows is said at once. */
import { ArrowRight, Clock, ListChecks, RotateCw, TriangleAlert } from 'lucide-react';
import { ToggleGroup } from 'radix-ui';
import { useState } from 'react';
import type { RedFlag, RedFlagId } from '../../anatomy/index.ts';
import { gravest } from '../../reasoning/index.ts';
import type { Screening } from '../../state/index.ts';
import { Say, say } from '../kit/say.tsx';
import { Sources } from '../kit/sources-list.tsx';
import { OnPhone } from '../kit/urgency.tsx';
import { NextButton, VisitPanel } from '../kit/visit-panel.tsx';

/** So many are read, and fit beside the body on a tablet; more at once are skipped over. */
const AT_ONCE = 3;

/** A question that was not asked is not answered with no. */
const ANSWERS = ['yes', 'no', 'later'] as const;
type Answer = (typeof ANSWERS)[number];

interface QuestionsFirstProps {
  readonly questions: readonly RedFlag[];
  readonly screening: Screening;
  readonly onAnswer: (screening: Screening) => void;
}

/** What a yes means, the gravest of several: what to do, why, and in an emergency what to say. */
export function GetHelp({ flags }: { readonly flags: readonly RedFlag[] }) {
  const first = gravest(flags);
  if (!first) return null;
  return (
    <div className="visit-caution" role="alert">
      <TriangleAlert size={26} aria-hidden="true" />
      <div>
        <strong>{say(`urgency.advice.${first.urgency}`)}</strong>
        <p>{first.why}</p>
        {first.sayOnPhone !== null && (
          <p className="visit-say">
            <OnPhone words={first.sayOnPhone} />
          </p>
        )}
      </div>
    </div>
  );
}

/** The answers with another one. */
function answered(screening: Screening, id: RedFlagId, answer: Answer): Screening {
  const without = (ids: readonly RedFlagId[]) => ids.filter((other) => other !== id);
  return {
    ...screening,
    yes: answer === 'yes' ? [...without(screening.yes), id] : without(screening.yes),
    no: answer === 'no' ? [...without(screening.no), id] : without(screening.no),
  };
}

interface QuestionRowProps {
  readonly flag: RedFlag;
  readonly answer: Answer;
  readonly onAnswer: (answer: Answer) => void;
}

function QuestionRow({ flag: { id, question }, answer, onAnswer }: QuestionRowProps) {
  return (
    <li className={answer === 'yes' ? 'said-yes' : ''}>
      <p id={`question-${id}`}>{question}</p>
      <ToggleGroup.Root
        type="single"
        className="visit-answers"
        aria-labelledby={`question-${id}`}
        value={answer}
        onValueChange={(chosen) => onAnswer(ANSWERS.find((known) => known === chosen) ?? 'later')}
      >
        {ANSWERS.map((value) => (
          <ToggleGroup.Item key={value} value={value} className={`answer-${value}`}>
            {say(`consultation.first.${value}`)}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
    </li>
  );
}

export function QuestionsFirst({ questions, screening, onAnswer }: QuestionsFirstProps) {
  const [page, setPage] = useState(0);
  const pages = Math.ceil(questions.length / AT_ONCE);
  const shown = questions.slice(page * AT_ONCE, (page + 1) * AT_ONCE);
  const { yes, no } = screening;
  const alarms = questions.filter(({ id }) => yes.includes(id));
  const answerOf = (id: RedFlagId): Answer => (yes.includes(id) ? 'yes' : no.includes(id) ? 'no' : 'later');
  const isLast = page === pages - 1;
  /** Those of these that were not asked yet are answered with no. */
  const noTo = (flags: readonly RedFlag[]): Screening =>
    flags.filter(({ id }) => answerOf(id) === 'later').reduce((all, { id }) => answered(all, id, 'no'), screening);
  const turn = () => setPage((page + 1) % pages);
  // Nobody says no to a question that was not shown: it is asked, or the person who asks says that it was.
  const [words, go] =
    alarms.length > 0
      ? (['consultation.answer.anyway', () => onAnswer({ ...screening, done: true })] as const)
      : isLast
        ? (['consultation.answer.none', () => onAnswer({ ...noTo(shown), done: true })] as const)
        : ([
            'consultation.answer.next',
            () => {
              onAnswer(noTo(shown));
              turn();
            },
          ] as const);
  const showsSkip = alarms.length === 0 && !isLast;
  return (
    <VisitPanel
      heading={say(alarms.length > 0 ? 'consultation.first.alarm' : 'consultation.first.title')}
      footer={
        // What a yes means is never under the edge, and pushes no question from under the finger.
        <>
          <GetHelp flags={alarms} />
          <NextButton words={say(words)} icon={<ArrowRight size={26} aria-hidden="true" />} onClick={go} />
        </>
      }
    >
      <p className="visit-sub">
        {pages > 1 ? (
          <Say
            parts={say.parts('consultation.first.paged', { page: page + 1, pages })}
            tags={{
              1: (paged) => (
                <span className="quiet" role="status">
                  {paged}
                </span>
              ),
            }}
          />
        ) : (
          say('consultation.first.text')
        )}
      </p>
      <ul className="visit-questions">
        {shown.map((flag) => (
          <QuestionRow
            key={flag.id}
            flag={flag}
            answer={answerOf(flag.id)}
            onAnswer={(answer) => onAnswer(answered(screening, flag.id, answer))}
          />
        ))}
      </ul>
      <div className="visit-below">
        {showsSkip && (
          <button
            type="button"
            className="button visit-more"
            onClick={() => onAnswer({ ...noTo(questions), done: true })}
          >
            <ListChecks size={18} aria-hidden="true" /> {say('consultation.first.skip')}
          </button>
        )}
        {!showsSkip && pages > 1 && (
          <button type="button" className="button visit-more" onClick={turn}>
            <RotateCw size={18} aria-hidden="true" /> {say('consultation.first.more')}
          </button>
        )}
        {alarms.length === 0 && (
          <button type="button" className="button visit-more" onClick={() => onAnswer({ ...screening, done: true })}>
            <Clock size={18} aria-hidden="true" /> {say('consultation.first.leave')}
          </button>
        )}
      </div>
      {/* After a yes only what was answered counts. */}
      <Sources
        title={say('consultation.first.sources')}
        citations={(alarms.length > 0 ? alarms : shown).map(({ citation }) => citation)}
      />
    </VisitPanel>
  );
}
