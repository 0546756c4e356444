/** The story of the selection, told in three captions over the lower part of the stage: it plays, waits, and rests at its end. */
import { ChevronLeft, ChevronRight, Pause, Play, RotateCcw, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { namedClaim, STORY_CLAIMS } from '../../anatomy/index.ts';
import type { Citation } from '../../anatomy/index.ts';
import { usualWords } from '../../reasoning/index.ts';
import { muscleOfTarget, STORY_STEPS } from '../../state/index.ts';
import { useActions, useMyopoint, useStore } from '../hooks/store-context.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { arrowKeys } from '../kit/arrow-keys.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { Sources } from '../kit/sources-list.tsx';
import { capitalised } from '../../words/index.ts';
import { say } from '../kit/say.tsx';

/** Each caption stands at least so long; long ones as long as they take to read. */
const LEAST_MS = 4000;
const MS_PER_LETTER = 55;

interface Caption {
  readonly title: string;
  readonly words: string;
  /** What speaks against it, or is not known. */
  readonly doubt: string | null;
  readonly citations: readonly Citation[];
}

function useCaptions(): readonly Caption[] {
  const dataset = useDataset();
  const selected = useMyopoint((state) => state.choices.selected);
  const id = muscleOfTarget(selected);
  const muscle = id === null ? undefined : dataset?.muscleById.get(id);
  if (!dataset || !muscle) return [];
  const chosen = muscle.triggerPoints.filter((point) => selected.kind !== 'trigger-point' || point.id === selected.id);
  const { frequency, wordings } = usualWords(chosen);
  const why = namedClaim(STORY_CLAIMS.why, dataset);
  const unsettled = namedClaim(STORY_CLAIMS.notSettled, dataset);
  return [
    {
      title: say('story.spots.title', { count: chosen.length }),
      words: say('story.spots.text', {
        muscle: muscle.name,
        spots: chosen.map(({ label }) => label.toLowerCase()).join(', '),
      }),
      doubt: null,
      citations: [],
    },
    {
      title: say(`story.felt.${frequency ?? 'often'}`),
      words: capitalised(wordings.join(', ')),
      doubt: null,
      citations: [],
    },
    {
      title: say('story.why.title'),
      words: why.statement,
      doubt: say('story.why.doubt'),
      citations: [...why.sources, ...why.dissent.flatMap(({ sources }) => sources), ...unsettled.sources],
    },
  ];
}

export function StoryBar() {
  const { stepStory, pauseStory, resumeStory, stopStory } = useActions();
  const store = useStore();
  const story = useMyopoint((state) => state.story);
  const flipped = useMyopoint((state) => state.flipped);
  const captions = useCaptions();
  const bar = useRef<HTMLElement>(null);
  const told = story !== null && captions.length > 0;
  const step = story?.step ?? 0;
  const caption = captions[step];
  const playing = story?.playing ?? false;
  const length = caption ? caption.title.length + caption.words.length + (caption.doubt?.length ?? 0) : 0;

  useEffect(() => {
    if (told) bar.current?.focus({ preventScroll: true });
  }, [told]);
  useEffect(() => {
    if (!told || !playing) return;
    const timer = setTimeout(() => store.getState().stepStory(step + 1), Math.max(LEAST_MS, length * MS_PER_LETTER));
    return () => clearTimeout(timer);
  }, [told, playing, step, length, store]);

  if (!told || !caption) return null;
  const last = STORY_STEPS - 1;
  const ended = step === last && !playing;
  /** A step taken by hand waits there: who talks decides. */
  const go = (to: number) => {
    pauseStory();
    stepStory(to);
  };
  const again = () => {
    stepStory(0);
    resumeStory();
  };
  const close = () => {
    stopStory();
    requestAnimationFrame(() => document.getElementById('explanation')?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { back, onward } = arrowKeys();
    const moves: Readonly<Record<string, () => void>> = {
      [back]: () => go(step - 1),
      [onward]: () => go(step + 1),
      Escape: close,
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  };
  return (
    <section ref={bar} className="panel story" aria-label={say('story.bar.label')} tabIndex={-1} onKeyDown={onKeyDown}>
      {/* Read by the person opposite; worked by who tells it, so the buttons stay as they are. */}
      <div className={flipped ? 'story-told flipped' : 'story-told'}>
        <div className="story-caption" aria-live="polite" aria-atomic="true">
          <p className="story-title">{caption.title}</p>
          <p className="story-words">{caption.words}</p>
          {caption.doubt && <p className="story-doubt">{caption.doubt}</p>}
        </div>
        {caption.citations.length > 0 && (
          // Who reads sources needs time: the story waits.
          <div className="story-sources" onClick={pauseStory}>
            <Sources title={say('story.why.sources')} citations={caption.citations} />
          </div>
        )}
      </div>
      <div className="story-controls">
        <IconButton
          icon={ChevronLeft}
          label={say('story.step.previous')}
          aria-disabled={step === 0}
          onClick={() => go(step - 1)}
        />
        <IconButton
          icon={playing ? Pause : ended ? RotateCcw : Play}
          label={say(playing ? 'story.bar.pause' : ended ? 'story.bar.again' : 'story.bar.play')}
          onClick={playing ? pauseStory : ended ? again : resumeStory}
        />
        <IconButton
          icon={ChevronRight}
          label={say('story.step.next')}
          aria-disabled={step === last}
          onClick={() => go(step + 1)}
        />
        <span className="story-steps">
          <span className="only-heard">{say('story.step.count', { step: step + 1, steps: STORY_STEPS })}</span>
          {captions.map(({ title }, index) => (
            <i key={title} aria-hidden="true" className={index === step ? 'now' : ''} />
          ))}
        </span>
        <IconButton icon={X} label={say('story.bar.close')} onClick={close} />
      </div>
    </section>
  );
}
