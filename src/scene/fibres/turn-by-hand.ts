/** Lets a hand turn the fibres a little: the camera stays where it stands before the body. */
import { useThree } from '@react-three/fiber';
import { useEffect, useRef, type RefObject } from 'react';
import { useEngine } from '../engine/engine.ts';
import type { Sway } from './fibre-pose.ts';

const FURTHEST_YAW = 0.55;
const FURTHEST_PITCH = 0.4;
/** Radians a CSS pixel. */
const TURN = 0.006;

const within = (value: number, most: number): number => Math.min(most, Math.max(-most, value));

/** The turn a hand has given the fibres so far. */
export function useTurnByHand(): RefObject<Sway> {
  const { store } = useEngine();
  const canvas = useThree((three) => three.gl.domElement);
  const invalidate = useThree((three) => three.invalidate);
  const turned = useRef<Sway>({ yaw: 0, pitch: 0 });
  useEffect(() => {
    const onMove = (event: PointerEvent): void => {
      if (store.getState().fibres === null || !event.isPrimary || event.buttons !== 1) return;
      const { yaw, pitch } = turned.current;
      turned.current = {
        yaw: within(yaw + event.movementX * TURN, FURTHEST_YAW),
        pitch: within(pitch + event.movementY * TURN, FURTHEST_PITCH),
      };
      invalidate();
    };
    canvas.addEventListener('pointermove', onMove);
    return () => {
      canvas.removeEventListener('pointermove', onMove);
    };
  }, [canvas, invalidate, store]);
  return turned;
}
