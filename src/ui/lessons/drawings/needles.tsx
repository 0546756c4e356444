/** Needles to one scale beside a ruler: as thin as they are. Without needles, the lengths alone. */
import { say } from '../../kit/say.tsx';
import type { DrawingOf } from './drawing-text.ts';
import { lengthInWords } from './drawing-text.ts';

const WIDTH = 360;
const EDGE = 6;
const ROW = 34;
const TOP = 20;
const MM_PER_INCH = 25.4;
/** Handle and blade of a usual needle, mm; diameters run from 0.16 to 0.30 mm. */
const HANDLE_MM = 20;
const HANDLE_THICK_MM = 1.5;
const BLADE_MM = 0.3;

/** Ticks of one unit along the ruler. */
function Ticks({
  endMm,
  stepMm,
  everyMm,
  x,
  y,
  down,
  unit,
}: {
  readonly endMm: number;
  readonly stepMm: number;
  readonly everyMm: number;
  readonly x: (mm: number) => number;
  readonly y: number;
  readonly down: boolean;
  readonly unit: 'mm' | 'inches';
}) {
  const count = Math.floor(endMm / stepMm + 1e-6);
  const sign = down ? 1 : -1;
  return (
    <g className="ruler-ticks">
      {Array.from({ length: count + 1 }, (_, at) => {
        const mm = at * stepMm;
        const length = Math.round(unit === 'inches' ? mm / MM_PER_INCH : mm);
        const isNamed = Math.abs(mm / everyMm - Math.round(mm / everyMm)) < 1e-6;
        return (
          <g key={at}>
            <path d={`M${x(mm)} ${y}v${sign * (isNamed ? 8 : 4)}`} />
            {isNamed && (
              <text x={x(mm)} y={y + sign * 8 + (down ? 12 : -4)}>
                {at === 0 ? say(`lessons.ruler.${unit}`, { length }) : length}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

export function Needles({
  drawing: { lengthsMm },
  hidden,
}: {
  readonly drawing: DrawingOf<'needles'>;
  readonly hidden: boolean;
}) {
  const longest = Math.max(...lengthsMm);
  const end = Math.ceil(longest / 10) * 10;
  const handle = hidden ? 0 : HANDLE_MM;
  const scale = (WIDTH - 2 * EDGE - 6) / (handle + end);
  const x = (mm: number) => EDGE + (handle + mm) * scale;
  const rulerY = TOP + lengthsMm.length * ROW + 22;
  const height = rulerY + 34;
  const turns = 9;
  return (
    <figure className="lesson-drawing needles" data-kind="needles">
      <figcaption>{say(hidden ? 'lessons.needles.hidden' : 'lessons.needles.drawn')}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true" data-hidden={hidden}>
        {lengthsMm.map((mm, at) => {
          const y = TOP + at * ROW;
          const thick = HANDLE_THICK_MM * scale;
          return (
            <g key={mm} className="needle-row">
              <path className="needle-reach" d={`M${x(mm)} ${y + 6}V${rulerY}`} />
              {hidden ? (
                <rect className="needle-span" x={x(0)} y={y - 1} width={mm * scale} height="8" rx="4" />
              ) : (
                <>
                  <rect
                    className="needle-handle"
                    x={x(-HANDLE_MM)}
                    y={y - thick / 2 + 3}
                    width={HANDLE_MM * scale * 0.94}
                    height={thick}
                    rx={thick / 2}
                  />
                  {Array.from({ length: turns }, (_, turn) => (
                    <path
                      key={turn}
                      className="needle-winding"
                      d={`M${x(-HANDLE_MM) + ((turn + 1) * HANDLE_MM * scale * 0.94) / (turns + 1)} ${y - thick / 2 + 3}l1.4 ${thick}`}
                    />
                  ))}
                  <path
                    className="needle-blade"
                    strokeWidth={Math.max(0.8, BLADE_MM * scale)}
                    d={`M${x(-HANDLE_MM * 0.07)} ${y + 3}H${x(mm)}`}
                  />
                </>
              )}
              <text className="needle-length" x={x(0) + 2} y={y - 6}>
                {lengthInWords(mm)}
              </text>
            </g>
          );
        })}
        <path className="ruler-edge" d={`M${x(0)} ${rulerY}H${x(end)}`} />
        <Ticks endMm={end} stepMm={5} everyMm={20} x={x} y={rulerY} down={false} unit="mm" />
        <Ticks endMm={end} stepMm={MM_PER_INCH / 4} everyMm={MM_PER_INCH} x={x} y={rulerY} down unit="inches" />
      </svg>
      <ul className="only-heard">
        {lengthsMm.map((mm) => (
          <li key={mm}>{lengthInWords(mm)}</li>
        ))}
      </ul>
    </figure>
  );
}
