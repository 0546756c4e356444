/** Rates as dots: a hundred to be counted, or a field of ten thousand in which a few stand out. */
import type { DrawingOf } from './drawing-text.ts';
import { rateWords } from './drawing-text.ts';
import { MOST_STREWN, inRows, strewn } from './dot-places.ts';
import type { Cell } from './dot-places.ts';

const SIDE = 100;

/** Ten by ten: filled dots are larger and solid, empty ones are rings, so that nothing hangs on colour. */
function Hundred({ filled }: { readonly filled: number }) {
  return (
    <svg viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true" data-filled={filled}>
      {inRows(100, 10).map(({ column, row }, at) => (
        <circle key={at} className={at < filled ? 'dot-filled' : 'dot-empty'} cx={column * 10 + 5} cy={row * 10 + 5} r={at < filled ? 3.9 : 2.9} />
      ))}
    </svg>
  );
}

/** One cell is a hundredth of the side: the field is one pattern, the filled dots stand larger than they are. */
function TenThousand({ filled, below }: { readonly filled: number; readonly below: boolean }) {
  const few = filled <= MOST_STREWN;
  const cells: readonly Cell[] = below ? strewn(1, 100) : few ? strewn(filled, 100) : [];
  const rows = Math.floor(filled / 100);
  return (
    <svg viewBox={`-2 -2 ${SIDE + 4} ${SIDE + 4}`} aria-hidden="true" data-filled={filled}>
      <defs>
        <pattern id="field-dots" width="1" height="1" patternUnits="userSpaceOnUse"><circle cx=".5" cy=".5" r=".27" className="field-dot" /></pattern>
      </defs>
      <rect width={SIDE} height={SIDE} fill="url(#field-dots)" />
      {!few && <path className="field-filled" d={`M0 0H${SIDE}V${rows}H${filled % 100}V${rows + 1}H0Z`} />}
      {cells.map(({ column, row }) => (
        <g key={`${column} ${row}`}>
          <circle className="dot-clearing" cx={column + 0.5} cy={row + 0.5} r="2.6" />
          <circle className={below ? 'dot-below' : 'dot-filled'} cx={column + 0.5} cy={row + 0.5} r="1.6" />
        </g>
      ))}
    </svg>
  );
}

export function IconArray({ drawing: { of, title, rows } }: { readonly drawing: DrawingOf<'icon-array'> }) {
  return (
    <figure className="lesson-drawing icon-array" data-kind="icon-array">
      <figcaption>{title}</figcaption>
      <ul className={rows.length > 1 ? 'beside' : ''}>
        {rows.map((row) => {
          const filled = Math.round(row.count);
          return (
            <li key={row.label}>
              <p className="array-label">{row.label}</p>
              {of === 100 ? <Hundred filled={filled} /> : <TenThousand filled={filled} below={row.count > 0 && row.count < 1} />}
              <p className="array-rate">{rateWords(row, of)}</p>
            </li>
          );
        })}
      </ul>
      <p className="quiet">{of === 100 ? 'Each dot is one of a hundred. Full dots are those it came to.' : 'Each speck is one of ten thousand. Those it came to are drawn larger than the rest.'}</p>
    </figure>
  );
}
