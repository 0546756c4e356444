/** Search: an editable combobox over muscles and other structures. */
import { Search, X } from 'lucide-react';
import { useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { chooseMuscle, chooseStructure } from './choose.ts';
import { findStructures } from './search-index.ts';
import type { Finding } from './search-index.ts';
import { counted } from './words.ts';

interface SearchBoxProps {
  /** Called after something was chosen. */
  readonly onChosen?: () => void;
}

function take(finding: Finding): void {
  if (finding.meant.kind === 'muscle') chooseMuscle(finding.meant.id);
  else chooseStructure(finding.meant.id);
}

/** Type, walk with the arrow keys, Enter chooses, Escape closes and then empties. */
export function SearchBox({ onChosen }: SearchBoxProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const asked = useDeferredValue(query);
  const findings = useMemo(() => findStructures(asked), [asked]);
  const shown = open && query.trim() !== '';
  const optionId = (index: number) => `${id}-option-${index}`;

  const choose = (finding: Finding | undefined) => {
    if (!finding) return;
    take(finding);
    setOpen(false);
    setQuery('');
    onChosen?.();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = Math.max(0, findings.length - 1);
    const moves: Record<string, number> = {
      ArrowDown: shown ? Math.min(active + 1, last) : 0, ArrowUp: Math.max(active - 1, 0),
    };
    const move = moves[event.key];
    if (move !== undefined) {
      event.preventDefault();
      setOpen(true);
      setActive(move);
    } else if (event.key === 'Enter' && shown) {
      event.preventDefault();
      // Enter may come before the results of the last letter are drawn.
      choose(asked === query ? findings[active] : findStructures(query)[0]);
    } else if (event.key === 'Escape' && (shown || query !== '')) {
      // Closing the results is what was meant, not clearing the selection on the body.
      event.stopPropagation();
      if (shown) setOpen(false);
      else setQuery('');
    }
  };

  return (
    <div role="search" className="search-box">
      <div className="search-field">
        <Search size={18} aria-hidden="true" />
        <input ref={input} id={`${id}-input`} type="text" role="combobox" autoComplete="off" spellCheck={false} enterKeyHint="search"
          aria-label="Search muscles and structures" placeholder="Search a muscle"
          aria-expanded={shown} aria-controls={`${id}-results`} aria-autocomplete="list"
          {...(shown && findings.length > 0 ? { 'aria-activedescendant': optionId(active) } : {})}
          value={query} data-search-input
          onChange={(event) => { setQuery(event.target.value); setActive(0); setOpen(true); }}
          onFocus={() => setOpen(true)} onBlur={() => setOpen(false)} onKeyDown={onKeyDown} />
        {query !== '' && (
          <button type="button" className="search-clear" aria-label="Empty the search"
            onMouseDown={(event) => event.preventDefault()} onClick={() => { setQuery(''); input.current?.focus(); }}>
            <X size={18} aria-hidden="true" />
          </button>
        )}
      </div>
      <div role="status" className="only-heard">
        {shown ? counted(findings.length, 'result') : ''}
      </div>
      <ul id={`${id}-results`} role="listbox" aria-label="Results" className="search-results" hidden={!shown || findings.length === 0}>
        {shown && findings.map((finding, index) => (
          <li key={finding.key} id={optionId(index)} role="option" aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()} onMouseMove={() => setActive(index)} onClick={() => choose(finding)}>
            <span className="finding-name">{finding.name}{finding.alias && <em> · {finding.alias}</em>}</span>
            <span className="finding-note">{finding.latin && <i lang="la">{finding.latin}</i>}<span>{finding.note}</span></span>
          </li>
        ))}
      </ul>
      {shown && findings.length === 0 && asked === query && (
        <p className="search-empty">Nothing found. Try the Latin name, or the muscle list.</p>
      )}
    </div>
  );
}
