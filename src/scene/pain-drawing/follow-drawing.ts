/** Keeps the drawing on the skin in step with the store: tells the worker what is another, and takes what it hands back into the picture. */
import { loadSkinCells } from '../../anatomy/index.ts';
import { indexCells, mainAreas, type PatchCover } from '../../reasoning/index.ts';
import { showsDrawing, type MyopointState } from '../../state/index.ts';
import type { Engine } from '../engine/engine.ts';
import type { DrawnSkin, PaintStep } from '../skin/pain-brush.ts';
import { besideOf, isSameBeside, patchChanges, type Known, type Live } from './drawing-plan.ts';
import type { SkinDrawing } from './skin-drawing.ts';

/** So long after the last change what is covered is measured, ms. */
const MEASURED_AFTER_MS = 180;

export interface FollowedDrawing {
  /** Something of the drawing, or of what it is held against, may be another. */
  readonly follow: () => void;
  /** Strokes that were painted step by step ended; say so before they become part of the drawing. */
  readonly ended: (live: NonNullable<Live>) => void;
  /** All is told anew with the next change: another body, or something else was painted meanwhile. */
  readonly forget: () => void;
  readonly paint: (patch: number, steps: readonly PaintStep[], erases: boolean) => void;
  readonly end: () => void;
}

/** @param onDrawn the picture is another */
export function followDrawing(
  { body, loader, store, dataset, activity }: Pick<Engine, 'body' | 'loader' | 'store' | 'dataset' | 'activity'>,
  drawing: SkinDrawing,
  onDrawn: () => void,
): FollowedDrawing {
  const id = body.anatomy.id;
  const { skinWorker } = loader;
  let known: Known = new Map();
  /** The state whose drawing was told last; null where all is to be told. */
  let toldOf: MyopointState | null = null;
  let isOver = false;
  let endedLive: Live = null;
  let measuring: ReturnType<typeof setTimeout> | undefined;
  let cells: Promise<ArrayBuffer | null> | null = null;

  const take = (drawn: DrawnSkin | null): void => {
    if (isOver || !drawn || !drawing.apply(drawn)) return;
    onDrawn();
  };
  const underWay = async (work: () => Promise<void>): Promise<void> => {
    activity.beginWork();
    try {
      await work();
    } finally {
      activity.endWork();
    }
  };
  const learn = async (bodies: readonly string[]): Promise<void> => {
    for (const one of bodies) {
      const shapes = await loader.skinFile('shapes', one);
      // Of a body that is none there is nothing to carry.
      if (shapes) await skinWorker.learnBody(one, shapes);
    }
  };
  const measure = async (): Promise<void> => {
    const { patches, reportCovers } = store.getState();
    let covers: readonly PatchCover[] | null = await skinWorker.measureDrawing(id, null);
    if (covers === null) {
      cells ??= loader.skinFile('cells', id);
      const file = await cells;
      if (file && !isOver) covers = await skinWorker.measureDrawing(id, file);
    }
    if (!covers || isOver) return;
    // What a link can say of it needs the facts; what is covered does not.
    const index = dataset && indexCells(await loadSkinCells(body.anatomy), dataset);
    const main = index && new Map(covers.map(({ patch, cells: of }) => [patch, mainAreas(new Map(of), index)]));
    reportCovers(patches, covers, main ?? undefined);
  };
  const measureSoon = (): void => {
    clearTimeout(measuring);
    measuring = setTimeout(() => {
      void underWay(measure).catch(() => {
        // Without cells the areas chosen by name still count; the next change asks again.
        cells = null;
      });
    }, MEASURED_AFTER_MS);
  };
  const tell = async (state: MyopointState, live: Live): Promise<void> => {
    const beside = toldOf && isSameBeside(state, toldOf) ? null : besideOf(state, dataset);
    const patches = patchChanges(known, state.patches, live, dataset);
    toldOf = state;
    known = new Map(state.patches.map((patch) => [patch.id, patch]));
    const answer = await skinWorker.followDrawing(id, { patches, beside });
    if (isOver) return;
    if (answer.kind === 'drawn') {
      take(answer.drawn);
      measureSoon();
      return;
    }
    forget();
    if (answer.kind === 'unknown-bodies') await learn(answer.bodies);
    if (answer.kind !== 'no-skin' && !isOver) await tell(store.getState(), null);
  };
  function forget(): void {
    known = new Map();
    toldOf = null;
  }

  return {
    ended: (live) => {
      endedLive = live;
    },
    follow: () => {
      const state = store.getState();
      if (!showsDrawing(state) || !drawing.prepare()) return;
      const live = endedLive;
      if (toldOf && !live && state.patches === toldOf.patches && isSameBeside(state, toldOf)) return;
      endedLive = null;
      void underWay(() => tell(state, live));
    },
    forget,
    paint: (patch, steps, erases) => {
      void underWay(async () => {
        take(await skinWorker.paintSteps(id, patch, steps, erases));
      });
    },
    end: () => {
      isOver = true;
      clearTimeout(measuring);
    },
  };
}
