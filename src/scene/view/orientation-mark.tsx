/** Says which side is which: the body's right and left as they stand on the screen, and what faces the viewer. */
import { useSyncExternalStore } from 'react';

export interface Orientation {
  readonly facing: 'Front' | 'Back' | 'Right side' | 'Left side';
  /** Which side of the body is toward the left edge of the screen, null when seen from the side. */
  readonly onScreenLeft: 'R' | 'L' | null;
}

const listeners = new Set<() => void>();
let current: Orientation = { facing: 'Front', onScreenLeft: 'R' };

/**
 * Tells the mark where the viewer stands.
 * @param azimuth radians, 0 in front of the body, rising toward its left
 */
export function reportAzimuth(azimuth: number): void {
  const turn = Math.atan2(Math.sin(azimuth), Math.cos(azimuth));
  const aside = Math.abs(turn);
  const facing = aside < Math.PI / 4 ? 'Front' : aside > (3 * Math.PI) / 4 ? 'Back' : turn > 0 ? 'Left side' : 'Right side';
  const across = Math.cos(turn);
  const onScreenLeft = across > 0.35 ? 'R' : across < -0.35 ? 'L' : null;
  if (facing === current.facing && onScreenLeft === current.onScreenLeft) return;
  current = { facing, onScreenLeft };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}

export function OrientationMark(): React.JSX.Element {
  const { facing, onScreenLeft } = useSyncExternalStore(subscribe, () => current);
  const other = onScreenLeft === 'R' ? 'L' : 'R';
  return (
    <div className="orientation-mark" role="img" aria-label={`Seen: ${facing.toLowerCase()} of the body`}>
      <span className="orientation-side">{onScreenLeft ?? ''}</span>
      <span className="orientation-facing">{facing}</span>
      <span className="orientation-side">{onScreenLeft ? other : ''}</span>
    </div>
  );
}
