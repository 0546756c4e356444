/**
 * No muscle, tendon or sheet ends in mid-air as if it were cut with scissors.
 *
 * The rule. An end of a loft is its first or its last contour, the rim; its width is the greatest distance between two
 * places of it. A rim is wide when it is more than a third of the greatest width of the loft and more than 4 mm. It is free
 * when more than half of it lies further than 2 mm from every other structure and within none. A wide, free rim is a
 * straight cut. A sheet that is drawn as a film is none: towards its rim nothing of it is left (tissue-material.ts).
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBuiltBody, type BuiltPart } from '../../builder/body/built-body.ts';
import { parseShapes, type RecordedLoft } from '../../builder/recorded/shapes.ts';
import { isRing, loftSection, sectionPoints } from '../../builder/shapes/loft-curve.ts';
import { nearestOnMesh } from '../../builder/shapes/mesh-index.ts';
import { MAN } from '../../src/anatomy/index.ts';
import { distance, dot, subtract, type Vec3 } from '../../src/geometry/index.ts';

const WIDE_SHARE = 1 / 3;
const WIDE_MM = 4;
const FREE_MM = 2;
const FREE_SHARE = 0.5;
const RIM_SAMPLES = 32;
const WIDTHS = 24;
/** Further within another structure than this nothing is looked for, mm. */
const WITHIN_MM = 12;

/** Ends that are cut as the rule says and stay so, each with its reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {};

const lofts = ['lofts', 'connective'].flatMap(
  (name) =>
    parseShapes(JSON.parse(readFileSync(new URL(`../../data/bodies/man/figures/${name}.json`, import.meta.url), 'utf8')))
      .lofts,
);

const rimOf = (loft: RecordedLoft, along: number): Vec3[] => sectionPoints(loftSection(loft, along), RIM_SAMPLES);

const widthOf = (rim: readonly Vec3[]): number =>
  rim.reduce((most, a) => rim.reduce((wider, b) => Math.max(wider, distance(a, b)), most), 0);

const isNear = (place: Vec3, { low, high, index }: BuiltPart): boolean => {
  if (place.some((value, axis) => value < low[axis]! - FREE_MM || value > high[axis]! + FREE_MM)) return false;
  const near = nearestOnMesh(index, place, WITHIN_MM);
  return near !== null && (near.distanceMm <= FREE_MM || dot(subtract(place, near.point), near.normal) < 0);
};

/** Share of a rim that lies further than 2 mm from all of these and within none. */
const freeShare = (rim: readonly Vec3[], others: readonly BuiltPart[]): number =>
  rim.filter((place) => !others.some((part) => isNear(place, part))).length / rim.length;

/** `id start` or `id end` of every straight cut. */
function straightCuts(of: readonly RecordedLoft[], parts: readonly BuiltPart[]): string[] {
  return of.flatMap((loft) => {
    if (isRing(loft) || loft.kind === 'cartilage') return [];
    const { film = 1 } = MAN.structureById(loft.id) ?? {};
    if (film < 1) return [];
    const widest = Math.max(...Array.from({ length: WIDTHS }, (_, i) => widthOf(rimOf(loft, i / (WIDTHS - 1)))));
    const others = parts.filter(({ id }) => id !== loft.id);
    return ([0, 1] as const).flatMap((along) => {
      const rim = rimOf(loft, along);
      const width = widthOf(rim);
      if (width <= WIDE_MM || width <= WIDE_SHARE * widest) return [];
      const free = freeShare(rim, others);
      if (process.env['ENDS']) console.log(loft.id, along, width.toFixed(1), (width / widest).toFixed(2), free.toFixed(2));
      return free > FREE_SHARE ? [`${loft.id} ${along === 0 ? 'start' : 'end'}`] : [];
    });
  });
}

let parts: readonly BuiltPart[];
beforeAll(async () => {
  // The filling lies in every gap and would stand beside every end.
  parts = (await readBuiltBody(MAN)).parts.filter(
    ({ structure: { figure, layer } }) => figure.kind !== 'filling' && layer !== 'vessels' && layer !== 'nerves',
  );
});

describe('the ends of muscles, tendons and sheets', () => {
  it('are nowhere cut straight but where a reason is named', () => {
    expect(straightCuts(lofts, parts).sort()).toEqual(Object.keys(EXCEPTIONS).sort());
  });

  it('would be found: a muscle cut in the middle of its belly is', () => {
    const soleus = lofts.find(({ id }) => id === 'soleus')!;
    const stations = soleus.stations.map((station) => station.map((value, i) => (i === 0 ? value - 20_000 : value)));
    const half = Math.ceil(stations.length / 2);
    const cut = { ...soleus, stations: stations.slice(0, half), along: soleus.along.slice(0, half) };
    const along = cut.along.map((value) => value / cut.along[half - 1]!);
    expect(straightCuts([{ ...cut, along }], parts)).toEqual(['soleus end']);
  });
});
