/** `<myopoint-body>`: a thin element around a frame of the program. */
import { BodyError } from './body-error.ts';
import { Channel } from './channel.ts';
import { frameAddress } from './frame-address.ts';
import type { FromBody, Settings } from './protocol.ts';
import type { BodyEvents, BodyPlace, BodySelection, BodyWish, CapturedView } from './public-types.ts';

const ATTRIBUTES = ['muscle', 'side', 'view', 'show', 'audience', 'lang'] as const;
const SHEET =
  ':host{display:block;width:100%;height:30rem}:host([hidden]){display:none}iframe{display:block;width:100%;height:100%;border:0}';
/** What a frame that is cut off from its origin still may: run, and open the whole program where the reader asks for it. */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

const SCRIPT = import.meta.url;
/** The folder of the program: that of this script. */
const APP = new URL('./', SCRIPT).href;

/** The element; it is defined as `myopoint-body` by the script that holds it. */
export class MyopointBody extends HTMLElement {
  static readonly observedAttributes: readonly string[] = ATTRIBUTES;
  #channel: Channel | null = null;
  #welcomed = false;

  connectedCallback(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(SHEET);
    root.adoptedStyleSheets = [sheet];
    const frame = document.createElement('iframe');
    const isCutOff = this.hasAttribute('sandboxed');
    if (isCutOff) frame.setAttribute('sandbox', SANDBOX);
    frame.title = this.title === '' ? 'Myopoint: 3D body' : this.title;
    frame.loading = 'lazy';
    frame.allow = 'fullscreen';
    frame.referrerPolicy = 'no-referrer';
    // A page without an origin of its own hands that on to its frames: they can be reached by no name.
    const origin = isCutOff || globalThis.origin === 'null' ? '*' : new URL(APP).origin;
    const channel = new Channel(frame, origin, {
      onMessage: (message) => {
        this.#hear(message);
      },
      onError: (error) => {
        this.#tellError(error);
      },
    });
    this.#channel = channel;
    frame.addEventListener('load', () => {
      this.#welcomed = false;
      channel.begin();
    });
    frame.src = frameAddress(APP, this.#settings());
    root.replaceChildren(frame);
  }

  disconnectedCallback(): void {
    this.#channel?.end('gone');
    this.#channel = null;
    this.#welcomed = false;
    this.shadowRoot?.replaceChildren();
  }

  attributeChangedCallback(): void {
    // Before that, the address says it, or what is sent with the first answer.
    if (this.#welcomed) this.#set();
  }

  /** Selects a muscle by its id, or one of its trigger points; null clears. */
  async select(wish: string | BodyWish | null): Promise<BodySelection> {
    const {
      muscle,
      point = null,
      side = 'right',
    } = typeof wish === 'string' || wish === null ? { muscle: wish } : wish;
    return (await this.#ask({ kind: 'select', muscle, point, side })) as BodySelection;
  }

  /** Looks from a fixed place, from one of one's own as a link says it, or at what is selected. */
  async view(place: BodyPlace | 'selection' | (string & {})): Promise<void> {
    await this.#ask({ kind: 'view', view: place });
  }

  /** What is seen now, to come back to. */
  async capture(): Promise<CapturedView> {
    return (await this.#ask({ kind: 'capture' })) as CapturedView;
  }

  /** Comes back to what was captured, here or on another page. */
  async restore(captured: CapturedView): Promise<void> {
    await this.#ask({ kind: 'restore', captured });
  }

  /** As the attributes say, and nothing beside. */
  async reset(): Promise<void> {
    await this.#ask({ kind: 'reset' });
  }

  #settings(): Settings {
    const [muscle, side, view, show, audience, lang] = ATTRIBUTES.map((name) => this.getAttribute(name)) as [
      string | null,
      string | null,
      string | null,
      string | null,
      string | null,
      string | null,
    ];
    return { muscle, side, view, show, audience, lang };
  }

  #set(): void {
    this.#ask({ kind: 'set', settings: this.#settings() }).catch((error: BodyError) => {
      this.#tellError(error);
    });
  }

  #ask(request: Parameters<Channel['ask']>[0]): Promise<unknown> {
    return this.#channel ? this.#channel.ask(request) : Promise.reject(new BodyError('gone'));
  }

  #hear(message: FromBody): void {
    if (message.kind === 'welcome') {
      this.#welcomed = true;
      this.#set();
    } else if (message.kind === 'fault') this.#tellError(new BodyError(message.code, message.about));
    else if (message.kind === 'ready' || message.kind === 'picked' || message.kind === 'selected')
      this.#tell(message.kind, message.selection);
  }

  #tellError({ code, message }: BodyError): void {
    this.#tell('error', { code, message });
  }

  #tell(name: keyof BodyEvents, detail: unknown): void {
    // An `error` that bubbles would be taken for one of the page's own.
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: name !== 'error', composed: true }));
  }
}
