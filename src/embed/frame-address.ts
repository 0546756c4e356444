/** The address of the frame: what the attributes say is in it, so that the body begins right before anything was said. */
import type { Settings } from './protocol.ts';

/**
 * The address of the body within another page.
 * @param app the folder of the program, ending in `/`
 */
export function frameAddress(app: string, { muscle, side, view, show, audience, lang }: Settings): string {
  const address = new URL(app);
  const fieldsOf = (fields: Readonly<Record<string, string | null>>): string =>
    new URLSearchParams(
      Object.entries(fields).flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value]])),
    ).toString();
  const asked = fieldsOf({ show, lang });
  address.search = asked === '' ? 'embed' : `embed&${asked}`;
  address.hash = fieldsOf({ m: muscle, s: muscle === null ? null : side, a: audience, v: view });
  return address.href;
}
