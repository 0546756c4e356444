/** The whole screen for the picture, where the browser has such a thing. */
import { useEffect, useState } from 'react';

export interface FullScreen {
  readonly on: boolean;
  readonly toggle: () => void;
}

/** Give the whole screen back. A browser that refuses stays as it is: nothing is lost by it. */
export function leaveFullScreen(): void {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
}

/** Null where the browser cannot (phones, embedded pages). */
export function useFullScreen(): FullScreen | null {
  const [on, setOn] = useState(() => Boolean(document.fullscreenElement));
  useEffect(() => {
    const follow = () => setOn(Boolean(document.fullscreenElement));
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  if (!document.fullscreenEnabled) return null;
  const toggle = () => {
    if (document.fullscreenElement) leaveFullScreen();
    else document.documentElement.requestFullscreen().catch(() => undefined);
  };
  return { on, toggle };
}
