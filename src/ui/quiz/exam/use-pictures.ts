/** Pictures of the body with what is right lit, one after another: there is one body to take them of. */
import { useEffect, useState } from 'react';
import type { QuizItem } from '../../../reasoning/index.ts';
import type { MyopointState, MyopointStore } from '../../../state/index.ts';
import { useLookups, useStore } from '../../hooks/store-context.ts';
import { truthOf } from '../asking/asked-picture.ts';
import type { QuizPool } from '../pool.ts';

/** A picture that has not come by then does not come, ms. */
const LONGEST_WAIT = 15_000;
/** A body that is not whole by then is not waited for, ms. */
const LONGEST_LOAD = 60_000;
/** As wide as it is printed, px. */
const WIDTH = 640;
const QUALITY = 0.85;

/** Waits for the picture that was asked for; null where it does not come. */
function taken(store: MyopointStore, signal: AbortSignal): Promise<string | null> {
  return new Promise((resolve) => {
    const end = (url: string | null): void => {
      clearTimeout(timer);
      stop();
      resolve(url);
    };
    const timer = setTimeout(() => end(null), LONGEST_WAIT);
    const stop = store.subscribe(
      ({ snapshot }: MyopointState) => snapshot,
      (snapshot) => {
        if (snapshot) end(snapshot.url);
      },
    );
    signal.addEventListener('abort', () => end(null), { once: true });
  });
}

/** Waits until all of the body is there; answers whether it is. */
function bodyStands(store: MyopointStore, signal: AbortSignal): Promise<boolean> {
  const told = ({ load, stageFault }: MyopointState): boolean | null =>
    stageFault !== null || load.phase === 'failed' ? false : load.phase === 'ready' ? true : null;
  const now = told(store.getState());
  if (now !== null) return Promise.resolve(now);
  return new Promise((resolve) => {
    const end = (stands: boolean): void => {
      clearTimeout(timer);
      stop();
      resolve(stands);
    };
    const timer = setTimeout(() => end(false), LONGEST_LOAD);
    const stop = store.subscribe(told, (stands) => {
      if (stands !== null) end(stands);
    });
    signal.addEventListener('abort', () => end(false), { once: true });
  });
}

/** The picture, small: thirty of them are kept until the page is left. */
async function small(url: string): Promise<string> {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = Math.round((WIDTH * image.naturalHeight) / image.naturalWidth);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/jpeg', QUALITY);
}

/** By question; null where none can be had. What is not in it yet is still to come. */
export type Pictures = ReadonlyMap<string, string | null>;

/** Takes the pictures of these questions; the body is its own again when the page is left. */
export function usePictures(items: readonly QuizItem[], pool: QuizPool): Pictures {
  const store = useStore();
  const lookups = useLookups();
  const [pictures, setPictures] = useState<Pictures>(new Map());
  useEffect(() => {
    const leaving = new AbortController();
    const take = async (item: QuizItem): Promise<string | null> => {
      const picture = truthOf(item, pool.dataset, lookups);
      if (!picture || !(await bodyStands(store, leaving.signal))) return null;
      store.getState().ask(picture.asked, picture.look);
      const waiting = taken(store, leaving.signal);
      // What is lit fills the picture; where the body is opened along a line, the screen has come near it.
      store.getState().takeSnapshot(picture.look.selected && !item.scene?.line ? 'own' : 'screen');
      const url = await waiting;
      return url === null ? null : small(url).catch(() => null);
    };
    const takeAll = async (): Promise<void> => {
      for (const item of items) {
        const url = await take(item);
        if (leaving.signal.aborted) return;
        setPictures((before) => new Map(before).set(item.id, url));
      }
    };
    void takeAll();
    return () => {
      leaving.abort();
      store.getState().ask(null);
    };
  }, [items, lookups, pool, store]);
  return pictures;
}
