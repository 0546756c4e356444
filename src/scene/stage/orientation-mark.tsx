/** Says from where the body is seen, and which of its sides is toward which edge of the screen. */
import { useSyncExternalStore } from 'react';
import { say } from '../../words/index.ts';
import type { OrientationWatch } from './orientation.ts';

const LETTERS = { R: 'scene.orientation.right', L: 'scene.orientation.left' } as const;

export function OrientationMark({ watch }: { readonly watch: OrientationWatch }): React.JSX.Element {
  const { from, onScreenLeft } = useSyncExternalStore(watch.subscribe, watch.current);
  const letterOf = (side: 'R' | 'L'): string => (onScreenLeft === null ? '' : say(LETTERS[side]));
  return (
    <div
      className="orientation-mark"
      role="img"
      aria-label={say('scene.orientation.label', { from, onLeft: onScreenLeft ?? 'other' })}
    >
      <span className="orientation-side">{letterOf(onScreenLeft === 'R' ? 'R' : 'L')}</span>
      <span className="orientation-facing">
        {say.parts('scene.orientation.seen', { from }).map(({ text, tag }) =>
          tag === null ? (
            text
          ) : (
            <span key={tag} className="orientation-seen">
              {text}
            </span>
          ),
        )}
      </span>
      <span className="orientation-side">{letterOf(onScreenLeft === 'R' ? 'L' : 'R')}</span>
    </div>
  );
}
