/**
 * How the built app brings in a part that is loaded when it is needed: its styles, then its script.
 * What failed is forgotten, so that asking again asks the network again.
 */

/** Styles that have come or are on their way, by their address. */
const styles = new Map<string, Promise<void>>();
const hinted = new Set<string>();

function linkTo(href: string, rel: 'stylesheet' | 'modulepreload'): HTMLLinkElement {
  const link = document.createElement('link');
  link.rel = rel;
  link.crossOrigin = '';
  link.href = href;
  return link;
}

function bringStyle(href: string): Promise<void> {
  const under = styles.get(href);
  if (under) return under;
  const coming = new Promise<void>((resolve, reject) => {
    const link = linkTo(href, 'stylesheet');
    link.addEventListener('load', () => {
      resolve();
    });
    link.addEventListener('error', () => {
      // A dead link must not stay: the next try makes its own.
      link.remove();
      styles.delete(href);
      reject(new Error(`A style did not come: ${href}`));
    });
    document.head.append(link);
  });
  styles.set(href, coming);
  return coming;
}

/** All scripts of a part are asked for at once; whether one fails shows when it is run. */
function hint(href: string): void {
  if (hinted.has(href)) return;
  hinted.add(href);
  const link = linkTo(href, 'modulepreload');
  link.addEventListener('error', () => {
    link.remove();
    hinted.delete(href);
  });
  document.head.append(link);
}

/** Written into the page itself, or asked for by somebody else. */
function isInPage(href: string): boolean {
  return [...document.querySelectorAll('link')].some((link) => link.href === href && link.rel !== 'prefetch');
}

/**
 * Bring a part in.
 * @param run imports the script
 * @param files styles and scripts that the part needs, as the bundler lists them
 * @param from the address they are relative to
 * @throws Error when a style does not come; or what `run` throws
 */
export async function bringPart<TPart>(
  run: () => Promise<TPart>,
  files: readonly string[] = [],
  from: string = document.baseURI,
): Promise<TPart> {
  const waits = files.flatMap((file): Promise<void>[] => {
    const { href, pathname } = new URL(file, from);
    if (pathname.endsWith('.css')) return styles.has(href) || !isInPage(href) ? [bringStyle(href)] : [];
    if (!isInPage(href)) hint(href);
    return [];
  });
  // All, so that a second failure does not go unheard.
  const failed = (await Promise.allSettled(waits)).find((wait) => wait.status === 'rejected');
  if (failed) throw failed.reason;
  return run();
}
