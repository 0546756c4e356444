/** Pointer on the body: hover names, a click selects or touches the skin, a double click flies there. */
import { useThree } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import { Raycaster, Vector2, type Ray } from 'three';
import { NONE, targetOfInstance, touchesSkin } from '../../state/index.ts';
import { pickAlong, type Pick } from '../body/pick.ts';
import { skinUnder, type SkinPlace } from './skin-under.ts';
import { touchedAreas } from './touched-areas.ts';
import { useEngine } from '../engine/engine.ts';
import { markAt } from '../marks/marks-registry.ts';

/** A press that moves further than this, px, is a drag, however long it is held; a finger rolls where it lies. */
const SLACK = { mouse: 7, touch: 12 } as const;
const slackOf = ({ pointerType }: PointerEvent): number => (pointerType === 'touch' ? SLACK.touch : SLACK.mouse);

export function Pointer(): null {
  const { body, store, lookups, dataset } = useEngine();
  const datasetRef = useRef(dataset);
  datasetRef.current = dataset;
  const canvas = useThree((three) => three.gl.domElement);
  const camera = useThree((three) => three.camera);
  const pressed = useRef<{ x: number; y: number; moved: number; id: number } | null>(null);

  useEffect(() => {
    const raycaster = new Raycaster();
    const place = new Vector2();
    const rayAt = (event: MouseEvent): Ray => {
      const box = canvas.getBoundingClientRect();
      place.set(((event.clientX - box.left) / box.width) * 2 - 1, 1 - ((event.clientY - box.top) / box.height) * 2);
      raycaster.setFromCamera(place, camera);
      return raycaster.ray;
    };
    const pickAt = (event: MouseEvent): Pick | null => pickAlong(body, rayAt(event));
    const skinAt = (event: MouseEvent): SkinPlace | null => skinUnder(body, rayAt(event));
    /** Fibres are drawn in place of the body: there is nothing to point at. */
    const isAway = (): boolean => store.getState().fibres !== null;
    let waiting: PointerEvent | null = null;
    let frame = 0;
    const hover = (): void => {
      frame = 0;
      if (!waiting) return;
      const state = store.getState();
      if (isAway() || touchesSkin(state)) {
        canvas.style.cursor = !isAway() && skinAt(waiting) ? 'pointer' : 'grab';
        state.hover(null);
        waiting = null;
        return;
      }
      const overMark = markAt(waiting, canvas, camera) !== null;
      const pick = pickAt(waiting);
      canvas.style.cursor = overMark || pick ? 'pointer' : 'grab';
      store.getState().hover(overMark ? null : pick?.key ?? null);
      waiting = null;
    };
    const onMove = (event: PointerEvent): void => {
      const press = pressed.current;
      if (press?.id === event.pointerId) press.moved = Math.max(press.moved, Math.hypot(event.clientX - press.x, event.clientY - press.y));
      // A finger does not hover, and a drag is not a question.
      if (event.pointerType === 'touch' || event.buttons !== 0) return;
      waiting = event;
      if (frame === 0) frame = requestAnimationFrame(hover);
    };
    const onLeave = (): void => {
      waiting = null;
      store.getState().hover(null);
    };
    const onDown = (event: PointerEvent): void => {
      pressed.current = event.isPrimary ? { x: event.clientX, y: event.clientY, moved: 0, id: event.pointerId } : null;
      if (event.buttons !== 0) store.getState().hover(null);
    };
    const onUp = (event: PointerEvent): void => {
      const press = pressed.current;
      pressed.current = null;
      if (!press || press.id !== event.pointerId || event.button !== 0) return;
      const moved = Math.max(press.moved, Math.hypot(event.clientX - press.x, event.clientY - press.y));
      if (moved > slackOf(event)) return;
      const state = store.getState();
      if (isAway()) return;
      if (touchesSkin(state)) {
        const skin = skinAt(event);
        if (skin) state.touchSkin(touchedAreas(datasetRef.current?.areas ?? [], skin.place, skin.normal));
        return;
      }
      // A lesson shows; its marks are no buttons.
      const mark = state.mode.kind === 'lesson' ? null : markAt(event, canvas, camera);
      if (mark) state.select(mark);
      else state.pick(pickAt(event)?.key ?? null);
    };
    const onDouble = (event: MouseEvent): void => {
      // Two quick touches of the skin are two touches.
      if (isAway() || (touchesSkin(store.getState()) && skinAt(event))) return;
      const pick = pickAt(event);
      const { choices, flyTo } = store.getState();
      flyTo(pick ? targetOfInstance(pick.key, lookups, choices.selected) : NONE);
    };
    // A long press on the body means the body, not the browser's menu.
    const onMenu = (event: Event): void => { event.preventDefault(); };
    canvas.addEventListener('contextmenu', onMenu);
    canvas.addEventListener('pointermove', onMove);
    canvas.addEventListener('pointerleave', onLeave);
    canvas.addEventListener('pointerdown', onDown);
    canvas.addEventListener('pointerup', onUp);
    canvas.addEventListener('dblclick', onDouble);
    return () => {
      cancelAnimationFrame(frame);
      canvas.removeEventListener('contextmenu', onMenu);
      canvas.removeEventListener('pointermove', onMove);
      canvas.removeEventListener('pointerleave', onLeave);
      canvas.removeEventListener('pointerdown', onDown);
      canvas.removeEventListener('pointerup', onUp);
      canvas.removeEventListener('dblclick', onDouble);
    };
  }, [body, camera, canvas, lookups, store]);
  return null;
}
