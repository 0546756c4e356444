/** The drawing on outlines of the body: front, back and sides. */
import { useId } from 'react';
import type { PainPatch } from '../../reasoning/index.ts';
import { listed } from '../../words/index.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { say } from './say.ts';
import { SHEET_VIEWS, outlineOf, sheetShapes } from './sheet-shapes.ts';
import type { SheetView } from './sheet-shapes.ts';
import './body-sheet.css';

/** Room around the outlines, cm: wider from the front, where the arms hang. */
const BOXES = { wide: '-36 -3 72 180', narrow: '-20 -3 40 180' } as const;

interface OneViewProps {
  readonly view: SheetView;
  readonly body: string;
  readonly patches: readonly PainPatch[];
  /** A second drawing over it; the first is then striped. */
  readonly over?: readonly PainPatch[] | undefined;
}

function OneView({ view, body, patches, over }: OneViewProps) {
  const dataset = useDataset();
  const id = useId();
  const { path, isTurned } = outlineOf(body, view);
  const turn = isTurned ? 'scale(-1 1)' : undefined;
  const shapes = (of: readonly PainPatch[]) =>
    (dataset ? sheetShapes(of, dataset, body, view) : []).map((shape, at) => (
      <path key={at} d={shape.path} strokeWidth={shape.widthCm} />
    ));
  return (
    <figure className={view === 'front' || view === 'back' ? 'wide' : ''}>
      <svg viewBox={view === 'front' || view === 'back' ? BOXES.wide : BOXES.narrow} aria-hidden="true">
        <defs>
          <clipPath id={`${id}-body`}>
            <path d={path} transform={turn} />
          </clipPath>
          <pattern
            id={`${id}-stripes`}
            width="2.4"
            height="2.4"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect className="sheet-stripe" width="1.1" height="2.4" />
          </pattern>
          <mask id={`${id}-under`} maskUnits="userSpaceOnUse" x="-40" y="-5" width="80" height="185">
            <g className="sheet-mask">{over && shapes(patches)}</g>
          </mask>
        </defs>
        <path className="sheet-body" d={path} transform={turn} />
        <g clipPath={`url(#${id}-body)`}>
          <g className="sheet-pain">{shapes(over ?? patches)}</g>
          {over && (
            <rect x="-40" y="-5" width="80" height="185" fill={`url(#${id}-stripes)`} mask={`url(#${id}-under)`} />
          )}
        </g>
        <path className="sheet-edge" d={path} transform={turn} />
      </svg>
      <figcaption>{say(`pain.sheet.${view}`)}</figcaption>
    </figure>
  );
}

interface BodySheetProps extends Omit<OneViewProps, 'view'> {
  readonly views?: readonly SheetView[];
}

export function BodySheet({ views = SHEET_VIEWS, ...drawing }: BodySheetProps) {
  const names = listed(views.map((view) => say(`pain.sheet.${view}`)));
  return (
    <div className="body-sheet" role="img" aria-label={say('pain.sheet.label', { views: names })}>
      {views.map((view) => (
        <OneView key={view} view={view} {...drawing} />
      ))}
    </div>
  );
}
