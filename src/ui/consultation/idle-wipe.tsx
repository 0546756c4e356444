/** Wipes a visit that was left alone, after a warning that can be stopped. */
import { lazy, Suspense } from 'react';
import { useMyopoint } from '../../state/index.ts';

const IdleTimer = lazy(async () => ({ default: (await import('./idle-timer.tsx')).IdleTimer }));

/** Mounted always; counts only where a time is set. */
export function IdleWipe() {
  const minutes = useMyopoint((state) => state.idleMinutes);
  return minutes === null ? null : <Suspense><IdleTimer minutes={minutes} /></Suspense>;
}
