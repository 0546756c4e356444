/** A dataset with only what the scene reads: one muscle, its points, a few areas, a needle's path. */
import { MAN } from '../../src/anatomy/index.ts';
import type {
  Area,
  AreaId,
  Dataset,
  Muscle,
  NeedlePicture,
  ReferralTarget,
  SourceId,
  Stroke,
  TriggerPoint,
  TriggerPointId,
} from '../../src/anatomy/index.ts';
import { id, type Triple } from './cubes.ts';

export const stroke = (point: Triple, radiusMm = 20, facing: Triple | null = null): Stroke => ({
  points: [[...point]],
  radiusMm,
  facing: facing ? [...facing] : null,
});

export const area = (name: string, side: Area['side'], ...strokes: Stroke[]): Area => ({
  id: name as AreaId,
  name,
  region: 'hip-pelvis',
  side,
  strokes,
});

export const skin = (name: string, rare = false): ReferralTarget => ({
  kind: 'skin',
  area: name as AreaId,
  wording: name,
  ...(rare ? { rare: true as const } : {}),
});

export const deep = (near: string): ReferralTarget => ({ kind: 'deep', near: near as AreaId, wording: near });

/** A point in the middle of `gluteus-minimus`. */
export function point(
  number: number,
  referral: Partial<Pick<TriggerPoint, 'main' | 'spillover' | 'dissent'>> = {},
): TriggerPoint {
  return {
    id: `gluteus-minimus-trp${number}` as TriggerPointId,
    label: '',
    location: '',
    symptoms: '',
    place: { structure: id('gluteus-minimus'), along: 0.5, around: Math.PI },
    approach: { kind: 'fold', citation: { source: 'nobody' as SourceId, fact: null } },
    main: [],
    spillover: [],
    dissent: [],
    ...referral,
  };
}

interface Parts {
  readonly points?: readonly TriggerPoint[];
  readonly areas?: readonly Area[];
  /** The needle's path of the first point, mm, LPS, right side. */
  readonly path?: {
    readonly pointMm: Triple;
    readonly direction: Triple;
    readonly muscleMm: readonly [number, number];
    readonly boneMm: number | null;
  };
  readonly picture?: NeedlePicture;
  readonly depthMm?: readonly [number, number] | null;
  readonly atRisk?: readonly string[];
}

export function datasetOf({
  points = [point(1)],
  areas = [],
  path,
  picture = 'line',
  depthMm = null,
  atRisk = [],
}: Parts): Dataset {
  const muscle = {
    id: 'gluteus-minimus',
    structures: [id('gluteus-minimus')],
    triggerPoints: points,
    needling: { depthMm, structuresAtRisk: [{ wording: '', structures: atRisk.map(id) }] },
  } as unknown as Muscle;
  const record = path && { id: points[0]!.id, picture, path: { ...path, entryMm: path.pointMm, over: [] } };
  return {
    body: MAN,
    areaById: new Map(areas.map((one) => [one.id, one])),
    muscleById: new Map([[muscle.id, muscle]]),
    triggerPointById: new Map(points.map((one) => [one.id, { muscle, point: one }])),
    depths: { needlePaths: record ? [record] : [], needlePathByPoint: new Map(record ? [[record.id, record]] : []) },
  } as unknown as Dataset;
}
