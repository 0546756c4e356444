/** What a needling record may say: lengths, depths, ceilings and the approach of each trigger point, over all muscles. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  MAN,
  loadDataset,
  type Approach,
  type Dataset,
  type LineApproach,
  type Muscle,
} from '../../src/anatomy/index.ts';

/** No needle longer than this over the lung: 30 mm never reached the pleural space in cadavers, 40 mm did (Kearns 2022). */
const LONGEST_OVER_LUNG_MM = 30;
/** From this angle to the skin on a needle counts as straight in. */
const STRAIGHT_DEGREES = 70;
const LUNG = ['lung', 'pleural-cavity'];

let data: Dataset;
beforeAll(async () => {
  data = await loadDataset(MAN);
});

const overLung = ({ needling }: Muscle) =>
  needling.structuresAtRisk.some(({ structures }) => structures.some((id) => LUNG.includes(id)));
const points = () => data.muscles.flatMap((muscle) => muscle.triggerPoints.map((point) => ({ muscle, point })));
const isLine = (approach: Approach): approach is LineApproach => approach.kind === 'line';
const lines = () =>
  points().flatMap(({ muscle, point }) =>
    isLine(point.approach) ? [{ muscle, id: point.id, approach: point.approach }] : [],
  );

describe('needle lengths', () => {
  it('reach the stated depth with the shortest needle', () => {
    expect(
      data.muscles
        .filter(
          ({ needling: { needleLengthMm, depthMm } }) => needleLengthMm && depthMm && needleLengthMm[0] < depthMm[1],
        )
        .map(({ id }) => id),
    ).toEqual([]);
  });
  it('are given only with a depth', () => {
    expect(
      data.muscles.filter(({ needling }) => needling.needleLengthMm && !needling.depthMm).map(({ id }) => id),
    ).toEqual([]);
  });
  it(`are at most ${LONGEST_OVER_LUNG_MM} mm where lung or pleura is at risk`, () => {
    expect(
      data.muscles
        .filter((muscle) => overLung(muscle) && (muscle.needling.needleLengthMm?.[1] ?? 0) > LONGEST_OVER_LUNG_MM)
        .map(({ id }) => id),
    ).toEqual([]);
    expect(data.muscles.filter(overLung).length).toBeGreaterThanOrEqual(20);
  });
});

describe('depths', () => {
  it('keep to the ceiling that a source states', () => {
    expect(
      data.muscles
        .filter(({ needling: { depthMm, ceilingMm } }) => depthMm && ceilingMm && depthMm[1] > ceilingMm.mm)
        .map(({ id }) => id),
    ).toEqual([]);
  });
  it('have a verified source under every ceiling', () => {
    const ceilings = data.muscles.flatMap(({ needling }) => needling.ceilingMm ?? []);
    expect(
      ceilings.filter(({ citation }) => citation.fact === null || !data.sourceById.get(citation.source)?.verified),
    ).toEqual([]);
  });
  it('say in the notes why none is given', () => {
    expect(
      data.muscles.filter(({ needling: { depthMm, notes } }) => depthMm === null && notes === null).map(({ id }) => id),
    ).toEqual([]);
  });
});

describe('approaches', () => {
  it('name drawn structures only', () => {
    const named = lines().flatMap(({ id, approach: { toward, backstop, entry } }) =>
      [
        ...(typeof toward === 'string' ? [toward] : []),
        ...(backstop ?? []),
        ...entry.limits.flatMap(({ of }) => of ?? []),
      ].map((structure) => ({ id, structure })),
    );
    expect(named.filter(({ structure }) => !MAN.structureById(structure))).toEqual([]);
  });
  it('stop on bone or cartilage only', () => {
    const stops = lines().flatMap(({ id, approach }) =>
      (approach.backstop ?? []).map((stop) => `${id}: ${stop} ${MAN.structureById(stop)?.system}`),
    );
    expect(stops.filter((stop) => !/ (?:bone|cartilage)$/.test(stop))).toEqual([]);
  });
  it('say which way a needle that is never straight in leans', () => {
    expect(
      lines()
        .filter(({ approach }) => approach.angleDegrees[1] < STRAIGHT_DEGREES && approach.toward === null)
        .map(({ id }) => id),
    ).toEqual([]);
  });
  it('never lean in a direction that they forbid', () => {
    const wrong = lines().filter(
      ({ approach: { toward, never } }) => Array.isArray(toward) && toward.some((way) => never.includes(way)),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
  it('have bone behind every line where the lung is at risk', () => {
    expect(
      lines()
        .filter(({ muscle, approach }) => overLung(muscle) && approach.backstop === null)
        .map(({ id }) => id),
    ).toEqual([]);
  });
  it('say in a whole sentence why a point is closed', () => {
    const closed = points().flatMap(({ point: { id, approach } }) =>
      approach.kind === 'none' && approach.why === 'specialist' ? [{ id, words: approach.words }] : [],
    );
    expect(closed.filter(({ words }) => words === null || !/^[A-Z].*\.$/.test(words)).map(({ id }) => id)).toEqual([]);
    expect(closed.length).toBeGreaterThanOrEqual(30);
  });
  it('close the suboccipitals, scalenes, pterygoids, serrati and the muscles between spine and shoulder blade', () => {
    const ids = [
      'rectus-capitis-posterior-major',
      'obliquus-capitis-inferior',
      'scalenes',
      'medial-pterygoid',
      'lateral-pterygoid',
      'serratus-anterior',
      'serratus-posterior-superior',
      'serratus-posterior-inferior',
      'iliacus',
      'psoas-major',
      'popliteus',
      'rhomboid-major',
      'rhomboid-minor',
      'iliocostalis-thoracis',
      'iliocostalis-lumborum',
      'longissimus-thoracis',
      'quadratus-lumborum',
      'pectoralis-minor',
      'subscapularis',
    ];
    const open = points().filter(
      ({ muscle, point: { approach } }) =>
        ids.includes(muscle.id) && !(approach.kind === 'none' && approach.why === 'specialist'),
    );
    expect(open.map(({ point }) => point.id)).toEqual([]);
    expect(
      new Set(
        points()
          .map(({ muscle }) => muscle.id)
          .filter((id) => ids.includes(id)),
      ).size,
    ).toBe(ids.length);
  });
});
