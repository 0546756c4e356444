/** The story of the selection: the sore spot is here → pain is felt here → because. */
import { closingNeedle } from '../choices.ts';
import { muscleOfTarget } from '../target.ts';
import type { Slice } from './slice.ts';

/** Steps of every story. */
export const STORY_STEPS = 3;

/** Where the story of the selection stands. */
interface Story {
  /** 0 … STORY_STEPS − 1. */
  readonly step: number;
  /** Whether it goes on by itself. */
  readonly playing: boolean;
}

/** The story that is told. */
export interface StoryFields {
  /** The story of the selection, null when it is not told. */
  readonly story: Story | null;
}

/** Telling it. */
export interface StoryActions {
  /** Tell the story of the selected muscle or point from its first step; ends the needle view. */
  readonly startStory: () => void;
  /** Go to a step, the first or the last where there is no such step. Past the last it rests; else whether it plays stays. */
  readonly stepStory: (step: number) => void;
  readonly pauseStory: () => void;
  readonly resumeStory: () => void;
  readonly stopStory: () => void;
}

/** The slice of it: how it begins, what a wipe leaves of it, and its actions. */
export const storySlice: Slice<StoryFields, StoryActions> = {
  initial: { story: null },
  keptByWipe: [],
  keptByForgetting: [],
  create: ({ set, get, step }) => {
    function tell(next: (story: Story) => Story): void {
      const { story } = get();
      if (story) set({ story: next(story) });
    }
    return {
      startStory: () => {
        if (muscleOfTarget(get().choices.selected) === null) return;
        step('needle', closingNeedle);
        set({ story: { step: 0, playing: true } });
      },
      stepStory: (to) =>
        tell((story) => {
          if (!Number.isFinite(to)) return story;
          // Told to its end it rests there: who wants it again says so.
          return {
            step: Math.min(STORY_STEPS - 1, Math.max(0, Math.trunc(to))),
            playing: story.playing && to < STORY_STEPS,
          };
        }),
      pauseStory: () => tell((story) => ({ ...story, playing: false })),
      resumeStory: () => tell((story) => ({ ...story, playing: true })),
      stopStory: () => set({ story: null }),
    };
  },
};
