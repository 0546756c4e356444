/** The program within another page: begins as the address says, does what that page asks, and tells it what happens. */
import type { Dataset } from '../../anatomy/index.ts';
import type { FromBody } from '../../embed/index.ts';
import type { MyopointState, MyopointStore } from '../../state/index.ts';
import { fullNameOf } from '../../ui/index.ts';
import { createEmbeddedView } from './embedded-view.ts';
import { listenToHost } from './host-port.ts';
import type { FrameWindow, HostPort } from './host-port.ts';
import { wantedByAddress } from './wanted-view.ts';

/** The program as it runs within another page. */
export interface Embedded {
  /** Hears of the dataset when it has come; before, nobody is let in, as nothing could be checked. */
  readonly setDataset: (dataset: Dataset) => void;
}

/** What went wrong by itself, null where nothing did. */
function faultOf({ load, stageFault }: Pick<MyopointState, 'load' | 'stageFault'>): FromBody | null {
  if (stageFault !== null) return { kind: 'fault', code: 'not-drawn', about: stageFault };
  return load.phase === 'failed' ? { kind: 'fault', code: 'not-loaded', about: load.message } : null;
}

/** Call it once. */
export function startEmbedded(store: MyopointStore, frame: FrameWindow & { readonly location: Location }): Embedded {
  const view = createEmbeddedView(store, fullNameOf);
  view.begin(wantedByAddress(frame.location), frame.location.hash);
  let host: HostPort | null = null;

  const tellHowItStands = (tell: (message: FromBody) => void): void => {
    const fault = faultOf(store.getState());
    if (fault) tell(fault);
    else if (store.getState().load.phase === 'ready') tell({ kind: 'ready', selection: view.selection() });
  };
  store.subscribe(
    ({ load, stageFault }) => `${load.phase} ${stageFault ?? ''}`,
    () => {
      tellHowItStands((message) => host?.tell(message));
    },
  );

  // One change may lead to another (the needle view chooses a point): what stands at the end is told.
  let told: Promise<void> | null = null;
  let byHand = false;
  store.subscribe(
    ({ choices }) => choices.selected,
    () => {
      byHand ||= !view.isAsked();
      told ??= Promise.resolve().then(() => {
        const selection = view.selection();
        if (byHand) host?.tell({ kind: 'picked', selection });
        host?.tell({ kind: 'selected', selection });
        told = null;
        byHand = false;
      });
    },
  );

  const letIn = (): void => {
    host ??= listenToHost(frame, view, tellHowItStands);
  };
  // Names and muscles are known without the facts.
  store.subscribe(
    ({ factsFailed }) => factsFailed,
    (failed) => {
      if (failed) letIn();
    },
    { fireImmediately: true },
  );
  return {
    setDataset: (dataset) => {
      view.setDataset(dataset);
      letIn();
    },
  };
}
