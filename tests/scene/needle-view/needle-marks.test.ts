// @vitest-environment jsdom
import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import type { ClipBox } from '../../../src/scene/shaders/clip-uniforms.ts';
import { placeLabels, type HazardLabel } from '../../../src/scene/needle-view/hazard-labels.ts';
import { createNeedle, drawNeedle } from '../../../src/scene/needle-view/needle-mesh.ts';
import { numberStep } from '../../../src/scene/needle-view/ruler.ts';

/** The needle goes straight down; the viewer stands in front. */
const BLOCK: ClipBox = {
  origin: new Vector3(0, 1, 0),
  down: new Vector3(0, -1, 0),
  across: new Vector3(1, 0, 0),
  toward: new Vector3(0, 0, 1),
  halfWidth: 0.04,
  depth: 0.06,
  clipPlanes: [],
};

describe('the needle', () => {
  const ends = (skinMm: number, tipOnBodyMm: number): number[] => {
    const mesh = createNeedle();
    drawNeedle(mesh, BLOCK, { needleMm: 40, tipMm: 12, tipOnBodyMm, skinMm });
    mesh.updateMatrixWorld(true);
    mesh.geometry.applyMatrix4(mesh.matrixWorld);
    mesh.geometry.computeBoundingBox();
    const { min, max } = mesh.geometry.boundingBox!;
    return [max.y, min.y].map((y) => Math.round((1 - y) * 10_000) / 10);
  };
  it('rests with its tip where the ruler reads the shallow end, and stands out of the skin by the rest of its length', () => {
    // 40 − 12 mm of shaft and 20 mm of handle stand out.
    expect(ends(0, 12)).toEqual([-48, 12]);
    expect(ends(0, 20)).toEqual([-48, 20]);
  });
  it('begins at the skin of the build', () => {
    expect(ends(5, 17)).toEqual([-53, 12]);
  });
});

describe('the numbers of the ruler', () => {
  const step = (endMm: number, textMm: number, stretch = 1): number =>
    numberStep({ bodyDepthOf: (mm) => mm * stretch, endMm, textMm });
  it('are as fine as can be read', () => {
    expect([step(20, 2), step(60, 3), step(100, 3.2), step(60, 5.5)]).toEqual([5, 10, 20, 10]);
  });
  it('give way where the layers draw the ruler together', () => {
    expect([step(40, 3, 1), step(40, 3, 0.4), step(40, 3, 0.2)]).toEqual([10, 20, 50]);
  });
});

describe('the names of hazards', () => {
  const label = (x: number, y: number, words = 'name'): HazardLabel => ({
    words,
    place: { x: x / 1000, y: 0.97 + y / 1000, z: 0.004 },
    marked: false,
  });
  const frame = { right: new Vector3(1, 0, 0), up: new Vector3(0, 1, 0), textMm: 3 };
  const placed = (...labels: HazardLabel[]) => placeLabels(labels, BLOCK, frame, () => 20);

  it('stand in rows above the clip box, the one furthest to the right lowest', () => {
    const rows = placed(label(-20, 0), label(5, 10), label(-3, 4));
    expect(rows.map(({ x }) => Math.round(x))).toEqual([5, -3, -20]);
    const middles = rows.map(({ middle }) => middle);
    // The clip box ends 30 mm above its middle.
    expect(middles[0]).toBeGreaterThan(30);
    expect([middles[1]! - middles[0]!, middles[2]! - middles[1]!].map((mm) => Number(mm.toFixed(6)))).toEqual([
      5.7, 5.7,
    ]);
  });
  it('stay clear of each other where one names a place above the clip box', () => {
    const middles = placed(label(5, 40), label(-3, 4), label(-20, 33)).map(({ middle }) => middle);
    expect(middles[0]).toBeGreaterThan(40);
    expect([middles[1]! - middles[0]!, middles[2]! - middles[1]!].map((mm) => Number(mm.toFixed(6)))).toEqual([
      5.7, 5.7,
    ]);
  });
  it('stay within the width of the clip box', () => {
    expect(placed(label(38, 0), label(-60, 0)).map(({ left }) => Number(left.toFixed(6)))).toEqual([20, -40]);
  });
});
