import { describe, expect, it, vi } from 'vitest';
import { isAllowed } from '../../../src/app/embedded/allowed-origins.ts';
import { isEmbedAsked } from '../../../src/app/embedded/embedded-when-asked.ts';
import { listenToHost } from '../../../src/app/embedded/host-port.ts';
import type { FrameWindow } from '../../../src/app/embedded/host-port.ts';
import type { FromBody } from '../../../src/embed/index.ts';

const HELLO = { protocol: 'myopoint-body', kind: 'hello', versions: [1] };
const PRACTICE = 'https://practice.example';

/** A frame within another page, and what that page hears. */
function framed(allowed: readonly string[]) {
  const parent = {};
  let listener: ((event: MessageEvent<unknown>) => void) | null = null;
  const frame: FrameWindow = {
    parent,
    location: { origin: 'https://body.example' },
    addEventListener: (_type, heard) => {
      listener = heard;
    },
    removeEventListener: () => {
      listener = null;
    },
  };
  const answer = vi.fn(() => ({ ok: true, value: null }) as const);
  const host = listenToHost(
    frame,
    { answer },
    (tell) => tell({ kind: 'fault', code: 'not-drawn', about: 'test' }),
    allowed,
  );
  const ports: MessagePort[] = [];
  const say = (from: Partial<Pick<MessageEvent, 'source' | 'origin' | 'data'>>) => {
    const { port1, port2 } = new MessageChannel();
    ports.push(port1);
    const heard: FromBody[] = [];
    port1.onmessage = ({ data }: MessageEvent<FromBody>) => heard.push(data);
    listener?.({ source: parent, origin: PRACTICE, data: HELLO, ports: [port2], ...from } as unknown as MessageEvent);
    return { port: port1, heard };
  };
  const end = () => {
    host.end();
    for (const port of ports) port.close();
  };
  return { say, answer, host, end };
}

const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe('the way in', () => {
  it('is open to an origin on the list: welcomed, told how it stands, answered', async () => {
    const { say, answer, host, end } = framed([PRACTICE]);
    const { port, heard } = say({});
    port.postMessage({ id: 1, kind: 'reset' });
    port.postMessage({ id: 2, kind: 'wipe' });
    await vi.waitFor(() => {
      expect(heard.length).toBe(4);
    });
    expect(heard).toEqual([
      { kind: 'welcome', version: 1 },
      { kind: 'fault', code: 'not-drawn', about: 'test' },
      { kind: 'done', id: 1, value: null },
      { kind: 'failed', id: 2, code: 'not-understood', about: 'kind' },
    ]);
    expect(answer).toHaveBeenCalledTimes(1);
    host.tell({ kind: 'fault', code: 'not-loaded', about: '' });
    await vi.waitFor(() => {
      expect(heard.at(-1)).toMatchObject({ code: 'not-loaded' });
    });
    end();
  });

  it('is shut to all others: nothing is said to them', async () => {
    const { say, host, end } = framed([PRACTICE]);
    const unheard = [
      say({ origin: 'https://practice.example.evil.example' }),
      say({ origin: 'null' }),
      say({ source: {} as MessageEventSource }),
      say({ data: { ...HELLO, protocol: 'other' } }),
      say({ data: '<b>hello</b>' }),
    ];
    host.tell({ kind: 'fault', code: 'not-loaded', about: '' });
    await moment();
    expect(unheard.map(({ heard }) => heard)).toEqual([[], [], [], [], []]);
    end();
  });

  it('tells a page of another version which one is spoken here', async () => {
    const { say, end } = framed(['*']);
    const { heard } = say({ data: { ...HELLO, versions: [2, 3] } });
    await vi.waitFor(() => {
      expect(heard).toEqual([{ kind: 'failed', id: null, code: 'version', about: '1' }]);
    });
    end();
  });
});

describe('the list', () => {
  it('holds whole origins, any, or none but the own', () => {
    const own = 'https://body.example';
    expect(isAllowed(PRACTICE, own, [PRACTICE])).toBe(true);
    expect(isAllowed('http://practice.example', own, [PRACTICE])).toBe(false);
    expect(isAllowed('null', own, [PRACTICE])).toBe(false);
    expect(isAllowed('null', own, ['*'])).toBe(true);
    expect(isAllowed(own, own, [])).toBe(true);
    expect(isAllowed(PRACTICE, own, [])).toBe(false);
  });
  it('is asked where the address asks to be shown within another page', () => {
    expect(['?embed', '?embed&lang=en', '?a=1&embed='].map(isEmbedAsked)).toEqual([true, true, true]);
    expect(['', '?probe', '?embedded'].map(isEmbedAsked)).toEqual([false, false, false]);
  });
});
