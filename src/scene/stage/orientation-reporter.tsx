/** Tells each frame how the camera looks. */
import { useFrame } from '@react-three/fiber';
import { Vector3 } from 'three';
import type { OrientationWatch } from './orientation.ts';

/** Filled anew each frame. */
const [forward, right] = [new Vector3(), new Vector3()];

export function OrientationReporter({ watch }: { readonly watch: OrientationWatch }): null {
  useFrame(({ camera }) => {
    camera.getWorldDirection(forward);
    watch.report(forward, right.setFromMatrixColumn(camera.matrixWorld, 0));
  });
  return null;
}
