/** Keeps the flat drawing in step with the store, the body and the view. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FlatDrawing } from '../../reasoning/index.ts';
import { onChangeOf, showsDrawing } from '../../state/index.ts';
import { followBuild } from '../body-view/follow-build.ts';
import type { Engine } from '../engine/engine.ts';
import { latest } from '../engine/latest.ts';
import { followDrawing, type FollowedDrawing } from '../pain-drawing/follow-drawing.ts';
import { SkinDrawing } from '../pain-drawing/skin-drawing.ts';
import { askedZones, painRequest, paintsAnew } from '../referred-pain/pain-plan.ts';
import { createFlatDrawer, type DrawnFlat, type FlatDrawer } from './flat-drawer.ts';
import type { FlatWindow } from './flat-camera.ts';
import { closedChoices } from './flat-surfaces.ts';

/** While the view moves, it is drawn anew only after this long, ms. */
const MOVES_FOR = 90;

export interface FlatDrawingWatch {
  /** The newest drawing; null before the first. */
  readonly drawn: DrawnFlat | null;
  /** Zones painted since. */
  readonly zones: FlatDrawing['zones'] | null;
  readonly drawer: () => FlatDrawer | null;
  readonly skinDrawing: SkinDrawing;
  readonly followed: () => FollowedDrawing | null;
}

/** @param windowNow what is to be drawn now; null while nobody knows */
export function useFlatDrawing(engine: Engine, windowNow: FlatWindow | null): FlatDrawingWatch {
  const { body, loader, store, activity, dataset } = engine;
  const [drawn, setDrawn] = useState<DrawnFlat | null>(null);
  const [zones, setZones] = useState<FlatDrawing['zones'] | null>(null);
  const window = useRef(windowNow);
  window.current = windowNow;
  // What is drawn follows the dataset too, which comes while the first drawing is under way.
  const engineRef = useRef(engine);
  engineRef.current = engine;
  const isPainted = useRef(false);
  const drawer = useRef<FlatDrawer | null>(null);
  const followed = useRef<FollowedDrawing | null>(null);
  const [skinDrawing] = useState(() => new SkinDrawing(body));
  const wants = useRef<{ all: () => void; zones: () => void }>({ all: () => undefined, zones: () => undefined });

  // One drawing at a time: what was wanted meanwhile is drawn after it.
  useEffect(() => {
    let isOver = false;
    let isBusy = false;
    let wanted = 'nothing' as 'nothing' | 'zones' | 'all';
    const isWanted = (what: typeof wanted): boolean => wanted === what;
    const own = createFlatDrawer(
      () => engineRef.current,
      () => isPainted.current,
      () => {
        store.getState().reportStageFault('broken');
      },
    );
    drawer.current = own;
    const run = async (): Promise<void> => {
      if (isBusy || isOver) return;
      isBusy = true;
      activity.beginWork();
      try {
        while (wanted !== 'nothing' && !isOver) {
          const what = wanted;
          wanted = 'nothing';
          const { wantedBody, factsFailed, load } = store.getState();
          // Where another body is wanted from the start, the one there is is not shown until it is known that it stays.
          const isSettled = wantedBody === body.anatomy.id || factsFailed || drawnOnce;
          if (!window.current || load.phase === 'loading' || body.layers.size === 0 || !isSettled) break;
          if (what === 'all') {
            const next = await own.draw(window.current);
            if (isOver) return;
            drawnOnce = true;
            setZones(null);
            setDrawn(next);
            drawnWindow = next.window;
          } else if (drawnWindow) {
            const next = await own.drawZones(drawnWindow);
            if (!isOver && !isWanted('all')) setZones(next);
          }
        }
      } finally {
        isBusy = false;
        activity.endWork();
      }
    };
    let drawnOnce = false;
    let drawnWindow: FlatWindow | null = null;
    wants.current = {
      all: () => {
        wanted = 'all';
        void run();
      },
      zones: () => {
        if (wanted === 'nothing') wanted = 'zones';
        void run();
      },
    };
    wants.current.all();
    return () => {
      isOver = true;
      own.end();
      drawer.current = null;
    };
  }, [activity, body, store]);

  const all = useCallback((): void => {
    wants.current.all();
  }, []);
  useEffect(() => {
    const soon = setTimeout(all, drawn ? MOVES_FOR : 0);
    return () => {
      clearTimeout(soon);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what was drawn asks for nothing
  }, [all, windowNow]);
  useEffect(
    () =>
      onChangeOf(
        store,
        ({ choices, coveredBy, recall, garment, story, load, factsFailed, wantedBody }) => [
          choices,
          coveredBy,
          recall,
          garment,
          story,
          // Not each layer as it comes: the first of them, then all.
          load.phase,
          factsFailed,
          wantedBody,
        ],
        all,
      ),
    [all, store],
  );
  useEffect(() => followBuild({ body, loader, store, activity }, all), [activity, all, body, loader, store]);

  // Referred pain is painted on the skin as for the solid body.
  useEffect(() => {
    const painting = latest();
    const paint = async (): Promise<void> => {
      const state = store.getState();
      const request = showsDrawing(state) ? null : painRequest(engine, closedChoices(engine, state), askedZones(state));
      if (!request || !body.layers.has('skin')) {
        painting.withdraw();
        isPainted.current = false;
        all();
        return;
      }
      activity.beginWork();
      try {
        await painting.ask(
          () => loader.skinWorker.paintSkin(request, state.choices.build),
          (painted) => {
            isPainted.current = painted !== null && body.setPain(painted);
            all();
          },
        );
      } finally {
        activity.endWork();
      }
    };
    void paint();
    const stop = store.subscribe((state, before) => {
      const skinCame = state.load !== before.load && body.layers.has('skin') && !isPainted.current;
      if (paintsAnew(state, before) || skinCame) void paint();
    });
    return () => {
      stop();
      painting.withdraw();
    };
  }, [activity, all, body, engine, loader, store]);

  // Where it hurts, as it is painted.
  useEffect(() => {
    const following = followDrawing({ body, loader, store, dataset, activity }, skinDrawing, () => {
      wants.current.zones();
    });
    followed.current = following;
    following.follow();
    const stop = store.subscribe((state, before) => {
      if (showsDrawing(state) && !showsDrawing(before)) following.forget();
      following.follow();
      if (showsDrawing(state) !== showsDrawing(before)) all();
    });
    return () => {
      stop();
      following.end();
      followed.current = null;
    };
  }, [activity, all, body, dataset, engine, loader, skinDrawing, store]);

  return {
    drawn,
    zones,
    drawer: () => drawer.current,
    skinDrawing,
    followed: () => followed.current,
  };
}
