/** Needle paths and depths against the models as built and the published figures. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  BMI_OF_BUILD, BUILDS, depthDisagreementOf, depthRangeFor, isCompared, isLimit, loadDataset, shallowestOf, skinFatAt, spanOf, structureById, type Dataset,
} from '../../src/anatomy/index.ts';
import { nearestOnMesh } from '../../src/geometry/index.ts';
import { met, partsNear, readBody, type Body } from '../../scripts/depths/body.ts';

const ON_SKIN_MM = 2;
/** Meshes of neighbours overlap by about this much. */
const OVERLAP_MM = 2;

let data: Dataset;
let body: Body;
beforeAll(async () => {
  data = await loadDataset();
  body = await readBody();
});

const paths = () => [...data.triggerPointById.values()].flatMap(({ muscle, point }) => {
  const path = data.depths.needlePathByPoint.get(point.id)?.path;
  return path ? [{ muscle, point, path, layers: met(partsNear(body, path.entry.pointMm, 200), path.entry.pointMm, path.direction, 160) }] : [];
});

describe('needle paths', () => {
  it('has a path, or a reason to say, for every trigger point', () => {
    expect(data.depths.needlePaths.map(({ id }) => id)).toEqual([...data.triggerPointById.keys()]);
    expect(paths().length).toBeGreaterThanOrEqual(110);
  });

  it(`enter on the skin, within ${ON_SKIN_MM} mm`, () => {
    const off = paths().flatMap(({ point, path }) => {
      const mm = nearestOnMesh(body.skin, path.entry.pointMm)?.distanceMm ?? Infinity;
      return mm <= ON_SKIN_MM ? [] : [`${point.id}: ${mm}`];
    });
    expect(off).toEqual([]);
  });

  it('reach their muscle before bone and organs, clear of vessels and nerves, where the record says', () => {
    const wrong = paths().flatMap(({ muscle, point, path, layers }) => {
      const target = layers.find(({ id, exitMm }) => muscle.structures.some((structure) => structure === id) && exitMm > path.muscleMm[0] - OVERLAP_MM);
      if (!target || Math.abs(target.entryMm - path.muscleMm[0]) > OVERLAP_MM) return [`${point.id}: muscle at ${target?.entryMm}, recorded ${path.muscleMm[0]}`];
      return layers.filter(({ structure, entryMm }) =>
        (['bone', 'cartilage'].includes(structure.system) || ['organs', 'vessels', 'nerves'].includes(structure.layer)) && entryMm < target.entryMm - OVERLAP_MM)
        .map(({ id, entryMm }) => `${point.id}: ${id} at ${entryMm}`);
    });
    expect(wrong).toEqual([]);
  });

  it('meet no organ before the muscle ends', () => {
    expect(paths().flatMap(({ point, path, layers }) => layers
      .filter(({ structure, entryMm, exitMm }) => structure.layer === 'organs' && entryMm < path.muscleMm[1] - OVERLAP_MM && exitMm > path.muscleMm[0])
      .map(({ id }) => `${point.id}: ${id}`))).toEqual([]);
  });

  it('overlap the stated depth or say how they disagree', () => {
    for (const { muscle, point, path } of paths()) {
      expect(path.depthDisagreement, point.id).toBe(depthDisagreementOf(path.muscleMm, muscle.needling.depthMm));
    }
  });

  it('are not drawn through a fold, nor where needling is not taught', () => {
    for (const { muscle, point } of paths()) {
      expect(muscle.needling.technique, point.id).not.toMatch(/^Pincer grip|^Not recommended/);
    }
  });
});

describe('depth by build', () => {
  it('has 30 regions: 3 measured, 12 anchored, 15 illustrative', () => {
    const bases = data.depths.tissueRegions.map(({ basis }) => basis);
    expect(['measured', 'anchored', 'illustrative'].map((basis) => bases.filter((one) => one === basis).length)).toEqual([3, 12, 15]);
  });

  it('holds 135 rows on skin and fat and 98 published layer depths, each with a figure or a note that says why not', () => {
    expect(data.depths.measurements).toHaveLength(233);
    expect(data.depths.measurements.filter((row) => spanOf(row) === null && row.note === null)).toEqual([]);
  });

  it('names only drawn structures as limits', () => {
    expect(data.depths.measurements.flatMap(({ structures }) => structures).filter((id) => !structureById(id))).toEqual([]);
  });

  it('is a range, never one number, and grows from lean to heavier', () => {
    for (const region of data.depths.tissueRegions) {
      for (const sex of ['male', 'female', undefined] as const) {
        const ranges = BUILDS.flatMap((build) => skinFatAt(region, data.depths.measurements, build, sex) ?? []);
        for (const { minMm, maxMm } of ranges) expect(minMm, region.id).toBeLessThan(maxMm);
      }
    }
    for (const { muscle, point } of data.triggerPointById.values()) {
      for (const build of BUILDS) {
        const range = depthRangeFor(data.depths, muscle, point.id, build);
        if (range) expect(range.minMm, point.id).toBeLessThan(range.maxMm);
        else expect(muscle.needling.depthMm === null || (build !== 'average' && !data.depths.tissueRegionByPoint.has(point.id)), point.id).toBe(true);
      }
    }
  });

  it('is never narrower than verified rows of the same build and sex', () => {
    const narrow = data.depths.measurements.flatMap((row) => {
      const region = row.region ? data.depths.tissueRegionById.get(row.region) : undefined;
      const span = spanOf(row);
      const { sex, bmiMin, bmiMax } = row.group;
      if (!region || !span || !isCompared(row.verified) || (bmiMin === null && bmiMax === null) || !['subcutaneous', 'skin-and-subcutaneous'].includes(row.quantity)) return [];
      const skin = row.quantity === 'subcutaneous' ? region.skinMm : 0;
      return BUILDS.filter((build) => (bmiMin ?? 0) < BMI_OF_BUILD[build][1] && (bmiMax ?? 99) > BMI_OF_BUILD[build][0]).flatMap((build) => {
        const range = skinFatAt(region, data.depths.measurements, build, sex ?? undefined);
        return range && range.minMm <= span[0] + skin + 0.05 && range.maxMm >= span[1] + skin - 0.05 ? [] : [`${row.id} ${build}`];
      });
    });
    expect(narrow).toEqual([]);
  });

  it('never reaches past a published limit, except in a fold or along the chest wall, and then says so', () => {
    const past = new Set<string>();
    for (const { muscle, point } of data.triggerPointById.values()) {
      for (const build of BUILDS) {
        const range = depthRangeFor(data.depths, muscle, point.id, build);
        if (!range || range.capMm === null || muscle.needling.technique?.startsWith('Pincer')) continue;
        if (range.pastLimit) past.add(point.id);
        else expect(range.maxMm, `${point.id} ${build}`).toBeLessThanOrEqual(range.capMm);
      }
    }
    expect([...past]).toEqual(['pectoralis-minor-trp1']);
  });
});

describe('the body against published depths', () => {
  it('compares at least 20 sites', () => {
    expect(data.depths.modelDepths.length).toBeGreaterThanOrEqual(20);
  });

  it('never draws deeper than published, and for hazards never deeper than the shallowest published', () => {
    for (const { site, capMm, modelMm, publishedMm, hazard, measurements } of data.depths.modelDepths) {
      const rows = measurements.flatMap((id) => data.depths.measurementById.get(id) ?? []);
      const shallowest = Math.min(...rows.flatMap((row) => shallowestOf(row) ?? []));
      expect(publishedMm[0], site).toBeCloseTo(shallowest, 1);
      expect(hazard, site).toBe(rows.some((row) => isLimit(row) || row.quantity === 'clearance'));
      expect(capMm, site).toBeLessThanOrEqual(Math.min(modelMm, hazard ? shallowest + 0.05 : publishedMm[1]));
    }
  });
});
