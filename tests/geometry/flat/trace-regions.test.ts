import { describe, expect, it } from 'vitest';
import { borderLines, outlinePaths, regionOutlines } from '../../../src/geometry/index.ts';

/** A picture of digits, row by row. */
const picture = (...rows: string[]) => ({
  labels: Int32Array.from([...rows.join('')].map(Number)),
  width: rows[0]!.length,
  height: rows.length,
});
const linesOf = ({ labels, width, height }: ReturnType<typeof picture>, smoothings = 0) =>
  borderLines(labels, width, height, smoothings);

/** Signed area of a region by its ways, twice; what lies in holes is taken off. */
const areaOf = (outline: ReturnType<ReturnType<typeof regionOutlines>['get']>): number =>
  (outline ?? []).reduce((sum, loop) => {
    const points = loop.flatMap(({ line, isReversed }) => {
      const own = Array.from({ length: line.points.length / 2 }, (_, i) => [
        line.points[2 * i]!,
        line.points[2 * i + 1]!,
      ]);
      if (isReversed) own.reverse();
      return line.isClosed ? own : own.slice(0, -1);
    });
    return (
      sum +
      points.reduce((part, [x, y], i) => {
        const [nextX, nextY] = points[(i + 1) % points.length]!;
        return part + x! * nextY! - nextX! * y!;
      }, 0)
    );
  }, 0);

describe('borders of regions', () => {
  it('go round one pixel once, and know what lies to both sides', () => {
    const [line, ...more] = linesOf(picture('000', '010', '000'));
    expect(more).toEqual([]);
    expect(line).toMatchObject({ isClosed: true, left: 0, right: 1 });
    expect([...line!.points]).toEqual([1, 1, 2, 1, 2, 2, 1, 2]);
  });

  it('are one line where two regions meet, ending where a third begins', () => {
    const lines = linesOf(picture('12', '12'));
    // Left, right, and what is between them.
    expect(lines.map(({ left, right }) => [left, right].sort().join('|')).sort()).toEqual(['0|1', '0|2', '1|2']);
    expect(lines.every(({ isClosed }) => !isClosed)).toBe(true);
    const between = lines.find(({ left, right }) => left !== 0 && right !== 0)!;
    expect([...between.points]).toEqual([1, 0, 1, 1, 1, 2]);
  });

  it('give every region its pixels back as area, with holes and where corners touch', () => {
    let seed = 5;
    const rows = Array.from({ length: 16 }, () =>
      Array.from({ length: 20 }, () => {
        seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
        return (seed >>> 16) % 4;
      }).join(''),
    );
    const all = picture(...rows);
    const outlines = regionOutlines(linesOf(all));
    for (const label of [1, 2, 3]) {
      const pixels = all.labels.filter((one) => one === label).length;
      expect(pixels).toBeGreaterThan(40);
      expect(Math.abs(areaOf(outlines.get(label)))).toBe(2 * pixels);
    }
    expect(outlines.has(0)).toBe(false);
  });

  it('are smoothed without moving where they begin and end', () => {
    const straight = linesOf(picture('11', '22'));
    const smooth = linesOf(picture('1110', '1110', '2220', '2222'), 4);
    for (const { points, from, to, isClosed } of smooth) {
      expect(isClosed).toBe(false);
      expect([points[0], points[1]]).toEqual([from % 5, Math.floor(from / 5)]);
      expect([...points.slice(-2)]).toEqual([to % 5, Math.floor(to / 5)]);
    }
    expect(straight).toHaveLength(3);
  });
});

describe('paths', () => {
  it('say a square in steps, closed', () => {
    const lines = linesOf(picture('0000', '0110', '0110', '0000'));
    const { region, lines: drawn } = outlinePaths();
    expect(region(regionOutlines(lines).get(1)!)).toBe('M1 2q0 1 1 1q1 0 1-1q0-1 -1-1q-1 0 -1 1z');
    expect(drawn(lines)).toMatch(/^M1 2.*z$/);
  });

  it('run through the same places from both sides of a border', () => {
    const lines = linesOf(picture('11122', '11222', '12222', '11222'), 2);
    const outlines = regionOutlines(lines);
    const { region, lines: drawn } = outlinePaths();
    const [one, other] = [placesOn(region(outlines.get(1)!)), placesOn(region(outlines.get(2)!))];
    const between = [...placesOn(drawn(lines.filter(({ left, right }) => left > 0 && right > 0)))];
    expect(between.length).toBeGreaterThan(4);
    expect(between.filter((place) => !one.has(place) || !other.has(place))).toEqual([]);
    expect([...one].some((place) => !other.has(place))).toBe(true);
  });
});

/** Every place a path goes through or is bent toward, in tenths of a px. */
function placesOn(path: string): Set<string> {
  const places = new Set<string>();
  let [x, y] = [0, 0];
  for (const [, letter, numbers = ''] of path.matchAll(/([Mlqz])([^Mlqz]*)/g)) {
    const values = (numbers.match(/-?[\d.]+/g) ?? []).map((value) => Math.round(10 * Number(value)));
    if (letter === 'M') [x, y] = [values[0]!, values[1]!];
    else if (values.length > 0) {
      if (letter === 'q') places.add(`${x + values[0]!} ${y + values[1]!}`);
      [x, y] = [x + values.at(-2)!, y + values.at(-1)!];
    }
    places.add(`${x} ${y}`);
  }
  return places;
}
