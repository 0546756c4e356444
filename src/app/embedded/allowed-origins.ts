/** Which pages may hold this program and speak to it. The list stands in `deploy/embedding.json`; the headers are made from it too. */

/** Put in when the program is built, see vite.config.ts: origins, or `*` for any. */
declare const EMBEDDING_ORIGINS: readonly string[];

/**
 * Whether a page of this origin is answered.
 * @param origin as the browser tells it of a message; `null` for a page that has none
 * @param own the origin of this program, whose own pages are always answered
 */
export function isAllowed(origin: string, own: string, allowed: readonly string[] = EMBEDDING_ORIGINS): boolean {
  return origin === own || allowed.includes('*') || allowed.includes(origin);
}
