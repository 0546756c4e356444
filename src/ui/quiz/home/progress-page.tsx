/** What was learned: how it goes, where it lies, and how it is taken along. */
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { HomePage } from './home-page.tsx';
import { KeepOffer } from './keep-offer.tsx';
import { LearningFile } from './learning-file.tsx';
import { learning } from './learning.ts';
import type { Learned } from './learning.ts';
import { latePart } from '../../parts/late-part.tsx';
import type { QuizPool } from '../pool.ts';
import { say } from './say.ts';

interface ProgressPageProps {
  readonly pool: QuizPool;
  readonly learned: Learned;
}

/** Asks before it takes everything away. */
function Forget({ onSaid }: { readonly onSaid: (words: string) => void }) {
  const [asks, setAsks] = useState(false);
  if (!asks)
    return (
      <button type="button" className="button" onClick={() => setAsks(true)}>
        <Trash2 size={18} aria-hidden="true" /> {say('quiz-home.keep.forget')}
      </button>
    );
  const forget = async (): Promise<void> => {
    if (await learning.forget()) onSaid(say('quiz-home.keep.forgotten'));
    setAsks(false);
  };
  return (
    <div className="quiz-keep" role="group" aria-label={say('quiz-home.keep.forget')}>
      <p>{say('quiz-home.keep.forget-text')}</p>
      <div className="quiz-row">
        <button type="button" className="button strong" autoFocus onClick={() => void forget()}>
          {say('quiz-home.keep.forget-sure')}
        </button>
        <button type="button" className="button" onClick={() => setAsks(false)}>
          {say('quiz-home.keep.forget-stay')}
        </button>
      </div>
    </div>
  );
}

function Damaged({ count }: { readonly count: number }) {
  return (
    <div className="quiz-keep">
      <p>{say('quiz-home.keep.damaged', { count })}</p>
      <button type="button" className="button" onClick={() => void learning.removeDamaged()}>
        <Trash2 size={18} aria-hidden="true" /> {say('quiz-home.keep.remove-damaged')}
      </button>
    </div>
  );
}

const Plots = latePart(
  async () => (await import('../plots/plots.tsx')).Plots,
  () => ({ what: say('quiz-home.plot.part'), place: 'inline' }),
);

export function ProgressPage({ pool, learned }: ProgressPageProps) {
  const [said, setSaid] = useState('');
  return (
    <HomePage title={say('quiz-home.tabs.progress')}>
      {learned.progress.reviews.length > 0 ? (
        <Plots pool={pool} progress={learned.progress} />
      ) : (
        <p className="visit-sub">{say('quiz-home.plot.none')}</p>
      )}
      <KeepOffer learned={learned} />
      {learned.damaged > 0 && <Damaged count={learned.damaged} />}
      <LearningFile learned={learned} />
      {learned.keeps && <Forget onSaid={setSaid} />}
      <p className="quiet" role="status">
        {said}
      </p>
    </HomePage>
  );
}
