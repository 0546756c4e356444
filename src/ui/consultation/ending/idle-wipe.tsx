/** Wipes a visit that was left alone, after a warning that can be stopped. */
import { useMyopoint } from '../../hooks/store-context.ts';
import { latePart } from '../../shell/parts/late-part.tsx';

const IdleTimer = latePart(async () => (await import('./idle-timer.tsx')).IdleTimer, () => ({
  what: 'the clock that wipes a visit left alone', place: 'strip', meanwhile: 'Until it is there, wipe the visit by hand.',
}));

/** Mounted always; counts only where a time is set. */
export function IdleWipe() {
  const minutes = useMyopoint((state) => state.idleMinutes);
  return minutes === null ? null : <IdleTimer minutes={minutes} />;
}
