/**
 * Carries the vertices of one structure from the body that was measured into another: first the girth of a loft about its
 * centreline, then the warp. The app does it to what it has loaded and the builder to what it reads, so both get one body.
 */
import type { WarpVolume } from './warp.ts';

/** How much thinner a loft becomes about its centre, before the warp. */
export interface CarriedGirth {
  /** On every distance from the centre. */
  readonly factor: number;
  /** Middles of the sections, xyz mm LPS of the recorded side, at even steps of `along` from 0 to 1; two or more. */
  readonly centres: Float32Array;
  /** How a broad loft goes with what it covers; undefined where it covers nothing it must go with. */
  readonly over?: CoveringShifts | undefined;
}

/** What is added to a loft's places before the warp, bilinear over the loft. */
export interface CoveringShifts {
  /** Even steps of `along` from 0 to 1, and of `around` from 0 up to a whole turn. */
  readonly rows: number;
  readonly columns: number;
  /** xyz mm LPS of the recorded side, row by row. */
  readonly shifts: Float32Array;
}

/** All that carries one body into another. */
export interface Carry {
  /** Millimetres LPS. */
  readonly warp: WarpVolume;
  /** By the id of the structure; one that is not named keeps its girth. */
  readonly girths: ReadonlyMap<string, CarriedGirth>;
}

/** Vertices as they lie in their arrays. */
export interface CarriedArrays {
  /** xyz a vertex. */
  readonly positions: Float32Array;
  /** Unit: three floats a vertex, or four signed bytes of which 127 is 1; of zero length where there are none. */
  readonly normals: Float32Array | Int8Array;
  /** (along, around) a vertex, 0 … 1, or 0 … 65535 in whole numbers; null where no structure has a course. */
  readonly uvs: Float32Array | Uint16Array | null;
}

/** Which of the vertices, and how they stand. */
export interface CarriedRange {
  readonly from: number;
  readonly count: number;
  /** Whether they are the mirror image of the recorded side. */
  readonly mirrored: boolean;
  /** `figures`: mm LPS. `picture`: metres, +Y up, +Z to the front, as in the model files. */
  readonly frame: 'figures' | 'picture';
}

/**
 * Carries some vertices of one structure, with their normals.
 *
 * A normal is turned by the cofactor matrix of what happens to space around its vertex, so edges stay as sharp as they were
 * and nothing is welded. A vertex in the median plane stays there, and so does a normal that lies in it.
 * @param warp mm LPS
 * @param girth of the structure; undefined where it keeps its girth
 * @param from arrays that are read
 * @param range which vertices, and in which frame
 * @param to arrays that are written, of the same lengths; may be those that are read
 */
export function carryVertices(
  warp: WarpVolume,
  girth: CarriedGirth | undefined,
  from: CarriedArrays,
  range: CarriedRange,
  to: Pick<CarriedArrays, 'positions' | 'normals'> = from,
): void {
  const {
    size: [nx, ny, nz],
    spacing,
    origin: [ox, oy, oz],
    displacements: u,
  } = warp;
  const stepY = 3 * nx,
    stepZ = 3 * nx * ny;
  const { positions, normals, uvs } = from;
  const toPositions = to.positions,
    toNormals = to.normals;
  const inPicture = range.frame === 'picture';
  const unit = inPicture ? 1000 : 1,
    perUnit = 1 / unit;
  const flip = range.mirrored ? -1 : 1;
  const width = normals instanceof Int8Array ? 4 : 3,
    one = normals instanceof Int8Array ? 127 : 1;
  const hasNormals = normals.length > 0;
  const wholeAlong = uvs instanceof Uint16Array ? 65535 : 1;
  const factor = girth?.factor ?? 1;
  const centres = girth && uvs ? girth.centres : null;
  const rows = centres ? centres.length / 3 : 0;
  const over = girth?.over;

  for (let vertex = range.from; vertex < range.from + range.count; vertex += 1) {
    const at = 3 * vertex,
      normalAt = width * vertex;
    const isMedian = positions[at] === 0;
    // Into the figures' frame, on the recorded side.
    let x = flip * unit * positions[at]!,
      y = inPicture ? -unit * positions[at + 2]! : positions[at + 1]!,
      z = inPicture ? unit * positions[at + 1]! : positions[at + 2]!;
    let mx = 0,
      my = 0,
      mz = 0;
    if (hasNormals) {
      mx = flip * normals[normalAt]!;
      my = inPicture ? -normals[normalAt + 2]! : normals[normalAt + 1]!;
      mz = inPicture ? normals[normalAt + 1]! : normals[normalAt + 2]!;
    }
    const isMedianNormal = isMedian && mx === 0;

    if (centres) {
      const along = Math.min(rows - 1, (uvs![2 * vertex]! / wholeAlong) * (rows - 1)),
        row = Math.min(rows - 2, along | 0),
        part = along - row;
      const c = 3 * row;
      let tx = centres[c + 3]! - centres[c]!,
        ty = centres[c + 4]! - centres[c + 1]!,
        tz = centres[c + 5]! - centres[c + 2]!;
      x += (1 - factor) * (centres[c]! + part * tx - x);
      y += (1 - factor) * (centres[c + 1]! + part * ty - y);
      z += (1 - factor) * (centres[c + 2]! + part * tz - z);
      if (over) {
        const { rows: overRows, columns, shifts } = over;
        const placeAlong = (uvs![2 * vertex]! / wholeAlong) * (overRows - 1),
          placeAround = (uvs![2 * vertex + 1]! / wholeAlong) * columns;
        const r = Math.min(overRows - 2, placeAlong | 0),
          q = Math.floor(placeAround);
        const fr = placeAlong - r,
          fq = placeAround - q;
        const low = ((q % columns) + columns) % columns,
          high = (low + 1) % columns;
        const s0 = 3 * (r * columns + low),
          s1 = 3 * (r * columns + high),
          step = 3 * columns;
        const w00 = (1 - fr) * (1 - fq),
          w01 = (1 - fr) * fq,
          w10 = fr * (1 - fq),
          w11 = fr * fq;
        x += w00 * shifts[s0]! + w01 * shifts[s1]! + w10 * shifts[s0 + step]! + w11 * shifts[s1 + step]!;
        y +=
          w00 * shifts[s0 + 1]! + w01 * shifts[s1 + 1]! + w10 * shifts[s0 + step + 1]! + w11 * shifts[s1 + step + 1]!;
        z +=
          w00 * shifts[s0 + 2]! + w01 * shifts[s1 + 2]! + w10 * shifts[s0 + step + 2]! + w11 * shifts[s1 + step + 2]!;
      }
      if (isMedian) x = 0;
      // Across the centreline space shrinks, along it it does not.
      const length = Math.sqrt(tx * tx + ty * ty + tz * tz) || 1;
      tx /= length;
      ty /= length;
      tz /= length;
      const less = (1 - factor) * (mx * tx + my * ty + mz * tz);
      mx -= less * tx;
      my -= less * ty;
      mz -= less * tz;
    }

    // The warp is sampled on the right.
    const side = x > 0 ? -1 : 1;
    x *= side;
    mx *= side;
    const rawX = (x - ox) / spacing,
      rawY = (y - oy) / spacing,
      rawZ = (z - oz) / spacing;
    const gx = Math.min(nx - 1, Math.max(0, rawX)),
      gy = Math.min(ny - 1, Math.max(0, rawY)),
      gz = Math.min(nz - 1, Math.max(0, rawZ));
    const i = Math.min(nx - 2, gx | 0),
      j = Math.min(ny - 2, gy | 0),
      k = Math.min(nz - 2, gz | 0);
    const fx = gx - i,
      fy = gy - j,
      fz = gz - k;
    // Beyond the grid nothing changes along that axis.
    const sx = gx === rawX ? 1 / spacing : 0,
      sy = gy === rawY ? 1 / spacing : 0,
      sz = gz === rawZ ? 1 / spacing : 0;
    const a = stepZ * k + stepY * j + 3 * i,
      b = a + stepY,
      c = a + stepZ,
      d = c + stepY;

    // x of the displacement, and its slopes along x, y and z; then y, then z.
    let ea = u[a + 3]! - u[a]!,
      eb = u[b + 3]! - u[b]!,
      ec = u[c + 3]! - u[c]!,
      ed = u[d + 3]! - u[d]!;
    let va = u[a]! + fx * ea,
      vc = u[c]! + fx * ec;
    let low = u[b]! + fx * eb - va,
      high = u[d]! + fx * ed - vc;
    let base = va + fy * low,
      rise = vc + fy * high - base;
    const ux = base + fz * rise;
    let near = ea + fy * (eb - ea);
    const xx = 1 + sx * (near + fz * (ec + fy * (ed - ec) - near)),
      xy = sy * (low + fz * (high - low)),
      xz = sz * rise;

    ea = u[a + 4]! - u[a + 1]!;
    eb = u[b + 4]! - u[b + 1]!;
    ec = u[c + 4]! - u[c + 1]!;
    ed = u[d + 4]! - u[d + 1]!;
    va = u[a + 1]! + fx * ea;
    vc = u[c + 1]! + fx * ec;
    low = u[b + 1]! + fx * eb - va;
    high = u[d + 1]! + fx * ed - vc;
    base = va + fy * low;
    rise = vc + fy * high - base;
    y += base + fz * rise;
    near = ea + fy * (eb - ea);
    const yx = sx * (near + fz * (ec + fy * (ed - ec) - near)),
      yy = 1 + sy * (low + fz * (high - low)),
      yz = sz * rise;

    ea = u[a + 5]! - u[a + 2]!;
    eb = u[b + 5]! - u[b + 2]!;
    ec = u[c + 5]! - u[c + 2]!;
    ed = u[d + 5]! - u[d + 2]!;
    va = u[a + 2]! + fx * ea;
    vc = u[c + 2]! + fx * ec;
    low = u[b + 2]! + fx * eb - va;
    high = u[d + 2]! + fx * ed - vc;
    base = va + fy * low;
    rise = vc + fy * high - base;
    z += base + fz * rise;
    near = ea + fy * (eb - ea);
    const zx = sx * (near + fz * (ec + fy * (ed - ec) - near)),
      zy = sy * (low + fz * (high - low)),
      zz = 1 + sz * rise;

    // Back into the frame they came in.
    const back = flip * side;
    toPositions[at] = isMedian ? 0 : back * perUnit * (x + ux);
    toPositions[at + 1] = perUnit * (inPicture ? z : y);
    toPositions[at + 2] = inPicture ? -perUnit * y : z;
    if (!hasNormals) continue;
    let px = mx * (yy * zz - yz * zy) + my * (yz * zx - yx * zz) + mz * (yx * zy - yy * zx),
      py = mx * (xz * zy - xy * zz) + my * (xx * zz - xz * zx) + mz * (xy * zx - xx * zy),
      pz = mx * (xy * yz - xz * yy) + my * (xz * yx - xx * yz) + mz * (xx * yy - xy * yx);
    if (isMedianNormal) px = 0;
    const scale = one / (Math.sqrt(px * px + py * py + pz * pz) || 1);
    px *= back * scale;
    py *= scale;
    pz *= scale;
    toNormals[normalAt] = one === 1 ? px : Math.round(px);
    toNormals[normalAt + 1] = one === 1 ? (inPicture ? pz : py) : Math.round(inPicture ? pz : py);
    toNormals[normalAt + 2] = one === 1 ? (inPicture ? -py : pz) : Math.round(inPicture ? -py : pz);
  }
}
