/** The pointer on the canvas. */
import { useThree } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import { useEngine } from '../engine/engine.ts';
import { followPointer } from './follow-pointer.ts';

export function Pointer(): null {
  const { body, store, lookups, dataset, marks } = useEngine();
  const datasetRef = useRef(dataset);
  datasetRef.current = dataset;
  const canvas = useThree((three) => three.gl.domElement);
  const camera = useThree((three) => three.camera);
  useEffect(
    () => followPointer({ body, store, lookups, marks }, { canvas, camera, dataset: () => datasetRef.current }),
    [body, camera, canvas, lookups, marks, store],
  );
  return null;
}
