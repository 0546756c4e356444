/** Has the program kept on the device, looks for newer versions, and puts one in place when it is asked to. */
import { onRequest, packVisit, tabStorage } from '../../state/index.ts';
import type { MyopointStore } from '../../state/index.ts';
import { USE_NEW_VERSION } from './messages.ts';
import type { OtherWindows } from './messages.ts';

/** A page that stays open for days asks now and then whether there is a newer version. */
const ASK_AGAIN_MS = 60 * 60_000;

/** Ask a version that waits to take over. @returns how many other windows are in its way */
function askToTakeOver(waiting: ServiceWorker): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener('message', ({ data }: MessageEvent<OtherWindows>) => {
      port1.close();
      resolve(data.others);
    });
    port1.start();
    waiting.postMessage(USE_NEW_VERSION, [port2]);
  });
}

/** Tells the store of a version that waits; the first one that is kept at all takes nobody's place. */
function watchForNewer(store: MyopointStore, registration: ServiceWorkerRegistration): void {
  const tell = (): void => {
    if (registration.waiting && registration.active) store.getState().reportNewVersion('waiting');
  };
  tell();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', tell);
  });
}

function askNowAndThen(registration: ServiceWorkerRegistration): void {
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Math.abs(Date.now() - asked) < ASK_AGAIN_MS) return;
    asked = Date.now();
    // Without a network there is nothing newer.
    registration.update().catch(() => undefined);
  });
}

function takeOverWhenAsked(store: MyopointStore, registration: ServiceWorkerRegistration): void {
  let asked = false;
  const reload = (): void => {
    packVisit(store, window, tabStorage());
    location.reload();
  };
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (asked) reload();
  });
  onRequest(store, 'newVersion', () => {
    const { waiting } = registration;
    if (!waiting) {
      // Another window has put it in place already.
      reload();
      return;
    }
    asked = true;
    void askToTakeOver(waiting).then((others) => {
      if (others === 0) return;
      asked = false;
      store.getState().reportNewVersion('blocked');
    });
  });
}

/** Call it once, when the page has what it needs. Never throws. */
export async function keepOffline(store: MyopointStore): Promise<void> {
  try {
    await navigator.serviceWorker.register(new URL('service-worker.js', document.baseURI), { scope: './' });
    // Where it is forbidden the browser may answer with nothing.
    const registration = await navigator.serviceWorker.getRegistration(document.baseURI);
    if (!registration) return;
    watchForNewer(store, registration);
    takeOverWhenAsked(store, registration);
    askNowAndThen(registration);
  } catch (error) {
    // eslint-disable-next-line no-console -- it goes on with the network; the cause belongs where a developer looks for it
    console.warn(error);
  }
}
