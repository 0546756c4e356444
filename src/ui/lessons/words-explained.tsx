/** The glossary on one page: plain words for everyone, the exact ones beside them for therapists and students. */
import { ArrowLeft, Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useMyopoint } from '../hooks/store-context.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { say } from '../kit/say.tsx';

/** @param onBack leads back to where the page was opened from */
export function WordsExplained({ onBack }: { readonly onBack?: () => void }) {
  const dataset = useDataset();
  const exactly = useMyopoint((state) => state.audience !== 'patient');
  const [wanted, setWanted] = useState('');
  // It takes the place of a list that was read to its end: reading begins at the heading.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.closest('.panel-scroll, .visit-content')?.scrollTo?.({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, []);
  const needle = wanted.trim().toLowerCase();
  const entries = [...(dataset?.glossary ?? [])]
    .sort((one, other) => one.term.localeCompare(other.term))
    .filter(({ term, plain, exact }) =>
      [term, plain, ...(exactly ? [exact] : [])].some((text) => text.toLowerCase().includes(needle)),
    );
  return (
    <div className="words-explained">
      {onBack && (
        <button type="button" className="back" onClick={onBack}>
          <ArrowLeft size={16} aria-hidden="true" /> {say('lessons.onward.all')}
        </button>
      )}
      <h3 ref={heading} tabIndex={-1}>
        {say('lessons.words.title')}
      </h3>
      <div className="search-field">
        <Search size={18} aria-hidden="true" />
        <input
          type="search"
          aria-label={say('lessons.words.find')}
          placeholder={say('lessons.words.find')}
          autoComplete="off"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
        {wanted !== '' && (
          <button
            type="button"
            className="search-clear"
            aria-label={say('lessons.words.clear')}
            onClick={() => setWanted('')}
          >
            <X size={18} aria-hidden="true" />
          </button>
        )}
      </div>
      <p role="status" className="only-heard">
        {needle === '' ? '' : say('lessons.words.found', { count: entries.length })}
      </p>
      {dataset === null && <p className="quiet">{say('lessons.words.fetching')}</p>}
      {dataset !== null && entries.length === 0 && <p className="quiet">{say('lessons.words.none')}</p>}
      <dl className="glossary">
        {entries.map(({ id, term, plain, exact }) => (
          <div key={id}>
            <dt>{term}</dt>
            <dd>{plain}</dd>
            {exactly && <dd className="quiet">{exact}</dd>}
          </div>
        ))}
      </dl>
    </div>
  );
}
