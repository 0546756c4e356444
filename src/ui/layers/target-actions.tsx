/** What can be done with the selection on the body. */
import { Blend, EyeOff, Focus, SquareDashedMousePointer } from 'lucide-react';
import { NONE } from '../../state/index.ts';
import { useActions, useMyopoint } from '../hooks/store-context.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { say } from '../kit/say.tsx';

/** Look at it, show it alone, fade the rest, hide it. */
export function TargetActions() {
  const selected = useMyopoint((state) => state.choices.selected);
  const isolated = useMyopoint((state) => state.choices.isolated);
  const faded = useMyopoint((state) => state.choices.fadeOthers);
  const { flyTo, isolate, hide, fadeOthers } = useActions();
  if (selected.kind === 'none' || selected.kind === 'area') return null;
  return (
    <div className="target-actions" role="group" aria-label={say('muscle.target.label')}>
      <IconButton wordy icon={Focus} label={say('muscle.target.fly')} onClick={() => flyTo(selected)} />
      <IconButton
        wordy
        icon={SquareDashedMousePointer}
        label={say('muscle.target.alone')}
        aria-pressed={isolated !== null}
        onClick={() => isolate(isolated ? NONE : selected)}
      />
      <IconButton
        wordy
        icon={Blend}
        label={say('muscle.target.fade')}
        aria-pressed={faded}
        onClick={() => fadeOthers(!faded)}
      />
      <IconButton wordy icon={EyeOff} label={say('muscle.target.hide')} onClick={() => hide(selected)} />
    </div>
  );
}
