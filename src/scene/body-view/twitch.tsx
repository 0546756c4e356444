/** Plays a local twitch response: a short ripple through the fibres of the selected muscle. */
import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import { onRequest } from '../../state/index.ts';
import { useEngine } from '../engine/engine.ts';

/** A twitch is over within this, seconds (real ones last well under one; this is slowed to be seen). */
const LASTS = 1.6;
const LONGEST_STEP = 1 / 20;
/** The camera sets out within this, seconds. */
const LEAST_WAIT = 0.12;
/** A twitch waits for the camera to arrive, but no longer than this, seconds. */
const LONGEST_WAIT = 1.8;

export function Twitch(): null {
  const { body, store, activity } = useEngine();
  const invalidate = useThree((three) => three.invalidate);
  /** How long a twitch that was asked for has waited; null while none waits. */
  const waited = useRef<number | null>(null);
  useEffect(
    () =>
      onRequest(store, 'twitch', (_, { reducedMotion }) => {
        if (reducedMotion) return;
        // A step of a lesson chooses, looks and twitches in one go: what nobody sees yet must not have passed already.
        waited.current = 0;
        invalidate();
      }),
    [body, invalidate, store],
  );
  useFrame((_, delta) => {
    const { uTwitch } = body.twitch;
    if (waited.current !== null) {
      waited.current += Math.min(delta, LONGEST_STEP);
      if (waited.current > LEAST_WAIT && (!activity.isMoving('camera') || waited.current > LONGEST_WAIT)) {
        waited.current = null;
        uTwitch.value = 0;
      }
      invalidate();
    }
    if (uTwitch.value < 0) return;
    uTwitch.value += Math.min(delta, LONGEST_STEP);
    if (uTwitch.value > LASTS) uTwitch.value = -1;
    invalidate();
  });
  return null;
}
