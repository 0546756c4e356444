/** The body a command is run for: `--body <id>`, the first there is where nothing is named. */
import { BODY_IDS, isBodyId, loadBody, type Body } from '../src/anatomy/index.ts';

/**
 * Takes `--body <id>` out of what a command was called with.
 * @param options what stands after the command's name
 * @returns the id, undefined where none is named, and what is left
 * @throws Error when nothing follows `--body`
 */
export function takeBody(options: readonly string[]): { readonly id: string | undefined; readonly rest: string[] } {
  const at = options.indexOf('--body');
  if (at < 0) return { id: undefined, rest: [...options] };
  const named = options[at + 1];
  if (named === undefined || named.startsWith('-')) throw new Error('expected the id of a body after --body');
  return { id: named, rest: options.filter((_, place) => place !== at && place !== at + 1) };
}

/** @throws Error naming the bodies there are, when the one named is none of them. */
export function askedBody(options: readonly string[] = process.argv.slice(2)): Promise<Body> {
  const { id = BODY_IDS[0] } = takeBody(options);
  if (!isBodyId(id)) throw new Error(`No body is called "${id}"; there are ${BODY_IDS.join(', ')}.`);
  return loadBody(id);
}
