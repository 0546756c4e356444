/** A deck that came by a link: it may be asked as it is, or kept. */
import { ArrowRight, BookmarkPlus } from 'lucide-react';
import { deckItems } from '../../../reasoning/index.ts';
import type { readDeckLink } from '../../../reasoning/index.ts';
import type { QuizDeck } from '../../../anatomy/index.ts';
import { sayQuiz } from '../../../words/index.ts';
import { say } from '../home/say.ts';
import type { QuizPool } from '../pool.ts';

interface LinkedDeckProps {
  readonly read: ReturnType<typeof readDeckLink>;
  readonly pool: QuizPool;
  readonly onAsk: (deck: Pick<QuizDeck, 'name' | 'entries'>) => void;
  readonly onTake: (deck: Pick<QuizDeck, 'name' | 'entries'>) => void;
}

export function LinkedDeck({ read, pool, onAsk, onTake }: LinkedDeckProps) {
  if (!read.ok)
    return (
      <p className="quiz-fault" role="alert">
        {sayQuiz(read.text)}
      </p>
    );
  const { name, missing } = read;
  const deck = { name, entries: [...read.entries] };
  const count = deckItems(deck, pool.items).length;
  return (
    <section className="quiz-keep" aria-label={say('quiz-home.deck.linked')}>
      <p className="quiz-holds">{name === '' ? say('quiz-home.deck.linked') : name}</p>
      <p>{say('quiz-home.deck.count', { count })}</p>
      {missing > 0 && <p className="quiz-fault">{say('quiz-home.deck.missing', { count: missing })}</p>}
      <div className="quiz-row">
        <button type="button" className="button strong" disabled={count === 0} onClick={() => onAsk(deck)}>
          {say('quiz-home.deck.ask')} <ArrowRight size={18} aria-hidden="true" />
        </button>
        <button type="button" className="button" disabled={deck.entries.length === 0} onClick={() => onTake(deck)}>
          <BookmarkPlus size={18} aria-hidden="true" /> {say('quiz-home.deck.take')}
        </button>
      </div>
    </section>
  );
}
