/** A weak current between two needles in one muscle; without needles, the pulses between two places. */
import { useMyopoint } from '../../hooks/store-context.ts';
import { say } from '../../kit/say.tsx';

const LEFT = 122;
const RIGHT = 238;
const DEPTH = 128;

/** Waves that leave one side for the other. */
function Waves({ still }: { readonly still: boolean }) {
  return (
    <g className="current-waves">
      {[0, 1, 2, 3, 4].map((at) => (
        <path
          key={at}
          className={still ? '' : 'moving'}
          style={{ animationDelay: `${at * 0.32}s` }}
          d={`M${LEFT + 14 + at * 22} ${DEPTH - 13 - 3 * Math.sin((at * Math.PI) / 4)}q9 ${13 + 3 * Math.sin((at * Math.PI) / 4)} 0 ${26 + 6 * Math.sin((at * Math.PI) / 4)}`}
        />
      ))}
    </g>
  );
}

function Needle({ x, lean }: { readonly x: number; readonly lean: number }) {
  return (
    <g transform={`rotate(${lean} ${x} ${DEPTH})`}>
      <path className="needle-blade" strokeWidth="1.3" d={`M${x} 62V${DEPTH}`} />
      <rect className="needle-handle" x={x - 2.6} y="22" width="5.2" height="42" rx="2.6" />
      <rect className="current-clip" x={x - 6.5} y="40" width="13" height="9" rx="3" />
    </g>
  );
}

export function Current({ hidden }: { readonly hidden: boolean }) {
  const still = useMyopoint((state) => state.reducedMotion);
  return (
    <figure className="lesson-drawing current" data-kind="current">
      <figcaption>{say(hidden ? 'lessons.current.hidden' : 'lessons.current.drawn')}</figcaption>
      <svg viewBox={hidden ? '0 74 360 104' : '0 0 360 184'} aria-hidden="true" data-hidden={hidden}>
        <path className="current-fat" d="M8 82H352V108H8Z" />
        <path className="current-skin" d="M8 82H352" />
        <path className="path-muscle" d="M8 108H352V158C292 176 68 176 8 158Z" />
        {[118, 128, 138, 148, 157].map((y, at) => (
          <path key={y} className="path-fibre" d={`M10 ${y}Q180 ${y + 3 + at * 3} 350 ${y}`} />
        ))}
        <ellipse className="path-knot-glow" cx="180" cy={DEPTH} rx="72" ry="24" />
        <Waves still={still} />
        {hidden ? (
          <g className="current-place">
            <circle cx={LEFT} cy={DEPTH} r="5" />
            <circle cx={RIGHT} cy={DEPTH} r="5" />
          </g>
        ) : (
          <>
            <path
              className="current-wire"
              d={`M${LEFT - 11} 44C${LEFT - 8} 8 158 34 164 20M${RIGHT + 11} 44C${RIGHT + 8} 8 202 34 196 20`}
            />
            <rect className="current-box" x="152" y="4" width="56" height="22" rx="6" />
            <path className="current-beat" d="M160 15h9l3 -6l5 12l4 -9l3 3h12" />
            <Needle x={LEFT} lean={-10} />
            <Needle x={RIGHT} lean={10} />
          </>
        )}
        <text x="14" y="100">
          {say('lessons.current.fat')}
        </text>
        <text className="on-flesh" x="14" y="148">
          {say('lessons.current.muscle')}
        </text>
      </svg>
      <p className="only-heard">{say(hidden ? 'lessons.current.text-hidden' : 'lessons.current.text')}</p>
    </figure>
  );
}
