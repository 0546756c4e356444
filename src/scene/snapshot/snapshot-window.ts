/** What part of the stage a snapshot for the card shows. */
import type { Insets } from '../../state/index.ts';

/** Size of a snapshot, px: sharp at the width of a printed page's column. */
export const SNAPSHOT_PX = { width: 1400, height: 1100 } as const;

/** All of a snapshot, for a camera that stands where the snapshot wants it. */
export const WHOLE_SNAPSHOT: SnapshotWindow = { x: 0, y: 0, ...SNAPSHOT_PX };

/** A rectangle of the stage, CSS px from its top left; it may reach past the stage's edges. */
export interface SnapshotWindow {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest window of a snapshot's shape that holds the free part of the stage, with the same middle. */
export function snapshotWindow(
  size: { readonly width: number; readonly height: number },
  insets: Insets,
): SnapshotWindow {
  const freeWidth = Math.max(1, size.width - insets.left - insets.right);
  const freeHeight = Math.max(1, size.height - insets.top - insets.bottom);
  const aspect = SNAPSHOT_PX.width / SNAPSHOT_PX.height;
  const width = Math.max(freeWidth, freeHeight * aspect);
  const height = width / aspect;
  return {
    x: insets.left + freeWidth / 2 - width / 2,
    y: insets.top + freeHeight / 2 - height / 2,
    width,
    height,
  };
}
