/** Right, left or both. */
import { muscleOfTarget, onSide } from '../../state/index.ts';
import { useLookups, useMyopoint, useStore } from '../hooks/store-context.ts';
import { choose } from '../kit/choose.ts';
import { Segmented } from '../kit/segmented.tsx';
import { isMidline } from '../kit/names.ts';
import { say } from '../kit/say.tsx';

const SIDES = ['right', 'left'] as const;
const SIDES_AND_BOTH = [...SIDES, 'both'] as const;

/** Nothing for what lies in the midline or is drawn on one side only. */
export function SideSwitch() {
  const store = useStore();
  const lookups = useLookups();
  const selected = useMyopoint((state) => state.choices.selected);
  const bothSides = useMyopoint((state) => state.choices.bothSides);
  const setBothSides = useMyopoint((state) => state.setBothSides);
  if (selected.kind === 'none' || selected.side === 'midline') return null;
  const muscle = muscleOfTarget(selected);
  if (muscle && isMidline(muscle, lookups)) return null;
  if (selected.kind === 'structure' && !lookups.structureById(selected.id)?.mirror) return null;
  return (
    <Segmented
      label={say('layers.side.label')}
      options={(selected.kind === 'structure' ? SIDES : SIDES_AND_BOTH).map((value) => ({
        value,
        name: say(`layers.side.${value}`),
      }))}
      value={bothSides && selected.kind !== 'structure' ? 'both' : selected.side}
      onChoose={(side) => {
        setBothSides(side === 'both');
        if (side !== 'both') choose(store, onSide(selected, side));
      }}
    />
  );
}
