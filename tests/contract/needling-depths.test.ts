/** What is drawn and said about depth, over every trigger point, build and sex: the rules of docs/decisions/0012. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  BUILDS,
  isCompared,
  loadDataset,
  BODY_IDS,
  loadBody,
  type Body as Anatomy,
  type Dataset,
  type PlacedTriggerPoint,
} from '../../src/anatomy/index.ts';
import { BEFORE_HAZARD_MM, depthRangeFor, isLimit, rangeOf, shallowestOf, spanOf } from '../../src/reasoning/index.ts';
import { skinMovedMm } from '../../src/reasoning/depth/skin-and-fat.ts';
import { BMI_OF_BUILD, fitsBuild } from '../../src/reasoning/depth/rows.ts';
import { LEAST_RANGE_MM } from '../../src/reasoning/depth/range.ts';
import { skinFatAt } from '../../src/reasoning/depth/skin-and-fat.ts';
const SEXES = ['male', 'female', undefined] as const;

describe.each(BODY_IDS)('the %s', (id) => {
  let anatomy: Anatomy;
  let data: Dataset;
  beforeAll(async () => {
    anatomy = await loadBody(id);
    data = await loadDataset(anatomy);
  });
  const placed = (): PlacedTriggerPoint[] => [...data.triggerPointById.values()];

  /** Every answer, with what it was asked for. */
  function answers() {
    return placed().flatMap((one) =>
      BUILDS.flatMap((build) =>
        SEXES.map((sex) => ({ ...one, build, sex, answer: depthRangeFor(data, one.point.id, build, sex) })),
      ),
    );
  }
  const ranges = () =>
    answers().flatMap(({ answer, ...rest }) => (answer.kind === 'range' ? [{ ...rest, range: answer.range }] : []));

  describe('a range of depth', () => {
    it('is wide enough to be no single depth, and is given or refused with a reason', () => {
      expect(
        ranges()
          .filter(({ range }) => range.maxMm - range.minMm < LEAST_RANGE_MM - 1e-9)
          .map(({ point, build }) => `${point.id} ${build}`),
      ).toEqual([]);
      for (const { answer } of answers())
        if (answer.kind === 'not-known' && answer.why === 'nothing-left')
          expect(answer.limit.treatment).toBe('nothing-left');
    });

    it('is worked out for another build only where skin and fat were measured there', () => {
      const guessed = ranges().filter(
        ({ point, build }) =>
          build !== 'average' &&
          (data.depths.tissueRegionByPoint.get(point.id)?.basis ?? 'illustrative') === 'illustrative',
      );
      expect(guessed.map(({ point, build }) => `${point.id} ${build}`)).toEqual([]);
    });

    it('never begins within skin and fat, nor before a muscle over it begins', () => {
      const wrong = ranges().flatMap(({ point, build, sex, range }) => {
        const region = data.depths.tissueRegionByPoint.get(point.id);
        const layer = region && skinFatAt(region, data.depths.measurements, build, sex);
        const over = data.depths.needlePathByPoint.get(point.id)!.path.over;
        const earlier = data.muscles
          .filter(({ structures }) => structures.some((structure) => over.includes(structure)))
          .flatMap(({ id, triggerPoints }) => {
            const begins = Math.min(
              ...triggerPoints.map((one) => rangeOf(depthRangeFor(data, one.id, build, sex))?.minMm ?? Infinity),
            );
            return begins !== Infinity && begins > range.minMm
              ? [`${point.id} ${build} begins at ${range.minMm}, ${id} over it at ${begins}`]
              : [];
          });
        return [
          ...(layer && range.minMm < layer.minMm - 1e-9
            ? [`${point.id} ${build}: ${range.minMm} in ${layer.minMm} mm of skin and fat`]
            : []),
          ...earlier,
        ];
      });
      expect(wrong).toEqual([]);
    });

    it('never passes the shallowest compared hazard of its muscle less 5 mm, nor its own rule, in no grip', () => {
      const wrong = ranges().flatMap(({ muscle, point, build, sex, range }) => {
        const rows = (data.depths.measurementsByMuscle.get(muscle.id) ?? []).filter(
          (row) => row.ceiling && fitsBuild(row, build, sex),
        );
        const hazard = Math.min(...rows.flatMap((row) => shallowestOf(row) ?? [])) - BEFORE_HAZARD_MM;
        const ceiling = Math.min(hazard, muscle.needling.ceilingMm?.mm ?? Infinity);
        return range.maxMm <= ceiling + 1e-9 ? [] : [`${point.id} ${build}: to ${range.maxMm}, ceiling ${ceiling}`];
      });
      expect(wrong).toEqual([]);
    });

    it('never passes the far side of its muscle on the way drawn', () => {
      const wrong = ranges()
        .filter(({ point }) => point.approach.kind !== 'fold')
        .flatMap(({ point, build, range }) => {
          const far =
            data.depths.needlePathByPoint.get(point.id)!.path.muscleMm[1] +
            skinMovedMm(data.depths, point.id, BUILDS.indexOf(build));
          return range.maxMm <= far + 1e-6 ? [] : [`${point.id} ${build}: to ${range.maxMm}, far side ${far}`];
        });
      expect(wrong).toEqual([]);
    });

    it('says its limit, and cut just where it ends there', () => {
      for (const {
        point,
        range: { maxMm, limit },
      } of ranges()) {
        if (limit)
          expect(limit.treatment, point.id).toBe(
            maxMm === limit.mm && limit.treatment !== 'not-reached' ? 'cut' : 'not-reached',
          );
        if (limit) expect(maxMm, point.id).toBeLessThanOrEqual(limit.mm);
      }
    });

    it('is nowhere stated deeper than it may be given', () => {
      const wrong = data.muscles.flatMap(({ id, needling: { depthMm, ceilingMm } }) => {
        const rows = (data.depths.measurementsByMuscle.get(id) ?? []).filter(
          (row) => row.ceiling && fitsBuild(row, 'average'),
        );
        const ceiling = Math.min(...rows.flatMap((row) => shallowestOf(row) ?? [])) - BEFORE_HAZARD_MM;
        return depthMm && depthMm[1] > Math.min(ceiling, ceilingMm?.mm ?? Infinity) + 1e-9
          ? [`${id}: ${depthMm.join('–')}, ceiling ${Math.min(ceiling, ceilingMm?.mm ?? Infinity)}`]
          : [];
      });
      expect(wrong).toEqual([]);
    });
  });

  describe('depth by build', () => {
    it('has 30 regions: 3 measured, 12 anchored, 15 illustrative', () => {
      const bases = data.depths.tissueRegions.map(({ basis }) => basis);
      expect(
        ['measured', 'anchored', 'illustrative'].map((basis) => bases.filter((one) => one === basis).length),
      ).toEqual([3, 12, 15]);
    });

    it('holds 135 rows on skin and fat and 98 published layer depths, each with a figure or a note that says why not', () => {
      expect(data.depths.measurements).toHaveLength(233);
      expect(data.depths.measurements.filter((row) => spanOf(row) === null && row.note === null)).toEqual([]);
    });

    it('names only drawn structures as limits', () => {
      expect(
        data.depths.measurements.flatMap(({ structures }) => structures).filter((id) => !anatomy.structureById(id)),
      ).toEqual([]);
    });

    it('is a range, never one number, and grows from lean to heavier', () => {
      for (const region of data.depths.tissueRegions) {
        for (const sex of ['male', 'female', undefined] as const) {
          const ranges = BUILDS.flatMap((build) => skinFatAt(region, data.depths.measurements, build, sex) ?? []);
          for (const { minMm, maxMm } of ranges) expect(minMm, region.id).toBeLessThan(maxMm);
        }
      }
    });

    it('is never narrower than verified rows of the same build and sex', () => {
      const narrow = data.depths.measurements.flatMap((row) => {
        const region = row.region ? data.depths.tissueRegionById.get(row.region) : undefined;
        const span = spanOf(row);
        const { sex, bmiMin, bmiMax } = row.group;
        if (
          !region ||
          !span ||
          !isCompared(row.verified) ||
          (bmiMin === null && bmiMax === null) ||
          !['subcutaneous', 'skin-and-subcutaneous'].includes(row.quantity)
        )
          return [];
        const skin = row.quantity === 'subcutaneous' ? region.skinMm : 0;
        return BUILDS.filter(
          (build) => (bmiMin ?? 0) < BMI_OF_BUILD[build][1] && (bmiMax ?? 99) > BMI_OF_BUILD[build][0],
        ).flatMap((build) => {
          const range = skinFatAt(region, data.depths.measurements, build, sex ?? undefined);
          return range && range.minMm <= span[0] + skin + 0.05 && range.maxMm >= span[1] + skin - 0.05
            ? []
            : [`${row.id} ${build}`];
        });
      });
      expect(narrow).toEqual([]);
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
});
