/** Ways to measure a page from inside that need no help of the page. */
import type { Page } from '@playwright/test';

/** The middle of the sorted values; NaN when there are none. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
};

/** JavaScript costs the same on a small screen, and software WebGL needs seconds to fill a large one. */
export const SMALL_SCREEN = { width: 320, height: 240 };

/** tsx names functions through a call of its own, which a page does not have. */
export const NAMES = 'globalThis.__name = (named) => named;';

/** One frame as seen through the page's own calls. */
interface FrameRecord {
  /** Milliseconds of JavaScript in all frame callbacks of this frame. */
  readonly ms: number;
  /** WebGL draw calls, when they were being counted. */
  readonly draws: number;
  readonly triangles: number;
}

declare global {
  interface Window {
    /** Frames since the page began; emptied by whoever measures. */
    frameRecords: FrameRecord[];
    /** Counting wraps every draw call, so it is off while time is measured. */
    countDraws: (on: boolean) => void;
  }
}

/**
 * Records each animation frame of every page of the context: the time of all its callbacks and,
 * on demand, its draw calls. It must be called before the page loads.
 */
export const recordFrames = async (page: Page): Promise<void> => {
  await page.addInitScript({ content: NAMES });
  await page.addInitScript(() => {
    interface Open {
      time: number;
      ms: number;
      draws: number;
      triangles: number;
    }
    const records: FrameRecord[] = [];
    let open: Open = { time: -1, ms: 0, draws: 0, triangles: 0 };
    const request = window.requestAnimationFrame.bind(window);
    window.frameRecords = records;
    window.requestAnimationFrame = (callback) =>
      request((time) => {
        if (time !== open.time) {
          open = { time, ms: 0, draws: 0, triangles: 0 };
          records.push(open);
        }
        const started = performance.now();
        try {
          callback(time);
        } finally {
          open.ms += performance.now() - started;
        }
      });

    const plain = { ...Object.getOwnPropertyDescriptors(WebGL2RenderingContext.prototype) };
    const countsAt: Record<string, readonly [count: number, instances: number | null]> = {
      drawArrays: [2, null],
      drawElements: [1, null],
      drawRangeElements: [3, null],
      drawArraysInstanced: [2, 3],
      drawElementsInstanced: [1, 4],
    };
    window.countDraws = (on) => {
      for (const [name, [countAt, instancesAt]] of Object.entries(countsAt)) {
        const original = plain[name as 'drawArrays'];
        const draw = original.value as (...words: number[]) => void;
        Object.defineProperty(WebGL2RenderingContext.prototype, name, {
          ...original,
          value: on
            ? function counted(this: WebGL2RenderingContext, ...words: number[]): void {
                const instances = instancesAt === null ? 1 : (words[instancesAt] ?? 1);
                open.draws += 1;
                if (words[0] === this.TRIANGLES) open.triangles += ((words[countAt] ?? 0) / 3) * instances;
                draw.apply(this, words);
              }
            : draw,
        });
      }
    };
  });
};

/** Empties the records, lets `count` frames pass and returns the JavaScript time of each. */
export const frameTimes = (page: Page, count: number): Promise<number[]> =>
  page.evaluate(async (wanted) => {
    window.frameRecords.length = 0;
    const began = performance.now();
    while (window.frameRecords.length < wanted + 1) {
      if (performance.now() - began > 120_000)
        throw new Error(`only ${window.frameRecords.length} frames in two minutes`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    // The last one may still be open.
    return window.frameRecords.slice(0, wanted).map((record) => record.ms);
  }, count);

/** Median time of one call of `pick` that meets the body, over a grid of `side` × `side` places, in µs. */
export const pickMicroseconds = (
  page: Page,
  what: 'naive' | 'myopoint',
  side: number,
): Promise<{ readonly medianUs: number; readonly found: readonly (string | null)[] }> =>
  page.evaluate(
    ({ name, steps, repeats }) => {
      const pick = (x: number, y: number): string | null =>
        name === 'naive' ? window.naive.pick(x, y) : window.myopoint.pick(x, y);
      const places = Array.from({ length: steps * steps }, (_, i) => ({
        x: (0.3 + (0.4 * ((i % steps) + 0.5)) / steps) * window.innerWidth,
        y: (Math.floor(i / steps) + 0.5) * (window.innerHeight / steps),
      }));
      for (const { x, y } of places) pick(x, y);
      const times: number[] = [];
      const found: (string | null)[] = [];
      for (const { x, y } of places) {
        found.push(pick(x, y));
        // One pick can be shorter than the clock's step.
        const started = performance.now();
        for (let i = 0; i < repeats; i += 1) pick(x, y);
        // A ray past the body is answered by the bounds alone, in both; what counts is the rest.
        if (found.at(-1) !== null) times.push((performance.now() - started) / repeats);
      }
      times.sort((a, b) => a - b);
      return { medianUs: (times[times.length >> 1] ?? Number.NaN) * 1000, found };
    },
    { name: what, steps: side, repeats: what === 'naive' ? 1 : 20 },
  );
