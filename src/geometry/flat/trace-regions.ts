/**
 * The outlines of regions of pixels. Where two regions meet, their border is one line that both are drawn by, so that no slit
 * opens between them; lines begin and end where more than two regions meet.
 */

/** A border between two regions. */
export interface BorderLine {
  /** xy, px from the left and the top of the picture, smoothed. */
  readonly points: Float32Array;
  /** Labels of what lies to the left and the right of it as it runs (y down). */
  readonly left: number;
  readonly right: number;
  /** Whether it comes back to where it began; the first point is not said again. */
  readonly isClosed: boolean;
  /** Corners of the grid where it begins and ends. */
  readonly from: number;
  readonly to: number;
}

/** A border as a region runs along it. */
export interface OutlinePart {
  readonly line: BorderLine;
  readonly isReversed: boolean;
}

/** Closed ways, each of borders one after another; what lies in an odd number of them belongs to the region. */
export type RegionOutline = readonly (readonly OutlinePart[])[];

/** East, south, west, north. */
const STEPS = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;

interface Grid {
  readonly width: number;
  readonly height: number;
  readonly labels: ArrayLike<number>;
}

const labelAt = ({ width, height, labels }: Grid, x: number, y: number): number =>
  x < 0 || y < 0 || x >= width || y >= height ? 0 : labels[y * width + x]!;

/** What lies left and right of a step from a corner. */
function besides(grid: Grid, x: number, y: number, step: number): readonly [number, number] {
  if (step === 0) return [labelAt(grid, x, y - 1), labelAt(grid, x, y)];
  if (step === 1) return [labelAt(grid, x, y), labelAt(grid, x - 1, y)];
  if (step === 2) return [labelAt(grid, x - 1, y), labelAt(grid, x - 1, y - 1)];
  return [labelAt(grid, x - 1, y - 1), labelAt(grid, x, y - 1)];
}

/**
 * All borders between pixels of different labels.
 * @param labels row by row from the top; 0 is nothing, and so is all around the picture
 * @param width of the picture, px
 * @param height of the picture, px
 * @param smoothings how often each point is drawn toward its two neighbours
 */
export function borderLines(
  labels: ArrayLike<number>,
  width: number,
  height: number,
  smoothings: number,
): readonly BorderLine[] {
  const grid = { labels, width, height };
  const across = width + 1;
  const corners = across * (height + 1);
  // One bit a step that a border takes from a corner.
  const ways = new Uint8Array(corners);
  for (let y = 0; y <= height; y += 1)
    for (let x = 0; x <= width; x += 1) {
      const [nw, ne, sw, se] = [
        labelAt(grid, x - 1, y - 1),
        labelAt(grid, x, y - 1),
        labelAt(grid, x - 1, y),
        labelAt(grid, x, y),
      ];
      ways[y * across + x] =
        Number(ne !== se) | (Number(sw !== se) << 1) | (Number(nw !== sw) << 2) | (Number(nw !== ne) << 3);
    }
  const gone = new Uint8Array(corners);
  const isNode = (corner: number): boolean => {
    const way = ways[corner]!;
    return way !== 0 && way !== 3 && way !== 6 && way !== 12 && way !== 9 && way !== 5 && way !== 10;
  };
  const lines: BorderLine[] = [];
  const walk = (from: number, first: number): void => {
    let corner = from,
      step = first;
    const [left, right] = besides(grid, from % across, Math.floor(from / across), first);
    const points = [from % across, Math.floor(from / across)];
    for (;;) {
      gone[corner]! |= 1 << step;
      corner += STEPS[step]![0] + STEPS[step]![1] * across;
      gone[corner]! |= 1 << ((step + 2) % 4);
      if (corner === from || isNode(corner)) break;
      points.push(corner % across, Math.floor(corner / across));
      const on = ways[corner]! & ~(1 << ((step + 2) % 4));
      step = on === 1 ? 0 : on === 2 ? 1 : on === 4 ? 2 : 3;
    }
    const isClosed = corner === from && !isNode(from);
    if (!isClosed) points.push(corner % across, Math.floor(corner / across));
    lines.push({ points: smoothed(points, isClosed, smoothings), left, right, isClosed, from, to: corner });
  };
  for (const nodesOnly of [true, false])
    for (let corner = 0; corner < corners; corner += 1) {
      if (ways[corner] === 0 || (nodesOnly && !isNode(corner))) continue;
      for (let step = 0; step < 4; step += 1)
        if ((ways[corner]! >> step) & 1 && !((gone[corner]! >> step) & 1)) walk(corner, step);
    }
  return lines;
}

function smoothed(points: readonly number[], isClosed: boolean, times: number): Float32Array {
  let now = Float32Array.from(points);
  const count = now.length / 2;
  if (count < 3) return now;
  for (let time = 0; time < times; time += 1) {
    const next = now.slice();
    for (let i = isClosed ? 0 : 1; i < (isClosed ? count : count - 1); i += 1) {
      const [before, after] = [(i + count - 1) % count, (i + 1) % count];
      for (const axis of [0, 1])
        next[2 * i + axis] = (now[2 * before + axis]! + 2 * now[2 * i + axis]! + now[2 * after + axis]!) / 4;
    }
    now = next;
  }
  return now;
}

/** The outline of each region that borders on anything, by its label; 0 is no region. */
export function regionOutlines(lines: readonly BorderLine[]): ReadonlyMap<number, RegionOutline> {
  const parts = new Map<number, OutlinePart[]>();
  const add = (label: number, part: OutlinePart): void => {
    if (label === 0) return;
    const known = parts.get(label);
    if (known) known.push(part);
    else parts.set(label, [part]);
  };
  for (const line of lines) {
    add(line.left, { line, isReversed: false });
    add(line.right, { line, isReversed: true });
  }
  return new Map([...parts].map(([label, all]) => [label, joined(all)]));
}

const startOf = ({ line, isReversed }: OutlinePart): number => (isReversed ? line.to : line.from);
const endOf = ({ line, isReversed }: OutlinePart): number => (isReversed ? line.from : line.to);

/** Parts one after another until each way is closed. */
function joined(parts: readonly OutlinePart[]): RegionOutline {
  const loops: OutlinePart[][] = [];
  const waiting = new Map<number, OutlinePart[]>();
  for (const part of parts) {
    if (part.line.isClosed) {
      loops.push([part]);
      continue;
    }
    const there = waiting.get(startOf(part));
    if (there) there.push(part);
    else waiting.set(startOf(part), [part]);
  }
  for (const first of waiting.values())
    while (first.length > 0) {
      const loop: OutlinePart[] = [];
      let next = first.pop();
      while (next) {
        loop.push(next);
        next = endOf(next) === startOf(loop[0]!) ? undefined : waiting.get(endOf(next))?.pop();
      }
      loops.push(loop);
    }
  return loops;
}
