/** The answer on paper: while a lesson is on, printing the page prints its text and nothing else. */
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Lesson } from '../../anatomy/index.ts';
import { DISPUTE, NOT_ADVICE } from '../words.ts';
import { Transcript } from './transcript.tsx';

/** Stands only while the page is being printed. */
export function LessonPaper({ lesson }: { readonly lesson: Lesson }) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // The browser takes the page as it stands when this returns.
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  if (!printing) return null;
  return (
    <div className="lesson-paper">
      <Transcript lesson={lesson} />
      <p className="lesson-paper-foot">Myopoint. {NOT_ADVICE} {DISPUTE}</p>
    </div>
  );
}
