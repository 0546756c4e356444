/** One small plot over days, with the same figures as a table for who listens or wants them exactly. */
import { useEffect, useRef } from 'react';
import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useMyopoint } from '../../hooks/store-context.ts';
import { Disclosure } from '../../kit/disclosure.tsx';
import { say } from '../home/say.ts';
import './plots.css';

/** A row of figures over the days. */
interface PlotSeries {
  readonly name: string;
  /** One for each day of the plot. */
  readonly values: readonly number[];
  /** Bars of what was done are full, of what is to come empty; a line joins what was measured. */
  readonly drawn: 'bars' | 'empty-bars' | 'line';
}

interface PlotProps {
  readonly title: string;
  /** What it shows, in a sentence, for who cannot see it. */
  readonly told: string;
  /** Days along the ground, as numbers that grow. */
  readonly days: readonly number[];
  readonly series: readonly PlotSeries[];
  /** The end of the scale, which begins at 0; the largest figure where it is left out. */
  readonly most?: number;
  readonly dayWords: (day: number) => string;
  readonly valueWords: (value: number) => string;
  /** Rows of the table, as places in `days`; all where it is left out. */
  readonly rows?: readonly number[];
  readonly dayTitle: string;
}

const HEIGHT = 168;
/** As wide as a label of the ground needs at least, px. */
const DAY_SPACE = 64;

const colourOf = (element: Element, name: string): string => getComputedStyle(element).getPropertyValue(name).trim();

function optionsFor(
  element: HTMLElement,
  { days, series, most, dayWords, valueWords }: PlotProps,
): ConstructorParameters<typeof UPlot>[0] {
  const [accent, quiet, line] = ['--accent', '--quiet', '--line'].map((name) => colourOf(element, name));
  const font = `13px ${getComputedStyle(element).fontFamily}`;
  const axis = { stroke: quiet ?? '', font, grid: { show: false }, ticks: { show: false } };
  const largest = Math.max(1, ...series.flatMap(({ values }) => values));
  const bars = UPlot.paths.bars;
  return {
    width: Math.max(120, element.clientWidth),
    height: HEIGHT,
    padding: [8, 8, 0, 0],
    cursor: { show: false },
    legend: { show: false },
    scales: {
      x: { time: false, range: [(days[0] ?? 0) - 0.6, (days.at(-1) ?? 1) + 0.6] },
      y: { range: [0, most ?? largest * 1.1] },
    },
    axes: [
      {
        ...axis,
        size: 30,
        space: DAY_SPACE,
        values: (_, at) => at.map((day) => (Number.isInteger(day) ? dayWords(day) : '')),
      },
      {
        ...axis,
        size: 52,
        grid: { stroke: line ?? '', width: 1 },
        values: (_, at) => at.map((value) => valueWords(value)),
        ...(most === undefined ? { incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] } : { incrs: [most / 2, most] }),
      },
    ],
    series: [
      {},
      ...series.map(({ name, drawn }) => ({
        label: name,
        stroke: accent ?? '',
        width: drawn === 'line' ? 2 : 1.5,
        ...(drawn === 'bars' ? { fill: accent ?? '' } : {}),
        ...(drawn === 'line' || !bars ? {} : { paths: bars({ size: [0.7, 22] }) }),
        points: { show: drawn === 'line' && days.length < 20, size: 7, fill: accent ?? '' },
      })),
    ],
  };
}

export function Plot(props: PlotProps) {
  const { title, told, days, series, dayWords, valueWords, dayTitle } = props;
  const place = useRef<HTMLDivElement>(null);
  const theme = useMyopoint((state) => state.theme);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const drawn = JSON.stringify([days, series]);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const { days: along, series: rows } = latest.current;
    const plot = new UPlot(
      optionsFor(element, latest.current),
      // A bar of nothing would be drawn as a dash.
      [
        [...along],
        ...rows.map(({ values, drawn: kind }) => values.map((one) => (kind !== 'line' && one === 0 ? null : one))),
      ],
      element,
    );
    const fit = new ResizeObserver(() => plot.setSize({ width: Math.max(120, element.clientWidth), height: HEIGHT }));
    fit.observe(element);
    return () => {
      fit.disconnect();
      plot.destroy();
    };
    // Colours are read when it is drawn.
  }, [drawn, theme]);
  const rows = props.rows ?? days.map((_, at) => at);
  return (
    <figure className="quiz-plot">
      <figcaption>
        <h3 className="quiz-heading">{title}</h3>
        <p className="quiet">{told}</p>
      </figcaption>
      {series.length > 1 && (
        <ul className="quiz-plot-key" aria-hidden="true">
          {series.map(({ name, drawn: kind }) => (
            <li key={name}>
              <span className={`quiz-plot-sign ${kind}`} /> {name}
            </li>
          ))}
        </ul>
      )}
      <div ref={place} className="quiz-plot-place" aria-hidden="true" />
      <Disclosure title={say('quiz-home.plot.table')}>
        <table className="quiz-table">
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{dayTitle}</th>
              {series.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((at) => (
              <tr key={at}>
                <th scope="row">{dayWords(days[at] ?? 0)}</th>
                {series.map(({ name, values }) => (
                  <td key={name}>{valueWords(values[at] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </figure>
  );
}
