/** The card as one page. Lengths are in `--u`, one millimetre on paper and less on a screen: what is seen is what prints. */
import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { placedQuestions, standsAside, type QuestionGroup } from '../../reasoning/index.ts';
import type { Snapshot } from '../../state/index.ts';
import { spoken } from '../../words/index.ts';
import { QrCode } from '../kit/qr-code.tsx';
import type { CodeDrawing } from '../kit/qr-code.tsx';
import { say } from '../kit/say.tsx';
import type { DrawingSheet } from '../pain/drawing-sheet.ts';
import { ZONES, type CardContent } from './card-content.ts';
import { brokenAddress } from './card-link.ts';
import { MM_PER_POINT, TEXT_POINTS } from './paper.ts';
import type { Paper } from './paper.ts';

export interface CardPageProps {
  readonly content: CardContent;
  readonly snapshot: Snapshot | null;
  readonly code: CodeDrawing;
  readonly shortAddress: string;
  readonly day: string;
  readonly paper: Paper;
  /** Where it hurts, as a page of its own; null where nothing was drawn. */
  readonly drawing: DrawingSheet | null;
}

interface ShownCardProps extends CardPageProps {
  /** The code was touched. Left out on paper. */
  readonly onCode?: () => void;
}

function Part({
  title,
  className = '',
  children,
}: {
  readonly title: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={`card-part ${className}`}>
      <h4>{title}</h4>
      {children}
    </section>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

const ZONE_SIGNS = { often: 'main', sometimes: 'spillover', rarely: 'spillover', deep: 'deep' } as const;

function Pain({ zones }: { readonly zones: NonNullable<CardContent['zones']> }) {
  return (
    <Part title={say('hand-over.card.pain')} className="card-pain">
      <dl>
        {ZONES.filter((name) => zones[name].length > 0).map((name) => (
          <div key={name}>
            <dt>
              <i className={`card-sign card-sign-${ZONE_SIGNS[name]}`} aria-hidden="true" />
              {say(`hand-over.zone.${name}`)}
            </dt>
            <dd>{zones[name].join(' · ')}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

/** The size of a text in units of the page (mm on paper). */
const inUnits = (points: number): string => String(points * MM_PER_POINT);

/** The first size of text at which the page holds all its words, tried from the roomiest. */
function useTextSize(inputs: readonly unknown[]) {
  const page = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = page.current;
    const body = element?.querySelector('.card-body');
    if (!element || !body) return;
    for (const points of TEXT_POINTS) {
      element.style.setProperty('--size', inUnits(points));
      if (body.scrollHeight <= body.clientHeight + 1) return;
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- measured anew when what stands on the page changes
  }, inputs);
  return page;
}

function Questions({ groups }: { readonly groups: readonly QuestionGroup[] }) {
  return groups.map(({ urgency, questions }) => (
    <div key={urgency} className="card-questions">
      <p>{say(`urgency.questions.${urgency}`)}</p>
      <Sentences sentences={questions} />
    </div>
  ));
}

export function CardPage({ content, snapshot, code, shortAddress, day, paper, onCode }: ShownCardProps) {
  const page = useTextSize([content, paper, snapshot === null]);
  const { title, place, lead, zones, selfCare, visitTitle, expect, aftercare, help, doubt, note } = content;
  const noteAside = standsAside(content);
  const { underSigns, aside } = placedQuestions(content);
  const written = note.length > 0 && (
    <Part title={say('hand-over.card.note')} className="card-note">
      {note.map((line, index) => (
        <p key={`${index}-${line}`}>{line}</p>
      ))}
    </Part>
  );
  return (
    <article
      ref={page}
      className="card-page"
      data-paper={paper}
      aria-label={say('hand-over.card.title')}
      lang={spoken().locale}
    >
      <header className="card-head">
        <span className="card-mark">Myopoint</span>
        <span>{say('hand-over.card.title')}</span>
        <time>{day}</time>
      </header>
      <div className="card-body">
        <div className="card-title">
          <h3>{title}</h3>
          {place !== '' && <p>{place}</p>}
        </div>
        <div className={`card-hero ${snapshot ? '' : 'card-waiting'}`}>
          <figure>
            {snapshot && (
              <img
                src={snapshot.url}
                alt={say('hand-over.card.picture', { title })}
                width={snapshot.widthPx}
                height={snapshot.heightPx}
              />
            )}
          </figure>
          <div>
            {lead.map((sentence) => (
              <p key={sentence} className="card-lead">
                {sentence}
              </p>
            ))}
            {zones && <Pain zones={zones} />}
          </div>
        </div>
        <div className="card-columns">
          <div>
            {selfCare && (
              <Part title={say('hand-over.card.self-care')}>
                <p>{selfCare}</p>
              </Part>
            )}
            <Part title={visitTitle}>
              <Sentences sentences={[...expect, ...aftercare]} />
            </Part>
            {aside.length > 0 && (
              <div className="card-help">
                <Questions groups={aside} />
              </div>
            )}
            {!noteAside && written}
          </div>
          <div>
            <Part title={say('hand-over.card.help')} className="card-help">
              <Sentences sentences={help} />
              <Questions groups={underSigns} />
              <p className="card-other">{say('hand-over.card.other-causes')}</p>
            </Part>
            {noteAside && written}
          </div>
        </div>
      </div>
      <footer className="card-foot">
        {onCode ? (
          <button type="button" className="card-code" onClick={onCode} aria-label={say('hand-over.code.enlarge')}>
            <QrCode code={code} label={say('hand-over.code.label')} />
          </button>
        ) : (
          <QrCode code={code} label={say('hand-over.code.label')} />
        )}
        <div className="card-link">
          <h4>{say('hand-over.card.link')}</h4>
          <p>{say('hand-over.card.scan')}</p>
          <p className="card-address">
            {brokenAddress(shortAddress).map((piece) => (
              <span key={piece}>{piece}</span>
            ))}
          </p>
        </div>
        <div className="card-small">
          <p>{[...doubt, say('hand-over.card.not-sure')].join(' ')}</p>
          <p>
            <strong>{say('hand-over.card.no-diagnosis')}</strong>
          </p>
          <p className="card-credits">{say('hand-over.credits.text')}</p>
        </div>
      </footer>
    </article>
  );
}
