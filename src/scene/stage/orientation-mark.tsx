/** Says from where the body is seen, and which of its sides is toward which edge of the screen. */
import { useSyncExternalStore } from 'react';
import type { Orientation, OrientationWatch } from './orientation.ts';

const WORDS: Readonly<Record<Orientation['from'], string>> = {
  front: 'from the front', back: 'from the back', right: 'from the right', left: 'from the left', above: 'from above', below: 'from below',
};

export function OrientationMark({ watch }: { readonly watch: OrientationWatch }): React.JSX.Element {
  const { from, onScreenLeft } = useSyncExternalStore(watch.subscribe, watch.current);
  const other = onScreenLeft === 'R' ? 'L' : 'R';
  const sides = onScreenLeft === null ? '' : `, the body’s ${onScreenLeft === 'R' ? 'right' : 'left'} on the left of the picture`;
  return (
    <div className="orientation-mark" role="img" aria-label={`The body is seen ${WORDS[from]}${sides}`}>
      <span className="orientation-side">{onScreenLeft ?? ''}</span>
      <span className="orientation-facing"><span className="orientation-seen">Seen </span>{WORDS[from]}</span>
      <span className="orientation-side">{onScreenLeft ? other : ''}</span>
    </div>
  );
}
