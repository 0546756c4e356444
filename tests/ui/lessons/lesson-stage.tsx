/** A lesson of a test's own, drawn by the player over the real dataset, with the store fresh for each test. */
import { act, cleanup } from '@testing-library/react';
import { Tooltip } from 'radix-ui';
import { vi } from 'vitest';
import { LESSON_SUMMARIES, loadDataset, MAN, secondsOfStep } from '../../../src/anatomy/index.ts';
import type { Dataset, Lesson, LessonDrawing, LessonId, LessonStep, Staging } from '../../../src/anatomy/index.ts';
import { INITIAL_CHOICES } from '../../../src/state/index.ts';
import type { LoadState } from '../../../src/state/index.ts';
import { DatasetContext } from '../../../src/ui/hooks/dataset-context.ts';
import { LessonPlayer } from '../../../src/ui/lessons/lesson-player.tsx';
import { render, store } from '../stage.tsx';

export const FIRST = LESSON_SUMMARIES[0]!;
export const SECOND = LESSON_SUMMARIES[1]!;

const staging = (more: Partial<Staging> = {}): Staging => ({
  target: { kind: 'none' },
  view: 'front',
  layers: {},
  bothSides: false,
  needle: false,
  build: 'average',
  twitch: false,
  fibres: null,
  ...more,
});

export function step(title: string, more: Partial<LessonStep> = {}): LessonStep {
  return {
    title,
    caption: `${title} is said here. It is short.`,
    deeper: null,
    claims: [],
    sources: [],
    showsNeedle: false,
    drawing: null,
    staging: staging(),
    ...more,
  };
}

/** Three steps: the front of the body, a muscle from behind with more to say, a step with a needle. */
export const SAMPLE: Lesson = {
  id: FIRST.id,
  question: FIRST.question,
  summary: 'What it is.',
  doubt: 'Not all is known.',
  steps: [
    step('One'),
    step('Two', {
      deeper: 'Said more exactly.',
      claims: ['trigger-point-theory'] as unknown as LessonStep['claims'],
      staging: staging({
        target: { kind: 'muscle', id: 'soleus', side: 'left' } as unknown as Staging['target'],
        view: 'back',
        layers: { skin: 1 },
      }),
    }),
    step('Three', { showsNeedle: true, drawing: { kind: 'needles', lengthsMm: [25, 40] } }),
  ],
};

export const secondsOf = (at: number): number => secondsOfStep(SAMPLE.steps[at]!);

/** The player with the store at a lesson; resolves when its words stand. `loadLessons` must answer with {@link SAMPLE}. */
export async function showLesson({
  at = 0,
  playing = true,
  load = { phase: 'ready' },
  id = FIRST.id,
  onList,
}: { at?: number; playing?: boolean; load?: LoadState; id?: LessonId; onList?: () => void } = {}): Promise<Dataset> {
  const dataset = await loadDataset(MAN);
  store.setState({ choices: INITIAL_CHOICES, load });
  store.getState().startLesson(id, at, playing);
  render(
    <DatasetContext value={dataset}>
      <Tooltip.Provider>
        <LessonPlayer {...(onList ? { onList } : {})} />
      </Tooltip.Provider>
    </DatasetContext>,
  );
  await act(async () => {
    await vi.advanceTimersByTimeAsync(0);
  });
  return dataset;
}

/** A drawing by itself over the real dataset. */
export async function showDrawing(drawing: LessonDrawing, hideNeedles = false): Promise<Dataset> {
  const { Drawing } = await import('../../../src/ui/lessons/drawings/drawing.tsx');
  const dataset = await loadDataset(MAN);
  cleanup();
  render(
    <DatasetContext value={dataset}>
      <Drawing drawing={drawing} hideNeedles={hideNeedles} />
    </DatasetContext>,
  );
  return dataset;
}

export async function pass(seconds: number): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(seconds * 1000);
  });
}
