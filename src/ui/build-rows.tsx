/** The build slider: three builds, each with its range on one ruler; choosing one moves body, section and words. */
import { ToggleGroup } from 'radix-ui';
import { BUILDS, depthRangeFor } from '../anatomy/index.ts';
import type { Build, Muscle, TriggerPoint } from '../anatomy/index.ts';
import { store, useMyopoint } from '../state/index.ts';
import { useDataset } from './dataset-context.ts';
import { SEX_NAMES, layerBasisWords, rangeWords } from './figure-words.ts';
import { Segmented } from './kit/segmented.tsx';
import { BUILD_NAMES } from './words.ts';

/** The ruler ends at the next full step past the deepest range. */
const RULER_STEP_MM = 20;
const SEXES = (['both', 'female', 'male'] as const).map((value) => ({ value, name: SEX_NAMES[value] }));

interface BuildRowsProps {
  readonly muscle: Muscle;
  readonly point: TriggerPoint;
}

export function BuildRows({ muscle, point }: BuildRowsProps) {
  const dataset = useDataset();
  const build = useMyopoint((state) => state.choices.build);
  const sex = useMyopoint((state) => state.choices.sex);
  const { setBuild, setSex } = store.getState();
  if (!dataset || !muscle.needling.depthMm) return null;
  const ranges = BUILDS.map((shown) => ({ shown, range: depthRangeFor(dataset.depths, muscle, point.id, shown, sex ?? undefined) }));
  const end = Math.max(...ranges.map(({ range }) => Math.ceil(((range?.maxMm ?? 0) + 4) / RULER_STEP_MM) * RULER_STEP_MM), 2 * RULER_STEP_MM);
  const percent = (mm: number) => `${(100 * mm) / end}%`;
  const chosen = ranges.find(({ shown }) => shown === build)?.range ?? null;
  const bySex = Boolean(dataset.depths.tissueRegionByPoint.get(point.id)?.womenMm);
  const basis = chosen && layerBasisWords(chosen);
  return (
    <div className="build-rows">
      <ToggleGroup.Root type="single" className="build-choice" aria-label="Build of body" orientation="vertical" value={build}
        onValueChange={(value) => {
          const next = BUILDS.find((known): known is Build => known === value);
          if (next) setBuild(next);
        }}>
        {ranges.map(({ shown, range }) => (
          <ToggleGroup.Item key={shown} value={shown} className="build-row">
            <span className="build-name">{BUILD_NAMES[shown]}</span>
            <span className="build-track" aria-hidden="true">
              {range && (
                <span className={`build-band ${range.illustrative ? 'illustrative' : ''}`}
                  style={{ left: percent(range.minMm), width: percent(Math.max(1, range.maxMm - range.minMm)) }} />
              )}
              {range?.capMm && range.capMm < end && <span className="build-limit" style={{ left: percent(range.capMm) }} />}
            </span>
            <span className="build-range">{range ? rangeWords(range) : 'not known'}{range?.illustrative && <small> illustrative</small>}</span>
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
      {bySex && <Segmented label="Figures of" options={SEXES} value={sex ?? 'both'} onChoose={(value) => setSex(value === 'both' ? null : value)} />}
      {basis && <p className="quiet">{basis}</p>}
      {chosen?.cut && <p className="quiet">The range stops where the nearest published figure for what lies behind begins (dashed line).</p>}
    </div>
  );
}
