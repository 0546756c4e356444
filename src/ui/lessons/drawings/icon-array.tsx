/** Rates as dots: a hundred to be counted, or a field of ten thousand in which a few stand out. */
import { say } from '../../kit/say.tsx';
import { capitalised } from '../../../words/index.ts';
import type { DrawingOf } from './drawing-text.ts';
import { rateWords } from './drawing-text.ts';
import { MOST_STREWN, inRows, strewn } from './dot-places.ts';

const SIDE = 100;
/** 10,000 specks. */
const FIELD_COLUMNS = 250;
const FIELD_ROWS = 40;
/** Squares of ten by ten stand a little apart. */
const BLOCK = 10;
const APART = 1.4;

/** The middle of the nth speck along one direction. */
const placed = (at: number): number => {
  const inBlock = at % BLOCK;
  return at - inBlock + APART / 2 + ((inBlock + 0.5) * (BLOCK - APART)) / BLOCK;
};

/** Ten by ten: filled dots are larger and solid, empty ones are rings, so that nothing hangs on colour. */
function Hundred({ filled }: { readonly filled: number }) {
  return (
    <svg viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true" data-filled={filled}>
      {inRows(100, 10).map(({ column, row }, at) => (
        <circle
          key={at}
          className={at < filled ? 'dot-filled' : 'dot-empty'}
          cx={column * 10 + 5}
          cy={row * 10 + 5}
          r={at < filled ? 3.9 : 2.9}
        />
      ))}
    </svg>
  );
}

/** A hundred specks in a little square: squares can be told apart where specks can not. */
function FieldPattern() {
  return (
    <pattern id="field-dots" width={BLOCK} height={BLOCK} patternUnits="userSpaceOnUse">
      {inRows(BLOCK * BLOCK, BLOCK).map(({ column, row }) => (
        <circle key={`${column} ${row}`} className="field-dot" cx={placed(column)} cy={placed(row)} r=".3" />
      ))}
    </pattern>
  );
}

/** Wide, so that several stand under one another; the filled dots stand larger than they are. */
function TenThousand({ filled, below }: { readonly filled: number; readonly below: boolean }) {
  const cells = below
    ? strewn(1, FIELD_COLUMNS, FIELD_ROWS)
    : filled <= MOST_STREWN
      ? strewn(filled, FIELD_COLUMNS, FIELD_ROWS)
      : [];
  const [full, rest] = [Math.floor(filled / FIELD_COLUMNS), filled % FIELD_COLUMNS];
  return (
    <svg viewBox={`0 0 ${FIELD_COLUMNS} ${FIELD_ROWS}`} aria-hidden="true" data-filled={filled}>
      <defs>
        <FieldPattern />
      </defs>
      <rect width={FIELD_COLUMNS} height={FIELD_ROWS} fill="url(#field-dots)" />
      {filled > MOST_STREWN && (
        <path className="field-filled" d={`M0 0H${FIELD_COLUMNS}V${full}H${rest}V${full + 1}H0Z`} />
      )}
      {cells.map(({ column, row }) => (
        <g key={`${column} ${row}`}>
          <circle className="dot-clearing" cx={placed(column)} cy={placed(row)} r="3.9" />
          <circle className={below ? 'dot-below' : 'dot-filled'} cx={placed(column)} cy={placed(row)} r="2.6" />
        </g>
      ))}
    </svg>
  );
}

export function IconArray({ drawing: { of, title, rows } }: { readonly drawing: DrawingOf<'icon-array'> }) {
  const hundred = of === 100;
  return (
    <figure className="lesson-drawing icon-array" data-kind="icon-array">
      <figcaption>{title}</figcaption>
      <ul
        className={`${hundred ? 'hundreds' : 'fields'} ${rows.length > 2 ? 'many' : ''} ${rows.length > 1 ? 'beside' : ''}`}
      >
        {rows.map((row) => {
          const filled = Math.round(row.count);
          return (
            <li key={row.label}>
              <p className="array-label">{row.label}</p>
              {hundred ? (
                <Hundred filled={filled} />
              ) : (
                <TenThousand filled={filled} below={row.count > 0 && row.count < 1} />
              )}
              <p className="array-rate">{capitalised(rateWords(row, of))}</p>
            </li>
          );
        })}
      </ul>
      <p className="quiet">{say(hundred ? 'lessons.rate.hundred' : 'lessons.rate.ten-thousand')}</p>
    </figure>
  );
}
