/** A small plot of few values over time: as a line, and in words for those who listen. */
import { say } from './say.ts';

const WIDTH = 120;
const HEIGHT = 44;
const EDGE = 6;

interface SmallPlotProps {
  readonly title: string;
  readonly values: readonly { readonly day: string; readonly value: number | null; readonly words: string }[];
  /** The end of the scale; the largest value when left out. The scale begins at 0. */
  readonly most?: number;
}

export function SmallPlot({ title, values, most }: SmallPlotProps) {
  const end = most ?? Math.max(1, ...values.map(({ value }) => value ?? 0));
  const x = (at: number): number =>
    values.length === 1 ? WIDTH / 2 : EDGE + (at * (WIDTH - 2 * EDGE)) / (values.length - 1);
  const y = (value: number): number => HEIGHT - EDGE - (value / end) * (HEIGHT - 2 * EDGE);
  const points = values.flatMap(({ value }, at) => (value === null ? [] : [[x(at), y(value)] as const]));
  const told = values.map(({ day, words }) => say('pain.plot.point', { day, value: words })).join('; ');
  return (
    <figure className="small-plot">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={say('pain.plot.label', { title, values: told })}>
        <path className="plot-ground" d={`M0 ${HEIGHT - EDGE}H${WIDTH}`} />
        {points.length > 1 && <path className="plot-line" d={`M${points.map((point) => point.join(' ')).join('L')}`} />}
        {points.map(([px, py]) => (
          <circle key={px} className="plot-point" cx={px} cy={py} r="3.4" />
        ))}
      </svg>
      <ul aria-hidden="true">
        {values.map(({ day, words }, at) => (
          <li key={`${at} ${day}`}>
            <span className="quiet">{day}</span> <b>{words}</b>
          </li>
        ))}
      </ul>
    </figure>
  );
}
