/** A question: on the body where it is meant so, else by name; after the answer its verdict, and the way on. */
import { ArrowRight, List } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { kindTitle, painAreas } from '../../../reasoning/index.ts';
import type { QuizAnswer, QuizItem, QuizTask } from '../../../reasoning/index.ts';
import { drawnFlat, instanceKey } from '../../../state/index.ts';
import type { AskedPicture, MyopointStore } from '../../../state/index.ts';
import { sayQuiz } from '../../../words/index.ts';
import { useBackLayer } from '../../back/layers.ts';
import { useActions, useLookups, useMyopoint, useStore } from '../../hooks/store-context.ts';
import { NextButton } from '../../kit/visit-panel.tsx';
import { QuizFrame } from '../frame.tsx';
import type { QuizPool } from '../pool.ts';
import type { QuizRun, RunOutcome } from '../run.ts';
import { pictureOf, truthOf } from './asked-picture.ts';
import { useBodyAnswer } from './body-answer.ts';
import { BrushTools } from './brush-tools.tsx';
import { ChoiceList } from './choice-list.tsx';
import { Clock } from './clock.tsx';
import { LeaveQuestion } from './leave-question.tsx';
import { OrderList } from './order-list.tsx';
import { say } from './say.ts';
import { Station } from './station.tsx';
import { Told, spokenVerdict } from './told.tsx';
import { useAsking } from './use-asking.ts';
import type { AnsweredBy, Asking } from './use-asking.ts';
import { ViewSteps } from './view-steps.tsx';

interface AskScreenProps {
  readonly run: QuizRun;
  readonly pool: QuizPool;
  readonly onEnded: (outcome: RunOutcome) => void;
}

/** Whether an answer is a side of the person. */
function asksSide(task: QuizTask): boolean {
  if (task.kind === 'spotter') return task.parts.some(({ ask }) => ask === 'side');
  return task.kind === 'choice' && task.options.every(({ id }) => id === 'right' || id === 'left');
}

/** What the flat drawing cannot show, or no picture at all, is asked by name. */
function usualBy({ task, scene }: QuizItem, flat: boolean, drawn: boolean): AnsweredBy {
  const needsSolid = task.kind !== 'choice' || (scene?.line ?? null) !== null || asksSide(task);
  return !drawn || (flat && needsSolid) ? 'name' : 'body';
}

/** The answer that stands before anything was done. */
function firstAnswer(task: QuizTask): QuizAnswer {
  if (task.kind === 'order') return { kind: 'order', given: task.entries.map(({ id }) => id) };
  if (task.kind === 'spotter') return { kind: 'spotter', given: task.parts.map(() => null) };
  if (task.kind === 'point') return { kind: 'point', given: null };
  if (task.kind === 'place') return { kind: 'place', given: null };
  if (task.kind === 'paint') return { kind: 'paint', painted: new Map() };
  return { kind: 'choice', chosen: null };
}

/** What is given by who does not know. */
function noAnswer(task: QuizTask): QuizAnswer {
  return task.kind === 'order' ? { kind: 'order', given: [] } : firstAnswer(task);
}

/** Whether there is anything to judge. */
function isAnswered(answer: QuizAnswer): boolean {
  if (answer.kind === 'choice') return answer.chosen !== null;
  if (answer.kind === 'point' || answer.kind === 'place') return answer.given !== null;
  if (answer.kind === 'spotter') return answer.given.some((one) => one !== null);
  return answer.kind !== 'paint' || answer.painted.size > 0;
}

const sameKeys = (one: readonly string[], other: readonly string[]): boolean => one.join() === other.join();

const askedNow = (store: MyopointStore): Pick<AskedPicture, 'about'> => {
  const { mode } = store.getState();
  return (mode.kind === 'quiz' ? mode.asked : null) ?? { about: [] };
};

/** Keeps the picture in step with what is asked. */
function usePicture({ item, by, told }: Asking, pool: QuizPool): void {
  const store = useStore();
  const lookups = useLookups();
  const flat = useMyopoint(drawnFlat);
  const isTold = told !== null;
  useEffect(() => {
    const picture = by === 'body' ? pictureOf(item, pool.dataset, lookups) : null;
    const truth = isTold ? truthOf(item, pool.dataset, lookups) : null;
    const { ask, changeAsked, paintPatch, setBrush, lookAtAreas, flyTo, markHazard, section } = store.getState();
    const shown = truth ?? picture;
    if (truth && picture) {
      paintPatch(null);
      // Where it was put stays, and how far the body was turned.
      const { about, told: isOver } = truth.asked;
      changeAsked(
        { about: sameKeys(about, picture.asked.about) ? askedNow(store).about : about, told: isOver },
        item.scene?.line ? undefined : truth.look,
      );
      const answer = item.task.kind === 'choice' ? item.task.answer : null;
      const hazard = section?.hazards.find(({ structure }) => structure === answer);
      if (hazard) markHazard(instanceKey(hazard.structure, hazard.side));
      return;
    }
    ask(shown?.asked ?? null, shown?.look);
    if (shown?.asked.press === 'paint') {
      setBrush({ erases: false, mirrors: false, turns: false });
      paintPatch('new');
    }
    // Zones are looked at from where they face; without steps of its own the flat drawing goes to what is lit.
    const zones = shown?.asked.press === null ? shown.asked.zonesOf : null;
    const point = zones?.kind === 'trigger-point' ? pool.dataset.triggerPointById.get(zones.id)?.point : undefined;
    if (point && zones?.kind === 'trigger-point') lookAtAreas([...painAreas([point]).keys()], zones.side);
    else if (flat && shown?.look.selected) flyTo(shown.look.selected);
  }, [by, flat, isTold, item, lookups, pool, store]);
}

/** What is done on the body, and that it was. */
function BodyHint({ task: { kind }, isMarked }: { readonly task: QuizTask; readonly isMarked: boolean }) {
  const ready = useMyopoint((state) => state.load.phase === 'ready');
  if (kind !== 'point' && kind !== 'place' && kind !== 'paint') return null;
  if (!ready) return <p className="quiet">{say('quiz-asking.hint.coming')}</p>;
  return (
    <>
      {kind === 'paint' && <BrushTools />}
      <p className="quiet" role="status">
        {say(kind !== 'paint' && isMarked ? `quiz-asking.hint.${kind}-marked` : `quiz-asking.hint.${kind}`)}
      </p>
    </>
  );
}

interface QuestionProps {
  readonly asking: Asking;
  readonly run: QuizRun;
  readonly pool: QuizPool;
}

function Question({ asking, run, pool }: QuestionProps) {
  usePicture(asking, pool);
  const store = useStore();
  const { announce } = useActions();
  const { item, task, prompt, told, by, give, next } = asking;
  const isTold = told !== null;
  const [chosen, setAnswer] = useState<QuizAnswer>(() => firstAnswer(task));
  const onBody = useBodyAnswer(task);
  const answer = onBody ?? chosen;
  const [endsAt] = useState(() => (task.kind === 'spotter' ? Date.now() + 1000 * task.seconds : null));
  const heading = useRef<HTMLHeadingElement>(null);
  const onward = useRef<HTMLElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (!isTold || !told) return;
    onward.current?.querySelector('button')?.focus({ preventScroll: true });
    // After the picture, whose change makes old words be forgotten.
    announce(spokenVerdict(item, task, told, pool.dataset, store.getState().lookups));
    // Corrected by hand it is not read again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isTold]);
  const choose = useCallback((id: string) => setAnswer({ kind: 'choice', chosen: id }), []);
  const hasAnswer = isAnswered(answer);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event;
      const isOwn = target instanceof HTMLElement && target.matches('button:not(.quiz-option), a, summary');
      if (event.key !== 'Enter' || isOwn || event.defaultPrevented) return;
      // The way on takes the focus meanwhile, and is not to be pressed by the same key.
      event.preventDefault();
      if (told) next();
      else if (hasAnswer) give(answer);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [answer, give, hasAnswer, next, told]);
  const isLast = asking.at + 1 === run.items.length;
  return (
    <section className="panel visit-panel quiz-panel" aria-label={sayQuiz(kindTitle(item.kind))}>
      <header className="visit-head">
        <p className="above">{sayQuiz(kindTitle(item.kind))}</p>
        <h2 ref={heading} tabIndex={-1}>
          {sayQuiz(prompt)}
        </h2>
      </header>
      <div className="visit-content">
        {endsAt !== null && !told && <Clock endsAt={endsAt} onOver={() => give(answer)} />}
        {task.kind === 'choice' && answer.kind === 'choice' && (
          <ChoiceList
            label={say('quiz-asking.answer.label')}
            task={task}
            chosen={answer.chosen}
            told={isTold}
            onChoose={choose}
          />
        )}
        {task.kind === 'order' && answer.kind === 'order' && (
          <OrderList
            task={task}
            order={answer.given}
            told={isTold}
            onOrder={(given) => setAnswer({ kind: 'order', given })}
          />
        )}
        {task.kind === 'spotter' && answer.kind === 'spotter' && (
          <Station
            task={task}
            given={answer.given}
            told={isTold}
            onGive={(given) => setAnswer({ kind: 'spotter', given })}
          />
        )}
        {!isTold && <BodyHint task={task} isMarked={onBody !== null} />}
        {told && <Told item={item} task={task} told={told} onCorrect={asking.correct} />}
        {!told && (
          <div className="quiz-ways">
            <button type="button" className="button" onClick={() => give(noAnswer(task))}>
              {say('quiz-asking.answer.unknown')}
            </button>
            {item.listVariant !== null && item.scene !== null && by === 'body' && (
              <button type="button" className="button" onClick={() => asking.answerBy('name')}>
                <List size={18} aria-hidden="true" /> {say('quiz-asking.answer.by-name')}
              </button>
            )}
          </div>
        )}
      </div>
      <footer className="visit-foot" ref={onward}>
        {told ? (
          <NextButton
            words={say(isLast ? 'quiz-asking.told.end' : 'quiz-asking.told.next')}
            icon={<ArrowRight size={26} aria-hidden="true" />}
            onClick={next}
          />
        ) : (
          <NextButton
            words={say(run.hints ? 'quiz-asking.answer.check' : 'quiz-asking.answer.give')}
            disabled={!hasAnswer}
            icon={null}
            onClick={() => give(answer)}
          />
        )}
      </footer>
    </section>
  );
}

export function AskScreen({ run, pool, onEnded }: AskScreenProps) {
  const store = useStore();
  const [leaving, setLeaving] = useState(false);
  const flat = useMyopoint(drawnFlat);
  const drawn = useMyopoint((state) => state.stageFault === null);
  const asking = useAsking(run, pool, (item) => usualBy(item, flat, drawn), onEnded);
  useEffect(() => () => store.getState().ask(null), [store]);
  const leave = (): void => {
    if (run.kind === 'exam') setLeaving(true);
    else asking?.leave();
  };
  // Back asks before an exam is left, as the button does; pressed again it stays.
  useBackLayer(!leaving, leave);
  useBackLayer(leaving, () => setLeaving(false));
  if (!asking) return null;
  return (
    <QuizFrame
      title={run.title}
      bar={
        <>
          <p className="quiz-progress">
            {say('quiz-asking.bar.place', { number: asking.at + 1, count: run.items.length })}
          </p>
          {run.endsAt !== null && <Clock endsAt={run.endsAt} />}
        </>
      }
      tools={<ViewSteps />}
      hidesSides={asking.by === 'body' && !asking.told && asksSide(asking.task)}
      leaveLabel={say('quiz-asking.bar.leave')}
      onLeave={leave}
    >
      <Question key={`${asking.at} ${asking.by}`} asking={asking} run={run} pool={pool} />
      <LeaveQuestion open={leaving} onStay={() => setLeaving(false)} onEnd={asking.leave} />
    </QuizFrame>
  );
}
