/** "Understand": one question answered step by step on the body. Mounted while a lesson is on. */
import {
  ArrowRight,
  ChevronLeft,
  ChevronRight,
  EyeOff,
  GraduationCap,
  ListVideo,
  Pause,
  Play,
  Printer,
  RotateCcw,
  Volume2,
  VolumeX,
  X,
} from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { LESSON_SUMMARIES } from '../../anatomy/index.ts';
import type { Lesson, LessonId, LessonStep } from '../../anatomy/index.ts';
import { useActions, useMyopoint, useStore } from '../hooks/store-context.ts';
import { Disclosure } from '../kit/disclosure.tsx';
import { IconButton } from '../kit/icon-button.tsx';
import { Say, say } from '../kit/say.tsx';
import { Drawing } from './drawings/drawing.tsx';
import { LessonClaims } from './lesson-claims.tsx';
import { LessonPaper } from './lesson-paper.tsx';
import { nextOf, numberOf } from './lesson-groups.ts';
import { useCanSpeak } from './speech.ts';
import { LessonStepBar } from './lesson-step-bar.tsx';
import { Transcript } from './transcript.tsx';
import { useLessonKeys } from './use-lesson-keys.ts';
import { useLessonPlay } from './use-lesson-play.ts';
import { useLessons } from './use-lessons.ts';
import './sheets.css';
import './drawings/sheets.css';

interface LessonPlayerProps {
  /** Ends the lesson and opens the list of questions; the way there is left out without it. */
  readonly onList?: () => void;
}

/** Nothing unless a lesson is on. */
export function LessonPlayer({ onList }: LessonPlayerProps) {
  const mode = useMyopoint((state) => state.mode);
  return mode.kind === 'lesson' ? (
    <Player id={mode.id} wanted={mode.step} playing={mode.playing} {...(onList ? { onList } : {})} />
  ) : null;
}

/** Takes the focus for each question, and gives it back to what had it, or to the way to the questions. */
function useFocusWhileOpen(player: RefObject<HTMLElement | null>, id: LessonId): void {
  const before = useRef<Element | null>(null);
  useEffect(() => {
    before.current ??= document.activeElement;
    player.current?.focus({ preventScroll: true });
  }, [player, id]);
  useEffect(() => {
    const had = before;
    return () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        const { current } = had;
        const back =
          current instanceof HTMLElement && current.isConnected && current !== document.body
            ? current
            : document.querySelector<HTMLElement>('[aria-controls="drawer-understand"]');
        back?.focus();
      });
    };
  }, []);
}

function StepWords({
  lesson,
  step,
  shown,
  quietly,
}: {
  readonly lesson: Lesson;
  readonly step: number;
  readonly shown: LessonStep;
  readonly quietly: boolean;
}) {
  const store = useStore();
  const clinical = useMyopoint((state) => state.audience !== 'patient');
  const hideNeedles = useMyopoint((state) => state.hideNeedles);
  const isLast = step === lesson.steps.length - 1;
  return (
    <>
      <div className="lesson-caption" aria-live={quietly ? 'off' : 'polite'} aria-atomic="true">
        <h3>{shown.title}</h3>
        <p>{shown.caption}</p>
      </div>
      {shown.drawing && <Drawing key={step} drawing={shown.drawing} hideNeedles={hideNeedles} />}
      {hideNeedles && shown.showsNeedle && (
        <p className="needle-hidden quiet">
          <EyeOff size={16} aria-hidden="true" /> {say('lessons.answer.needle-hidden')}
        </p>
      )}
      {clinical && shown.deeper && <p className="lesson-deeper">{shown.deeper}</p>}
      {isLast && (
        <div className="lesson-doubt">
          <h4>{say('lessons.doubt.title')}</h4>
          <p>{lesson.doubt}</p>
        </div>
      )}
      {/* Who opens something wants to read it: the lesson waits. */}
      <div
        className="lesson-more"
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('.disclosure-trigger'))
            store.getState().pauseLesson();
        }}
      >
        <LessonClaims key={`claims ${step}`} step={shown} />
        <Disclosure title={say('lessons.answer.as-text')}>
          <Transcript lesson={lesson} />
          <button type="button" className="button print-answer" onClick={() => window.print()}>
            <Printer size={18} aria-hidden="true" /> {say('lessons.answer.print')}
          </button>
        </Disclosure>
      </div>
    </>
  );
}

/** What may be asked of a lesson: the statements it rests on, beginning with another each time. */
function triedIn({ steps }: Lesson): readonly string[] {
  const claims = [...new Set(steps.flatMap((step) => step.claims))];
  const from = claims.length > 0 ? Date.now() % claims.length : 0;
  return [...claims.slice(from), ...claims.slice(0, from)].map((id) => `claim/${id}`);
}

function Player({
  id,
  wanted,
  playing,
  onList,
}: LessonPlayerProps & { readonly id: LessonId; readonly wanted: number; readonly playing: boolean }) {
  const store = useStore();
  const { lessons, failed, retry } = useLessons();
  // A lesson shown in a consultation stands as its panel stood: upside down for the person opposite.
  const flipped = useMyopoint((state) => state.flipped);
  const [aloud, setAloud] = useState(false);
  const canSpeak = useCanSpeak();
  const player = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const lesson = lessons?.find((known) => known.id === id) ?? null;
  const last = lesson ? lesson.steps.length - 1 : 0;
  const step = Math.min(wanted, last);
  const shown = lesson?.steps[step];
  const speaks = aloud && canSpeak;
  const { ended, running } = useLessonPlay(lesson, step, playing, speaks);
  const { stepLesson, pauseLesson, resumeLesson, startLesson, startQuiz, endMode } = useActions();
  // In a consultation nobody is tested.
  const alone = useMyopoint((state) => state.interrupted === null);
  const question = LESSON_SUMMARIES.find((summary) => summary.id === id)?.question ?? '';
  const next = nextOf(id);

  useFocusWhileOpen(player, id);
  useEffect(() => {
    if (lesson && wanted > last) store.getState().stepLesson(last);
  }, [lesson, wanted, last, store]);
  useEffect(() => {
    scroller.current?.scrollTo?.({ top: 0 });
  }, [id, step]);

  /** A step taken by hand waits there, as who talks decides; unless the voice does the talking. */
  const go = (to: number) => {
    if (!lesson || to < 0 || to > last) return;
    if (!speaks) pauseLesson();
    stepLesson(to);
  };
  const play = () => {
    if (ended) stepLesson(0);
    resumeLesson();
  };
  const toggle = () => {
    if (playing && !ended) pauseLesson();
    else play();
  };
  const readOn = () => {
    setAloud(!aloud);
    if (!aloud) play();
  };
  useLessonKeys(player, { toggle, back: () => go(step - 1), next: () => go(step + 1), close: endMode });

  return (
    <>
      <section
        ref={player}
        className={`panel lesson ${shown?.drawing ? 'drawn' : ''} ${flipped ? 'flipped' : ''}`}
        aria-label={say('lessons.player.label', { question })}
        tabIndex={-1}
      >
        <header className="lesson-head">
          <p className="above">
            {say('lessons.player.number', { number: numberOf(id), count: LESSON_SUMMARIES.length })}
          </p>
          <h2>{question}</h2>
          <IconButton className="close" icon={X} label={say('lessons.player.close')} onClick={endMode} />
          {lesson && <LessonStepBar lesson={lesson} step={step} running={running} ended={ended} onGo={go} />}
        </header>
        <div
          className="panel-scroll lesson-scroll"
          ref={scroller}
          tabIndex={0}
          role="region"
          aria-label={say('lessons.answer.label')}
        >
          {lesson && shown && <StepWords lesson={lesson} step={step} shown={shown} quietly={speaks} />}
          {!lesson && lessons && <p className="lesson-missing">{say('lessons.answer.missing')}</p>}
          {!lessons && !failed && <p className="quiet lesson-missing">{say('lessons.answer.fetching')}</p>}
          {failed && (
            <div className="lesson-missing" role="alert">
              <p>{say('lessons.answer.failed')}</p>
              <button type="button" className="button" onClick={retry}>
                <RotateCcw size={18} aria-hidden="true" /> {say('lessons.answer.again')}
              </button>
            </div>
          )}
        </div>
        <footer className="lesson-foot">
          {/* Not before it has come: it would stand there for a moment and go. */}
          {(lessons || failed) && step === last && (next || onList) && (
            <div className="lesson-onward">
              {next && (
                <button type="button" className="button strong" onClick={() => startLesson(next.id)}>
                  <span>
                    <Say
                      parts={say.parts('lessons.onward.next', { question: next.question })}
                      tags={{ 1: (words) => <small>{words}</small> }}
                    />
                  </span>
                  <ArrowRight size={19} aria-hidden="true" />
                </button>
              )}
              {lesson && alone && (
                <IconButton
                  icon={GraduationCap}
                  label={say('lessons.onward.try')}
                  wordy
                  onClick={() => {
                    endMode();
                    startQuiz(triedIn(lesson));
                  }}
                />
              )}
              {onList && (
                <IconButton icon={ListVideo} label={say('lessons.onward.all')} wordy={!next} onClick={onList} />
              )}
            </div>
          )}
          {lesson && (
            <div className="lesson-controls">
              {/* Not disabled: a button that is walked to its end keeps the focus. */}
              <IconButton
                icon={ChevronLeft}
                label={say('lessons.player.back')}
                aria-disabled={step === 0}
                onClick={() => go(step - 1)}
              />
              <IconButton
                className="play"
                icon={ended ? RotateCcw : playing ? Pause : Play}
                label={say(ended ? 'lessons.player.again' : playing ? 'lessons.player.pause' : 'lessons.player.play')}
                onClick={toggle}
              />
              <IconButton
                icon={ChevronRight}
                label={say('lessons.player.next')}
                aria-disabled={step === last}
                onClick={() => go(step + 1)}
              />
              <span className="lesson-count" aria-hidden="true">
                {step + 1} / {lesson.steps.length}
              </span>
              {canSpeak && (
                <IconButton
                  icon={aloud ? Volume2 : VolumeX}
                  label={say('lessons.player.aloud')}
                  wordy
                  aria-pressed={aloud}
                  onClick={readOn}
                />
              )}
            </div>
          )}
        </footer>
      </section>
      {lesson && <LessonPaper lesson={lesson} />}
    </>
  );
}
