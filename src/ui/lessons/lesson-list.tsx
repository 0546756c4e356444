/** The questions patients ask, each a short scene; and the words of the field explained. */
import { BookOpen, Play } from 'lucide-react';
import { useState } from 'react';
import { secondsOfLesson } from '../../anatomy/index.ts';
import type { LessonId } from '../../anatomy/index.ts';
import { useStore } from '../hooks/store-context.ts';
import { LESSON_GROUPS, lengthWords, numberOf } from './lesson-words.ts';
import { useLessons } from './use-lessons.ts';
import { WordsExplained } from './words-explained.tsx';
import './sheets.css';

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
      {LESSON_GROUPS.map(({ title, lessons: group }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          <ul>
            {group.map(({ id, question }) => {
              const lesson = lessons?.find((known) => known.id === id);
              return (
                <li key={id}>
                  <button type="button" className="lesson-row" data-lesson={id} onClick={() => start(id)}>
                    <span className="lesson-number" aria-hidden="true">{numberOf(id)}</span>
                    <span className="lesson-question">{question}{lesson && <small>{lengthWords(secondsOfLesson(lesson))}</small>}</span>
                    <Play size={16} aria-hidden="true" />
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      <button type="button" className="lesson-row words-row" onClick={() => setReading(true)}>
        <BookOpen size={20} strokeWidth={1.75} aria-hidden="true" /><span className="lesson-question">Words explained<small>The words of the field, on one page</small></span>
      </button>
    </div>
  );
}
