/**
 * Counts the time without a touch. A device that slept through the warning wipes as soon as it wakes; one whose clock was set
 * back goes on counting touches and seconds.
 */
import { AlertDialog } from 'radix-ui';
import { useEffect, useRef, useState } from 'react';
import { useIdleTimer } from 'react-idle-timer';
import { LONGEST_IDLE_MINUTES } from '../../../state/index.ts';
import type { MyopointStore } from '../../../state/index.ts';
import { useMyopoint, useStore } from '../../hooks/store-context.ts';
import { Say, say } from '../../kit/say.tsx';
import { isSomethingToWipe } from './something-to-wipe.ts';
import { WIPE_SECONDS } from './wipe-seconds.ts';
import './idle.css';

/** What a person does; a focus that the program moves does not count. */
const EVENTS = ['mousemove', 'mousedown', 'keydown', 'wheel', 'touchstart', 'touchmove', 'visibilitychange'] as const;
/** Said aloud at these seconds; each second would be noise. */
const SAID_AT = [10, 5];

function wipeNow(store: MyopointStore): void {
  store.getState().wipeVisit();
  store.getState().announce(say('consultation.idle.done'));
}

export function IdleTimer({ minutes }: { readonly minutes: number }) {
  const store = useStore();
  const needed = useMyopoint(isSomethingToWipe);
  const [seconds, setSeconds] = useState<number | null>(null);
  /** When the warning has run out, by the clock that nobody sets. */
  const endsMs = useRef(0);
  const timer = useIdleTimer({
    timeout: Math.min(LONGEST_IDLE_MINUTES, minutes) * 60_000,
    promptBeforeIdle: WIPE_SECONDS * 1000,
    events: [...EVENTS],
    // It spaces events by the device's clock: set back an hour, none would count for an hour.
    eventsThrottle: 0,
    disabled: !needed,
    onPrompt: () => {
      endsMs.current = performance.now() + WIPE_SECONDS * 1000;
      setSeconds(WIPE_SECONDS);
    },
    onIdle: () => {
      setSeconds(null);
      wipeNow(store);
    },
    onActive: () => setSeconds(null),
  });
  const counting = seconds !== null && needed;
  useEffect(() => {
    if (!counting) return;
    const tick = setInterval(
      () =>
        setSeconds((now) =>
          now === null ? null : Math.max(0, Math.ceil((endsMs.current - performance.now()) / 1000)),
        ),
      500,
    );
    return () => clearInterval(tick);
  }, [counting]);
  // Wiped by hand in the meantime: nothing is left to warn of.
  if (seconds !== null && !needed) setSeconds(null);
  const keep = () => {
    setSeconds(null);
    timer.activate();
  };
  return (
    <AlertDialog.Root
      open={counting}
      onOpenChange={(open) => {
        if (!open) keep();
      }}
    >
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="veil idle-veil" />
        <AlertDialog.Content className="panel dialog idle-dialog">
          <AlertDialog.Title>
            <Say
              parts={say.parts('consultation.idle.title', { seconds: WIPE_SECONDS })}
              tags={{ 1: (words) => <span className="only-heard">{words}</span> }}
            />
          </AlertDialog.Title>
          <p className="idle-count" aria-hidden="true">
            <Say
              parts={say.parts('consultation.idle.count', { seconds: seconds ?? 0 })}
              tags={{ 1: (words) => <strong>{words}</strong> }}
            />
          </p>
          <AlertDialog.Description>{say('consultation.idle.text')}</AlertDialog.Description>
          <p role="status" className="only-heard">
            {seconds !== null && SAID_AT.includes(seconds) ? say('consultation.idle.left', { seconds }) : ''}
          </p>
          <div className="idle-answers">
            <AlertDialog.Cancel className="button strong">{say('consultation.idle.keep')}</AlertDialog.Cancel>
            <AlertDialog.Action className="button" onClick={() => wipeNow(store)}>
              {say('consultation.idle.wipe')}
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
