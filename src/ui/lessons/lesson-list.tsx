/** The questions patients ask, each a short scene; and the words of the field explained. */
import { BookOpen, Play } from 'lucide-react';
import { useState } from 'react';
import { secondsOfLesson } from '../../anatomy/index.ts';
import type { LessonId } from '../../anatomy/index.ts';
import { useStore } from '../hooks/store-context.ts';
import { LESSON_GROUPS, numberOf } from './lesson-groups.ts';
import { say } from '../kit/say.tsx';
import { useLessons } from './use-lessons.ts';
import { WordsExplained } from './words-explained.tsx';
import './sheets.css';

/** How long a lesson plays; a second more or less means nothing to a reader. */
function minutesInWords(seconds: number): string {
  return say(
    seconds < 40 ? 'lessons.length.half' : seconds < 75 ? 'lessons.length.one' : 'lessons.length.one-and-half',
  );
}

interface LessonListProps {
  /** Called when a lesson was begun. */
  readonly onStarted?: () => void;
}

/** The questions stand at once; how long each takes comes with the lessons. */
export function LessonList({ onStarted }: LessonListProps) {
  const store = useStore();
  const { lessons } = useLessons();
  const [reading, setReading] = useState(false);
  if (reading) return <WordsExplained onBack={() => setReading(false)} />;
  const start = (id: LessonId) => {
    store.getState().startLesson(id);
    onStarted?.();
  };
  return (
    <div className="lesson-list">
      {LESSON_GROUPS.map(({ group, lessons: questions }) => (
        <section key={group} aria-label={say(`lessons.group.${group}`)}>
          <h3>{say(`lessons.group.${group}`)}</h3>
          <ul>
            {questions.map(({ id, question }) => {
              const lesson = lessons?.find((known) => known.id === id);
              return (
                <li key={id}>
                  <button type="button" className="lesson-row" data-lesson={id} onClick={() => start(id)}>
                    <span className="lesson-number" aria-hidden="true">
                      {numberOf(id)}
                    </span>
                    <span className="lesson-question">
                      {question}
                      {lesson && <small>{minutesInWords(secondsOfLesson(lesson))}</small>}
                    </span>
                    <Play size={16} aria-hidden="true" />
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      <button type="button" className="lesson-row words-row" onClick={() => setReading(true)}>
        <BookOpen size={20} strokeWidth={1.75} aria-hidden="true" />
        <span className="lesson-question">
          {say('lessons.words.title')}
          <small>{say('lessons.words.text')}</small>
        </span>
      </button>
    </div>
  );
}
