/** Where the build will lie, as far as it is known. */

/**
 * The address of the folder of the program, ending in `/`; null where none is given.
 * @throws Error where it is no address of a web page
 */
export function siteAddress(given: string | undefined): string | null {
  if (given === undefined || given === '') return null;
  if (!/^https?:/.test(given) || !URL.canParse(given))
    throw new Error(`MYOPOINT_ADDRESS: expected an address such as https://body.example/, received "${given}"`);
  const { origin, pathname } = new URL(given);
  return `${origin}${pathname.endsWith('/') ? pathname : `${pathname}/`}`;
}

/** A place in the build as it is written on a page of it: whole where the address is known, else from that page on. */
export interface Site {
  readonly address: string | null;
}

/**
 * @param place from the folder of the program on
 * @param from the folder of the page that names it, from the folder of the program on, ending in `/`
 */
export function addressOf({ address }: Site, place: string, from: string): string {
  if (address !== null) return new URL(place, address).href;
  const up = '../'.repeat(from.split('/').length - 1);
  return place.startsWith(from) ? `./${place.slice(from.length)}` : `${up}${place}` || './';
}

/** The list of all pages, for search engines; it needs whole addresses. */
export function sitemap(address: string, places: readonly string[]): string {
  const urls = places.map((place) => `  <url><loc>${new URL(place, address).href}</loc></url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
}

/** It is read at the root of a host alone: null for a program in a folder below. */
export function robots(address: string): string | null {
  if (new URL(address).pathname !== '/') return null;
  return `User-agent: *\nAllow: /\n\nSitemap: ${address}sitemap.xml\n`;
}
