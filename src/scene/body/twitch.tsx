/** Plays a local twitch response: a short ripple through the fibres of the selected muscle. */
import { useFrame, useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { useEngine } from '../view/engine.ts';

/** A twitch is over within this, seconds (real ones last well under one; this is slowed to be seen). */
const LASTS = 1.6;
const LONGEST_STEP = 1 / 20;

export function Twitch(): null {
  const { body, store } = useEngine();
  const invalidate = useThree((three) => three.invalidate);
  useEffect(() => store.subscribe((state, before) => {
    if (state.twitchSerial === before.twitchSerial || state.reducedMotion) return;
    body.twitch.uTwitch.value = 0;
    invalidate();
  }), [body, invalidate, store]);
  useFrame((_, delta) => {
    const { uTwitch } = body.twitch;
    if (uTwitch.value < 0) return;
    uTwitch.value += Math.min(delta, LONGEST_STEP);
    if (uTwitch.value > LASTS) uTwitch.value = -1;
    invalidate();
  });
  return null;
}
