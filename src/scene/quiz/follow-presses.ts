/** Presses and keys on the body while a question is asked: they mark, and turn it by its steps. */
import type { Camera } from 'three';
import type { Dataset, Layer } from '../../anatomy/index.ts';
import { partsOfInstance } from '../../state/index.ts';
import type { AskedPicture, MyopointState, MyopointStore } from '../../state/index.ts';
import type { BodyModel } from '../body/body-model.ts';
import type { Pick } from '../body/pick.ts';
import { onPage, pickNear, pickOf, raysFrom } from './quiz-pick.ts';
import type { triggerDistances } from './trigger-distance.ts';

/** A press that moves further than this, px, is a drag; a finger rolls where it lies. */
const SLACK = { mouse: 7, touch: 12 } as const;
/** One press of an arrow key moves a mark so far, CSS px; with Shift further. */
const NUDGE_PX = { fine: 4, coarse: 20 } as const;

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface Asked {
  readonly body: BodyModel;
  readonly store: MyopointStore;
  readonly distanceOf: ReturnType<typeof triggerDistances>;
  /** Null until it has come. */
  readonly dataset: () => Dataset | null;
}

interface Stage {
  readonly canvas: HTMLElement;
  readonly camera: Camera;
  readonly askedOf: (state: MyopointState) => AskedPicture | null;
  readonly turnsFreely: (asked: AskedPicture | null) => boolean;
}

/** The next step to a side; the same where there is none. */
export function nextTurn(turn: number, steps: readonly number[], by: 1 | -1): number {
  const further = steps.filter((step) => (by > 0 ? step > turn : step < turn));
  return further.length === 0 ? turn : by > 0 ? Math.min(...further) : Math.max(...further);
}

/** @returns ends it */
export function followPresses(
  { body, store, distanceOf, dataset }: Asked,
  { canvas, camera, askedOf, turnsFreely }: Stage,
): () => void {
  const rayAt = raysFrom(canvas, camera);
  let pressed: { readonly id: number; readonly x: number; readonly y: number; moved: number } | null = null;

  /** The layer all that is asked for belongs to. */
  const layerOf = ({ about }: AskedPicture): Layer | null => body.rangesOf(about)[0]?.layer ?? null;
  const found = (asked: AskedPicture, place: { readonly x: number; readonly y: number }): Pick | null =>
    asked.press === 'place'
      ? (pickOf(body, asked.about, rayAt(place)) ?? pickNear(body, null, place, rayAt))
      : pickNear(body, layerOf(asked), place, rayAt);
  const put = (asked: AskedPicture, pick: Pick): void => {
    const { zonesOf: point } = asked;
    const place = point?.kind === 'trigger-point' ? dataset()?.triggerPointById.get(point.id)?.point.place : undefined;
    const { side } = partsOfInstance(pick.key);
    const mm =
      asked.press === 'place' && place && point?.kind === 'trigger-point'
        ? distanceOf(place, { key: pick.key, at: pick.point, side: side === 'midline' ? point.side : side })
        : null;
    store.getState().changeAsked({ mark: { key: pick.key, at: pick.point, mm } });
  };
  const marking = (): AskedPicture | null => {
    const asked = askedOf(store.getState());
    return asked && !asked.told && (asked.press === 'point' || asked.press === 'place') ? asked : null;
  };

  const onDown = ({ isPrimary, pointerId, clientX, clientY }: PointerEvent): void => {
    pressed = isPrimary ? { id: pointerId, x: clientX, y: clientY, moved: 0 } : null;
  };
  const onMove = ({ pointerId, clientX, clientY }: PointerEvent): void => {
    if (pressed?.id === pointerId)
      pressed.moved = Math.max(pressed.moved, Math.hypot(clientX - pressed.x, clientY - pressed.y));
  };
  const onUp = ({ pointerId, pointerType, button, clientX, clientY }: PointerEvent): void => {
    const press = pressed;
    pressed = null;
    const asked = marking();
    if (!press || press.id !== pointerId || button !== 0 || !asked) return;
    if (press.moved > (pointerType === 'touch' ? SLACK.touch : SLACK.mouse)) return;
    const pick = found(asked, { x: clientX, y: clientY });
    if (pick && pick.layer !== 'skin') put(asked, pick);
  };
  /** Where a mark stands, or would: in the middle of what is asked about. */
  const standsAt = (asked: AskedPicture): { readonly x: number; readonly y: number } | null => {
    if (asked.mark) return onPage(asked.mark.at, canvas, camera);
    const { min, max } = body.boundsOf(asked.about);
    return onPage([(min.x + max.x) / 2, (min.y + max.y) / 2, (min.z + max.z) / 2], canvas, camera);
  };
  const onKey = (event: KeyboardEvent): void => {
    const asked = askedOf(store.getState());
    if (event.target !== canvas || event.altKey || event.ctrlKey || event.metaKey || turnsFreely(asked) || !asked)
      return;
    const arrow = ARROWS[event.key];
    const isPlacing = asked.press === 'place' && marking() !== null;
    const puts = isPlacing && (event.key === 'Enter' || event.key === ' ') && !asked.mark;
    if (!arrow && !puts) return;
    event.preventDefault();
    event.stopPropagation();
    if (!isPlacing) {
      if (arrow && arrow[0] !== 0)
        store.getState().changeAsked({ turn: nextTurn(asked.turn, asked.turnSteps, arrow[0] > 0 ? 1 : -1) });
      return;
    }
    const from = standsAt(asked);
    if (!from) return;
    const [x, y] = asked.mark && arrow ? arrow : [0, 0];
    const aside = (px: number): Pick | null =>
      pickOf(body, asked.about, rayAt({ x: from.x + x * px, y: from.y + y * px }));
    // Near its edge a long step would leave it.
    const pick = (event.shiftKey ? aside(NUDGE_PX.coarse) : null) ?? aside(NUDGE_PX.fine);
    if (pick) put(asked, pick);
  };
  const listening = new AbortController();
  const { signal } = listening;
  canvas.addEventListener('pointerdown', onDown, { signal });
  canvas.addEventListener('pointermove', onMove, { signal });
  canvas.addEventListener('pointerup', onUp, { signal });
  // Before the camera hears of it.
  canvas.parentElement?.addEventListener('keydown', onKey, { signal, capture: true });
  return () => {
    listening.abort();
  };
}
