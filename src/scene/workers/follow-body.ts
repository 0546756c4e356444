/** Brings the picture from one body into another: all layers at once, and never one that is not wanted any more. */
import type { Body, Layer } from '../../anatomy/index.ts';
import type { BodyShape } from '../body/layer-shape.ts';
import type { LoadedLayer } from '../body/loaded-layer.ts';
import type { SkinShape } from '../body/skin-shape.ts';
import type { BodyFiles } from './body-work.ts';

/** What following a body needs. */
export interface BodyChange {
  /** @throws Error where a file does not come */
  readonly filesOf: (id: string) => Promise<BodyFiles>;
  /** Has every worker take the shape of a body. @throws Error where a file of it is missing or broken */
  readonly become: (body: Body, files: BodyFiles, build: number) => Promise<readonly BodyShape[]>;
  readonly shapeSkin: (build: number) => Promise<SkinShape | null>;
  readonly buildNow: () => number;
  readonly onLayer: (layer: Layer, loaded: LoadedLayer) => void;
  readonly onBody: (body: Body, shapes: readonly BodyShape[]) => void;
  /** What has come is in the picture, in the shape of the body that is shown. */
  readonly onCome: () => void;
}

/** Follows the body that is wanted. */
export interface FollowedBody {
  readonly wanted: () => Body;
  /** Null while nothing is. */
  readonly shown: () => Body | null;
  /** Begins to fetch the files of a body that is about to be chosen, by its id. */
  readonly begin: (id: string) => void;
  /** @throws Error where a file of the body does not come; what is shown then stays */
  readonly choose: (body: Body) => Promise<void>;
  /** Takes a layer that has come; it waits while a body is on its way, so that two are never mixed. */
  readonly take: (layer: Layer, loaded: LoadedLayer) => void;
  /** Resolves once what is shown is the body that is wanted. */
  readonly isThere: () => Promise<void>;
  /** A worker was begun anew, and knows of no body. */
  readonly forget: () => void;
  readonly end: () => void;
}

/** @param first the body that is wanted at first; where it is derived, nothing is shown before it can be made */
export function followBody(first: Body, change: BodyChange): FollowedBody {
  const { filesOf, become, shapeSkin, buildNow, onLayer, onBody, onCome } = change;
  const kept = new Map<string, Promise<BodyFiles>>();
  const waiting: [Layer, LoadedLayer][] = [];
  let wanted = first;
  let shown: Body | null = first.derived ? null : first;
  /** Whose shape the workers have; null where they know of none, and so have the recorded one. */
  let made: Body | null = shown;
  let underWay: Promise<void> | null = null;
  let isOver = false;

  /** The files of a body, fetched once. */
  const bring = (id: string): Promise<BodyFiles> => {
    const files =
      kept.get(id) ??
      filesOf(id).catch((reason: unknown) => {
        kept.delete(id);
        throw reason;
      });
    kept.set(id, files);
    return files;
  };
  const begin = (id: string): void => {
    // Whoever chooses it hears that they did not come.
    bring(id).catch(() => undefined);
  };
  const isDone = (): boolean => isOver || (shown === wanted && made === wanted);
  const handOver = (): void => {
    for (const [layer, loaded] of waiting.splice(0)) onLayer(layer, loaded);
  };
  /** What waited for another body belongs to the one that is shown. */
  const handOverWaiting = (): void => {
    if (waiting.length === 0) return;
    handOver();
    onCome();
  };
  const follow = async (): Promise<void> => {
    try {
      while (!isDone()) {
        const next = wanted;
        const files = await bring(next.id);
        if (isOver) return;
        if (next !== wanted) continue;
        // The way back must not fail.
        if (shown) begin(shown.id);
        let build = buildNow();
        // What a worker has while the other cannot is not known: the next body is made for both.
        made = null;
        let shapes = await become(next, files, build).catch((reason: unknown) => {
          // A broken file must not be taken for the file again.
          kept.delete(next.id);
          throw reason;
        });
        made = next;
        while (build !== buildNow()) {
          build = buildNow();
          const shape = await shapeSkin(build);
          shapes = shapes.map((one) => (one.skin && shape ? { ...one, skin: { ...one.skin, shape } } : one));
        }
        if (isOver || next !== wanted) continue;
        shown = next;
        handOver();
        onBody(next, shapes);
        onCome();
      }
    } finally {
      underWay = null;
      // The body on its way did not come.
      if (shown !== null && made === shown) handOverWaiting();
    }
  };
  const start = (): Promise<void> => {
    if (isDone()) {
      handOverWaiting();
      return Promise.resolve();
    }
    underWay ??= follow();
    return underWay;
  };
  return {
    wanted: () => wanted,
    shown: () => shown,
    begin,
    choose: (body) => {
      wanted = body;
      return start();
    },
    take: (layer, loaded) => {
      waiting.push([layer, loaded]);
      if (isDone()) handOverWaiting();
    },
    isThere: start,
    forget: () => {
      if (made?.derived) made = null;
    },
    end: () => {
      isOver = true;
    },
  };
}
