/** Drawings that are lists: what to tell a clinician, when to get help, the moments of a visit, words explained. */
import { CalendarClock, Check, Clock, Siren } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { Urgency } from '../../../anatomy/index.ts';
import { useMyopoint } from '../../hooks/store-context.ts';
import { useDataset } from '../../hooks/dataset-context.ts';
import { say } from '../../kit/say.tsx';
import { byUrgency } from './drawing-text.ts';
import type { DrawingOf } from './drawing-text.ts';

/** Statements to go through together; a ring before each, to be ticked on paper or in mind. */
export function ClaimList({ drawing: { title, claims } }: { readonly drawing: DrawingOf<'claim-list'> }) {
  const dataset = useDataset();
  return (
    <figure className="lesson-drawing claim-list" data-kind="claim-list">
      <figcaption>{title}</figcaption>
      <ul>
        {claims.map((id) => {
          const claim = dataset?.claimById.get(id);
          return (
            claim && (
              <li key={id}>
                <span className="tick-ring" aria-hidden="true" />
                {claim.statement}
              </li>
            )
          );
        })}
      </ul>
    </figure>
  );
}

const URGENCY_SIGNS: Readonly<Record<Urgency, LucideIcon>> = {
  emergency: Siren,
  'same-day': Clock,
  soon: CalendarClock,
};

/** The most urgent first; each group says what to do. */
export function RedFlagList({ drawing }: { readonly drawing: DrawingOf<'red-flag-list'> }) {
  const dataset = useDataset();
  return (
    <figure className="lesson-drawing red-flag-list" data-kind="red-flag-list">
      <figcaption>{drawing.title}</figcaption>
      {dataset &&
        byUrgency(drawing, dataset).map(({ urgency, flags }) => {
          const Sign = URGENCY_SIGNS[urgency];
          return (
            <section key={urgency} className={`flags-${urgency}`}>
              <h4>
                <Sign size={18} aria-hidden="true" /> {say(`urgency.title.${urgency}`)}
              </h4>
              <ul>
                {flags.map(({ id, question }) => (
                  <li key={id}>{question}</li>
                ))}
              </ul>
            </section>
          );
        })}
    </figure>
  );
}

/** What is past is ticked, what is now stands out. */
export function VisitDrawing({ drawing: { moments, now } }: { readonly drawing: DrawingOf<'visit'> }) {
  return (
    <figure className="lesson-drawing visit" data-kind="visit">
      <figcaption className="only-heard">{say('lessons.visit.title')}</figcaption>
      <ol>
        {moments.map((moment, at) => (
          <li
            key={moment}
            className={at < now ? 'past' : at === now ? 'now' : ''}
            aria-current={at === now ? 'step' : undefined}
          >
            <span className="moment-sign" aria-hidden="true">
              {at < now ? <Check size={14} strokeWidth={2.5} /> : at + 1}
            </span>
            {moment}
          </li>
        ))}
      </ol>
    </figure>
  );
}

/** Plain words; the exact ones beside them for those who want them. */
export function WordsDrawing({ drawing: { terms } }: { readonly drawing: DrawingOf<'words'> }) {
  const dataset = useDataset();
  const exactly = useMyopoint((state) => state.audience !== 'patient');
  return (
    <figure className="lesson-drawing explained" data-kind="words">
      <dl className="glossary">
        {terms.map((id) => {
          const entry = dataset?.glossary.find((known) => known.id === id);
          return (
            entry && (
              <div key={id}>
                <dt>{entry.term}</dt>
                <dd>{entry.plain}</dd>
                {exactly && <dd className="quiet">{entry.exact}</dd>}
              </div>
            )
          );
        })}
      </dl>
    </figure>
  );
}
