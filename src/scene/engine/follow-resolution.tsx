/** Draws what moves with as many pixels as the device can keep up with, and what rests with all of them. */
import { addAfterEffect, useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import { useEngine } from './engine.ts';
import { createFrameCost } from './frame-cost.ts';
import { allPixels } from './pixels.ts';
import { APART_MS, createResolution } from './resolution.ts';

/** A frame or two are a choice that was made, not a movement. */
const FEWEST_OF_A_MOVEMENT = 4;

export function FollowResolution(): null {
  const { fineness } = useEngine();
  const gl = useThree((three) => three.gl);
  const get = useThree((three) => three.get);
  const rule = useMemo(createResolution, []);
  const cost = useMemo(() => createFrameCost(gl.getContext() as WebGL2RenderingContext), [gl]);
  const movement = useRef({ last: 0, frames: 0, share: 1, wantsAll: false });

  useFrame(() => {
    const now = performance.now();
    const move = movement.current;
    move.frames = now - move.last < APART_MS ? move.frames + 1 : 0;
    move.last = now;
    const { viewport, setDpr } = get();
    let share = 1;
    if (document.hidden) rule.begin();
    else if (move.wantsAll) move.frames = 0;
    else {
      const told = cost.take();
      // Where the card tells, a frame whose answer is still on its way is not judged by the clock.
      const asked = cost.isTold && told === null ? null : rule.drawn(now, told);
      if (asked !== null) move.share = asked;
      share = move.frames < FEWEST_OF_A_MOVEMENT && viewport.dpr === allPixels() ? 1 : move.share;
    }
    move.wantsAll = false;
    const pixels = allPixels() * share;
    // The canvas is emptied by this and drawn anew within the same frame.
    if (Math.abs(viewport.dpr - pixels) > 0.001) setDpr(pixels);
    cost.begin();
  });
  useEffect(() => addAfterEffect(cost.end), [cost]);
  useEffect(() => {
    fineness.sharpen = () => {
      const { viewport, invalidate } = get();
      if (viewport.dpr >= allPixels() - 0.001) return true;
      movement.current.wantsAll = true;
      invalidate();
      return false;
    };
    return () => {
      fineness.sharpen = () => true;
    };
  }, [fineness, get]);
  return null;
}
