/** Which pages may show the program within them and speak to it: `deploy/embedding.json`, read by the build and by the headers. */
import { readFileSync } from 'node:fs';

const ANY = '*';

/** Origins as browsers write them: no path, no `/` at the end. @throws Error where one is written otherwise */
function checked(origins: unknown): readonly string[] {
  if (!Array.isArray(origins)) throw new Error('deploy/embedding.json: expected a list "origins"');
  return origins.map((origin: unknown) => {
    if (origin === ANY) return origin;
    if (typeof origin === 'string' && URL.canParse(origin) && new URL(origin).origin === origin) return origin;
    throw new Error(
      `deploy/embedding.json: expected an origin such as https://practice.example, received ${JSON.stringify(origin)}`,
    );
  });
}

/** The origins a text of that file allows, `*` for any. @throws Error where it is not understood */
export const originsIn = (text: string): readonly string[] =>
  checked((JSON.parse(text) as { readonly origins?: unknown }).origins);

/** Those of this build. */
export const ALLOWED_ORIGINS = originsIn(readFileSync(new URL('../../deploy/embedding.json', import.meta.url), 'utf8'));

/**
 * The directive that has the browser refuse other pages; none where any may show the program. `*` is not written: it would
 * leave out pages that have no origin.
 */
export const frameAncestors = (allowed: readonly string[]): Readonly<Record<string, string>> =>
  allowed.includes(ANY) ? {} : { 'frame-ancestors': ["'self'", ...allowed].join(' ') };
