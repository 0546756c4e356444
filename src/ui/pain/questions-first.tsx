/** Serious causes before muscles: a few questions at a time. One yes, and what follows is said at once. */
import { ArrowRight, Check, ListChecks, RotateCw, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { RedFlag, RedFlagId } from '../../anatomy/index.ts';
import { gravest } from '../../reasoning/index.ts';
import { Say, say } from '../kit/say.tsx';
import { Sources } from '../kit/sources-list.tsx';
import { OnPhone } from '../kit/urgency.tsx';
import { NextButton, VisitPanel } from '../kit/visit-panel.tsx';

/** So many are read; more at once are skipped over. */
const AT_ONCE = 3;

interface QuestionsFirstProps {
  readonly questions: readonly RedFlag[];
  readonly yes: readonly RedFlagId[];
  readonly onYes: (yes: readonly RedFlagId[]) => void;
  readonly onDone: () => void;
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

export function QuestionsFirst({ questions, yes, onYes, onDone }: QuestionsFirstProps) {
  const [page, setPage] = useState(0);
  const pages = Math.ceil(questions.length / AT_ONCE);
  const shown = questions.slice(page * AT_ONCE, (page + 1) * AT_ONCE);
  const answered = questions.filter(({ id }) => yes.includes(id));
  const toggle = (id: RedFlagId) => onYes(yes.includes(id) ? yes.filter((other) => other !== id) : [...yes, id]);
  const isLast = page === pages - 1;
  const turn = () => setPage((page + 1) % pages);
  // Nobody says no to a question that was not shown: it is asked, or the person who asks says that it was.
  const [answer, go] =
    answered.length > 0
      ? (['consultation.answer.anyway', onDone] as const)
      : isLast
        ? (['consultation.answer.none', onDone] as const)
        : (['consultation.answer.next', turn] as const);
  const showsSkip = answered.length === 0 && !isLast;
  return (
    <VisitPanel
      heading={say('consultation.first.title')}
      footer={
        // What a yes means is never under the edge, and pushes no question from under the finger.
        <>
          <GetHelp flags={answered} />
          <NextButton words={say(answer)} icon={<ArrowRight size={26} aria-hidden="true" />} onClick={go} />
        </>
      }
    >
      <p className="visit-sub">
        {pages > 1 ? (
          <Say
            parts={say.parts('consultation.first.paged', { page: page + 1, pages })}
            tags={{
              1: (words) => (
                <span className="quiet" role="status">
                  {words}
                </span>
              ),
            }}
          />
        ) : (
          say('consultation.first.text')
        )}
      </p>
      <ul className="visit-questions">
        {shown.map(({ id, question }) => (
          <li key={id}>
            <button type="button" aria-pressed={yes.includes(id)} onClick={() => toggle(id)}>
              <span className="visit-yes" aria-hidden="true">
                {yes.includes(id) ? <Check size={18} strokeWidth={3} /> : null}
                <b>{say('consultation.first.yes')}</b>
              </span>
              <span>{question}</span>
            </button>
          </li>
        ))}
      </ul>
      {showsSkip && (
        <button type="button" className="button visit-more" onClick={onDone}>
          <ListChecks size={18} aria-hidden="true" /> {say('consultation.first.skip')}
        </button>
      )}
      {!showsSkip && pages > 1 && (
        <button type="button" className="button visit-more" onClick={turn}>
          <RotateCw size={18} aria-hidden="true" /> {say('consultation.first.more')}
        </button>
      )}
      {/* After a yes only what was answered counts. */}
      <Sources
        title={say('consultation.first.sources')}
        citations={(answered.length > 0 ? answered : shown).map(({ citation }) => citation)}
      />
    </VisitPanel>
  );
}
