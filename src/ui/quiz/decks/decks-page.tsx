/** Decks of one's own, and the one that a link brought. */
import { ChevronRight, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { QuizDeck } from '../../../anatomy/index.ts';
import { deckItems, readDeckLink } from '../../../reasoning/index.ts';
import { useMyopoint } from '../../hooks/store-context.ts';
import { HomePage } from '../home/home-page.tsx';
import { KeepOffer } from '../home/keep-offer.tsx';
import { learning } from '../home/learning.ts';
import type { Learned } from '../home/learning.ts';
import { learningRun } from '../home/runs.ts';
import { say } from '../home/say.ts';
import type { QuizPool } from '../pool.ts';
import type { QuizRun } from '../run.ts';
import { DeckPage } from './deck-page.tsx';
import { deckRound } from './deck-run.ts';
import { LinkedDeck } from './linked-deck.tsx';
import './decks.css';

interface DecksPageProps {
  readonly pool: QuizPool;
  readonly learned: Learned;
  /** Of a deck; null where the link brought none. */
  readonly code: string | null;
  readonly onBegin: (run: QuizRun) => void;
}

export function DecksPage({ pool, learned, code, onBegin }: DecksPageProps) {
  const { progress } = learned;
  const withoutNeedles = useMyopoint((state) => state.hideNeedles);
  const [openId, setOpenId] = useState<string | null>(null);
  const linked = useMemo(
    () => (code === null ? null : readDeckLink(code, { items: pool.items, muscles: pool.dataset.muscles })),
    [code, pool],
  );
  const ask = (deck: Pick<QuizDeck, 'name' | 'entries'>): void =>
    onBegin(
      learningRun({
        kind: 'deck',
        title: deck.name === '' ? say('quiz-home.deck.unnamed') : deck.name,
        items: deckRound(deck, pool.items, progress, withoutNeedles, Date.now()),
      }),
    );
  const add = (deck: Pick<QuizDeck, 'name' | 'entries'>): void => {
    const made = { ...deck, id: crypto.randomUUID(), changedAt: Date.now() };
    learning.putDeck(made);
    setOpenId(made.id);
  };
  // Removed in another tab, it is gone here too.
  const open = progress.decks.find(({ id }) => id === openId);
  if (open) return <DeckPage deck={open} pool={pool} onBack={() => setOpenId(null)} onAsk={ask} />;
  return (
    <HomePage title={say('quiz-home.tabs.decks')}>
      {linked && <LinkedDeck read={linked} pool={pool} onAsk={ask} onTake={add} />}
      <p className="visit-sub">{say('quiz-home.deck.text')}</p>
      {progress.decks.length > 0 && (
        <ul className="quiz-decks">
          {progress.decks.map((deck) => (
            <li key={deck.id}>
              <button type="button" onClick={() => setOpenId(deck.id)}>
                <span>
                  <b>{deck.name === '' ? say('quiz-home.deck.unnamed') : deck.name}</b>{' '}
                  <span className="quiet">
                    {say('quiz-home.deck.count', { count: deckItems(deck, pool.items).length })}
                  </span>
                </span>
                <ChevronRight size={20} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="quiz-row">
        <button type="button" className="button" onClick={() => add({ name: '', entries: [] })}>
          <Plus size={18} aria-hidden="true" /> {say('quiz-home.deck.new')}
        </button>
      </div>
      <KeepOffer learned={learned} />
    </HomePage>
  );
}
