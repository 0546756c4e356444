/** Whether it is kept, said plainly, and the way to keep it. */
import { BookmarkCheck, BookmarkPlus } from 'lucide-react';
import { useState } from 'react';
import { learning } from './learning.ts';
import type { Learned } from './learning.ts';
import { say } from './say.ts';

/** Nothing before the device has answered. */
export function KeepOffer({ learned: { isRead, keeps, fault } }: { readonly learned: Learned }) {
  const [began, setBegan] = useState(false);
  if (!isRead) return null;
  if (keeps)
    return (
      <p className="quiz-kept" role="status">
        <BookmarkCheck size={18} aria-hidden="true" /> {say(began ? 'quiz-home.keep.now-on' : 'quiz-home.keep.on')}
      </p>
    );
  return (
    <div className="quiz-keep">
      <p role={fault ? 'alert' : undefined}>{say(fault ? `quiz-home.keep.${fault}` : 'quiz-home.keep.off')}</p>
      {fault === null && (
        <>
          <button type="button" className="button" onClick={() => void learning.keep().then(setBegan)}>
            <BookmarkPlus size={18} aria-hidden="true" /> {say('quiz-home.keep.offer')}
          </button>
          <p className="quiet">{say('quiz-home.keep.offer-note')}</p>
        </>
      )}
    </div>
  );
}
