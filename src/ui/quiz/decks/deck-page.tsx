/** One deck: its name, its muscles, and what can be done with it. */
import { ArrowLeft, ArrowRight, FileDown, Plus, Table, Trash2, X } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { MUSCLE_SUMMARIES } from '../../../anatomy/index.ts';
import type { DeckEntry, MuscleId, QuizDeck } from '../../../anatomy/index.ts';
import { deckItems, deckLink } from '../../../reasoning/index.ts';
import { sayQuiz } from '../../../words/index.ts';
import { IconButton } from '../../kit/icon-button.tsx';
import { summaryOf } from '../../kit/names.ts';
import { saveFile } from '../../kit/save-file.ts';
import { NextButton } from '../../kit/visit-panel.tsx';
import { HomePage } from '../home/home-page.tsx';
import { LinkLine, addressOf } from '../home/link-line.tsx';
import { learning } from '../home/learning.ts';
import { say } from '../home/say.ts';
import type { QuizPool } from '../pool.ts';
import { DECK_FILES, deckFile } from './deck-files.ts';

/** Letters of a name. */
const LONGEST_NAME = 60;
/** So many are offered at once. */
const MOST_FOUND = 6;

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Muscles whose names hold each of the words, those that begin with them first. */
function muscleFor(query: string, without: ReadonlySet<string>): readonly MuscleId[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const rank = (text: string): number => (text.startsWith(words[0] ?? '') ? 0 : 1);
  return MUSCLE_SUMMARIES.filter(({ id }) => !without.has(id))
    .map(({ id, name, latin, synonyms }) => ({ id, text: folded([name, latin, ...synonyms].join(' ')) }))
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .sort((one, other) => rank(one.text) - rank(other.text))
    .map(({ id }) => id);
}

interface DeckPageProps {
  readonly deck: QuizDeck;
  readonly pool: QuizPool;
  readonly onBack: () => void;
  readonly onAsk: (deck: QuizDeck) => void;
}

function AddMuscle({ deck, onAdd }: { readonly deck: QuizDeck; readonly onAdd: (id: MuscleId) => void }) {
  const id = useId();
  const [query, setQuery] = useState('');
  const found = muscleFor(query, new Set(deck.entries.map((entry) => entry.id)));
  return (
    <div className="quiz-field">
      <label htmlFor={id}>{say('quiz-home.deck.search')}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
      />
      <p className="only-heard" role="status">
        {query !== '' && say('quiz-home.deck.found', { count: found.length })}
      </p>
      <ul className="quiz-found">
        {found.slice(0, MOST_FOUND).map((muscle) => (
          <li key={muscle}>
            <button
              type="button"
              className="button"
              onClick={() => {
                onAdd(muscle);
                setQuery('');
              }}
            >
              <Plus size={18} aria-hidden="true" />{' '}
              {say('quiz-home.deck.add', { name: summaryOf(muscle)?.name ?? muscle })}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function DeckPage({ deck, pool, onBack, onAsk }: DeckPageProps) {
  const id = useId();
  const [said, setSaid] = useState('');
  const count = useMemo(() => deckItems(deck, pool.items).length, [deck, pool]);
  const change = (part: Partial<Pick<QuizDeck, 'name' | 'entries'>>): void =>
    learning.putDeck({ ...deck, ...part, changedAt: Date.now() });
  const nameOfEntry = (entry: DeckEntry): string => {
    if (entry.kind === 'muscle') return summaryOf(entry.id)?.name ?? entry.id;
    const item = pool.items.find((one) => one.id === entry.id);
    return item ? sayQuiz(item.prompt) : say('quiz-home.deck.unknown');
  };
  const save = (kind: keyof typeof DECK_FILES): void => {
    saveFile(DECK_FILES[kind], deckFile(kind, deck, pool));
    setSaid(say('quiz-home.file.saved', { file: DECK_FILES[kind] }));
  };
  return (
    <HomePage
      title={deck.name === '' ? say('quiz-home.deck.unnamed') : deck.name}
      footer={
        <NextButton
          words={say('quiz-home.deck.ask')}
          disabled={count === 0}
          icon={<ArrowRight size={26} aria-hidden="true" />}
          onClick={() => onAsk(deck)}
        />
      }
    >
      <button type="button" className="button quiz-back" autoFocus onClick={onBack}>
        <ArrowLeft size={18} aria-hidden="true" /> {say('quiz-home.deck.back')}
      </button>
      <div className="quiz-field">
        <label htmlFor={id}>{say('quiz-home.deck.name')}</label>
        <input
          id={id}
          type="text"
          autoComplete="off"
          maxLength={LONGEST_NAME}
          value={deck.name}
          onChange={({ target }) => change({ name: target.value })}
        />
      </div>
      <p className="visit-sub" role="status">
        {say('quiz-home.deck.count', { count })}
      </p>
      {deck.entries.length > 0 && (
        <ul className="quiz-entries" aria-label={say('quiz-home.deck.entries')}>
          {deck.entries.map((entry) => (
            <li key={`${entry.kind} ${entry.id}`}>
              <span>{nameOfEntry(entry)}</span>
              <IconButton
                icon={X}
                label={say('quiz-home.deck.take-out', { name: nameOfEntry(entry) })}
                onClick={() => change({ entries: deck.entries.filter((one) => one !== entry) })}
              />
            </li>
          ))}
        </ul>
      )}
      <AddMuscle
        deck={deck}
        onAdd={(muscle) => change({ entries: [...deck.entries, { kind: 'muscle', id: muscle }] })}
      />
      {count > 0 && (
        <>
          <LinkLine label={say('quiz-home.deck.link')} address={addressOf(`deck=${deckLink(deck)}`)} />
          <div className="quiz-row">
            <button type="button" className="button" onClick={() => save('anki')}>
              <FileDown size={18} aria-hidden="true" /> {say('quiz-home.deck.anki')}
            </button>
            <button type="button" className="button" onClick={() => save('csv')}>
              <Table size={18} aria-hidden="true" /> {say('quiz-home.deck.csv')}
            </button>
          </div>
        </>
      )}
      <div className="quiz-row">
        <button
          type="button"
          className="button"
          onClick={() => {
            learning.removeDeck(deck.id);
            onBack();
          }}
        >
          <Trash2 size={18} aria-hidden="true" /> {say('quiz-home.deck.remove')}
        </button>
      </div>
      <p className="quiet" role="status">
        {said}
      </p>
    </HomePage>
  );
}
