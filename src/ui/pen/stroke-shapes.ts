/** Outlines of pen strokes, as SVG paths in px: each colour has a line of its own, so that it is told apart without its colour. */
import { getStroke } from 'perfect-freehand';

/** Where the pen was: x and y in CSS px, pressure 0–1. */
export type PenPoint = readonly [x: number, y: number, pressure: number];

export const PEN_LINES = ['whole', 'dashed', 'dotted'] as const;
export type PenLine = (typeof PEN_LINES)[number];

const WIDTH = 8;
const DASH = 22;
const DASH_GAP = 15;
/** Dots are as wide as the line and stand one and a half of their width apart. */
const DOT_STEP = 17;
const DOT_RADIUS = 5;

const rounded = (value: number): string => String(Math.round(value * 10) / 10);

/** A closed outline through the middles of its corners, so that it has none. */
function closed(outline: readonly (readonly number[])[]): string {
  const [first] = outline;
  if (!first || outline.length < 3) return '';
  const corners = outline.map(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = outline[(index + 1) % outline.length] ?? first;
    return `${rounded(x)} ${rounded(y)} ${rounded((x + nextX) / 2)} ${rounded((y + nextY) / 2)}`;
  });
  return `M${rounded(first[0] ?? 0)} ${rounded(first[1] ?? 0)}Q${corners.join(' ')}Z`;
}

const outlined = (points: readonly PenPoint[]): string =>
  closed(
    getStroke(
      points.map(([x, y, pressure]) => [x, y, pressure]),
      {
        size: WIDTH,
        thinning: 0.35,
        smoothing: 0.6,
        streamline: 0.4,
        simulatePressure: points.every(([, , pressure]) => pressure === 0.5),
      },
    ),
  );

const dot = ([x, y]: PenPoint): string =>
  `M${rounded(x - DOT_RADIUS)} ${rounded(y)}a${DOT_RADIUS} ${DOT_RADIUS} 0 1 0 ${2 * DOT_RADIUS} 0a${DOT_RADIUS} ${DOT_RADIUS} 0 1 0 ${-2 * DOT_RADIUS} 0Z`;

/** The point `share` (0–1) of the way between two. */
function between(from: PenPoint, to: PenPoint, share: number): PenPoint {
  return [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
    from[2] + (to[2] - from[2]) * share,
  ];
}

/** The stretch of a chain of points from one length along it to another, px, with its ends put in. */
export function stretchOf(points: readonly PenPoint[], from: number, to: number): readonly PenPoint[] {
  const stretch: PenPoint[] = [];
  let reached = 0;
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (!before) {
      if (from <= 0) stretch.push(point);
      return;
    }
    const length = Math.hypot(point[0] - before[0], point[1] - before[1]);
    for (const end of [from, to]) {
      if (end > reached && end < reached + length) stretch.push(between(before, point, (end - reached) / length));
    }
    reached += length;
    if (reached >= from && reached <= to) stretch.push(point);
  });
  return stretch;
}

/** Length of a chain of points, px. */
export function chainLength(points: readonly PenPoint[]): number {
  return points.reduce((sum, point, index) => {
    const before = points[index - 1];
    return before ? sum + Math.hypot(point[0] - before[0], point[1] - before[1]) : 0;
  }, 0);
}

/** The path of a stroke; of one point a dot. Empty of none. */
export function strokePath(points: readonly PenPoint[], line: PenLine): string {
  const [first] = points;
  if (!first) return '';
  const length = chainLength(points);
  if (length < 1) return dot(first);
  if (line === 'whole') return outlined(points);
  const step = line === 'dotted' ? DOT_STEP : DASH + DASH_GAP;
  const starts = Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => index * step);
  if (line === 'dotted')
    return starts
      .flatMap((at) =>
        stretchOf(points, at, at + 0.01)
          .slice(0, 1)
          .map(dot),
      )
      .join('');
  return starts.map((at) => outlined(stretchOf(points, at, at + DASH))).join('');
}
