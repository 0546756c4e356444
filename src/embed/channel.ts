/** The way to the page of the body: a handshake with its exact origin, then a port of our own, over which all else is said. */
import { BodyError } from './body-error.ts';
import { PROTOCOL, VERSION } from './protocol.ts';
import type { FromBody, Hello, Request } from './protocol.ts';
import type { BodyErrorCode } from './public-types.ts';

/** The page may have come while its script has not: it is asked again, less and less often. */
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 2000;
const GIVE_UP_AFTER_MS = 60_000;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: BodyError) => void;
}

/** What the channel tells. */
export interface ChannelEvents {
  readonly onMessage: (message: FromBody) => void;
  readonly onError: (error: BodyError) => void;
}

/** One frame's channel, from when its page was loaded until it goes. */
export class Channel {
  readonly #frame: HTMLIFrameElement;
  readonly #origin: string;
  readonly #events: ChannelEvents;
  readonly #waiting = new Map<number, Waiting>();
  #unsent: { id: number; request: Request }[] = [];
  #tries: MessagePort[] = [];
  #port: MessagePort | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = 0;

  /** @param origin of the program; `*` where the frame has none, being cut off from it */
  constructor(frame: HTMLIFrameElement, origin: string, events: ChannelEvents) {
    this.#frame = frame;
    this.#origin = origin;
    this.#events = events;
  }

  /** Call it when the page in the frame was loaded, and again when it was loaded anew. */
  begin(): void {
    this.#forgetPorts();
    const since = Date.now();
    const ask = (wait: number): void => {
      if (Date.now() - since > GIVE_UP_AFTER_MS) {
        this.end('no-answer');
        return;
      }
      this.#hello();
      this.#timer = setTimeout(ask, wait, Math.min(2 * wait, LONGEST_WAIT_MS));
    };
    ask(FIRST_WAIT_MS);
  }

  /** Asks for something, now or when the page has answered. */
  ask(request: Request): Promise<unknown> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      if (this.#port) this.#port.postMessage({ ...request, id });
      else this.#unsent.push({ id, request });
    });
  }

  /** Nothing is heard any more, and whoever waits for an answer is told. */
  end(code: BodyErrorCode): void {
    this.#forgetPorts();
    this.#unsent = [];
    const error = new BodyError(code);
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
    if (code !== 'gone') this.#events.onError(error);
  }

  #forgetPorts(): void {
    clearTimeout(this.#timer);
    for (const port of [...this.#tries, ...(this.#port ? [this.#port] : [])]) port.close();
    this.#tries = [];
    this.#port = null;
  }

  /** A port can be given away once, so each try has one of its own; the first that is answered counts. */
  #hello(): void {
    const { port1, port2 } = new MessageChannel();
    this.#tries.push(port1);
    port1.onmessage = ({ data }: MessageEvent<FromBody>) => {
      this.#hear(port1, data);
    };
    const hello: Hello = { protocol: PROTOCOL, kind: 'hello', versions: [VERSION] };
    this.#frame.contentWindow?.postMessage(hello, this.#origin, [port2]);
  }

  #hear(port: MessagePort, message: FromBody): void {
    if (this.#port !== null && port !== this.#port) return;
    if (this.#port === null) this.#adopt(port, message);
    else if (message.kind === 'done') this.#take(message.id)?.resolve(message.value);
    else if (message.kind === 'failed') this.#fail(message.id, new BodyError(message.code, message.about));
    else this.#events.onMessage(message);
  }

  #adopt(port: MessagePort, message: FromBody): void {
    if (message.kind === 'failed' && message.code === 'version') this.end('version');
    if (message.kind !== 'welcome') return;
    clearTimeout(this.#timer);
    for (const other of this.#tries) if (other !== port) other.close();
    this.#tries = [];
    this.#port = port;
    this.#events.onMessage(message);
    for (const { id, request } of this.#unsent.splice(0)) port.postMessage({ ...request, id });
  }

  #take(id: number | null): Waiting | undefined {
    const waiting = id === null ? undefined : this.#waiting.get(id);
    if (id !== null) this.#waiting.delete(id);
    return waiting;
  }

  #fail(id: number | null, error: BodyError): void {
    const waiting = this.#take(id);
    if (waiting) waiting.reject(error);
    else this.#events.onError(error);
  }
}
