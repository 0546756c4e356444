/** Says when the body is drawn too slowly here, so that the flat drawing can be offered. */
import { useFrame } from '@react-three/fiber';
import { useMemo } from 'react';
import { useEngine } from './engine.ts';
import { createSlowFrames } from './slow-frames.ts';

/** Just after the files have come shaders are still made ready, ms. */
const SETTLES_MS = 3000;

export function SlowWatch(): null {
  const { store } = useEngine();
  const watch = useMemo(() => ({ frames: createSlowFrames(), readySince: Infinity }), []);
  useFrame(() => {
    const { load, reportSlowPicture } = store.getState();
    const now = performance.now();
    if (load.phase !== 'ready') watch.readySince = Infinity;
    else if (watch.readySince === Infinity) watch.readySince = now;
    if (document.hidden || now - watch.readySince < SETTLES_MS) watch.frames.begin();
    else if (watch.frames.drawn(now)) reportSlowPicture();
  });
  return null;
}
