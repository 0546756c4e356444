/** Takes the skin off the body with one finger: the edge between skin and muscles, below the body. */
import { useState, useSyncExternalStore } from 'react';
import { shownSplit, type MyopointState, type MyopointStore } from '../../state/index.ts';
import { say } from '../../words/index.ts';
import type { OrientationWatch } from './orientation.ts';

/** The finest step, a share of the body's width. */
const STEP = 0.02;

/** What stands there, for those who hear it. */
function valueWords(split: number): string {
  const stands = split === 0 ? 'skin' : split === 0.5 ? 'half' : split === 1 ? 'muscles' : 'other';
  return say('scene.split.value', { stands, percent: Math.round(100 * split) });
}

/** The split that is seen, null also while there is no body yet. */
function drawnSplit(state: MyopointState): number | null {
  const { phase } = state.load;
  return phase === 'ready' || phase === 'clickable' ? shownSplit(state) : null;
}

interface SkinSplitSliderProps {
  readonly store: MyopointStore;
  readonly watch: OrientationWatch;
}

/** Nothing while the skin is a shell, and before there is skin. */
export function SkinSplitSlider({ store, watch }: SkinSplitSliderProps): React.JSX.Element | null {
  const split = useSyncExternalStore(store.subscribe, () => drawnSplit(store.getState()));
  const { onScreenLeft } = useSyncExternalStore(watch.subscribe, watch.current);
  // Seen from the side it stays as it was: which half is in front says nothing of left and right.
  const [isFromBehind, setFromBehind] = useState(onScreenLeft === 'L');
  if (onScreenLeft !== null && isFromBehind !== (onScreenLeft === 'L')) setFromBehind(onScreenLeft === 'L');
  if (split === null) return null;
  return (
    // It runs as the body stands in the picture, whichever way the page is read.
    <label className="skin-split" dir={isFromBehind ? 'rtl' : 'ltr'}>
      <span aria-hidden="true">{say('scene.split.muscles')}</span>
      <input
        type="range"
        min={0}
        max={1}
        step={STEP}
        value={split}
        aria-label={say('scene.split.label')}
        aria-valuetext={valueWords(split)}
        style={{ '--at': split } as React.CSSProperties}
        onChange={(event) => {
          store.getState().setSkinSplit(event.target.valueAsNumber);
        }}
      />
      <span aria-hidden="true">{say('scene.split.skin')}</span>
    </label>
  );
}
