/** Where the words and figures come from, with how far each can be trusted. */
import { BadgeCheck, CircleDashed } from 'lucide-react';
import type { Citation, Tier } from '../../anatomy/index.ts';
import { useMyopoint } from '../hooks/store-context.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { Disclosure } from './disclosure.tsx';
import { say } from './say.tsx';

/** One source: how it is cited, what it says, its tier, and whether it was read. */
export function SourceLine({ citation }: { readonly citation: Citation }) {
  const source = useDataset()?.sourceById.get(citation.source);
  if (!source) return null;
  const Mark = source.verified ? BadgeCheck : CircleDashed;
  return (
    <li className="source">
      {source.url ? (
        <a href={source.url} target="_blank" rel="noopener noreferrer">
          {source.cite}
        </a>
      ) : (
        <span>{source.cite}</span>
      )}
      {citation.fact && <span className="source-fact">{citation.fact}</span>}
      <span className="source-marks">
        <span className="tier">
          <b>{source.tier}</b> {say(`kit.tier.${source.tier.toLowerCase() as Lowercase<Tier>}`)}
        </span>
        <span className="verified">
          <Mark size={14} aria-hidden="true" /> {say(source.verified ? 'kit.source.read' : 'kit.source.unread')}
        </span>
      </span>
    </li>
  );
}

interface SourcesProps {
  readonly title: string;
  readonly citations: readonly Citation[];
}

/** One tap away: a closed heading with the count. A source that is cited twice for the same fact stands once. */
export function Sources({ title, citations }: SourcesProps) {
  const patient = useMyopoint((state) => state.audience === 'patient');
  const distinct = [
    ...new Map(citations.map((citation) => [`${citation.source} ${citation.fact ?? ''}`, citation])).entries(),
  ];
  if (distinct.length === 0) return null;
  return (
    <Disclosure title={say('kit.sources.title', { title, count: distinct.length })} leftOut={patient}>
      <ul className="sources">
        {distinct.map(([key, citation]) => (
          <SourceLine key={key} citation={citation} />
        ))}
      </ul>
    </Disclosure>
  );
}
