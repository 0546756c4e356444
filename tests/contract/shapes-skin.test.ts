import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseShapes, type RecordedShapes } from '../../builder/recorded/shapes.ts';
import { readFittedSkin } from '../../builder/connective/fitted-skin.ts';
import { loftFrame } from '../../builder/shapes/loft-curve.ts';
import { mirrorHalfField, sampleField } from '../../builder/shapes/sampled-distance.ts';
import { parseNrrd } from '../../builder/recorded/nrrd.ts';
import type { SampledDistance } from '../../builder/recorded/shape-types.ts';

const folder = new URL('../../data/bodies/man/figures/', import.meta.url);
const read = (name: string): RecordedShapes =>
  parseShapes(JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')));
/** Contours are followed at this many places; a place may lie this far outside, mm. */
const AROUND = 24;
const ALLOWED_MM = 0.75;
/** Under the fitted skin no loft comes nearer than this, mm: the lids are the thinnest. */
const LEAST_DEPTH_MM = 0.3;
/** The field is clipped: nothing tells depths beyond this apart, mm. */
const RECORDED_DEPTH_MM = 3.5;

describe('skin', () => {
  let skin: SampledDistance;
  beforeAll(async () => {
    skin = mirrorHalfField(await parseNrrd(new Uint8Array(readFileSync(new URL('volumes/skin.nrrd', folder)))));
  });

  it('encloses every loft, as it was fitted to the lean man', async () => {
    const fitted = await readFittedSkin('man');
    const outside: string[] = [];
    let places = 0;
    for (const loft of [...read('lofts').lofts, ...read('connective').lofts]) {
      for (const along of loft.along) {
        for (let k = 0; k < AROUND; k += 1) {
          places += 1;
          const depth = fitted.depthMm(loftFrame(loft, along, (2 * Math.PI * k) / AROUND).position);
          if (depth < LEAST_DEPTH_MM) outside.push(`${loft.id} at ${along}: ${depth.toFixed(1)} mm`);
        }
      }
    }
    expect(places).toBeGreaterThan(100_000);
    expect(outside).toEqual([]);
  });

  it('encloses every vessel, nerve and tendon with its thickness', () => {
    const outside = [...read('tubes').tubes, ...read('connective').tubes].flatMap(({ id, points }) =>
      points
        .map(([x, y, z, r]) => sampleField(skin, [x / 10, y / 10, z / 10]) - Math.min(r / 10, RECORDED_DEPTH_MM))
        .filter((clearance) => clearance < -ALLOWED_MM)
        .map((clearance) => `${id}: ${clearance.toFixed(1)} mm`),
    );
    expect(outside).toEqual([]);
  });
});
