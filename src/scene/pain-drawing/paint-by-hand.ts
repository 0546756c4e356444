/** Lets finger, pen and mouse paint on the skin while a brush is held; what does not paint turns the body. */
import { CameraControlsImpl } from '@react-three/drei';
import { Raycaster, Vector2, type Camera } from 'three';
import { distance, type BrushTip } from '../../geometry/index.ts';
import { paintsSkin } from '../../state/index.ts';
import type { Engine } from '../engine/engine.ts';
import { paintGesture } from '../pointer/paint-gesture.ts';
import { drawnSkinUnder } from '../pointer/skin-under.ts';
import { touchedAreas } from '../pointer/touched-areas.ts';
import type { FollowedDrawing } from './follow-drawing.ts';
import { Hand, pressedRadius } from './hand.ts';
import type { SkinDrawing } from './skin-drawing.ts';

const { ACTION } = CameraControlsImpl;

/** Where two places of a movement are further apart on the skin than this, mm, it is looked for between them, */
const STEP_MM = 9;
/** but not where they are nearer on the screen than this, CSS px, beside the skin than this, or after so many halvings. */
const NEAR_PX = 1;
const BESIDE_PX = 12;
const MOST_HALVINGS = 5;
/** Where the brush is, is said this often, ms. */
const SAID_EVERY_MS = 220;
/** Skin that faces front or back by more than this is said to. */
const FACING = 0.5;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** What is painted with. */
export interface PaintTools {
  readonly canvas: HTMLElement;
  readonly camera: Camera;
  /** The camera's controls; null while they do not stand. */
  readonly controls: () => CameraControlsImpl | null;
  readonly drawing: SkinDrawing;
  readonly followed: Pick<FollowedDrawing, 'paint' | 'ended' | 'follow'>;
  /** The picture is another. */
  readonly onDrawn: () => void;
}

/** @returns ends it */
export function paintByHand(
  { body, store, dataset }: Pick<Engine, 'body' | 'store' | 'dataset'>,
  { canvas, camera, controls, drawing, followed, onDrawn }: PaintTools,
): () => void {
  const gesture = paintGesture();
  const raycaster = new Raycaster();
  const onScreen = new Vector2();
  let hand: {
    readonly hand: Hand;
    readonly patch: number;
    readonly erases: boolean;
    at: Place;
    tip: BrushTip | null;
  } | null = null;
  let saidAt = -Infinity;

  // Asked once an event: asked for each ray it would have the page laid out again and again.
  let box = canvas.getBoundingClientRect();
  const measureCanvas = (): void => {
    box = canvas.getBoundingClientRect();
  };
  const skinAt = ({ x, y }: Place): ReturnType<typeof drawnSkinUnder> => {
    onScreen.set(((x - box.left) / box.width) * 2 - 1, 1 - ((y - box.top) / box.height) * 2);
    raycaster.setFromCamera(onScreen, camera);
    return drawnSkinUnder(body, raycaster.ray);
  };
  const say = (found: ReturnType<typeof skinAt>): void => {
    const now = performance.now();
    if (found && now - saidAt < SAID_EVERY_MS) return;
    if (!found) {
      if (store.getState().brushAt) store.getState().reportBrushAt(null);
      return;
    }
    saidAt = now;
    const { position, normal } = found;
    const { areas, side, both = false } = touchedAreas(dataset?.areas ?? [], position, normal);
    const facing = normal[1] < -FACING ? 'front' : normal[1] > FACING ? 'behind' : 'side';
    store.getState().reportBrushAt({ position, normal, side, areas, facing, inTheMiddle: both });
  };
  /** The tip of the brush on the skin; null beside it. */
  const tipOf = (found: ReturnType<typeof skinAt>, type: string, pressure: number): BrushTip | null =>
    found && {
      at: found.position,
      normal: found.normal,
      radiusMm: pressedRadius(store.getState().brush.radiusMm, type, pressure),
    };
  /** Shows the brush where a pointer is. @returns the tip of it on the skin */
  const tipAt = (place: Place, type: string, pressure: number): BrushTip | null => {
    const { brush } = store.getState();
    const found = skinAt(place);
    const tip = tipOf(found, type, pressure);
    drawing.showBrush(found && tip && { ...tip, at: found.drawn }, brush.erases);
    say(found);
    return tip;
  };
  const moveHand = (place: Place, type: string, pressure: number): void => {
    if (!hand) return;
    type On = readonly [Place, BrushTip | null];
    /** Where the brush was on the way, the end with it. */
    const way = (from: On, to: On, halvings: number): readonly (BrushTip | null)[] => {
      const [[a, one], [b, other]] = [from, to];
      const px = Math.hypot(b.x - a.x, b.y - a.y);
      const isNear = one && other ? distance(one.at, other.at) <= STEP_MM : !one && !other && px < BESIDE_PX;
      if (isNear || px < NEAR_PX || halvings === 0) return [other];
      const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
      const between: On = [middle, tipOf(skinAt(middle), type, pressure)];
      return [...way(from, between, halvings - 1), ...way(between, to, halvings - 1)];
    };
    const tip = tipAt(place, type, pressure);
    const painted = way([hand.at, hand.tip], [place, tip], MOST_HALVINGS).flatMap(
      (each) => hand?.hand.moveTo(each) ?? [],
    );
    hand.at = place;
    hand.tip = tip;
    if (painted.length > 0) followed.paint(hand.patch, painted, hand.erases);
    onDrawn();
  };
  /** The stroke under way becomes part of the drawing, or was none. */
  const finish = (counts: boolean): void => {
    if (!hand) return;
    const { patch, hand: drawn } = hand;
    hand = null;
    const strokes = counts && store.getState().paintedPatch === patch ? drawn.strokes() : [];
    followed.ended({ patch, became: strokes.length > 0 ? strokes : null });
    if (strokes.length > 0) store.getState().addStrokes(strokes);
    followed.follow();
  };
  /** One finger turns the body only where it does not paint; two turn it and bring it nearer. */
  const setControls = (oneTurns: boolean): void => {
    const rig = controls();
    if (!rig) return;
    rig.touches.one = oneTurns ? ACTION.TOUCH_ROTATE : ACTION.NONE;
    rig.touches.two = ACTION.TOUCH_DOLLY_ROTATE;
    rig.mouseButtons.right = ACTION.ROTATE;
  };

  const onDown = (event: PointerEvent): void => {
    const state = store.getState();
    if (!paintsSkin(state) || state.paintedPatch === null) return;
    measureCanvas();
    const place = { x: event.clientX, y: event.clientY };
    const { role, stroke } = gesture.down(
      {
        id: event.pointerId,
        type: event.pointerType,
        isFirstButton: event.button === 0,
        isOnSkin: skinAt(place) !== null,
        at: performance.now(),
      },
      state.brush.turns,
    );
    if (stroke !== 'goes-on') finish(stroke === 'ends');
    setControls(role === 'turn');
    // A finger is heard by the camera too, so that a second one makes two; nothing else that paints is.
    if (role === 'ignore' || (role === 'paint' && event.pointerType !== 'touch')) event.stopImmediatePropagation();
    if (role !== 'paint') {
      drawing.showBrush(null);
      return;
    }
    const { body: shown, brush, paintedPatch } = state;
    const { erases, mirrors } = brush;
    hand = { hand: new Hand({ body: shown.id, erases, mirrors }), patch: paintedPatch, erases, at: place, tip: null };
    if (event.isTrusted) canvas.setPointerCapture(event.pointerId);
    saidAt = -Infinity;
    moveHand(place, event.pointerType, event.pressure);
  };
  const onMove = (event: PointerEvent): void => {
    if (!paintsSkin(store.getState())) return;
    measureCanvas();
    const { pointerType } = event;
    if (hand && gesture.painting === event.pointerId) {
      const all = event.getCoalescedEvents?.() ?? [];
      for (const { clientX, clientY, pressure } of all.length > 0 ? all : [event])
        moveHand({ x: clientX, y: clientY }, pointerType, pressure);
    } else if (pointerType !== 'touch' && event.buttons === 0 && !hand) {
      tipAt({ x: event.clientX, y: event.clientY }, pointerType, 0);
      canvas.style.cursor = 'crosshair';
      onDrawn();
    }
  };
  const onEnd = (event: PointerEvent): void => {
    const paints = gesture.painting === event.pointerId;
    gesture.up(event.pointerId);
    if (!paints) return;
    finish(event.type === 'pointerup');
    if (event.pointerType === 'touch') drawing.showBrush(null);
    onDrawn();
  };
  const onLeave = (): void => {
    if (hand) return;
    drawing.showBrush(null);
    say(null);
    onDrawn();
  };
  const rest = { touches: controls()?.touches, mouseButtons: controls()?.mouseButtons };
  const usual = { touches: { ...rest.touches }, mouseButtons: { ...rest.mouseButtons } };
  const layDown = (): void => {
    finish(false);
    gesture.reset();
    drawing.showBrush(null);
    canvas.style.cursor = '';
    Object.assign(controls()?.touches ?? {}, usual.touches);
    Object.assign(controls()?.mouseButtons ?? {}, usual.mouseButtons);
    onDrawn();
  };
  const stop = store.subscribe((state, before) => {
    // A stroke belongs to the drawing it was begun in: what changes it otherwise ends it.
    if (hand && (state.patches !== before.patches || state.paintedPatch !== before.paintedPatch)) finish(false);
    if (paintsSkin(before) && !paintsSkin(state)) layDown();
  });

  const listeners = [
    ['pointerdown', onDown],
    ['pointermove', onMove],
    ['pointerup', onEnd],
    ['pointercancel', onEnd],
    ['pointerleave', onLeave],
  ] as const;
  // Before the camera hears of them.
  for (const [name, listener] of listeners) canvas.addEventListener(name, listener, { capture: true });
  return () => {
    layDown();
    stop();
    for (const [name, listener] of listeners) canvas.removeEventListener(name, listener, { capture: true });
  };
}
