/** What the browser itself notes of the scripts it runs, with the time its thread spent on each: on a busy machine the clock counts others' work too. */
import type { Browser } from '@playwright/test';

/** One thing that ran on a page's main thread. */
export interface TracedEvent {
  /** `EventDispatch`, `FireAnimationFrame` … */
  readonly name: string;
  /** Of the event that was dispatched; null where it is something else. */
  readonly type: string | null;
  /** By the clock. */
  readonly startMs: number;
  readonly ms: number;
  /** What the thread worked for it. */
  readonly threadMs: number;
}

interface RawEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

/** Runs `work` and tells what ran meanwhile, by when it began. @throws Error where the browser tells no time of threads */
export const tracedEvents = async (browser: Browser, work: () => Promise<unknown>): Promise<readonly TracedEvent[]> => {
  const session = await browser.newBrowserCDPSession();
  const raw: RawEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => raw.push(...(value as unknown as RawEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'], excludedCategories: ['*'] },
  });
  await work();
  const ended = new Promise((resolve) => {
    session.once('Tracing.tracingComplete', resolve);
  });
  await session.send('Tracing.end');
  await ended;
  await session.detach();
  return raw
    .filter(({ name, ph }) => ph === 'X' && (name === 'EventDispatch' || name === 'FireAnimationFrame'))
    .map(({ name, ts, dur = 0, tdur, args }) => {
      if (tdur === undefined) throw new Error('expected the browser to tell the time of threads');
      return { name, type: args?.data?.type ?? null, startMs: ts / 1000, ms: dur / 1000, threadMs: tdur / 1000 };
    })
    .toSorted((one, other) => one.startMs - other.startMs);
};
