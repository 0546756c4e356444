/** What can be done with the selection on the body. */
import { Blend, EyeOff, Focus, SquareDashedMousePointer } from 'lucide-react';
import { NONE, store, useMyopoint } from '../state/index.ts';
import { IconButton } from './kit/icon-button.tsx';

/** Look at it, show it alone, fade the rest, hide it. */
export function TargetActions() {
  const selected = useMyopoint((state) => state.choices.selected);
  const isolated = useMyopoint((state) => state.choices.isolated);
  const faded = useMyopoint((state) => state.choices.fadeOthers);
  const { flyTo, isolate, hide, fadeOthers } = store.getState();
  if (selected.kind === 'none' || selected.kind === 'region') return null;
  return (
    <div className="target-actions" role="group" aria-label="On the body">
      <IconButton icon={Focus} label="Fly to it" onClick={() => flyTo(selected)} />
      <IconButton icon={SquareDashedMousePointer} label="Show it alone" aria-pressed={isolated !== null} onClick={() => isolate(isolated ? NONE : selected)} />
      <IconButton icon={Blend} label="Fade the rest" aria-pressed={faded} onClick={() => fadeOthers(!faded)} />
      <IconButton icon={EyeOff} label="Hide it" onClick={() => hide(selected)} />
    </div>
  );
}
