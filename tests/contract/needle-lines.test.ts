/** What is drawn at every trigger point, and every needle line on the built body: the rules of docs/decisions/0012. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  BEYOND_DEPTH_MM,
  clearanceMm,
  loadDataset,
  BODY_IDS,
  loadBody,
  type Body as Anatomy,
  type Dataset,
  type NeedlePathRecord,
  type PlacedTriggerPoint,
  type StructureId,
} from '../../src/anatomy/index.ts';
import { GREAT_VESSELS } from '../../src/anatomy/clearance.ts';
import { nearestOnMesh } from '../../builder/shapes/mesh-index.ts';
import type { Vec3 } from '../../src/geometry/index.ts';
import { checkedRows } from '../../builder/needle/check.ts';
import { met, readBuiltBody } from '../../builder/body/built-body.ts';
import type { BuiltBody, BuiltPart } from '../../builder/body/built-body.ts';
import { AXES } from '../../builder/needle/judge.ts';
import { angleToSkin, skinNormal } from '../../builder/needle/line.ts';
import { plus, segmentToTriangle } from '../geometry/slow.ts';

/** The data keep tenths of a millimetre. */
const ROUNDED_MM = 0.11;
const ON_SKIN_MM = 0.2;
const OVERLAP_MM = 1;

describe.each(BODY_IDS)('the %s', (id) => {
  let anatomy: Anatomy;
  let data: Dataset;
  let body: BuiltBody;
  beforeAll(async () => {
    anatomy = await loadBody(id);
    data = await loadDataset(anatomy);
    body = await readBuiltBody(anatomy);
  });

  type Line = Extract<NeedlePathRecord, { picture: 'line' }>;
  const recordOf = ({ point }: PlacedTriggerPoint): NeedlePathRecord => {
    const record = data.depths.needlePathByPoint.get(point.id);
    if (!record) throw new Error(`${point.id}: expected a record`);
    return record;
  };
  const placed = (): PlacedTriggerPoint[] => [...data.triggerPointById.values()];
  const lines = (): (PlacedTriggerPoint & { record: Line })[] =>
    placed().flatMap((one) => {
      const record = recordOf(one);
      return record.picture === 'line' ? [{ ...one, record }] : [];
    });

  /** Nearest triangle of a part to a segment, every triangle asked. */
  function slowDistance({ index: { positions, indices } }: BuiltPart, from: Vec3, to: Vec3, furthest: number): number {
    const corner = (at: number): Vec3 => {
      const v = 3 * indices[at]!;
      return [positions[v]!, positions[v + 1]!, positions[v + 2]!];
    };
    let least = furthest;
    for (let i = 0; i < indices.length; i += 3) {
      const [a, b, c] = [corner(i), corner(i + 1), corner(i + 2)];
      // Wholly beyond on one axis: cannot be nearer.
      if (
        [0, 1, 2].some(
          (k) =>
            Math.min(a[k]!, b[k]!, c[k]!) > Math.max(from[k]!, to[k]!) + least ||
            Math.max(a[k]!, b[k]!, c[k]!) < Math.min(from[k]!, to[k]!) - least,
        )
      )
        continue;
      least = Math.min(least, segmentToTriangle(from, to, [a, b, c]));
    }
    return least;
  }

  /** Far side of the muscle on a line, from what the line meets. */
  function farSideMm({ muscle, record: { path } }: PlacedTriggerPoint & { record: NeedlePathRecord }): number {
    const inMuscle = met(body.parts, path.entryMm, path.direction, 160).find(
      ({ id, exitMm }) => muscle.structures.some((structure) => structure === id) && exitMm > path.muscleMm[0] - 0.05,
    );
    if (!inMuscle) throw new Error(`${muscle.id}: expected its line to meet it`);
    return inMuscle.exitMm;
  }

  describe('needle pictures', () => {
    it('are one for every trigger point, in the order of the data', () => {
      expect(data.depths.needlePaths.map(({ id }) => id)).toEqual([...data.triggerPointById.keys()]);
    });

    it('follow the record: a line only where one is described, closed just where the record says so', () => {
      const wrong = placed().filter((one) => {
        const { approach } = one.point,
          { picture } = recordOf(one);
        return (
          (picture === 'line' && approach.kind !== 'line') ||
          (picture === 'closed') !== (approach.kind === 'none' && approach.why === 'specialist')
        );
      });
      expect(wrong.map(({ point }) => point.id)).toEqual([]);
    });

    it('say which rule no line kept, just where a line is described and none is drawn', () => {
      for (const one of placed()) {
        const record = recordOf(one);
        if (record.picture === 'layers')
          expect(record.notDrawn !== null, one.point.id).toBe(one.point.approach.kind === 'line');
      }
    });

    it('are closed from the start for the deep neck, the pterygoids, serratus, the psoas from the front and popliteus', () => {
      const closed = [
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
      ];
      const open = placed().filter((one) => closed.includes(one.muscle.id) && recordOf(one).picture !== 'closed');
      expect(open.map(({ point }) => point.id)).toEqual([]);
    });

    it('open the body on its skin and reach the muscle as recorded', () => {
      const wrong = placed().flatMap((one) => {
        const { path } = recordOf(one);
        const off = nearestOnMesh(body.skin, path.entryMm)?.distanceMm ?? Infinity;
        const target = met(body.parts, path.entryMm, path.direction, 160).find(
          ({ id, exitMm }) =>
            one.muscle.structures.some((structure) => structure === id) && exitMm > path.muscleMm[0] - 0.05,
        );
        return [
          ...(off > ON_SKIN_MM ? [`${one.point.id}: ${off} mm off the skin`] : []),
          ...(!target || Math.abs(target.entryMm - path.muscleMm[0]) > ROUNDED_MM
            ? [`${one.point.id}: muscle at ${target?.entryMm}, recorded ${path.muscleMm[0]}`]
            : []),
        ];
      });
      expect(wrong).toEqual([]);
    });
  });

  describe('a drawn needle line', () => {
    it('keeps 5 mm from every vessel and nerve and 10 mm from organs and great vessels, on both sides, every triangle asked', () => {
      const wrong = lines().flatMap(({ muscle, point, record }) => {
        const { entryMm, direction } = record.path;
        const lengthMm = Math.max(
          farSideMm({ muscle, point, record }),
          (muscle.needling.depthMm?.[1] ?? 0) + BEYOND_DEPTH_MM,
        );
        return [1, -1].flatMap((side) => {
          const from: Vec3 = [side * entryMm[0], entryMm[1], entryMm[2]];
          const to = plus(from, [side * direction[0], direction[1], direction[2]], lengthMm);
          return body.parts.flatMap((part) => {
            const neededMm = clearanceMm(part.structure);
            if (neededMm === null) return [];
            const mm = slowDistance(part, from, to, neededMm + 1);
            return mm >= neededMm
              ? []
              : [`${point.id} ${side < 0 ? 'left' : 'right'}: ${part.id} ${mm.toFixed(2)} of ${neededMm} mm`];
          });
        });
      });
      expect(wrong).toEqual([]);
    });

    it('says how near it comes, never further than it is', () => {
      const wrong = lines().flatMap(({ muscle, point, record }) => {
        const { entryMm, direction } = record.path;
        const lengthMm = Math.max(
          farSideMm({ muscle, point, record }),
          (muscle.needling.depthMm?.[1] ?? 0) + BEYOND_DEPTH_MM,
        );
        return [record.nearestVesselOrNerve, record.nearestOrgan].flatMap((nearest) => {
          const part = nearest && body.partById.get(nearest.structure);
          if (!nearest || !part) return [];
          const mm = Math.min(
            ...[1, -1].map((side) =>
              slowDistance(
                part,
                [side * entryMm[0], entryMm[1], entryMm[2]],
                plus(
                  [side * entryMm[0], entryMm[1], entryMm[2]],
                  [side * direction[0], direction[1], direction[2]],
                  lengthMm,
                ),
                61,
              ),
            ),
          );
          return nearest.mm <= mm + 1e-6 && nearest.mm > mm - ROUNDED_MM
            ? []
            : [`${point.id}: ${nearest.structure} at ${mm}, said ${nearest.mm}`];
        });
      });
      expect(wrong).toEqual([]);
    });

    it('meets the skin at the described angle and has no part in a forbidden direction', () => {
      const wrong = lines().flatMap(({ point, record: { path, angleDegrees: said } }) => {
        if (point.approach.kind !== 'line') return [point.id];
        const {
          angleDegrees: [least, most],
          never,
        } = point.approach;
        const angle = angleToSkin(skinNormal(body, path.entryMm), path.direction);
        const toward = never.filter(
          (way) =>
            AXES[way][0] * path.direction[0] + AXES[way][1] * path.direction[1] + AXES[way][2] * path.direction[2] >
            0.02,
        );
        return [
          ...(angle < least || angle > most || Math.abs(angle - said) > 0.51
            ? [`${point.id}: ${angle.toFixed(1)}°, said ${said}, described ${least}–${most}`]
            : []),
          ...toward.map((way) => `${point.id}: points ${way}`),
        ];
      });
      expect(wrong).toEqual([]);
    });

    it('keeps the distances that its entry names', () => {
      const wrong = lines().flatMap(
        ({
          point,
          record: {
            path: { entryMm },
          },
        }) =>
          point.approach.kind !== 'line'
            ? []
            : point.approach.entry.limits.flatMap(({ direction, of, end, minMm, maxMm }) => {
                const axis = AXES[direction];
                const along = (place: Vec3): number => axis[0] * place[0] + axis[1] * place[1] + axis[2] * place[2];
                let from = 0;
                if (of !== null && end !== null) {
                  // The vertex of the structure that lies furthest toward the named end, of a box's face all the same along this axis.
                  const { low, high } = body.partById.get(of)!;
                  const toward = AXES[end];
                  from = along(
                    [0, 1, 2].map((k) =>
                      toward[k]! > 0 ? high[k]! : toward[k]! < 0 ? low[k]! : (low[k]! + high[k]!) / 2,
                    ) as unknown as Vec3,
                  );
                }
                const mm = along(entryMm) - from;
                return mm >= (minMm ?? -Infinity) && mm <= (maxMm ?? Infinity)
                  ? []
                  : [`${point.id}: ${mm} mm ${direction} of ${of ?? 'the median plane'}`];
              }),
      );
      expect(wrong).toEqual([]);
    });

    it('meets no bone, cartilage or organ before its muscle, and its backstop behind it before any organ', () => {
      const wrong = lines().flatMap(({ point, record: { path } }) => {
        const layers = met(body.parts, path.entryMm, path.direction, 160);
        const hard = layers.filter(({ structure }) => structure.system === 'bone' || structure.system === 'cartilage');
        const organs = layers.filter(({ structure }) => structure.layer === 'organs');
        const early = [...hard, ...organs]
          .filter(({ entryMm }) => entryMm < path.muscleMm[0] - OVERLAP_MM)
          .map(({ id, entryMm }) => `${point.id}: ${id} at ${entryMm}`);
        if (point.approach.kind !== 'line' || point.approach.backstop === null) return early;
        const bone = hard.find(({ exitMm }) => exitMm > path.muscleMm[0]);
        const organ = organs.find(({ exitMm }) => exitMm > path.muscleMm[0]);
        const stopped =
          bone && point.approach.backstop.some((id) => id === bone.id) && !(organ && organ.entryMm < bone.entryMm);
        return stopped
          ? early
          : [
              ...early,
              `${point.id}: ${bone?.id ?? 'no bone'} behind, expected ${point.approach.backstop.join(' or ')}`,
            ];
      });
      expect(wrong).toEqual([]);
    });

    it('reaches its muscle within the stated range', () => {
      const wrong = lines().filter(
        ({
          muscle: {
            needling: { depthMm },
          },
          record: {
            path: { muscleMm },
          },
        }) => !depthMm || muscleMm[0] > depthMm[1] + ROUNDED_MM || muscleMm[1] < depthMm[0] - ROUNDED_MM,
      );
      expect(wrong.map(({ point }) => point.id)).toEqual([]);
    });

    it('is judged the same by the table of data:needles, which notices a line moved to a nerve', () => {
      expect(
        checkedRows(body, data).flatMap(({ point, offences }) => offences.map((offence) => `${point}: ${offence}`)),
      ).toEqual([]);
      const [first] = lines();
      const nerve = body.partById.get('median-nerve')!;
      const at: Vec3 = [nerve.index.positions[0]!, nerve.index.positions[1]!, nerve.index.positions[2]!];
      const moved = {
        ...first!.record,
        path: { ...first!.record.path, entryMm: [at[0], at[1], at[2]] as [number, number, number] },
      };
      const spoilt = {
        ...data,
        depths: {
          ...data.depths,
          needlePathByPoint: new Map([...data.depths.needlePathByPoint, [first!.point.id, moved]]),
        },
      };
      expect(
        checkedRows(body, spoilt)
          .filter(({ offences }) => offences.length > 0)
          .map(({ point }) => point),
      ).toEqual([first!.point.id]);
    });

    it('asks of great vessels that are drawn', () => {
      expect([...GREAT_VESSELS].filter((id) => anatomy.structureById(id as StructureId)?.layer !== 'vessels')).toEqual(
        [],
      );
    });
  });
});
