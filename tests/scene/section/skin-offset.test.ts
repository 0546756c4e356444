import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { BUILDS, loadDataset, MAN } from '../../../src/anatomy/index.ts';
import type { Build, TriggerPointId } from '../../../src/anatomy/index.ts';
import { skinMovedMm } from '../../../src/reasoning/index.ts';
import { offsetField, offsetSites } from '../../../src/scene/section/skin-offset.ts';

const data = await loadDataset(MAN);
const moved = (point: TriggerPointId, build: Build): number => skinMovedMm(data.depths, point, BUILDS.indexOf(build));

describe('the field over the skin', () => {
  const near = { place: new Vector3(0, 0, 0), mm: 10 };
  const far = { place: new Vector3(1, 0, 0), mm: 20 };

  it('is nothing without sites or change', () => {
    expect([...offsetField([0, 0, 0, 1, 1, 1], [])]).toEqual([0, 0]);
    expect([...offsetField([0, 0, 0], [{ ...near, mm: 0 }])]).toEqual([0]);
  });

  it("is a lone site's figure everywhere, in metres", () => {
    const field = offsetField([0, 0, 0, 0.05, 0.02, 0, 9, 9, 9], [near]);
    expect([...field].map((metres) => Number(metres.toFixed(7)))).toEqual([0.01, 0.01, 0.01]);
  });

  it("goes from one site's figure to the next, and to their mean far away", () => {
    const [at, middle, other, away] = [...offsetField([0, 0, 0, 0.5, 0, 0, 1, 0, 0, 0, 9, 0], [near, far])];
    // At a site: itself, and the mean of all with a weight of 0.0001.
    expect(at).toBeCloseTo((10 + 1e-4 * 15) / 1.0001 / 1000, 8);
    expect(other).toBeCloseTo((20 + 1e-4 * 15) / 1.0001 / 1000, 8);
    expect(middle).toBeCloseTo(0.015, 8);
    expect(away).toBeCloseTo(0.015, 8);
  });

  it('falls off with the distance as a bell of 75 mm', () => {
    const [at] = [...offsetField([0.075, 0, 0], [near, { place: new Vector3(0.3, 0, 0), mm: 20 }])];
    const [a, b] = [Math.exp(-0.5), Math.exp(-4.5)];
    expect(at).toBeCloseTo((10 * a + 20 * b + 15e-4) / (a + b + 1e-4) / 1000, 8);
  });
});

describe('the sites of the field', () => {
  it('has a site on both sides for every point', () => {
    const sites = offsetSites(data, 'heavier');
    const known = data.depths.needlePaths;
    expect(sites).toHaveLength(2 * known.length);
    expect(known.length).toBeGreaterThan(0);
    const [first, twin] = sites;
    const [x, y, z] = known[0]!.path.entryMm;
    expect(first && Object.values(first.place)).toEqual([x / 1000, z / 1000, -y / 1000]);
    expect(twin && Object.values(twin.place)).toEqual([-x / 1000, z / 1000, -y / 1000]);
    expect([first?.mm, twin?.mm]).toEqual([moved(known[0]!.id, 'heavier'), first?.mm]);
  });
});
