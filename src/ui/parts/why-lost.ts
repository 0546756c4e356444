/** Why a part did not come, as far as can be told: asked of the page's own address. */

/** The network does not answer; the page there is of a newer version; or neither is known. */
export type WhyLost = 'offline' | 'newer' | 'lost';

/** The scripts a page begins with: their names change with every version. */
function beginningsOf(page: Document): string {
  return [...page.querySelectorAll('script[type="module"][src]')]
    .map((script) => script.getAttribute('src'))
    .sort()
    .join(' ');
}

/** The same of a page that is only text: what comes over the network is never made into elements. */
function beginningsIn(text: string): string {
  return (text.match(/<script\b[^>]*>/g) ?? [])
    .filter((tag) => /\btype="module"/.test(tag))
    .flatMap((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? [])
    .sort()
    .join(' ');
}

/** Never throws. */
export async function whyLost(): Promise<WhyLost> {
  try {
    const response = await fetch(document.baseURI.replace(/#.*$/, ''), { cache: 'no-store' });
    if (!response.ok) return 'lost';
    const there = beginningsIn(await response.text());
    // A page without scripts is not ours: a sign-in page of the network, mostly.
    return there !== '' && there !== beginningsOf(document) ? 'newer' : 'lost';
  } catch {
    return 'offline';
  }
}
