/** Search: an editable combobox over muscles, areas of skin, other structures, and what to ask first. */
import { Bone, Hand, List, Search, TriangleAlert, X } from 'lucide-react';
import { useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { MUSCLE_SUMMARIES } from '../../anatomy/index.ts';
import type { Dataset, RedFlagId } from '../../anatomy/index.ts';
import { searchOver } from '../../reasoning/index.ts';
import type { Answers, Finding, FoundEntry, FoundHelp } from '../../reasoning/index.ts';
import type { Audience, Lookups } from '../../state/index.ts';
import { useLookups, useMyopoint, useStore } from '../hooks/store-context.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { HelpDialog } from './help-dialog.tsx';
import { take, touchWhereItHurts } from './take.ts';
import { whyFound } from './why-found.ts';
import { say } from '../kit/say.tsx';
import { ifYes } from '../kit/urgency.tsx';

interface SearchBoxProps {
  /** Called after something was chosen. */
  readonly onChosen?: () => void;
  /** Opens the list of muscles, where nothing was found. */
  readonly onList?: () => void;
}

function Sign({ kind }: { readonly kind: Finding['meant']['kind'] }) {
  if (kind === 'muscle') return <span className="finding-sign muscle-sign" aria-hidden="true" />;
  const Icon = kind === 'area' ? Hand : kind === 'help' ? TriangleAlert : Bone;
  return (
    <span className="finding-sign">
      <Icon size={17} strokeWidth={1.75} aria-hidden="true" />
    </span>
  );
}

const isHelp = (finding: Finding | undefined): finding is FoundHelp => finding?.meant.kind === 'help';

/** A patient is told what to do, who explains to one what to ask. */
const helpTitle = ({ meant }: FoundHelp, audience: Audience) =>
  say(meant.emergency && audience === 'patient' ? 'find.help.first' : 'find.help.ask');

const summaryById = new Map(MUSCLE_SUMMARIES.map((summary) => [summary.id, summary]));

/** Region of a muscle, system of another structure. */
function noteOf({ meant }: FoundEntry, lookups: Lookups): string {
  if (meant.kind === 'area') return say('find.results.area');
  const region = meant.kind === 'muscle' ? summaryById.get(meant.id)?.region : undefined;
  const system = meant.kind === 'structure' ? lookups.structureById(meant.id)?.system : undefined;
  return region ? say(`kit.region.${region}`) : system ? say(`kit.system.${system}`) : '';
}

function HelpRow({
  finding,
  audience,
  dataset,
}: {
  readonly finding: FoundHelp;
  readonly audience: Audience;
  readonly dataset: Dataset | null;
}) {
  const {
    flags: [flag],
    emergency,
  } = finding.meant;
  return (
    <>
      <Sign kind="help" />
      <span className="finding-name">{helpTitle(finding, audience)}</span>
      <span className="finding-note">
        {flag && dataset?.redFlagById.get(flag)?.question}
        {emergency && <strong>{ifYes('emergency')}</strong>}
      </span>
    </>
  );
}

function Row({ finding, side }: { readonly finding: FoundEntry; readonly side: Answers['side'] }) {
  const { name, latin, why, meant } = finding;
  const lookups = useLookups();
  return (
    <>
      <Sign kind={meant.kind} />
      <span className="finding-name">
        {name}
        {why && <em> · {whyFound(why)}</em>}
      </span>
      <span className="finding-note">
        {latin && <i lang="la">{latin}</i>}
        <span>
          {side && <b>{say(`find.side.${side}`)}</b>} {noteOf(finding, lookups)}
        </span>
      </span>
    </>
  );
}

function NothingFound({ patient, onList }: { readonly patient: boolean; readonly onList: (() => void) | undefined }) {
  const store = useStore();
  return (
    <div className="search-empty">
      <p>{say(patient ? 'find.nothing.patient' : 'find.nothing.others')}</p>
      <div className="search-ways">
        <button type="button" className="button" onClick={() => touchWhereItHurts(store)}>
          <Hand size={18} aria-hidden="true" /> {say('find.nothing.touch')}
        </button>
        {onList && (
          <button type="button" className="button" onClick={onList}>
            <List size={18} aria-hidden="true" /> {say('find.nothing.list')}
          </button>
        )}
      </div>
    </div>
  );
}

/** Type, walk with the arrow keys, Enter chooses, Escape closes and then empties. */
export function SearchBox({ onChosen, onList }: SearchBoxProps) {
  const store = useStore();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const dataset = useDataset();
  const audience = useMyopoint((state) => state.audience);
  const lookups = useLookups();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [help, setHelp] = useState<{ title: string; flags: readonly RedFlagId[] } | null>(null);
  const asked = useDeferredValue(query);
  const answers = useMemo(
    (): Answers =>
      asked.trim() === ''
        ? { findings: [], side: null }
        : searchOver(dataset, lookups)(asked, { plain: audience === 'patient' }),
    [asked, audience, dataset, lookups],
  );
  const { findings } = answers;
  const shown = open && query.trim() !== '';
  const optionId = (index: number) => `${id}-option-${index}`;

  const choose = (finding: Finding | undefined, side: Answers['side']) => {
    if (!finding) return;
    setOpen(false);
    if (isHelp(finding)) {
      setHelp({ title: helpTitle(finding, audience), flags: finding.meant.flags });
      return;
    }
    take(store, finding.meant, side);
    setQuery('');
    onChosen?.();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = Math.max(0, findings.length - 1);
    const moves: Record<string, number> = {
      ArrowDown: shown ? Math.min(active + 1, last) : 0,
      ArrowUp: Math.max(active - 1, 0),
    };
    const move = moves[event.key];
    if (move !== undefined) {
      event.preventDefault();
      setOpen(true);
      setActive(move);
    } else if (event.key === 'Enter' && shown) {
      event.preventDefault();
      // Enter may come before the results of the last letter are drawn.
      const now = asked === query ? answers : searchOver(dataset, lookups)(query, { plain: audience === 'patient' });
      choose(now.findings[asked === query ? active : 0], now.side);
    } else if (event.key === 'Escape' && (shown || query !== '')) {
      // Closing the results is what was meant, not clearing the selection on the body.
      event.stopPropagation();
      if (shown) setOpen(false);
      else setQuery('');
    }
  };

  return (
    // Closed when the keyboard leaves the whole of it: where nothing was found, there are buttons to go on to.
    <div
      role="search"
      className="search-box"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <div className="search-field">
        <Search size={18} aria-hidden="true" />
        <input
          ref={input}
          id={`${id}-input`}
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          aria-label={say('find.search.label')}
          placeholder={say(`find.placeholder.${audience}`)}
          aria-expanded={shown && findings.length > 0}
          aria-controls={`${id}-results`}
          aria-autocomplete="list"
          {...(shown && findings.length > 0 ? { 'aria-activedescendant': optionId(active) } : {})}
          value={query}
          data-search-input
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
            setOpen(true);
          }}
          onFocus={() => {
            setOpen(true);
            // Its words are read before the first letter is typed.
            setTimeout(() => searchOver(dataset, lookups), 0);
          }}
          onKeyDown={onKeyDown}
        />
        {query !== '' && (
          <button
            type="button"
            className="search-clear"
            aria-label={say('find.search.empty')}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              setQuery('');
              input.current?.focus();
            }}
          >
            <X size={18} aria-hidden="true" />
          </button>
        )}
      </div>
      <div role="status" className="only-heard">
        {shown &&
          (isHelp(findings[0])
            ? say('find.results.help', { help: helpTitle(findings[0], audience), count: findings.length })
            : say('find.results.count', { count: findings.length }))}
      </div>
      <ul
        id={`${id}-results`}
        role="listbox"
        aria-label={say('find.results.label')}
        className="search-results"
        hidden={!shown || findings.length === 0}
      >
        {shown &&
          findings.map((finding, index) => (
            <li
              key={finding.key}
              id={optionId(index)}
              role="option"
              aria-selected={index === active}
              className={isHelp(finding) ? 'finding help-finding' : 'finding'}
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => setActive(index)}
              onClick={() => choose(finding, answers.side)}
            >
              {isHelp(finding) ? (
                <HelpRow finding={finding} audience={audience} dataset={dataset} />
              ) : (
                <Row finding={finding} side={answers.side} />
              )}
            </li>
          ))}
      </ul>
      {shown && findings.length === 0 && asked === query && (
        <NothingFound
          patient={audience === 'patient'}
          onList={
            onList &&
            (() => {
              setOpen(false);
              onList();
            })
          }
        />
      )}
      {help && <HelpDialog {...help} onClose={() => setHelp(null)} backTo={() => input.current?.focus()} />}
    </div>
  );
}
