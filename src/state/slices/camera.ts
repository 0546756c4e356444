/** What the scene was asked for, the camera first of all, and where the camera stands when it was moved by hand. */
import type { AreaId, BodySide } from '../../anatomy/index.ts';
import { NO_REQUESTS, request, requestView } from '../requests.ts';
import type { Requests } from '../requests.ts';
import type { Target } from '../target.ts';
import type { CameraPose, ViewPreset, ViewRequest } from '../view.ts';
import type { Slice } from './slice.ts';

/** What was asked of the scene, and where the camera stands. */
export interface CameraFields {
  /** The last request of each kind; listen to them with `onRequest`. */
  readonly requests: Requests;
  /** Where the camera stands after the viewer turned the body; null while the view is one the program chose. */
  readonly cameraPose: CameraPose | null;
}

/** Looking from elsewhere. */
export interface CameraActions {
  readonly lookFrom: (preset: ViewPreset) => void;
  /** `NONE` flies to the whole body. */
  readonly flyTo: (target: Target) => void;
  readonly lookAtAreas: (areas: readonly AreaId[], side: BodySide) => void;
  readonly lookFromPose: (pose: CameraPose) => void;
  /** So many steps nearer, or further with less than 0. */
  readonly zoom: (steps: number) => void;
  /** The viewer came to rest at a pose of their own, or (null) at one the program chose. */
  readonly reportCameraPose: (pose: CameraPose | null) => void;
}

/** The slice of it: how it begins, what a wipe leaves of it, and its actions. */
export const cameraSlice: Slice<CameraFields, CameraActions> = {
  initial: { requests: NO_REQUESTS, cameraPose: null },
  keptByWipe: [],
  keptByForgetting: [],
  create: ({ set, get }) => {
    const look = (view: ViewRequest): void => set({ requests: requestView(get().requests, view) });
    return {
      lookFrom: (preset) => look({ kind: 'preset', preset }),
      flyTo: (target) => look({ kind: 'target', target }),
      lookAtAreas: (areas, side) => look({ kind: 'areas', areas, side }),
      lookFromPose: (pose) => set({ cameraPose: pose, requests: requestView(get().requests, { kind: 'pose', pose }) }),
      zoom: (steps) => set({ requests: request(get().requests, 'zoom', { steps }) }),
      reportCameraPose: (cameraPose) => {
        if (cameraPose !== get().cameraPose) set({ cameraPose });
      },
    };
  },
};
