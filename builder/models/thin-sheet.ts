/**
 * Sheets about as thin as their field's spacing: between samples the recorded distance sinks below
 * its true ridge, and the zero level is pierced. A level a little outside is whole, so that one is
 * meshed and brought back along its normals.
 */
import { areaNormals } from '../../src/geometry/index.ts';
import type { SampledDistance } from '../recorded/shape-types.ts';
import type { TriangleMesh } from '../../src/geometry/index.ts';

/** Sample steps (eighths of the spacing) by which the level is moved outward. */
const RAISED_STEPS = 4;
const MARGIN = 2;
const SAMPLE_LIMIT = 12;

/** The field raised by half a spacing, in a box grown by two samples so that nothing is cut. */
export function raisedField({ size: [nx, ny, nz], spacingMm, origin, samples }: SampledDistance): SampledDistance {
  const size = [nx + 2 * MARGIN, ny + 2 * MARGIN, nz + 2 * MARGIN] as const;
  const raised = new Int8Array(size[0] * size[1] * size[2]).fill(-SAMPLE_LIMIT);
  samples.forEach((value, i) => {
    const x = i % nx,
      y = Math.floor(i / nx) % ny,
      z = Math.floor(i / (nx * ny));
    const to = x + MARGIN + size[0] * (y + MARGIN + size[1] * (z + MARGIN));
    raised[to] = value <= -SAMPLE_LIMIT ? -SAMPLE_LIMIT : Math.min(SAMPLE_LIMIT, value + RAISED_STEPS);
  });
  const margin = MARGIN * spacingMm;
  return { size, spacingMm, origin: [origin[0] - margin, origin[1] - margin, origin[2] - margin], samples: raised };
}

/** Brings a mesh of the raised field back to the recorded level. */
export function broughtBack(mesh: TriangleMesh, spacingMm: number): TriangleMesh {
  const back = (RAISED_STEPS / 8) * spacingMm;
  const positions = mesh.positions.map((value, i) => value - back * mesh.normals[i]!);
  return { ...mesh, positions, normals: areaNormals(positions, mesh.indices) };
}

/** The field lowered by some sample steps (eighths of the spacing): its surface lies that much further in. */
export function sunkField(field: SampledDistance, steps: number): SampledDistance {
  if (steps === 0) return field;
  return { ...field, samples: field.samples.map((value) => Math.max(-SAMPLE_LIMIT, value - steps)) };
}
