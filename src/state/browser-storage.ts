/**
 * The one door to what the browser keeps: each place is null where it is missing or forbidden. In a frame that is cut off
 * from its own origin (`sandbox` without `allow-same-origin`) merely asking for one throws.
 * `tests/architecture/storage.test.ts` finds who goes past it.
 */

/** The part of the browser's storage that is used. */
export type DeviceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** What `ask` gives, null where it gives nothing or throws. */
function ifAllowed<TPlace>(ask: () => TPlace | undefined): TPlace | null {
  try {
    return ask() ?? null;
  } catch {
    return null;
  }
}

/** The browser's own storage, kept from visit to visit. */
export function deviceStorage(): DeviceStorage | null {
  return ifAllowed(() => globalThis.localStorage);
}

/** The tab's own storage, gone with the tab. */
export function tabStorage(): DeviceStorage | null {
  return ifAllowed(() => globalThis.sessionStorage);
}

/** The browser's databases. To open one may still fail. */
export function deviceDatabases(): IDBFactory | null {
  return ifAllowed(() => globalThis.indexedDB);
}
