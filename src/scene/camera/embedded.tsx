/**
 * Inside a page of somebody else the wheel and one finger belong to that page, as on a map: it can be scrolled past.
 * Ctrl (or Command) with the wheel zooms, two fingers turn and zoom; a quiet line says so to who tries.
 */
import { useEffect, useState } from 'react';
import { say } from '../../words/index.ts';

const STANDS_MS = 1500;

/** Whether the program is shown within another page; full screen it has its own. */
export function isEmbedded(): boolean {
  return window.self !== window.top && !document.fullscreenElement;
}

/** Whether a turn of the wheel is for the host page. */
export function passesOn({ ctrlKey, metaKey }: Pick<WheelEvent, 'ctrlKey' | 'metaKey'>): boolean {
  return isEmbedded() && !ctrlKey && !metaKey;
}

/** Listens before the camera does. Draws nothing but the line, and that only where it is needed. */
export function EmbeddedManners(): React.JSX.Element | null {
  const [words, setWords] = useState<string | null>(null);
  useEffect(() => {
    if (!isEmbedded()) return;
    document.documentElement.dataset['embedded'] = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (line: string): void => {
      clearTimeout(timer);
      setWords(line);
      timer = setTimeout(() => {
        setWords(null);
      }, STANDS_MS);
    };
    const isStage = (event: Event): boolean => event.target instanceof HTMLCanvasElement;
    const onWheel = (event: WheelEvent): void => {
      if (!isStage(event) || !passesOn(event)) return;
      // Not prevented: the browser hands it on to the host page.
      event.stopPropagation();
      show(say(/Mac|iP(hone|ad)/.test(navigator.userAgent) ? 'scene.embedded.zoom-mac' : 'scene.embedded.zoom'));
    };
    const onTouch = (event: TouchEvent): void => {
      if (!isStage(event) || !isEmbedded()) return;
      // Two fingers are the body's: the host page must not take them for a scroll.
      if (event.touches.length > 1) event.preventDefault();
      else if (event.type === 'touchmove') show(say('scene.embedded.turn'));
    };
    window.addEventListener('wheel', onWheel, { capture: true, passive: true });
    for (const type of ['touchstart', 'touchmove'] as const)
      window.addEventListener(type, onTouch, { capture: true, passive: false });
    return () => {
      clearTimeout(timer);
      delete document.documentElement.dataset['embedded'];
      window.removeEventListener('wheel', onWheel, { capture: true });
      for (const type of ['touchstart', 'touchmove'] as const)
        window.removeEventListener(type, onTouch, { capture: true });
    };
  }, []);
  return words === null ? null : (
    <p className="embedded-hint" role="status">
      {words}
    </p>
  );
}
