/** Two or three gentle questions, answered on the body. Nothing is counted or kept. */
import { ArrowRight, Eye, HandHeart, List, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Dataset } from '../../anatomy/index.ts';
import { askedFrom, painAreas, plainZonesOf, pointsOf, urgentSignOf } from '../../reasoning/index.ts';
import type { Subject, Verdict } from '../../reasoning/index.ts';
import { lookupsOf, RECALL_QUESTIONS, subjectOf, verdictOf } from '../../state/index.ts';
import { useActions, useMyopoint, useStore } from '../hooks/store-context.ts';
import type { Recall, RecallQuestion } from '../../state/index.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { nameOf } from '../kit/names.ts';
import { say } from '../kit/say.tsx';
import { Verdict as VerdictSign } from '../kit/verdict.tsx';
import type { VerdictKind } from '../kit/verdict.tsx';
import { capitalised } from '../../words/index.ts';
import { AnswerList } from './answer-list.tsx';
import { helpAnswerWords, muscleAnswerWords, painAnswerWords, signWords } from './recall-words.ts';
import './recall-card.css';

/** The same words and signs as in the quiz. */
const JUDGED: Readonly<Record<Verdict['fit'], VerdictKind>> = { right: 'good', near: 'hard', far: 'again' };

/** Tries after which the answer is offered. */
const TRIES = 2;

function wordsOf(verdict: Verdict, subject: Subject, recall: Recall, dataset: Dataset): string {
  const { muscle } = subject;
  if (verdict.question === 'muscle')
    return muscleAnswerWords(
      verdict,
      muscle.name,
      nameOf(recall.pointed, dataset, lookupsOf(dataset.body)) ?? '',
      muscle.region,
    );
  if (verdict.question === 'help')
    return helpAnswerWords(verdict, dataset.claimById.get(verdict.chosen)?.statement ?? '');
  const often = [...painAreas(pointsOf(subject)).keys()][0];
  const area = verdict.area === null ? undefined : dataset.areaById.get(verdict.area);
  return painAnswerWords(verdict, area?.name ?? null, (often && dataset.areaById.get(often)?.region) ?? null);
}

/** What was asked for, in words, once it is shown. */
function shownWords(question: RecallQuestion, subject: Subject, dataset: Dataset): string {
  const { muscle } = subject;
  if (question === 'muscle') return say('recall.shown.muscle', { muscle: muscle.name });
  if (question === 'help')
    return say('recall.shown.help', { statement: dataset.claimById.get(urgentSignOf(muscle))?.statement ?? '' });
  const { often, sometimes, rarely, deep } = plainZonesOf(pointsOf(subject), dataset);
  const places = [often, sometimes, rarely, deep].find((list) => list.length > 0) ?? [];
  return say('recall.shown.pain', { places: capitalised(places.join(', ')) });
}

/** How often an answer was given to the question that stands; forgotten with it. */
function useTries(recall: Recall): number {
  const answer =
    recall.question === 'muscle' ? recall.pointed : recall.question === 'pain' ? recall.touched : recall.chosen;
  const isAnswer = answer !== null && !(typeof answer === 'object' && 'kind' in answer && answer.kind === 'none');
  const [seen, setSeen] = useState({ question: recall.question, answer, tries: 0 });
  if (seen.question !== recall.question || seen.answer !== answer) {
    // Adjusted while rendering: an effect would draw the old count first.
    const before = seen.question === recall.question ? seen.tries : 0;
    const next = { question: recall.question, answer, tries: isAnswer ? before + 1 : 0 };
    setSeen(next);
    return next.tries;
  }
  return seen.tries;
}

function Steps({ question }: { readonly question: RecallQuestion }) {
  const now = RECALL_QUESTIONS.indexOf(question);
  return (
    <p className="recall-steps">
      <HandHeart size={18} aria-hidden="true" /> <span>{say('recall.card.title')}</span>
      <span className="only-heard">{say('recall.card.step', { step: now + 1, steps: RECALL_QUESTIONS.length })}</span>
      {RECALL_QUESTIONS.map((one, index) => (
        <i key={one} aria-hidden="true" className={index === now ? 'now' : index < now ? 'done' : ''} />
      ))}
    </p>
  );
}

interface AskedProps {
  readonly recall: Recall;
  /** What was explained. */
  readonly subject: Subject;
  readonly dataset: Dataset;
}

function Asked({ recall, subject, dataset }: AskedProps) {
  const store = useStore();
  const { question } = recall;
  const { muscle } = subject;
  const bothSides = useMyopoint((state) => state.choices.bothSides);
  // What was said once a question is settled stays, wherever the body is touched afterwards.
  const [settled, setSettled] = useState<{
    readonly question: RecallQuestion;
    readonly words: string;
    readonly found: boolean;
  } | null>(null);
  const [listed, setListed] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const tries = useTries(recall);
  const { askRecall, stopRecall, showRecallAnswer } = useActions();
  const verdict = verdictOf(recall, dataset, bothSides);
  const end = settled?.question === question ? settled : null;
  const found = end?.found ?? verdict?.fit === 'right';
  const answered = found || end !== null;
  // What was asked to be shown was not judged.
  const judged = found ? 'good' : end || !verdict ? null : JUDGED[verdict.fit];
  const next = RECALL_QUESTIONS[RECALL_QUESTIONS.indexOf(question) + 1];

  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    if (question !== 'help') store.getState().lookFrom(askedFrom(question, subject, dataset));
  }, [question, subject, dataset, store]);
  const answer = verdict ? wordsOf(verdict, subject, recall, dataset) : null;
  useEffect(() => {
    // The signs of the last question have no place on the body, and can all be read in turn.
    if (question === 'help' || verdict?.fit !== 'right' || end || answer === null) return;
    setSettled({ question, words: answer, found: true });
    showRecallAnswer();
  }, [answer, end, question, showRecallAnswer, verdict?.fit]);

  const show = () => {
    setSettled({ question, words: shownWords(question, subject, dataset), found: false });
    if (question !== 'help') showRecallAnswer();
  };
  const goOn = () => {
    setListed(false);
    if (next) askRecall(next);
    else stopRecall();
  };
  const said = end?.words ?? answer ?? say(`recall.hint.${question}`);
  const canShow = !answered && (tries >= TRIES || (verdict?.question === 'muscle' && verdict.deeper));
  return (
    <>
      <Steps question={question} />
      <h2 ref={heading} tabIndex={-1}>
        {say(`recall.question.${question}`)}
      </h2>
      <VerdictSign verdict={judged}>
        <p className="recall-said" role="status">
          {said}
          {answered && !next ? ` ${say('recall.card.goodbye')}` : ''}
        </p>
      </VerdictSign>
      {question === 'help'
        ? !end && <AnswerList recall={recall} about={subject} label={say('recall.by-name.help')} />
        : !answered &&
          (listed ? (
            <AnswerList recall={recall} about={subject} label={say(`recall.by-name.${question}`)} />
          ) : (
            <button type="button" className="button by-name" onClick={() => setListed(true)}>
              <List size={18} aria-hidden="true" /> {say(`recall.by-name.${question}`)}
            </button>
          ))}
      {end && question === 'help' && <p className="recall-sign">{signWords(urgentSignOf(muscle))}</p>}
      <div className="recall-actions">
        {canShow && (
          <button type="button" className="button" onClick={show}>
            <Eye size={18} aria-hidden="true" /> {say('recall.card.show')}
          </button>
        )}
        {next ? (
          <button type="button" className={`button ${answered ? 'strong' : 'plain'}`} onClick={goOn}>
            {say(answered ? 'recall.card.next' : 'recall.card.skip')} <ArrowRight size={18} aria-hidden="true" />
          </button>
        ) : (
          <button type="button" className={`button ${answered ? 'strong' : 'plain'}`} onClick={goOn}>
            {say('recall.card.done')}
          </button>
        )}
      </div>
    </>
  );
}

/** Nothing while nothing is asked. It stands where the explanation stands, which would give the answers away. */
export function RecallCard() {
  const store = useStore();
  const recall = useMyopoint((state) => state.recall);
  const flipped = useMyopoint((state) => state.flipped);
  const dataset = useDataset();
  const target = recall?.subject;
  // The same one while it is asked about: the view is set whenever it is another.
  const subject = useMemo(() => (target && dataset ? subjectOf(target, dataset) : null), [target, dataset]);
  if (!recall) return null;
  return (
    <section
      id="explanation"
      tabIndex={-1}
      className={`panel recall ${flipped ? 'flipped' : ''}`}
      aria-label={say('recall.card.title')}
    >
      <IconButton
        className="close"
        icon={X}
        label={say('recall.card.close')}
        onClick={() => store.getState().stopRecall()}
      />
      {subject && dataset ? (
        <Asked recall={recall} subject={subject} dataset={dataset} />
      ) : (
        <p className="quiet">{say('muscle.words.fetching')}</p>
      )}
    </section>
  );
}
