/**
 * Keeps all files of one version of the program on the device, so that it opens without a network.
 * See docs/decisions/0022-offline.md. Nothing but files of the build is kept, and no address that was asked for.
 */
import { cleanupOutdatedCaches, PrecacheController } from 'workbox-precaching';
import { hasBytesOf } from './kept-file.ts';
import { USE_NEW_VERSION } from './messages.ts';
import type { OtherWindows } from './messages.ts';

interface BuiltFile {
  readonly url: string;
  readonly revision: string | null;
  readonly integrity: string;
}

/** The files of the build, put in when it is written: see scripts/hosting/offline-plugin.ts. */
declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: BuiltFile[] };

const PAGE = 'index.html';
const scope = self.registration.scope;
const pageAddress = new URL(PAGE, scope).href;
/** The addresses of the page itself; what follows a `?` makes it no other page. */
const pagePlaces = new Set([scope, pageAddress]);

/** Files that were read whole since this worker began; each is read once. */
const whole = new Set<string>();

const kept = new PrecacheController({
  plugins: [
    {
      // A kept file that is not what the build made counts as not kept: it is fetched anew, and kept when it is the right one.
      cachedResponseWillBeUsed: async ({ request, cachedResponse }) => {
        if (!cachedResponse || whole.has(request.url)) return cachedResponse;
        const integrity = kept.getIntegrityForCacheKey(request.url);
        if (integrity === undefined) return cachedResponse;
        if (!(await hasBytesOf(cachedResponse.clone(), integrity).catch(() => false))) return null;
        whole.add(request.url);
        return cachedResponse;
      },
    },
  ],
});
kept.precache(self.__WB_MANIFEST);
cleanupOutdatedCaches();

/**
 * The file is neither kept nor, as it was, on the network. Where the network has another one, this version is gone from its
 * host: its page is forgotten, so that the next load brings the new version whole.
 * @throws TypeError where the network does not answer
 */
async function fromTheHost(request: Request): Promise<Response> {
  // What the browser holds of it may be what is wrong.
  const answer = await fetch(request.mode === 'navigate' ? request : new Request(request, { cache: 'reload' }));
  const page = kept.getCacheKeyForURL(pageAddress);
  if (page !== undefined) {
    await (await caches.open(kept.strategy.cacheName)).delete(page);
    whole.delete(page);
  }
  void self.registration.update().catch(() => undefined);
  return answer;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  // Asked past every cache: whether the network answers, and with what, is the question.
  if (request.method !== 'GET' || request.cache === 'no-store') return;
  const isPage = request.mode === 'navigate' && pagePlaces.has(request.url.replace(/[?#].*$/, ''));
  const cacheKey = kept.getCacheKeyForURL(isPage ? pageAddress : request.url);
  if (cacheKey === undefined) return;
  const integrity = kept.getIntegrityForCacheKey(cacheKey);
  const [answer, done] = kept.strategy.handleAll({
    event,
    request: isPage ? new Request(pageAddress) : request,
    params: { cacheKey, ...(integrity === undefined ? {} : { integrity }) },
  });
  event.respondWith(answer.catch(() => fromTheHost(request)));
  event.waitUntil(done.catch(() => undefined));
});

// The window that asked for this version first is served by it as soon as all is kept: its later parts need no network.
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

/** Windows of the program but the one that asks; other programs of the same host are not of it. */
async function othersThan(asking: Client | null): Promise<number> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return windows.filter(({ id, url }) => id !== asking?.id && url.startsWith(scope)).length;
}

self.addEventListener('message', (event) => {
  if (event.data !== USE_NEW_VERSION) return;
  const asking = event.source instanceof Client ? event.source : null;
  const answer = async (): Promise<void> => {
    const others = await othersThan(asking);
    event.ports[0]?.postMessage({ others } satisfies OtherWindows);
    if (others === 0) await self.skipWaiting();
  };
  event.waitUntil(answer());
});
