/** The steps of a lesson as a bar: where it stands, how far the step has come, and a way to each. */
import type { CSSProperties } from 'react';
import { secondsOfStep } from '../../anatomy/index.ts';
import type { Lesson } from '../../anatomy/index.ts';
import { say } from '../kit/say.tsx';

interface StepBarProps {
  readonly lesson: Lesson;
  readonly step: number;
  /** Whether the present step fills; it waits while it does not run. */
  readonly running: boolean;
  readonly ended: boolean;
  readonly onGo: (step: number) => void;
}

export function LessonStepBar({ lesson, step, running, ended, onGo }: StepBarProps) {
  return (
    <ol className={`lesson-steps ${running ? 'running' : ''}`} aria-label={say('lessons.player.steps')}>
      {lesson.steps.map((shown, at) => (
        <li key={shown.title} className={at < step || (ended && at === step) ? 'done' : at === step ? 'now' : ''}>
          <button
            type="button"
            aria-label={say('lessons.player.step', { number: at + 1, count: lesson.steps.length, title: shown.title })}
            aria-current={at === step ? 'step' : undefined}
            style={{ '--seconds': `${secondsOfStep(shown)}s` } as CSSProperties}
            onClick={() => onGo(at)}
          >
            <span>
              <i key={step} />
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
