/** Gives the picture the quality of print at rest, and says so to what else takes pictures. */
import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { useEngine } from './engine.ts';
import { createRest } from './rest.ts';

/** So many pictures are averaged: past this an edge is no finer to the eye. */
const PICTURES = 16;

export function PrintAtRest(): null {
  const { fineness } = useEngine();
  const get = useThree((three) => three.get);
  const rest = useMemo(
    () =>
      createRest(
        () => {
          const { gl, scene, camera, internal } = get();
          return { gl, scene, camera, isAskedFor: internal.frames > 0, sharpen: () => fineness.sharpen() };
        },
        () => fineness.pictures,
      ),
    [fineness, get],
  );
  useFrame(rest.disturb);
  useEffect(() => {
    fineness.pictures = PICTURES;
    fineness.isFine = rest.isFine;
    // What stands there was drawn before this came.
    rest.disturb();
    return () => {
      fineness.pictures = 1;
      fineness.isFine = () => false;
      rest.end();
    };
  }, [fineness, rest]);
  return null;
}
