/** The answer on paper: while a lesson is on, printing the page prints its text and nothing else. */
import type { Lesson } from '../../anatomy/index.ts';
import { say } from '../kit/say.tsx';
import { usePrinting } from '../hooks/use-printing.ts';

import { Transcript } from './transcript.tsx';

/** Stands only while the page is being printed. */
export function LessonPaper({ lesson }: { readonly lesson: Lesson }) {
  const printing = usePrinting();
  if (!printing) return null;
  return (
    <div className="lesson-paper">
      <Transcript lesson={lesson} />
      <p className="lesson-paper-foot">
        Myopoint. {say('kit.caution.not-advice')} {say('kit.caution.dispute')}
      </p>
    </div>
  );
}
