/** Pointer on the body, whatever it is drawn by: hover names, a click selects or touches the skin, a double click flies there. */
import { Raycaster, Vector2, type Camera, type Ray } from 'three';
import type { Dataset } from '../../anatomy/index.ts';
import type { TouchedSkin } from '../../state/index.ts';
import { pickAlong, type Pick } from '../body/pick.ts';
import type { Engine } from '../engine/engine.ts';
import { markAt } from '../marks/mark-positions.ts';
import { doublePressMeans, hoverMeans, pressMeans, type Under } from './press-means.ts';
import { skinUnder, wholeSkinUnder, type SkinPoint } from './skin-under.ts';
import { touchedAreas } from './touched-areas.ts';

/** Where the body is pressed. */
export interface PressedStage {
  readonly canvas: HTMLElement;
  readonly camera: Camera;
  /** Null until it has come. */
  readonly dataset: () => Dataset | null;
}

/** @returns ends it */
export function followPointer(
  { body, store, lookups, marks }: Omit<Engine, 'dataset' | 'loader' | 'activity' | 'camera' | 'fineness'>,
  { canvas, camera, dataset }: PressedStage,
): () => void {
  let pressed: { x: number; y: number; moved: number; id: number } | null = null;
  const raycaster = new Raycaster();
  const place = new Vector2();
  const rayAt = (event: MouseEvent): Ray => {
    const box = canvas.getBoundingClientRect();
    place.set(((event.clientX - box.left) / box.width) * 2 - 1, 1 - ((event.clientY - box.top) / box.height) * 2);
    raycaster.setFromCamera(place, camera);
    return raycaster.ray;
  };
  const pickAt = (event: MouseEvent): Pick | null => pickAlong(body, rayAt(event));
  const skinAt = (event: MouseEvent): SkinPoint | null => skinUnder(body, rayAt(event));
  const under = (event: MouseEvent): Under => ({
    mark: () => markAt(marks.shown(), event, canvas, camera),
    copy: () => pickAt(event)?.key ?? null,
    skin: () => skinAt(event),
    wholeSkin: () => wholeSkinUnder(body, rayAt(event)),
  });
  let waiting: PointerEvent | null = null;
  let frame = 0;
  const hover = (): void => {
    frame = 0;
    if (!waiting) return;
    const state = store.getState();
    const { key, isTarget } = hoverMeans(state, under(waiting));
    canvas.style.cursor = isTarget ? 'pointer' : 'grab';
    state.hover(key);
    waiting = null;
  };
  const onMove = (event: PointerEvent): void => {
    const press = pressed;
    if (press?.id === event.pointerId)
      press.moved = Math.max(press.moved, Math.hypot(event.clientX - press.x, event.clientY - press.y));
    // A finger does not hover, and while the camera is dragged nothing is hovered.
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    waiting = event;
    if (frame === 0) frame = requestAnimationFrame(hover);
  };
  const onLeave = (): void => {
    waiting = null;
    store.getState().hover(null);
  };
  const onDown = (event: PointerEvent): void => {
    pressed = event.isPrimary ? { x: event.clientX, y: event.clientY, moved: 0, id: event.pointerId } : null;
    if (event.buttons !== 0) store.getState().hover(null);
  };
  const onUp = (event: PointerEvent): void => {
    const press = pressed;
    pressed = null;
    if (!press || press.id !== event.pointerId) return;
    const moved = Math.max(press.moved, Math.hypot(event.clientX - press.x, event.clientY - press.y));
    const state = store.getState();
    const means = pressMeans({ moved, pointerType: event.pointerType, button: event.button }, state, under(event));
    const touchedAt = ({ position, normal }: SkinPoint): TouchedSkin =>
      touchedAreas(dataset()?.areas ?? [], position, normal);
    if (means?.kind === 'touch') state.touchSkin(touchedAt(means.skin));
    else if (means?.kind === 'area') {
      const { areas, side } = touchedAt(means.skin);
      if (areas[0]) state.select({ kind: 'area', id: areas[0], side });
      else state.pick(pickAlong(body, rayAt(event), 'skin')?.key ?? null);
    } else if (means?.kind === 'select') state.select(means.target);
    else if (means) state.pick(means.key);
  };
  const onDouble = (event: MouseEvent): void => {
    const state = store.getState();
    const target = doublePressMeans(state, under(event), lookups);
    if (target) state.flyTo(target);
  };
  // A long press on the body means the body, not the browser's menu.
  const onMenu = (event: Event): void => {
    event.preventDefault();
  };
  const listening = new AbortController();
  const { signal } = listening;
  canvas.addEventListener('contextmenu', onMenu, { signal });
  canvas.addEventListener('pointermove', onMove, { signal });
  canvas.addEventListener('pointerleave', onLeave, { signal });
  canvas.addEventListener('pointerdown', onDown, { signal });
  canvas.addEventListener('pointerup', onUp, { signal });
  canvas.addEventListener('dblclick', onDouble, { signal });
  return () => {
    cancelAnimationFrame(frame);
    listening.abort();
  };
}
