/** Wipes a visit that was left alone, after a warning that can be stopped. */
import { useMyopoint } from '../../hooks/store-context.ts';
import { say } from '../../kit/say.tsx';
import { latePart } from '../../parts/late-part.tsx';

const IdleTimer = latePart(
  async () => (await import('./idle-timer.tsx')).IdleTimer,
  () => ({
    what: say('consultation.idle.part'),
    place: 'strip',
    meanwhile: say('consultation.idle.meanwhile'),
  }),
);

/** Mounted always; counts only where a time is set. */
export function IdleWipe() {
  const minutes = useMyopoint((state) => state.idleMinutes);
  return minutes === null ? null : <IdleTimer minutes={minutes} />;
}
