/**
 * Entries of the browser's history for what Back closes: one for each open layer, above the entry the page was opened with.
 * An entry holds its number and nothing else; only the one on top has a fragment. See docs/decisions/0015-back.md.
 */
import type { MyopointStore, MyopointState } from '../../state/index.ts';
import { closeLayer, openLayers, watchLayers } from './layers.ts';

/** What an entry holds. */
interface HistoryEntry {
  /** Rises with each address typed or link followed within the page: what lies under it is another beginning. */
  readonly base: number;
  /** Layers open above the beginning. */
  readonly step: number;
}

/** A traversal that has not arrived by then does not come. */
const LONGEST_WAY_MS = 10_000;
/** One that a typed address overtook may arrive after it for so long; later, it is somebody who goes back. */
const OVERTAKEN_MS = 2000;

function entryOf(state: unknown): HistoryEntry | null {
  if (typeof state !== 'object' || state === null || !('base' in state) || !('step' in state)) return null;
  const { base, step } = state;
  return typeof base === 'number' && typeof step === 'number' ? { base, step } : null;
}

const bare = (): string => `${location.pathname}${location.search}`;
const withFragment = (fragment: string): string => (fragment === '' ? bare() : `#${fragment}`);

/** Whether something changed that an address may say. */
function saysOther(state: MyopointState, before: MyopointState): boolean {
  return (
    state.choices !== before.choices ||
    state.audience !== before.audience ||
    state.hideNeedles !== before.hideNeedles ||
    state.wantedBody !== before.wantedBody ||
    state.requests.view !== before.requests.view ||
    state.cameraPose !== before.cameraPose ||
    state.mode !== before.mode ||
    state.recall !== before.recall
  );
}

interface StepsBack {
  /** The address or what is open has changed. */
  readonly changed: () => void;
  readonly setPhone: (phone: boolean) => void;
  readonly stop: () => void;
}

/**
 * Keeps entries and layers in step until stopped.
 * @param wanted the fragment the address should have now
 * @param follow puts into the store what the address says
 */
export function keepStepsBack(
  store: MyopointStore,
  wanted: () => string,
  follow: () => void,
  startsOnPhone: boolean,
): StepsBack {
  let phone = startsOnPhone;
  let base = 0;
  /** Names of layers that were open before anybody opened one here, as by a link: Back does not close them. */
  let floor: readonly string[] = [];
  let onTheWay = 0;
  /** The step that the traversal on its way leads to: one that arrives elsewhere was pressed. */
  let expected: number | null = null;
  /** Where the page stands: asked for when it has gone on to an entry that does not say what it was laid on. */
  let standing: HistoryEntry = { base, step: 0 };
  /** What addresses were typed over while a traversal was on its way, the latest last. */
  let overtaken: readonly HistoryEntry[] = [];
  let forgetting = 0;
  /** On the way forward again to the address typed last. */
  let returning = false;
  let queued = false;
  let sweeping = false;
  let typed = false;
  let stopped = false;

  const step = (): number => entryOf(history.state)?.step ?? 0;
  const names = (): readonly string[] => openLayers(store.getState(), phone).map(({ name }) => name);
  function wantedStep(): number {
    const open = names();
    const gone = floor.findIndex((name, at) => open[at] !== name);
    // Closed once, it is opened by hand the next time.
    if (gone >= 0) floor = floor.slice(0, gone);
    return open.length - floor.length;
  }
  /** What is open now is no step, but for as many as the entry has. */
  function settle(): void {
    const open = names();
    floor = open.slice(0, Math.max(0, open.length - step()));
  }

  /** @returns whether the browser let it; it refuses when asked too often */
  function put(way: 'pushState' | 'replaceState', at: number, fragment: string): boolean {
    try {
      history[way]({ base, step: at } satisfies HistoryEntry, '', withFragment(fragment));
      standing = { base, step: at };
      return true;
    } catch {
      return false;
    }
  }
  function write(): void {
    const fragment = wanted();
    if (location.hash !== (fragment === '' ? '' : `#${fragment}`)) put('replaceState', step(), fragment);
  }
  function go(by: number, to = step() + by): void {
    window.clearTimeout(onTheWay);
    onTheWay = window.setTimeout(() => {
      onTheWay = 0;
      changed();
    }, LONGEST_WAY_MS);
    expected = to;
    history.go(by);
  }
  /** An address was typed over where the page stood, and a traversal from there may still arrive. */
  function overtake(): void {
    overtaken = [...overtaken, standing];
    window.clearTimeout(forgetting);
    forgetting = window.setTimeout(() => {
      overtaken = [];
    }, OVERTAKEN_MS);
  }
  /** Where a traversal arrives after the address that overtook it, the page goes forward again. @returns whether it does */
  function returnToTyped(entry: HistoryEntry): boolean {
    const from = entry.base === base ? -1 : overtaken.findIndex((under) => under.base === entry.base);
    if (from < 0) return false;
    const ahead = overtaken.slice(from).reduce((sum, under) => sum + under.step + 1, -entry.step);
    overtaken = overtaken.slice(0, from);
    standing = entry;
    returning = true;
    go(ahead, 0);
    return true;
  }
  /** Another beginning. */
  function begin(): void {
    const known = entryOf(history.state);
    if (known) {
      ({ base } = known);
      standing = known;
    } else put('replaceState', 0, location.hash.slice(1));
    settle();
  }
  function keepUp(): void {
    queued = false;
    if (stopped || onTheWay !== 0) return;
    if (sweeping && step() > 0) {
      put('replaceState', step(), '');
      go(-step());
      return;
    }
    if (sweeping) {
      // A new entry takes the place of all that lay ahead.
      sweeping = false;
      put('replaceState', 0, '');
      put('pushState', 1, '');
    }
    const [at, to] = [step(), wantedStep()];
    for (let next = at + 1; next <= to; next += 1) {
      put('replaceState', next - 1, '');
      if (!put('pushState', next, '')) break;
    }
    if (to < at) {
      put('replaceState', at, '');
      go(to - at);
    } else write();
  }
  /** What changes in one go is one change: a lesson that gives way to a consultation is not two. */
  function changed(): void {
    if (queued || stopped) return;
    queued = true;
    queueMicrotask(keepUp);
  }
  function onPop({ state }: PopStateEvent): void {
    // What was opened while the page itself was on its way is not closed by its arrival.
    const entry = entryOf(state);
    const pressed = entry === null || entry.step !== expected;
    const waited = onTheWay !== 0;
    expected = null;
    window.clearTimeout(onTheWay);
    onTheWay = 0;
    if (!entry) {
      if (waited || overtaken.length > 0) overtake();
      returning = false;
      base += 1;
      typed = true;
      put('replaceState', 0, location.hash.slice(1));
      return;
    }
    typed = false;
    if (returnToTyped(entry)) return;
    standing = entry;
    if (entry.base !== base || returning) {
      returning = false;
      ({ base } = entry);
      follow();
      settle();
    } else if (pressed && !sweeping) {
      let left = wantedStep();
      while (left > entry.step) {
        const top = openLayers(store.getState(), phone).at(-1);
        if (top) closeLayer(top);
        if (wantedStep() >= left) break;
        left = wantedStep();
      }
      if (left > entry.step) {
        // It asks first: the way back is kept for the next press.
        go(left - entry.step);
        return;
      }
    }
    changed();
  }
  function onHash(): void {
    // A step back or forward changes the fragment too; only what was typed is followed.
    if (!typed && entryOf(history.state)) return;
    typed = false;
    if (!entryOf(history.state)) base += 1;
    follow();
    begin();
    changed();
  }

  begin();
  window.addEventListener('popstate', onPop);
  window.addEventListener('hashchange', onHash);
  watchLayers(changed);
  const unsubscribe = store.subscribe((state, before) => {
    if (state.visitSerial !== before.visitSerial) sweeping = true;
    if (onTheWay !== 0 || sweeping || wantedStep() !== step()) changed();
    // At once where nothing was opened or closed: whoever copies the address now has it whole.
    else if (saysOther(state, before)) write();
  });
  changed();
  return {
    changed,
    setPhone: (next) => {
      if (next === phone) return;
      phone = next;
      settle();
      changed();
    },
    stop: () => {
      stopped = true;
      window.clearTimeout(onTheWay);
      window.clearTimeout(forgetting);
      window.removeEventListener('popstate', onPop);
      window.removeEventListener('hashchange', onHash);
      watchLayers(null);
      unsubscribe();
    },
  };
}
