/**
 * Lets the program start its workers where the page's headers ask for Trusted Types, and nothing else: a script's address
 * must lie in the program's own folder, and no text becomes elements or code. See docs/decisions/0023-headers.md.
 */

/** The part of Trusted Types that is used; not every browser has them. */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { readonly createScriptURL: (address: string) => string }): unknown;
}

/**
 * The address of a script where it is one of the program's own.
 * @param folder the program's own, ending in `/`
 * @throws TypeError where it is another
 */
export function ownScript(address: string, folder: string): string {
  const { origin, href } = new URL(address, folder);
  if (origin !== new URL(folder).origin || !href.startsWith(folder))
    throw new TypeError(`${address} is no script of this program`);
  return href;
}

/** Call it once, before the first worker. */
export function allowOwnScripts(): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  const folder = new URL('./', document.baseURI).href;
  trustedTypes?.createPolicy('default', { createScriptURL: (address) => ownScript(address, folder) });
}
