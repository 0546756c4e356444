/** The other page's way in: one greeting from an origin on the list, then a port of its own. Nobody else is answered. */
import { VERSION } from '../../embed/index.ts';
import type { FromBody } from '../../embed/index.ts';
import { isAllowed } from './allowed-origins.ts';
import type { EmbeddedView } from './embedded-view.ts';
import { readRequest, versionsIn } from './messages.ts';

/** A page greets anew until it is answered, and each time with another port; older ones are gone by then. */
const MOST_PORTS = 16;

/** What a message is answered with. Never throws. */
export function answerTo(data: unknown, view: Pick<EmbeddedView, 'answer'>): FromBody {
  const read = readRequest(data);
  if (!read.ok) return { kind: 'failed', id: read.id, code: 'not-understood', about: read.about };
  const { id } = read.request;
  const answer = view.answer(read.request);
  return answer.ok
    ? { kind: 'done', id, value: answer.value }
    : { kind: 'failed', id, code: answer.code, about: answer.about };
}

/** The page around this one. */
export interface HostPort {
  /** Says something to it; nothing where none has greeted. */
  readonly tell: (message: FromBody) => void;
  readonly end: () => void;
}

/** The part of a window that is used. */
export interface FrameWindow {
  readonly parent: unknown;
  readonly location: Pick<Location, 'origin'>;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

/**
 * Listens to the page around this one.
 * @param onWelcomed what is to be said first to one that was let in
 */
export function listenToHost(
  frame: FrameWindow,
  view: Pick<EmbeddedView, 'answer'>,
  onWelcomed: (tell: (message: FromBody) => void) => void,
  allowed?: readonly string[],
): HostPort {
  const ports: MessagePort[] = [];
  const greet = ({ source, origin, data, ports: [port] }: MessageEvent<unknown>): void => {
    if (frame.parent === frame || source !== frame.parent || !isAllowed(origin, frame.location.origin, allowed)) return;
    const versions = versionsIn(data);
    if (versions === null || !port) return;
    const tell = (message: FromBody): void => {
      port.postMessage(message);
    };
    if (!versions.includes(VERSION)) {
      tell({ kind: 'failed', id: null, code: 'version', about: String(VERSION) });
      return;
    }
    port.onmessage = ({ data: said }: MessageEvent<unknown>) => {
      tell(answerTo(said, view));
    };
    ports.push(port);
    for (const old of ports.splice(0, Math.max(0, ports.length - MOST_PORTS))) old.close();
    tell({ kind: 'welcome', version: VERSION });
    onWelcomed(tell);
  };
  frame.addEventListener('message', greet);
  return {
    tell: (message) => {
      for (const port of ports) port.postMessage(message);
    },
    end: () => {
      frame.removeEventListener('message', greet);
      for (const port of ports) port.close();
    },
  };
}
