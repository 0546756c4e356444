/** Outlines as the path data of SVG: few points, drawn as curves, the same from both sides of a border. */
import type { BorderLine, OutlinePart, RegionOutline } from './trace-regions.ts';

/** A point left out lies no further from the line that is drawn, px. */
const TOLERANCE_PX = 0.22;

type Place = readonly [number, number];

/** Path data of borders, thinned once each however often they are drawn. @param scale of the px of the outlines */
export function outlinePaths(scale = 1): {
  /** A region, closed: to be filled by the even-odd rule. */
  readonly region: (outline: RegionOutline) => string;
  /** Lines by themselves. */
  readonly lines: (lines: readonly BorderLine[]) => string;
} {
  const kept = new Map<BorderLine, readonly Place[]>();
  const placesOf = (line: BorderLine): readonly Place[] => {
    const known = kept.get(line);
    if (known) return known;
    const places = thinned(line).map(([x, y]): Place => [Math.round(10 * scale * x), Math.round(10 * scale * y)]);
    kept.set(line, places);
    return places;
  };
  const run = ({ line, isReversed }: OutlinePart): readonly Place[] =>
    isReversed ? [...placesOf(line)].reverse() : placesOf(line);
  return {
    region: (outline) => {
      const pen = createPen();
      for (const loop of outline) {
        loop.forEach((part, at) => {
          curve(pen, run(part), part.line.isClosed, at === 0);
        });
        pen.close();
      }
      return pen.text();
    },
    lines: (lines) => {
      const pen = createPen();
      for (const line of lines) {
        curve(pen, placesOf(line), line.isClosed, true);
        if (line.isClosed) pen.close();
      }
      return pen.text();
    },
  };
}

interface Pen {
  readonly move: (to: Place) => void;
  readonly line: (to: Place) => void;
  /** A curve to a place, drawn toward another on its way. */
  readonly bend: (toward: Place, to: Place) => void;
  readonly close: () => void;
  readonly text: () => string;
}

/** Writes in steps from where it is, in tenths of a px. */
function createPen(): Pen {
  let text = '';
  let [x, y] = [0, 0];
  let [x0, y0] = [0, 0];
  const tenth = (value: number): string => String(value / 10);
  const pair = (dx: number, dy: number): string => {
    const second = tenth(dy);
    return `${tenth(dx)}${second.startsWith('-') ? '' : ' '}${second}`;
  };
  return {
    move: ([toX, toY]) => {
      text += `M${pair(toX, toY)}`;
      [x, y, x0, y0] = [toX, toY, toX, toY];
    },
    line: ([toX, toY]) => {
      if (toX === x && toY === y) return;
      text += `l${pair(toX - x, toY - y)}`;
      [x, y] = [toX, toY];
    },
    bend: ([midX, midY], [toX, toY]) => {
      text += `q${pair(midX - x, midY - y)} ${pair(toX - x, toY - y)}`;
      [x, y] = [toX, toY];
    },
    close: () => {
      text += 'z';
      [x, y] = [x0, y0];
    },
    text: () => text,
  };
}

const between = (a: Place, b: Place): Place => [Math.round((a[0] + b[0]) / 2), Math.round((a[1] + b[1]) / 2)];

/** Draws through the middles between points, bent toward the points: the same way back and forth. */
function curve(pen: Pen, places: readonly Place[], isClosed: boolean, isFirst: boolean): void {
  const first = places[0];
  const last = places.at(-1);
  if (!first || !last) return;
  if (isClosed) {
    pen.move(between(last, first));
    places.forEach((place, at) => {
      pen.bend(place, between(place, places[at + 1] ?? first));
    });
    return;
  }
  if (isFirst) pen.move(first);
  for (let at = 1; at < places.length - 1; at += 1) {
    const place = places[at]!;
    if (at === 1) pen.line(between(first, place));
    pen.bend(place, between(place, places[at + 1]!));
  }
  pen.line(last);
}

/** The points of a line that its form needs (Douglas and Peucker 1973). */
function thinned({ points, isClosed }: BorderLine): Place[] {
  const all: Place[] = Array.from({ length: points.length / 2 }, (_, i) => [points[2 * i]!, points[2 * i + 1]!]);
  if (all.length < 3) return all;
  if (!isClosed) return keepBetween(all, 0, all.length - 1, [all[0]!]);
  // A closed line has no ends: it is cut where it lies furthest from its beginning.
  const [x, y] = all[0]!;
  const away = all.map(([px, py]) => Math.hypot(px - x, py - y));
  const far = away.indexOf(Math.max(...away));
  const half = keepBetween(all, 0, far, [all[0]!]);
  return keepBetween([...all, all[0]!], far, all.length, half).slice(0, -1);
}

/** Appends to `kept` what is needed after one point up to another. */
function keepBetween(all: readonly Place[], from: number, to: number, kept: Place[]): Place[] {
  const [a, b] = [all[from]!, all[to]!];
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const size = Math.hypot(dx, dy);
  let [worst, at] = [0, -1];
  for (let i = from + 1; i < to; i += 1) {
    const [x, y] = all[i]!;
    const off = size > 0 ? Math.abs((x - a[0]) * dy - (y - a[1]) * dx) / size : Math.hypot(x - a[0], y - a[1]);
    if (off > worst) [worst, at] = [off, i];
  }
  if (worst > TOLERANCE_PX) {
    keepBetween(all, from, at, kept);
    keepBetween(all, at, to, kept);
  } else kept.push(b);
  return kept;
}
