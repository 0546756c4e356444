/** Messages from a muscle and from another place reach one level of the spinal cord; the brain may mix them up. */
import { useMyopoint } from '../../hooks/store-context.ts';
import { drawingText } from './drawing-text.ts';
import type { DrawingOf } from './drawing-text.ts';
import { useDataset } from '../../hooks/dataset-context.ts';
import { say } from '../../kit/say.tsx';

const FROM_MUSCLE = 'M92 232C128 232 132 190 168 190';
const FROM_SKIN = 'M272 232C236 232 232 190 194 190';
const TO_BRAIN = 'M181 186V88';
/** What the brain makes of it: felt in the other place. */
const FELT = 'M212 54C300 58 312 128 302 190';
/** Heights of the segments of the cord; the fourth is where both arrive. */
const SEGMENTS = [112, 138, 164, 190, 216, 242, 268];
const LEVEL = 190;

/** A message on its way; where motion is not wanted it stands still half-way. */
function PulseDrawn({
  path,
  begin,
  kind,
  still,
  at,
}: {
  readonly path: string;
  readonly begin: number;
  readonly kind: string;
  readonly still: boolean;
  readonly at: readonly [number, number];
}) {
  if (still) return <circle className={`pulse ${kind}`} cx={at[0]} cy={at[1]} r="4.2" />;
  return (
    <circle className={`pulse ${kind}`} r="4.2" opacity="0">
      <animateMotion
        dur="4.8s"
        begin={`${begin}s`}
        repeatCount="indefinite"
        calcMode="spline"
        keyTimes="0;0.3;1"
        keyPoints="0;1;1"
        keySplines="0.4 0 0.6 1;0 0 1 1"
        path={path}
      />
      <animate
        attributeName="opacity"
        dur="4.8s"
        begin={`${begin}s`}
        repeatCount="indefinite"
        values="0;1;1;0;0"
        keyTimes="0;0.04;0.27;0.31;1"
      />
    </circle>
  );
}

function MuscleDrawn() {
  return (
    <g transform="translate(58 232) rotate(-28)">
      <path className="path-muscle" d="M-52 0C-34 -20 -16 -23 0 -23S34 -20 52 0C34 20 16 23 0 23S-34 20 -52 0Z" />
      {[-15, -9, -3, 3, 9, 15].map((bow) => (
        <path key={bow} className="path-fibre" d={`M-47 0Q0 ${bow * 2.5} 47 0`} />
      ))}
      <path className="path-tendon" d="M-62 0L-46 -4V4ZM62 0L46 -4V4Z" />
      <ellipse className="path-knot-glow" rx="15" ry="12" cy="-1" />
      <ellipse className="path-knot" rx="8" ry="6" cy="-1" />
    </g>
  );
}

function Skin() {
  const dots = [
    [-14, -12],
    [2, -18],
    [17, -9],
    [-20, 3],
    [-5, -2],
    [10, 4],
    [22, 8],
    [-12, 16],
    [4, 18],
  ] as const;
  return (
    <g transform="translate(304 232)">
      <path
        className="path-skin"
        d="M-40 -22C-36 -36 30 -40 42 -26C54 -10 48 26 36 34C18 42 -28 40 -40 28C-50 16 -46 -8 -40 -22Z"
      />
      <circle className="path-felt" r="29" />
      {dots.map(([x, y]) => (
        <circle key={`${x} ${y}`} className="path-felt-dot" cx={x} cy={y} r="2.4" />
      ))}
    </g>
  );
}

function Brain() {
  return (
    <g>
      <path
        className="path-brain"
        d="M181 90C170 90 166 84 158 83C140 82 128 70 130 54C124 42 134 26 150 24C158 12 176 12 181 18C186 12 204 12 212 24C228 26 238 42 232 54C234 70 222 82 204 83C196 84 192 90 181 90Z"
      />
      <path
        className="path-fold"
        d="M181 18V82M150 24C156 30 162 30 166 26M130 54C140 50 148 54 150 62M142 38C152 36 158 42 158 48M158 83C156 74 162 68 170 70M168 40C164 48 170 54 174 52M212 24C206 30 200 30 196 26M232 54C222 50 214 54 212 62M220 38C210 36 204 42 204 48M204 83C206 74 200 68 192 70M194 40C198 48 192 54 188 52"
      />
    </g>
  );
}

export function SharedPathway({ drawing }: { readonly drawing: DrawingOf<'shared-pathway'> }) {
  const still = useMyopoint((state) => state.reducedMotion);
  const dataset = useDataset();
  return (
    <figure className="lesson-drawing shared-pathway" data-kind="shared-pathway">
      <div className="pathway-scene" aria-hidden="true">
        <svg viewBox="0 0 362 288">
          <path className="path-cord" d="M170 84H192V282H170Z" />
          <circle className="path-meeting" cx="181" cy={LEVEL} r="30" />
          {SEGMENTS.map((y) => (
            <rect
              key={y}
              className={y === LEVEL ? 'path-segment meeting' : 'path-segment'}
              x="161"
              y={y - 10}
              width="40"
              height="20"
              rx="7"
            />
          ))}
          <path className="path-nerve" d={FROM_MUSCLE} />
          <path className="path-nerve" d={FROM_SKIN} />
          <path className="path-nerve up" d={TO_BRAIN} />
          <Brain />
          <MuscleDrawn />
          <Skin />
          <path className="path-mistaken" d={FELT} />
          <path className="path-mistaken-head" d="M294.5 181L301.8 194L309.5 181.5Z" />
          <PulseDrawn path={FROM_MUSCLE} begin={0} kind="muscle" still={still} at={[128, 216]} />
          <PulseDrawn path={FROM_MUSCLE} begin={0.5} kind="muscle" still={still} at={[147, 200]} />
          <PulseDrawn path={FROM_SKIN} begin={0.2} kind="skin" still={still} at={[228, 208]} />
          <PulseDrawn path={TO_BRAIN} begin={1.5} kind="up" still={still} at={[181, 140]} />
          <text x="122" y="30" textAnchor="end">
            {say('lessons.pathway.brain')}
          </text>
          <text x="154" y="268" textAnchor="end">
            {say('lessons.pathway.cord')}
          </text>
        </svg>
        <p className="pathway-ends">
          <span>
            {drawing.muscle}
            <small>{say('lessons.pathway.spot')}</small>
          </span>
          <span>
            {drawing.felt}
            <small>{say('lessons.pathway.felt')}</small>
          </span>
        </p>
      </div>
      {dataset && (
        <ul className="only-heard">
          {drawingText(drawing, dataset).lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </figure>
  );
}
