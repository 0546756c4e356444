import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchBytes, fetchWhole, withDigest } from '../../../src/scene/workers/fetch-bytes.ts';

const RIGHT = 'what the builder made';
const digest = createHash('sha256').update(RIGHT).digest('hex');
const ADDRESS = withDigest('models/a.glb?v=1', digest);
const flipped = String.fromCharCode(RIGHT.charCodeAt(0) ^ 4) + RIGHT.slice(1);

/** What was asked for, and how. */
let asked: string[];
/** The answers in their order. */
let answers: (() => Response | Promise<Response>)[];
beforeEach(() => {
  [asked, answers] = [[], []];
  vi.stubGlobal('fetch', (url: string, { cache, signal }: RequestInit) => {
    asked.push(`${cache} ${url}`);
    const answer = answers.shift()?.() ?? new Response(null, { status: 404 });
    const gone = new Promise<never>((_, refuse) => {
      signal?.addEventListener('abort', () => refuse(signal.reason as Error));
    });
    gone.catch(() => undefined);
    return Promise.race([answer, gone]);
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const text = async (address: string) => new TextDecoder().decode(await fetchWhole(address));
const after = (bytes: string) => () => new Response(bytes);

describe('fetching a file of the models', () => {
  it('gives it back, and its digest reaches no server', async () => {
    answers = [after(RIGHT)];
    expect(await text(ADDRESS)).toBe(RIGHT);
    expect(asked).toEqual(['default models/a.glb?v=1']);
  });
  it('fetches one that came damaged, cut short or in another version again past every cache', async () => {
    for (const wrong of [flipped, RIGHT.slice(0, 9), '', `${RIGHT} of tomorrow`]) {
      [asked, answers] = [[], [after(wrong), after(RIGHT)]];
      expect(await text(ADDRESS)).toBe(RIGHT);
      expect(asked).toEqual(['default models/a.glb?v=1', 'reload models/a.glb?v=1']);
    }
  });
  it('says so where it is wrong again', async () => {
    answers = [after(flipped), after(flipped)];
    await expect(text(ADDRESS)).rejects.toThrow('it is not the file that the list of models names');
    expect(asked).toHaveLength(2);
  });
  it('takes what comes where no digest is known, or the browser takes none', async () => {
    answers = [after(flipped)];
    expect(await text(withDigest('a', undefined))).toBe(flipped);
    vi.stubGlobal('crypto', {});
    answers = [after(flipped)];
    expect(await text(ADDRESS)).toBe(flipped);
  });
  it('says what the server answered', async () => {
    answers = [() => new Response(null, { status: 503 })];
    await expect(text('a')).rejects.toThrow('the server answered 503');
  });
  it('ends where the line breaks in the middle, after telling what had come', async () => {
    const parts = ['half'];
    const broken = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        const part = parts.shift();
        if (part === undefined) controller.error(new TypeError('network error'));
        else controller.enqueue(new TextEncoder().encode(part));
      },
    });
    answers = [() => new Response(broken)];
    const heard: number[] = [];
    await expect(fetchBytes(ADDRESS, (bytes) => heard.push(bytes))).rejects.toThrow('network error');
    expect(heard).toEqual([4]);
  });
  it('waits for a slow line as long as something comes, and for one that stands still thirty seconds', async () => {
    vi.useFakeTimers();
    const slow = new TransformStream<Uint8Array, Uint8Array>();
    const writer = slow.writable.getWriter();
    answers = [() => new Response(slow.readable), () => new Promise<Response>(() => undefined)];
    const coming = text(ADDRESS);
    for (const letter of RIGHT) {
      await vi.advanceTimersByTimeAsync(20_000);
      await writer.write(new TextEncoder().encode(letter));
    }
    await writer.close();
    expect(await coming).toBe(RIGHT);
    const never = expect(text(ADDRESS)).rejects.toThrow('nothing came for 30 seconds');
    await vi.advanceTimersByTimeAsync(30_000);
    await never;
  });
});
