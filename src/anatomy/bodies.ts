/** The bodies there are. The start of the program and the commands choose among them; everything else is handed one. */
import type { Body } from './body.ts';
import { MAN } from './man.ts';

/** Their ids. The first is the one a link means that names none. */
export const BODY_IDS = ['man', 'woman'] as const;
/** One of {@link BODY_IDS}. */
export type BodyId = (typeof BODY_IDS)[number];

/** A body that is not the first comes in a file of its own, fetched when it is chosen. */
const LOADERS: Readonly<Record<BodyId, () => Promise<Body>>> = {
  man: () => Promise.resolve(MAN),
  woman: async () => (await import('./woman.ts')).WOMAN,
};

/** Whether there is a body of this id. */
export function isBodyId(id: string): id is BodyId {
  return BODY_IDS.some((known) => known === id);
}

/**
 * Brings in a body.
 * @throws the network's own error when its file does not come
 */
export function loadBody(id: BodyId): Promise<Body> {
  return LOADERS[id]();
}
