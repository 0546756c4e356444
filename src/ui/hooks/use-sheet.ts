/** A sheet that follows the finger: it rests low, at half height or pulled up. */
import { useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, PointerEvent, RefObject } from 'react';

/** Where a sheet can rest, from the lowest. */
const SHEET_RESTS = ['peek', 'half', 'full'] as const;
export type SheetRest = (typeof SHEET_RESTS)[number];
type Heights = Readonly<Record<SheetRest, number>>;

/** A press that moves less, px, is a tap. */
const SLACK = 6;
/** A finger let go in motion goes on so long, ms. */
const GOES_ON_MS = 180;
/** From this speed on, px a ms, it is a flick: to the next place at least. */
const FLICK = 0.45;
/** A finger that rested so long before it was lifted, ms, did not flick. */
const RESTED_MS = 80;

/**
 * Where a sheet comes to rest that is let go.
 * @param height px, at the moment it is let go
 * @param speed px a millisecond, upward
 */
export function restFor(from: SheetRest, height: number, speed: number, heights: Heights): SheetRest {
  const aim = height + speed * GOES_ON_MS;
  const nearest = SHEET_RESTS.reduce((best, rest) =>
    Math.abs(heights[rest] - aim) < Math.abs(heights[best] - aim) ? rest : best,
  );
  if (nearest !== from || Math.abs(speed) < FLICK) return nearest;
  return SHEET_RESTS[SHEET_RESTS.indexOf(from) + Math.sign(speed)] ?? from;
}

const dress = (element: HTMLElement, rest: SheetRest): void => {
  element.classList.toggle('peek', rest === 'peek');
  element.classList.toggle('tall', rest === 'full');
};

/** The styles know how high each rest is: it is tried on, and nothing of it is drawn. */
function heightsOf(element: HTMLElement, now: SheetRest): Heights {
  const measured = SHEET_RESTS.map((rest) => {
    dress(element, rest);
    return [rest, element.offsetHeight] as const;
  });
  dress(element, now);
  return Object.fromEntries(measured) as Heights;
}

interface Drag {
  readonly pointer: number;
  readonly startY: number;
  readonly startHeight: number;
  readonly heights: Heights;
  moved: boolean;
  y: number;
  at: number;
  speed: number;
}

/**
 * @param sheet the element that is as high as the sheet
 * @param grips selector of the parts of it that can be dragged; a mouse drags the first alone, since it selects words elsewhere
 */
export function useSheet(sheet: RefObject<HTMLElement | null>, [grip, ...more]: readonly [string, ...string[]]) {
  const [rest, setRest] = useState<SheetRest>('half');
  const drag = useRef<Drag | null>(null);
  const dragged = useRef(false);

  const onPointerDown = (event: PointerEvent) => {
    const element = sheet.current;
    dragged.current = false;
    const grips = event.pointerType === 'mouse' ? grip : [grip, ...more].join();
    if (!element || !event.isPrimary || event.button !== 0 || !(event.target as Element).closest(grips)) return;
    element.classList.add('dragged');
    const startHeight = element.offsetHeight;
    drag.current = {
      pointer: event.pointerId,
      startY: event.clientY,
      startHeight,
      heights: heightsOf(element, rest),
      moved: false,
      y: event.clientY,
      at: event.timeStamp,
      speed: 0,
    };
  };
  const onPointerMove = (event: PointerEvent) => {
    const [element, held] = [sheet.current, drag.current];
    if (!element || !held || held.pointer !== event.pointerId) return;
    const up = held.startY - event.clientY;
    if (!held.moved && Math.abs(up) < SLACK) return;
    // Not before: a captured tap would not reach the button under it.
    if (!held.moved) element.setPointerCapture(event.pointerId);
    held.moved = true;
    const ms = event.timeStamp - held.at;
    if (ms > 0) held.speed = (held.y - event.clientY) / ms;
    [held.y, held.at] = [event.clientY, event.timeStamp];
    element.style.height = `${Math.min(held.heights.full, Math.max(held.heights.peek, held.startHeight + up))}px`;
  };
  const letGo = (event: PointerEvent) => {
    const [element, held] = [sheet.current, drag.current];
    if (!element || !held || held.pointer !== event.pointerId) return;
    drag.current = null;
    // Before it loses what lets it be so high.
    const height = element.offsetHeight;
    element.classList.remove('dragged');
    element.style.height = '';
    if (!held.moved) return;
    dragged.current = true;
    const speed = event.type === 'pointercancel' || event.timeStamp - held.at > RESTED_MS ? 0 : held.speed;
    setRest(restFor(rest, height, speed, held.heights));
  };

  const step = (by: 1 | -1) => setRest(SHEET_RESTS[SHEET_RESTS.indexOf(rest) + by] ?? rest);
  return {
    rest,
    setRest,
    /** For the sheet itself. */
    sheetProps: { onPointerDown, onPointerMove, onPointerUp: letGo, onPointerCancel: letGo },
    /** For the button on its upper edge. */
    gripProps: {
      onClick: (event: MouseEvent) => {
        // What ends a drag is no press; a key has no such end.
        if (dragged.current && event.detail > 0) return;
        step(rest === 'full' ? -1 : 1);
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        step(event.key === 'ArrowUp' ? 1 : -1);
      },
    },
  };
}
