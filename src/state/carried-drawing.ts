/** A pain drawing as it is taken through one loading of the page: written short, and read with nothing believed. */
import type { AreaId } from '../anatomy/index.ts';
import type { Vec3 } from '../geometry/index.ts';
import {
  newPatch,
  PAIN_COURSES,
  PAIN_DEPTHS,
  PAIN_QUALITIES,
  PAIN_SPANS,
  WORST_PAIN,
  type DrawnStroke,
  type PainPatch,
} from '../reasoning/index.ts';

/** A tenth of a millimetre, and half a degree: finer than any brush. */
const rounded = (value: number, steps: number): number => Math.round(value * steps) / steps + 0;

/** The same patches in fewer letters. */
export function shortened(patches: readonly PainPatch[]): readonly PainPatch[] {
  const point = ([x, y, z]: Vec3, steps: number): Vec3 => [rounded(x, steps), rounded(y, steps), rounded(z, steps)];
  return patches.map((patch) => ({
    ...patch,
    strokes: patch.strokes.map((stroke) => ({
      ...stroke,
      points: stroke.points.map((one) => point(one, 10)),
      normals: stroke.normals.map((one) => point(one, 100)),
      radiiMm: stroke.radiiMm.map((mm) => rounded(mm, 10)),
    })),
  }));
}

const isRecord = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);
const listFrom = (raw: unknown): unknown[] => (Array.isArray(raw) ? raw : []);
const isPoint = (raw: unknown): raw is [number, number, number] =>
  Array.isArray(raw) && raw.length === 3 && raw.every(Number.isFinite);
const oneOf = <T extends string>(known: readonly T[], raw: unknown): T | null =>
  known.find((one) => one === raw) ?? null;

function strokesFrom(raw: unknown): DrawnStroke[] {
  return listFrom(raw).flatMap((one): DrawnStroke[] => {
    if (!isRecord(one) || typeof one['body'] !== 'string') return [];
    const points = listFrom(one['points']).filter(isPoint),
      normals = listFrom(one['normals']).filter(isPoint),
      radiiMm = listFrom(one['radiiMm']).filter((mm): mm is number => Number.isFinite(mm));
    const isWhole = points.length > 0 && normals.length === points.length && radiiMm.length === points.length;
    return isWhole ? [{ body: one['body'], points, normals, radiiMm, erases: one['erases'] === true }] : [];
  });
}

/** The patches that were written; what is none is left out. */
export function patchesFrom(raw: unknown): readonly PainPatch[] {
  return listFrom(raw).flatMap((one): PainPatch[] => {
    if (!isRecord(one) || !Number.isInteger(one['id'])) return [];
    const { intensity } = one;
    return [
      {
        ...newPatch(one['id'] as number),
        strokes: strokesFrom(one['strokes']),
        areas: listFrom(one['areas']).flatMap((area) =>
          isRecord(area) && typeof area['area'] === 'string'
            ? [{ area: area['area'] as AreaId, side: area['side'] === 'left' ? ('left' as const) : ('right' as const) }]
            : [],
        ),
        intensity:
          typeof intensity === 'number' && intensity >= 0 && intensity <= WORST_PAIN ? Math.round(intensity) : null,
        qualities: PAIN_QUALITIES.filter((quality) => listFrom(one['qualities']).includes(quality)),
        depth: oneOf(PAIN_DEPTHS, one['depth']),
        since: oneOf(PAIN_SPANS, one['since']),
        course: oneOf(PAIN_COURSES, one['course']),
      },
    ];
  });
}
