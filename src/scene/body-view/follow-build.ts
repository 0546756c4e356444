/** Keeps the drawn skin in the shape of the chosen build; a worker shapes it. */
import type { Engine } from '../engine/engine.ts';

/**
 * Follows the store's build. One shape is asked for at a time, so that a slider that is dragged shows each shape that
 * comes and never waits for those it has left behind.
 * @param onShaped the skin has another shape
 * @returns ends it
 */
export function followBuild(
  { body, loader, store, activity }: Pick<Engine, 'body' | 'loader' | 'store' | 'activity'>,
  onShaped: () => void,
): () => void {
  let isAsking = false;
  let isOver = false;
  const follow = async (): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    activity.beginWork();
    try {
      for (;;) {
        const { build } = store.getState().choices;
        const shape = await loader.skinWorker.shapeSkin(build);
        if (isOver || !shape) return;
        body.reshapeSkin(shape);
        onShaped();
        if (store.getState().choices.build === build) return;
      }
    } finally {
      isAsking = false;
      activity.endWork();
    }
  };
  const stop = store.subscribe((state, before) => {
    if (state.choices.build !== before.choices.build) void follow();
  });
  return () => {
    isOver = true;
    stop();
  };
}
