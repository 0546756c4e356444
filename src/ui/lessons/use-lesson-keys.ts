/** Keys of a lesson: space plays and waits, arrows step, Escape ends. */
import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { arrowKeys } from '../kit/arrow-keys.ts';

interface LessonKeys {
  readonly toggle: () => void;
  readonly back: () => void;
  readonly next: () => void;
  readonly close: () => void;
}

/** Where space or an arrow means something of its own. */
const PRESSABLE = 'button, a, input, textarea, select, [contenteditable], [role="slider"]';
const TYPED_IN = 'input, textarea, select, [contenteditable]';

/**
 * Listens on the whole page, before the page's own keys, which would clear the selection. On the body the arrows
 * turn the body; in a dialog that stands above all keys are the dialog's.
 */
export function useLessonKeys(player: RefObject<HTMLElement | null>, keys: LessonKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target } = event;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element))
        return;
      const inside = player.current?.contains(target) ?? false;
      if (target.matches(TYPED_IN) || (!inside && target.closest('[role="dialog"], [role="alertdialog"]'))) return;
      const onPage = inside || target === document.body;
      const { toggle, back, next, close } = latest.current;
      const arrows = arrowKeys();
      const move =
        event.key === 'Escape'
          ? close
          : event.key === ' ' && (onPage || target instanceof HTMLCanvasElement) && !target.matches(PRESSABLE)
            ? toggle
            : event.key === arrows.back && onPage
              ? back
              : event.key === arrows.onward && onPage
                ? next
                : null;
      if (!move) return;
      event.preventDefault();
      event.stopPropagation();
      move();
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, [player]);
}
