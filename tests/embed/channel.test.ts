import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Channel } from '../../src/embed/channel.ts';
import type { BodyError } from '../../src/embed/body-error.ts';
import type { FromBody, NumberedRequest } from '../../src/embed/protocol.ts';

interface Greeting {
  readonly data: unknown;
  readonly origin: string;
  readonly port: MessagePort;
}

let greetings: Greeting[];
let heard: FromBody[];
let errors: BodyError[];
let channel: Channel;
/** Ports are told of a message a moment later. */
const moment = (): Promise<void> => vi.waitFor(() => new Promise<void>((resolve) => setImmediate(resolve)));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  [greetings, heard, errors] = [[], [], []];
  const contentWindow = {
    postMessage: (data: unknown, origin: string, [port]: MessagePort[]) => {
      greetings.push({ data, origin, port: port! });
    },
  };
  channel = new Channel({ contentWindow } as unknown as HTMLIFrameElement, 'https://body.example', {
    onMessage: (message) => heard.push(message),
    onError: (error) => errors.push(error),
  });
});
afterEach(() => {
  channel.end('gone');
  for (const { port } of greetings) port.close();
  vi.useRealTimers();
});

const asked: NumberedRequest[] = [];
const welcome = async (port: MessagePort): Promise<void> => {
  asked.length = 0;
  port.onmessage = ({ data }: MessageEvent<NumberedRequest>) => asked.push(data);
  port.postMessage({ kind: 'welcome', version: 1 });
  await vi.waitFor(() => {
    expect(heard).toContainEqual({ kind: 'welcome', version: 1 });
  });
};

describe('the way to the page of the body', () => {
  it('greets its exact origin, again and less often, each time with a port, until it is answered', async () => {
    channel.begin();
    expect(greetings.map(({ origin, data }) => [origin, data])).toEqual([
      ['https://body.example', { protocol: 'myopoint-body', kind: 'hello', versions: [1] }],
    ]);
    vi.advanceTimersByTime(99);
    expect(greetings.length).toBe(1);
    vi.advanceTimersByTime(1);
    expect(greetings.length).toBe(2);
    vi.advanceTimersByTime(200);
    expect(greetings.length).toBe(3);
    await welcome(greetings[1]!.port);
    vi.advanceTimersByTime(10_000);
    expect(greetings.length).toBe(3);
    expect(errors).toEqual([]);
  });

  it('keeps what is asked until then, in order, and gives each answer to who asked', async () => {
    const first = channel.ask({ kind: 'view', view: 'back' });
    const second = channel.ask({ kind: 'select', muscle: 'nothing', point: null, side: 'right' });
    channel.begin();
    const { port } = greetings[0]!;
    await welcome(port);
    await vi.waitFor(() => {
      expect(asked).toEqual([
        { kind: 'view', view: 'back', id: 1 },
        { kind: 'select', muscle: 'nothing', point: null, side: 'right', id: 2 },
      ]);
    });
    port.postMessage({ kind: 'failed', id: 2, code: 'unknown', about: 'muscle' });
    port.postMessage({ kind: 'done', id: 1, value: null });
    await expect(second).rejects.toMatchObject({ code: 'unknown', message: 'There is nothing of that name: muscle' });
    await expect(first).resolves.toBeNull();
  });

  it('hears events of the port it chose alone, and tells a failure that nobody waits for', async () => {
    channel.begin();
    vi.advanceTimersByTime(100);
    const [one, other] = greetings;
    await welcome(one!.port);
    const selection = { kind: 'none', id: null, muscle: null, side: null, name: null } as const;
    other!.port.postMessage({ kind: 'ready', selection });
    one!.port.postMessage({ kind: 'selected', selection });
    one!.port.postMessage({ kind: 'failed', id: null, code: 'not-understood', about: 'message' });
    await vi.waitFor(() => {
      expect(errors.map(({ code }) => code)).toEqual(['not-understood']);
    });
    await moment();
    expect(heard).toEqual([
      { kind: 'welcome', version: 1 },
      { kind: 'selected', selection },
    ]);
  });

  it('gives up after a minute, and on another version at once; whoever waits is told', async () => {
    const never = channel.ask({ kind: 'reset' });
    channel.begin();
    vi.advanceTimersByTime(65_000);
    await expect(never).rejects.toMatchObject({ code: 'no-answer' });
    expect(errors.map(({ code }) => code)).toEqual(['no-answer']);
    const asksAgain = channel.ask({ kind: 'reset' });
    channel.begin();
    greetings.at(-1)!.port.postMessage({ kind: 'failed', id: null, code: 'version', about: '2' });
    await expect(asksAgain).rejects.toMatchObject({ code: 'version' });
  });

  it('tells who waits when the element goes, and nobody else', async () => {
    const waits = channel.ask({ kind: 'capture' });
    channel.begin();
    channel.end('gone');
    await expect(waits).rejects.toMatchObject({ name: 'BodyError', code: 'gone' });
    expect(errors).toEqual([]);
    vi.advanceTimersByTime(5000);
    expect(greetings.length).toBe(1);
  });
});
