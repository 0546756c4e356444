/** Every muscle by region: all the body does, without the body. */
import { ChevronDown } from 'lucide-react';
import { Accordion } from 'radix-ui';
import { useState } from 'react';
import { MUSCLE_SUMMARIES, REGIONS } from '../../anatomy/index.ts';
import type { MuscleSummary } from '../../anatomy/index.ts';
import { muscleOfTarget } from '../../state/index.ts';
import { useMyopoint, useStore } from '../hooks/store-context.ts';
import { chooseMuscle } from '../kit/choose.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { summaryOf } from '../kit/names.ts';
import { say } from '../kit/say.tsx';
import { SideSwitch } from '../layers/side-switch.tsx';
import { TriggerPoints } from '../muscle/trigger-points.tsx';

interface MuscleListProps {
  /** Called when a muscle was chosen. */
  readonly onChosen?: () => void;
}

interface MuscleRowProps {
  readonly summary: MuscleSummary;
  readonly chosen: boolean;
  readonly onChosen: (() => void) | undefined;
}

function MuscleRow({ summary, chosen, onChosen }: MuscleRowProps) {
  const store = useStore();
  const muscle = useDataset()?.muscleById.get(summary.id);
  return (
    <li className={chosen ? 'chosen' : ''}>
      <button
        type="button"
        className="muscle-row"
        aria-current={chosen ? 'true' : undefined}
        onClick={() => {
          chooseMuscle(store, summary.id);
          onChosen?.();
        }}
      >
        <span>{summary.name}</span>
        <i lang="la">{summary.latin}</i>
      </button>
      {chosen && (
        <div className="muscle-row-more">
          <SideSwitch />
          {muscle && <TriggerPoints muscle={muscle} />}
        </div>
      )}
    </li>
  );
}

/** Regions open and close; the chosen muscle shows its sides and trigger points in place. */
export function MuscleList({ onChosen }: MuscleListProps) {
  const chosen = useMyopoint((state) => muscleOfTarget(state.choices.selected));
  const regionOfChosen = summaryOf(chosen)?.region;
  const [open, setOpen] = useState<string[]>(regionOfChosen ? [regionOfChosen] : []);
  const [followed, setFollowed] = useState(chosen);
  if (followed !== chosen) {
    // A muscle chosen elsewhere opens its region here; adjusting while rendering spares a second pass.
    setFollowed(chosen);
    if (regionOfChosen && !open.includes(regionOfChosen)) setOpen([...open, regionOfChosen]);
  }
  return (
    <Accordion.Root type="multiple" className="muscle-list" value={open} onValueChange={setOpen}>
      {REGIONS.map((region) => {
        const muscles = MUSCLE_SUMMARIES.filter((summary) => summary.region === region);
        return (
          <Accordion.Item key={region} value={region}>
            <Accordion.Header>
              <Accordion.Trigger className="region-trigger">
                <span>{say(`kit.region.${region}`)}</span>
                <span className="count">{muscles.length}</span>
                <ChevronDown size={18} aria-hidden="true" />
              </Accordion.Trigger>
            </Accordion.Header>
            <Accordion.Content className="region-content">
              <ul>
                {muscles.map((summary) => (
                  <MuscleRow key={summary.id} summary={summary} chosen={summary.id === chosen} onChosen={onChosen} />
                ))}
              </ul>
            </Accordion.Content>
          </Accordion.Item>
        );
      })}
    </Accordion.Root>
  );
}
