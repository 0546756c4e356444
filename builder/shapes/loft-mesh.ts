/** Lofts as triangle meshes, at any resolution. */
import { isRing, loftSection, sectionFrames, sectionPoints, type LoftFrame, type LoftSection } from './loft-curve.ts';
import { densityRows, type LoftSegments } from './loft-segments.ts';
import { triangleAreaMm2, DEGENERATE_AREA_MM2, meshVolumeMl } from './mesh-check.ts';
import type { Loft } from '../recorded/shape-types.ts';
import {
  addScaled,
  cross,
  distance,
  dot,
  length,
  normalize,
  scale,
  subtract,
  type TriangleMesh,
  type Vec3,
} from '../../src/geometry/index.ts';

/** An end thinner than this is drawn this thick, so that no triangle vanishes, mm. */
const SMALLEST_THICKNESS_MM = 0.05;
/** Samples that stand for the true contour, and the most a polygon is pushed out, mm. */
const FINE_AROUND = 96;
const MOST_SWELL_MM = 1;
/** Ends thinner than twice the first are closed flat; edges are rounded with at most the second, mm. */
const THINNEST_ROUNDED_MM = 0.8;
const WIDEST_EDGE_MM = 2;
/** An end no wider than this is that of a tendon: it is drawn out into a tongue, half a circle seen from its flat side, mm. */
const WIDEST_TONGUE_MM = 14;

/**
 * Mesh of a loft: rows along, columns around, both ends closed. Rows stand closer where the muscle
 * bends or swells; the first and last lie on the first and last station. A ring has no ends: its
 * last row is its first again. uvs are (along, θ / 2π)
 * with the seam doubled so that they run 0–1. A coarse mesh is swollen by the little it
 * takes to hold as much as the smooth loft. Throws on a malformed record or on segment counts
 * below 1 along or 4 around.
 */
export function loftToMesh(loft: Loft, segments: LoftSegments): TriangleMesh {
  return buildMesh(loft, segments, true);
}

/** `drawn` meshes have rounded ends and are filled up; the others hold just what the loft holds. */
function buildMesh(loft: Loft, segments: LoftSegments, drawn: boolean): TriangleMesh {
  const rowCount = Math.round(segments.alongSegments);
  const around = 2 * Math.ceil(segments.aroundSegments / 2);
  if (rowCount < 1 || around < 4) {
    throw new Error(
      `loft ${loft.id}: expected at least 1 segment along and 4 around, got ${segments.alongSegments} and ${segments.aroundSegments}`,
    );
  }
  const rows = densityRows(loft, rowCount);
  const columns = around + 1;
  const positions: number[] = [];
  const normals: number[] = [];
  const uvs: number[] = [];
  const triangles: number[] = [];
  rows.forEach((along) => {
    const section = loftSection(loft, along);
    const frames = sectionFrames(section, around);
    const swell = polygonDeficitMm(section, frames);
    for (let j = 0; j < columns; j += 1) {
      // The last column is the first again, bit for bit.
      const frame = frames[j % around]!;
      positions.push(...addScaled(frame.position, frame.normal, swell));
      normals.push(...frame.normal);
      uvs.push(along, j / around);
    }
  });
  const ring = isRing(loft);
  if (ring) repeatFirstRow(positions, normals, rowCount * columns, columns);
  else {
    openCollapsedRow(positions, normals, 0, around);
    openCollapsedRow(positions, normals, rowCount * columns, around);
  }
  for (let i = 0; i < rowCount; i += 1) {
    for (let j = 0; j < around; j += 1) {
      const a = i * columns + j;
      pushQuad(triangles, positions, a, a + 1, a + 1 + columns, a + columns);
    }
  }
  const last = rowCount * columns;
  if (ring) {
    // Nothing to close.
  } else if (loft.capStyle === 'zip') {
    zip(triangles, 0, around, true);
    zip(triangles, last, around, false);
  } else {
    const into = { positions, normals, uvs, triangles };
    fan(loft, 0, 0, around, drawn, into);
    fan(loft, 1, last, around, drawn, into);
  }
  const mesh: TriangleMesh = {
    positions: Float32Array.from(positions),
    normals: Float32Array.from(normals),
    uvs: Float32Array.from(uvs),
    indices: Uint32Array.from(triangles),
  };
  if (drawn) fillUp(loft, mesh);
  return { ...mesh, indices: withoutDegenerate(mesh.positions, mesh.indices) };
}

/** The last row of a ring is its first, bit for bit. */
function repeatFirstRow(positions: number[], normals: number[], last: number, columns: number): void {
  for (let k = 0; k < 3 * columns; k += 1) {
    positions[3 * last + k] = positions[k]!;
    normals[3 * last + k] = normals[k]!;
  }
}

/** Moves a coarse mesh outward by what it lacks in volume, spread over its surface. */
function fillUp(loft: Loft, mesh: TriangleMesh): void {
  const { positions, normals, indices } = mesh;
  let area = 0;
  for (let i = 0; i < indices.length; i += 3)
    area += triangleAreaMm2(positions, indices[i]!, indices[i + 1]!, indices[i + 2]!);
  const lacking = 1000 * (loftVolumeMl(loft) - meshVolumeMl(mesh));
  const swell = area > 0 ? Math.min(Math.max(lacking / area, 0), MOST_SWELL_MM) : 0;
  for (let i = 0; i < positions.length; i += 1) positions[i] = positions[i]! + swell * normals[i]!;
}

/**
 * How far, in mm, a section's polygon must be pushed outward to hold as much as the contour. An
 * inscribed polygon of 8 sides lacks a tenth of a circle; spread over the girth that is half the
 * chord error, so the coarse surface cuts the true one instead of lying inside it.
 */
function polygonDeficitMm(section: LoftSection, frames: readonly LoftFrame[]): number {
  const polygon = frames.map((frame) => frame.position);
  const contour = sectionPoints(section, FINE_AROUND);
  const whole = areaVector(contour);
  const direction = normalize(whole);
  const girth = contour.reduce((sum, point, j) => sum + distance(point, contour[(j + 1) % FINE_AROUND]!), 0);
  const lacking = length(whole) - dot(areaVector(polygon), direction);
  return girth > 0 ? Math.min(Math.max(lacking / girth, 0), MOST_SWELL_MM) : 0;
}

/** Area of a closed polygon times its unit normal, mm². */
function areaVector(points: readonly Vec3[]): Vec3 {
  const from = points[0]!;
  let sum: Vec3 = [0, 0, 0];
  for (let j = 1; j + 1 < points.length; j += 1) {
    sum = addScaled(sum, cross(subtract(points[j]!, from), subtract(points[j + 1]!, from)), 0.5);
  }
  return sum;
}

/**
 * Gives a row that has collapsed to a point or a line a least thickness, so that a closed end
 * keeps triangles of some area. Sample j faces sample M − j; the two edges face each other.
 */
function openCollapsedRow(positions: number[], normals: readonly number[], start: number, around: number): void {
  const open = (first: readonly number[], second: number): void => {
    const a = 3 * first[0]!,
      b = 3 * second;
    const gap = Math.hypot(
      positions[a]! - positions[b]!,
      positions[a + 1]! - positions[b + 1]!,
      positions[a + 2]! - positions[b + 2]!,
    );
    const push = (SMALLEST_THICKNESS_MM - gap) / 2;
    if (push <= 0) return;
    for (const vertex of [...first, second]) {
      for (let c = 0; c < 3; c += 1)
        positions[3 * vertex + c] = positions[3 * vertex + c]! + push * normals[3 * vertex + c]!;
    }
  };
  open([start, start + around], start + around / 2);
  for (let j = 1; j < around / 2; j += 1) open([start + j], start + around - j);
}

/** Splits a quad along its shorter diagonal: flatter, and less stepped where the loft twists. */
function pushQuad(triangles: number[], positions: readonly number[], a: number, b: number, c: number, d: number): void {
  const square = (i: number, j: number): number =>
    (positions[3 * i]! - positions[3 * j]!) ** 2 +
    (positions[3 * i + 1]! - positions[3 * j + 1]!) ** 2 +
    (positions[3 * i + 2]! - positions[3 * j + 2]!) ** 2;
  if (square(a, c) <= square(b, d)) triangles.push(a, b, c, a, c, d);
  else triangles.push(a, b, d, b, c, d);
}

/** Closes a flat end by joining sample i to sample M − i. */
function zip(triangles: number[], start: number, around: number, atStart: boolean): void {
  const push = (i: number, j: number, k: number): void => {
    if (atStart) triangles.push(start + i, start + k, start + j);
    else triangles.push(start + i, start + j, start + k);
  };
  push(0, 1, around - 1);
  for (let j = 1; j < around / 2 - 1; j += 1) {
    push(j, j + 1, around - j);
    push(j + 1, around - j - 1, around - j);
  }
  push(around / 2 - 1, around / 2, around / 2 + 1);
}

/**
 * Closes an end with its mean point. The end of a tendon is drawn out into a tongue and a thick one gets a rounded edge
 * first, or it would look sawn off where no bone hides it.
 */
function fan(
  loft: Loft,
  along: number,
  start: number,
  around: number,
  rounded: boolean,
  into: { positions: number[]; normals: number[]; uvs: number[]; triangles: number[] },
): void {
  const section = loftSection(loft, along);
  const { coefficients, rate } = section;
  const centre: Vec3 = [coefficients[0]!, coefficients[1]!, coefficients[2]!];
  const outward = scale(normalize([rate[0]!, rate[1]!, rate[2]!]), along === 0 ? -1 : 1);
  const { positions, normals, uvs, triangles } = into;
  const tongue = rounded ? tongueMm(section, around) : 0;
  const edge = rounded ? edgeRadiusMm(section, around) : 0;
  const reach = tongue > 0 ? tongue : edge;
  let rim = start;
  // A thin tongue ends in one corner.
  if (edge > 0) {
    rim = positions.length / 3;
    for (let j = 0; j <= around; j += 1) {
      const from = 3 * (start + j);
      const side: Vec3 = [normals[from]!, normals[from + 1]!, normals[from + 2]!];
      const point: Vec3 = [positions[from]!, positions[from + 1]!, positions[from + 2]!];
      const drawnIn =
        tongue > 0
          ? addScaled(centre, subtract(point, centre), Math.SQRT1_2)
          : addScaled(point, side, -edge * (1 - Math.SQRT1_2));
      positions.push(...addScaled(drawnIn, outward, reach * Math.SQRT1_2));
      normals.push(...normalize(addScaled(outward, side, 1), outward));
      uvs.push(along, j / around);
    }
    for (let j = 0; j < around; j += 1) {
      if (along === 0) pushQuad(triangles, positions, rim + j, rim + j + 1, start + j + 1, start + j);
      else pushQuad(triangles, positions, start + j, start + j + 1, rim + j + 1, rim + j);
    }
  }
  const middle = positions.length / 3;
  positions.push(...addScaled(centre, outward, reach));
  normals.push(...outward);
  uvs.push(along, 0.5);
  for (let j = 0; j < around; j += 1) {
    if (along === 0) triangles.push(middle, rim + j + 1, rim + j);
    else triangles.push(middle, rim + j, rim + j + 1);
  }
}

/** Length of the tongue that an end is drawn out into, mm; 0 where it is too wide for a tendon's. */
function tongueMm(section: LoftSection, around: number): number {
  const points = sectionPoints(section, around);
  const width = points.reduce((most, a) => points.reduce((wider, b) => Math.max(wider, distance(a, b)), most), 0);
  return width <= WIDEST_TONGUE_MM ? width / 2 : 0;
}

/** Radius of the rounded edge of an end, mm; 0 where the end is too thin or too crooked for one. */
function edgeRadiusMm(section: LoftSection, around: number): number {
  const points = sectionPoints(section, around);
  const girth = points.reduce((sum, point, j) => sum + distance(point, points[(j + 1) % around]!), 0);
  // Area over girth is half the thickness of a sheet, half the radius of a cord.
  const half = girth > 0 ? length(areaVector(points)) / girth : 0;
  return half < THINNEST_ROUNDED_MM ? 0 : Math.min(half, WIDEST_EDGE_MM);
}

/** Drops triangles that have no area; rows that share an edge stay closed when welded by position. */
function withoutDegenerate(positions: Float32Array, indices: Uint32Array): Uint32Array {
  const kept: number[] = [];
  for (let i = 0; i < indices.length; i += 3) {
    const a = indices[i]!,
      b = indices[i + 1]!,
      c = indices[i + 2]!;
    const same = (p: number, q: number): boolean =>
      positions[3 * p] === positions[3 * q] &&
      positions[3 * p + 1] === positions[3 * q + 1] &&
      positions[3 * p + 2] === positions[3 * q + 2];
    if (triangleAreaMm2(positions, a, b, c) < DEGENERATE_AREA_MM2 && (same(a, b) || same(b, c) || same(c, a))) continue;
    kept.push(a, b, c);
  }
  return kept.length === indices.length ? indices : Uint32Array.from(kept);
}

/** Length of the contour at `along` (0–1), mm. */
export function sectionGirthMm(loft: Loft, along: number): number {
  const points = sectionPoints(loftSection(loft, along), FINE_AROUND);
  return points.reduce((girth, point, j) => girth + distance(point, points[(j + 1) % FINE_AROUND]!), 0);
}

const volumes = new WeakMap<Loft, number>();

/** Volume of a loft, ml, from a mesh finer than any that is drawn. */
export function loftVolumeMl(loft: Loft): number {
  const known = volumes.get(loft);
  if (known !== undefined) return known;
  const volume = meshVolumeMl(buildMesh(loft, { alongSegments: 3 * loft.stations.length, aroundSegments: 48 }, false));
  volumes.set(loft, volume);
  return volume;
}
