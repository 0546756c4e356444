/** The example page: each control sets an attribute, each button calls a method, each event stands in the list. */
import type { MyopointBody } from '../../src/embed/index.ts';

const ATTRIBUTES = ['muscle', 'side', 'show', 'audience'] as const;
/** More lines are not looked at. */
const MOST_LINES = 50;

function byId<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no element "${id}"`);
  return found as T;
}

const body = byId<MyopointBody>('body');
const log = byId('log');

function tell(what: string, value: unknown): void {
  const line = document.createElement('li');
  line.textContent = `${what} ${JSON.stringify(value) ?? ''}`;
  log.prepend(line);
  while (log.childElementCount > MOST_LINES) log.lastElementChild?.remove();
}

for (const name of ['ready', 'picked', 'selected', 'error'] as const)
  body.addEventListener(name, (event) => {
    tell(name, (event as CustomEvent<unknown>).detail);
  });

function showMarkup(): void {
  const said = [...body.attributes].filter(({ name }) => name !== 'id').map(({ name, value }) => ` ${name}="${value}"`);
  const script = new URL('../embed.js', document.baseURI).href;
  byId('markup').textContent =
    `<script type="module" src="${script}"></script>\n<myopoint-body${said.join('')}></myopoint-body>`;
}

for (const name of ATTRIBUTES) {
  const field = byId<HTMLSelectElement>(name);
  field.addEventListener('change', () => {
    if (field.value === '') body.removeAttribute(name);
    else body.setAttribute(name, field.value);
    showMarkup();
  });
}
showMarkup();

type Captured = Awaited<ReturnType<MyopointBody['capture']>>;
let captured: Captured | null = null;

const METHODS: Readonly<Record<string, () => Promise<unknown>>> = {
  select: () => body.select('gluteus-medius'),
  view: () => body.view('back'),
  capture: async () => {
    captured = await body.capture();
    return captured;
  },
  restore: async () => {
    if (captured) await body.restore(captured);
    return captured ? 'as it was captured' : 'nothing was captured yet';
  },
  reset: () => body.reset(),
};

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-do]')) {
  const name = button.dataset['do'] ?? '';
  button.addEventListener('click', () => {
    METHODS[name]?.().then(
      (value) => {
        tell(`${name}()`, value ?? 'done');
      },
      (error: unknown) => {
        tell(`${name}()`, String(error));
      },
    );
  });
}
