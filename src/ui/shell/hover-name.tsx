/** The name of what a mouse or pen rests on, beside it. Not said aloud: the lists hold the same names for a keyboard. */
import { useEffect, useState } from 'react';
import { useLookups, useMyopoint, useStore } from '../hooks/store-context.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { fullNameOf } from '../kit/names.ts';

/** A pointer on its way names nothing. */
const REST_MS = 350;
/** Beside the pointer, and on its other side near the edges. */
const ASIDE_PX = 16;

interface PointerPosition {
  readonly x: number;
  readonly y: number;
}

export function HoverName() {
  const store = useStore();
  const hovered = useMyopoint((state) => state.hovered);
  const dataset = useDataset();
  const lookups = useLookups();
  const [place, setPlace] = useState<PointerPosition | null>(null);
  useEffect(() => {
    let timer = 0;
    const stop = (): void => {
      window.clearTimeout(timer);
      setPlace(null);
    };
    const onMove = ({ pointerType, buttons, clientX, clientY, target }: PointerEvent): void => {
      stop();
      // A finger hides what it would name; while something is dragged nothing is asked.
      if (pointerType === 'touch' || buttons !== 0 || !(target instanceof HTMLCanvasElement)) return;
      timer = window.setTimeout(() => setPlace({ x: clientX, y: clientY }), REST_MS);
    };
    document.addEventListener('pointermove', onMove);
    document.addEventListener('pointerdown', stop);
    document.addEventListener('wheel', stop, { passive: true });
    document.documentElement.addEventListener('pointerleave', stop);
    const unsubscribe = store.subscribe(
      ({ hovered: over }) => over,
      (over) => {
        if (over.kind === 'none') stop();
      },
    );
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('pointermove', onMove);
      document.removeEventListener('pointerdown', stop);
      document.removeEventListener('wheel', stop);
      document.documentElement.removeEventListener('pointerleave', stop);
      unsubscribe();
    };
  }, [store]);
  const isAsked = useMyopoint((state) => state.mode.kind === 'quiz');
  const name = place && !isAsked && fullNameOf(hovered, dataset, lookups);
  if (!place || !name) return null;
  const [toLeft, upward] = [place.x > innerWidth / 2, place.y > innerHeight - 80];
  return (
    <div
      className="tip hover-name"
      aria-hidden="true"
      style={{
        [toLeft ? 'right' : 'left']: (toLeft ? innerWidth - place.x : place.x) + ASIDE_PX,
        [upward ? 'bottom' : 'top']: (upward ? innerHeight - place.y : place.y) + ASIDE_PX,
      }}
    >
      {name}
    </div>
  );
}
