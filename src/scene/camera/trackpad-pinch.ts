/**
 * A pinch on a trackpad in WebKit: it tells of it by `gesture` events of its own, where other engines send a wheel with Ctrl.
 * Unheard, the page would be enlarged instead of the body.
 */

/** WebKit's own; in no standard and in no list of types. */
interface GestureEvent extends Event {
  /** How far apart the fingers are, as a share of where they began. */
  readonly scale: number;
}

const isGesture = (event: Event): event is GestureEvent => 'scale' in event && typeof event.scale === 'number';

/**
 * Hears of pinches on the stage.
 * @param onPinch how many times larger the body is to be than it was at the last call
 * @returns a function that ends it
 */
export function followPinch(stage: HTMLElement, onPinch: (times: number) => void): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  /** Fingers on a screen send the same events, and move the camera already. */
  const fingers = new Set<number>();
  let last = 1;
  stage.addEventListener(
    'pointerdown',
    ({ pointerType, pointerId }) => {
      if (pointerType === 'touch') fingers.add(pointerId);
    },
    { signal },
  );
  for (const type of ['pointerup', 'pointercancel'] as const)
    document.addEventListener(type, ({ pointerId }) => fingers.delete(pointerId), { signal });
  for (const type of ['gesturestart', 'gesturechange', 'gestureend'])
    stage.addEventListener(
      type,
      (event) => {
        if (!isGesture(event)) return;
        event.preventDefault();
        if (type === 'gesturestart') last = 1;
        if (type !== 'gesturechange' || fingers.size > 0 || !(event.scale > 0)) return;
        onPinch(event.scale / last);
        last = event.scale;
      },
      { signal, passive: false },
    );
  return () => {
    ending.abort();
  };
}
