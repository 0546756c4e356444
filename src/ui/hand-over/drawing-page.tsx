/** The second page of the card: where it hurts, from all sides, and what was said of each place. */
import { useId } from 'react';
import { spoken } from '../../words/index.ts';
import { say } from '../kit/say.tsx';
import type { DrawingSheet } from '../pain/drawing-sheet.ts';
import type { Paper } from './paper.ts';

interface DrawingPageProps {
  readonly sheet: DrawingSheet;
  readonly day: string;
  readonly paper: Paper;
}

/** Room around an outline, cm. */
export const FIGURE_BOX = { wide: '-36 -3 72 179', narrow: '-19 -3 38 179' } as const;

function Figure({ outline, isTurned, isWide, shapes, name }: DrawingSheet['figures'][number]) {
  const id = useId();
  const turn = isTurned ? 'scale(-1 1)' : undefined;
  return (
    <figure className={isWide ? 'wide' : ''}>
      <svg viewBox={isWide ? FIGURE_BOX.wide : FIGURE_BOX.narrow} aria-hidden="true">
        <clipPath id={id}>
          <path d={outline} transform={turn} />
        </clipPath>
        <path className="drawing-body" d={outline} transform={turn} />
        <g clipPath={`url(#${id})`} className="drawing-pain">
          {shapes.map(({ path, widthCm }, at) => (
            <path key={at} d={path} strokeWidth={widthCm} />
          ))}
        </g>
        <path className="drawing-edge" d={outline} transform={turn} />
      </svg>
      <figcaption>{name}</figcaption>
    </figure>
  );
}

export function DrawingPage({ sheet, day, paper }: DrawingPageProps) {
  const { title, figures, heads, rows } = sheet;
  return (
    <article
      className="card-page drawing-page"
      data-paper={paper}
      aria-label={say('hand-over.drawing.title')}
      lang={spoken().locale}
    >
      <header className="card-head">
        <span className="card-mark">Myopoint</span>
        <span>{say('hand-over.drawing.title')}</span>
        <time>{day}</time>
      </header>
      <div className="drawing-figures" role="img" aria-label={say('hand-over.drawing.picture')}>
        {figures.map((figure) => (
          <Figure key={figure.name} {...figure} />
        ))}
      </div>
      <table className="drawing-table">
        <caption>{title}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ place, strength, words }, at) => (
            <tr key={`${at} ${place}`}>
              <th scope="row">{place}</th>
              <td>{strength}</td>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer className="card-small drawing-foot">
        <p>
          <strong>{say('hand-over.card.no-diagnosis')}</strong>
        </p>
      </footer>
    </article>
  );
}
