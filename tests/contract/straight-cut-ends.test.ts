/**
 * No muscle, tendon or sheet ends in mid-air as if it were cut with scissors.
 *
 * The rule. An end of a loft is its first or its last contour, the rim; its width is the greatest distance between two
 * places of it. A rim is wide when it is more than 8 mm, or more than 4 mm and a quarter of the greatest width of the loft.
 * It is free when more than half of it lies further than 2 mm from every other structure and within none. A wide, free rim
 * is a straight cut. A sheet that is drawn as a film is none: towards its rim nothing of it is left (tissue-material.ts).
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBuiltBody, type BuiltPart } from '../../builder/body/built-body.ts';
import { parseShapes, type RecordedLoft } from '../../builder/recorded/shapes.ts';
import { isRing, loftSection, sectionPoints } from '../../builder/shapes/loft-curve.ts';
import { nearestOnMesh } from '../../builder/shapes/mesh-index.ts';
import { MAN } from '../../src/anatomy/index.ts';
import { distance, dot, subtract, type Vec3 } from '../../src/geometry/index.ts';

const WIDE_MM = 8;
const WIDE_SHARE = 0.25;
const LEAST_WIDE_MM = 4;
const FREE_MM = 2;
const FREE_SHARE = 0.5;
const RIM_SAMPLES = 32;
const WIDTHS = 24;
/** Further within another structure than this nothing is looked for, mm. */
const WITHIN_MM = 12;

/** Ends that are cut as the rule says and stay so, each with its reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'quadratus-lumborum start': 'measured: a trigger point lies 12 mm from this end, on the muscle as it is',
  'depressor-anguli-oris start': 'its broad origin on the jaw stands further off the drawn bone than the rule allows',
  'buccinator start': 'springs from the pterygomandibular raphe, which is not drawn',
  'supraspinous-ligament end': 'runs out over the tips of both trapezius muscles, whose look it takes on there',
  'linea-alba end': 'ends in the fat before the pubic symphysis, which has no shape of its own',
  'inguinal-ligament end': 'ends on the pubic tubercle, which the measured bone does not reach',
};

const lofts = ['lofts', 'connective'].flatMap(
  (name) =>
    parseShapes(
      JSON.parse(readFileSync(new URL(`../../data/bodies/man/figures/${name}.json`, import.meta.url), 'utf8')),
    ).lofts,
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
      if (width <= LEAST_WIDE_MM || (width <= WIDE_MM && width <= WIDE_SHARE * widest)) return [];
      return freeShare(rim, others) > FREE_SHARE ? [`${loft.id} ${along === 0 ? 'start' : 'end'}`] : [];
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

  it('would be found: those of a muscle cut in the middle of its belly and taken out of the body are', () => {
    const soleus = lofts.find(({ id }) => id === 'soleus')!;
    const stations = soleus.stations.map((station) => station.map((value, i) => (i === 0 ? value - 20_000 : value)));
    const half = Math.ceil(stations.length / 2);
    const cut = { ...soleus, stations: stations.slice(0, half), along: soleus.along.slice(0, half) };
    const along = cut.along.map((value) => value / cut.along[half - 1]!);
    expect(straightCuts([{ ...cut, along }], parts)).toEqual(['soleus start', 'soleus end']);
  });
});
