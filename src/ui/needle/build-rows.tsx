/** The build slider: three builds, each with its range on one ruler; choosing one moves body, section and words. */
import { ToggleGroup } from 'radix-ui';
import { BUILDS } from '../../anatomy/index.ts';
import type { Build, Muscle, TriggerPoint } from '../../anatomy/index.ts';
import { rangeOf } from '../../reasoning/index.ts';
import { depthAnswers } from '../../state/index.ts';
import { useActions, useMyopoint } from '../hooks/store-context.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { answerWords } from './depth-words.ts';
import { layerBasisWords, rangeWords, sexName } from './figure-words.ts';
import { say } from '../kit/say.tsx';
import { Segmented } from '../kit/segmented.tsx';
import { Sources } from '../kit/sources-list.tsx';
import { BUILD_NAMES } from '../kit/words.ts';

/** The ruler ends at the next full step past the deepest range. */
const RULER_STEP_MM = 20;
const SEXES = ['both', 'female', 'male'] as const;

interface BuildRowsProps {
  readonly muscle: Muscle;
  readonly point: TriggerPoint;
}

/** The three builds. Nothing where no depth is known. */
export function BuildChoice({ muscle, point }: BuildRowsProps) {
  const dataset = useDataset();
  const build = useMyopoint((state) => state.choices.build);
  const sex = useMyopoint((state) => state.choices.sex);
  const { setBuild } = useActions();
  if (!dataset || !muscle.needling.depthMm) return null;
  const answers = depthAnswers(point, dataset, sex);
  const ranges = BUILDS.map((shown) => ({ shown, range: rangeOf(answers[shown]) }));
  const end = Math.max(
    ...ranges.map(({ range }) => Math.ceil(((range?.maxMm ?? 0) + 4) / RULER_STEP_MM) * RULER_STEP_MM),
    2 * RULER_STEP_MM,
  );
  const percent = (mm: number) => `${(100 * mm) / end}%`;
  return (
    // Arrow keys of either way walk it: it stands as rows, on a phone side by side.
    <ToggleGroup.Root
      type="single"
      className="build-choice"
      aria-label={say('needle.build.label')}
      value={build}
      onValueChange={(value) => {
        const next = BUILDS.find((known): known is Build => known === value);
        if (next) setBuild(next);
      }}
    >
      {ranges.map(({ shown, range }) => (
        <ToggleGroup.Item key={shown} value={shown} className="build-row">
          <span className="build-name">{BUILD_NAMES[shown]}</span>
          <span className="build-track" aria-hidden="true">
            {range && (
              <span
                className="build-band"
                style={{
                  insetInlineStart: percent(range.minMm),
                  width: percent(Math.max(1, range.maxMm - range.minMm)),
                }}
              />
            )}
            {range?.limit && range.limit.mm < end && (
              <span className="build-limit" style={{ insetInlineStart: percent(range.limit.mm) }} />
            )}
          </span>
          <span className="build-range">{range ? rangeWords(range) : say('needle.depth.no-range')}</span>
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}

/** Whose figures are shown, and what they rest on. Nothing where no depth is known. */
export function BuildNotes({ muscle, point }: BuildRowsProps) {
  const dataset = useDataset();
  const build = useMyopoint((state) => state.choices.build);
  const sex = useMyopoint((state) => state.choices.sex);
  const { setSex } = useActions();
  if (!dataset || !muscle.needling.depthMm) return null;
  const answer = depthAnswers(point, dataset, sex)[build];
  const chosen = rangeOf(answer);
  const bySex = Boolean(dataset.depths.tissueRegionByPoint.get(point.id)?.womenMm);
  const basis = chosen && layerBasisWords(chosen);
  return (
    <>
      {bySex && (
        <Segmented
          label={say('needle.sex.label')}
          options={SEXES.map((one) => ({ value: one, name: sexName(one) }))}
          value={sex ?? 'both'}
          onChoose={(value) => setSex(value === 'both' ? null : value)}
        />
      )}
      {basis && <p className="quiet">{basis}</p>}
      <p className="quiet depth-limit">{answerWords(answer, dataset.body)}</p>
      {chosen?.limit && (
        <Sources
          title={say('needle.sources.limit')}
          citations={chosen.limit.sources.map((source) => ({ source, fact: null }))}
        />
      )}
    </>
  );
}

/** Both, one under the other. */
export function BuildRows(props: BuildRowsProps) {
  return (
    <div className="build-rows">
      <BuildChoice {...props} />
      <BuildNotes {...props} />
    </div>
  );
}
