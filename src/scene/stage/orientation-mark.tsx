/** Says from where the body is seen, and which of its sides is toward which edge of the screen. */
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { say } from '../../words/index.ts';
import type { OrientationWatch } from './orientation.ts';

const LETTERS = { R: 'scene.orientation.right', L: 'scene.orientation.left' } as const;

/** So long after the last turn it is told, ms: who still turns it hears nothing. */
const AT_REST_MS = 800;

/** Tells from where the body is seen once it was turned and stands again; as it opened it tells nothing. */
function OrientationHeard({ words }: { readonly words: string }): React.JSX.Element {
  const [told, setTold] = useState('');
  const before = useRef(words);
  useEffect(() => {
    if (words === before.current) return;
    const waiting = setTimeout(() => {
      before.current = words;
      setTold(words);
    }, AT_REST_MS);
    return () => clearTimeout(waiting);
  }, [words]);
  return (
    <p className="only-heard" role="status">
      {told}
    </p>
  );
}

export function OrientationMark({ watch }: { readonly watch: OrientationWatch }): React.JSX.Element {
  const { from, onScreenLeft } = useSyncExternalStore(watch.subscribe, watch.current);
  const letterOf = (side: 'R' | 'L'): string => (onScreenLeft === null ? '' : say(LETTERS[side]));
  const words = say('scene.orientation.label', { from, onLeft: onScreenLeft ?? 'other' });
  return (
    <>
      <OrientationHeard words={words} />
      <div className="orientation-mark" role="img" aria-label={words}>
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
    </>
  );
}
