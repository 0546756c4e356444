import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchesAhead } from '../../../src/scene/workers/fetch-ahead.ts';
import { fetchBytes } from '../../../src/scene/workers/fetch-bytes.ts';

describe('fetching ahead', () => {
  const fetching = () => {
    const asked: string[] = [];
    const broken = new Set<string>();
    const ahead = fetchesAhead((url, onBytes) => {
      asked.push(url);
      if (broken.has(url)) return Promise.reject(new Error('the server answered 503'));
      onBytes(4);
      return Promise.resolve(new ArrayBuffer(4));
    });
    return { ahead, asked, broken };
  };

  it('fetches a file once, ahead or when it is asked for, and tells its bytes', async () => {
    const { ahead, asked } = fetching();
    ahead.begin(['a', 'b']);
    ahead.begin(['a']);
    expect(asked).toEqual(['a', 'b']);
    const heard: number[] = [];
    for (const url of ['a', 'c']) expect((await ahead.take(url, (bytes) => heard.push(bytes))).byteLength).toBe(4);
    expect([asked, heard]).toEqual([
      ['a', 'b', 'c'],
      [4, 4],
    ]);
  });

  it('tells how far a file is that was begun before anybody asked for it', async () => {
    let come: (bytes: number) => void = () => undefined;
    let end: (file: ArrayBuffer) => void = () => undefined;
    const ahead = fetchesAhead((_, onBytes) => {
      come = onBytes;
      return new Promise((resolve) => {
        end = resolve;
      });
    });
    ahead.begin(['a']);
    come(100);
    const heard: number[] = [];
    const taken = ahead.take('a', (bytes) => heard.push(bytes));
    expect(heard).toEqual([100]);
    come(250);
    end(new ArrayBuffer(250));
    expect((await taken).byteLength).toBe(250);
    expect(heard).toEqual([100, 250]);
  });

  it('fetches again what failed ahead, and what was taken before', async () => {
    const { ahead, asked, broken } = fetching();
    broken.add('a');
    ahead.begin(['a']);
    await expect(ahead.take('a', () => undefined)).rejects.toThrow('the server answered 503');
    broken.clear();
    await ahead.take('a', () => undefined);
    await ahead.take('a', () => undefined);
    expect(asked).toEqual(['a', 'a', 'a', 'a']);
  });
});

describe('fetching bytes', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('tells of the first, of every 64 KiB after them, and of all', async () => {
    const chunks = [10, 40_000, 25_536, 30_000, 5].map((size) => new Uint8Array(size));
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(chunk);
        controller.close();
      },
    });
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(body)));
    const heard: number[] = [];
    expect((await fetchBytes('a', (bytes) => heard.push(bytes))).byteLength).toBe(95_551);
    expect(heard).toEqual([10, 65_546, 95_551]);
  });
});
