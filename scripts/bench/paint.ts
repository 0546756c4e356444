/** What painting costs in JavaScript with many strokes on the body: from a movement of the hand to the frame that shows it. */
import type { Browser } from '@playwright/test';
import { NAMES, SMALL_SCREEN } from './measure.ts';
import { tracedEvents, type TracedEvent } from './traced-events.ts';

const STROKES = 3000;
/** How much slower than this machine a tablet is taken to be. */
const SLOW_DOWN = 4;
const MOVES = 120;
const SLOW_ROUNDS = 3;

interface PaintFigures {
  /** 95th percentile of the JavaScript of one movement, listener and frame, ms of the page's own thread: waiting for a processor does not count. */
  readonly paintJsMs: number;
  /** The same where the page is slowed down; sixty frames a second leave 16.7. */
  readonly paintSlowJsMs: number;
}

/** The JavaScript of each movement and of the frames up to the next, ms. */
const movementTimes = (events: readonly TracedEvent[]): readonly number[] => {
  const moves = events.filter(({ name, type }) => name === 'EventDispatch' && type === 'pointermove');
  const times = moves.map(({ threadMs }) => threadMs);
  for (const frame of events.filter(({ name }) => name === 'FireAnimationFrame')) {
    // The movement that a frame's own callback makes is counted as a movement.
    const within = moves.filter(({ startMs }) => startMs >= frame.startMs && startMs < frame.startMs + frame.ms);
    const own = frame.threadMs - within.reduce((sum, { threadMs }) => sum + threadMs, 0);
    const at = moves.findLastIndex(({ startMs }) => startMs < frame.startMs);
    if (at >= 0) times[at] = (times[at] ?? 0) + own;
  }
  return times;
};

/** Paints with a pen over a body on which many strokes lie already. */
export const measurePaint = async (browser: Browser, url: string): Promise<PaintFigures> => {
  const page = await browser.newPage({ viewport: SMALL_SCREEN, reducedMotion: 'reduce' });
  await page.addInitScript({ content: NAMES });
  await page.goto(url);
  await page.waitForFunction(() => 'myopoint' in window);
  await page.evaluate(async (count) => {
    const { store, ready, settle } = window.myopoint;
    await ready;
    const { startPain, paintPatch, addStrokes } = store.getState();
    startPain();
    paintPatch('new');
    addStrokes(
      Array.from({ length: count }, (_, i) => {
        const height = 850 + ((i * 7) % 500);
        return {
          body: 'man',
          points: [0, 1, 2].map((step) => [-60 + ((i * 13) % 120) + 6 * step, -120, height] as const),
          normals: [0, 1, 2].map(() => [0, -1, 0] as const),
          radiiMm: [14, 14, 14],
          erases: i % 9 === 8,
        };
      }),
    );
    await settle();
  }, STROKES);
  const paint = async (moves: number): Promise<number> => {
    const events = await tracedEvents(browser, () =>
      page.evaluate(async (wanted) => {
        const canvas = document.querySelector('canvas');
        if (!canvas) throw new Error('no canvas');
        const middle = { x: innerWidth / 2, y: innerHeight * 0.36 };
        const send = (type: string, x: number, y: number): void => {
          canvas.dispatchEvent(
            new PointerEvent(type, {
              bubbles: true,
              pointerId: 5,
              pointerType: 'pen',
              clientX: x,
              clientY: y,
              pressure: 1,
              buttons: 1,
            }),
          );
        };
        send('pointerdown', middle.x, middle.y);
        for (let i = 0; i < wanted; i += 1) {
          send('pointermove', middle.x + 6 * Math.sin(i / 3), middle.y + 10 * Math.sin(i / 7));
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
        send('pointerup', middle.x, middle.y);
      }, moves),
    );
    const times = movementTimes(events).toSorted((a, b) => a - b);
    if (times.length !== moves) throw new Error(`expected ${moves} movements, traced ${times.length}`);
    return times[Math.floor(times.length * 0.95)] ?? Number.NaN;
  };
  await paint(30);
  const paintJsMs = await paint(MOVES);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  // What else a machine does can only add: the round that was disturbed least counts.
  const slow: number[] = [];
  for (let round = 0; round < SLOW_ROUNDS; round += 1) slow.push(await paint(MOVES));
  const paintSlowJsMs = Math.min(...slow);
  await page.close();
  return { paintJsMs, paintSlowJsMs };
};
