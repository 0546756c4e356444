/** Reads what another page says. Nothing of it is believed: what is not as docs/embedding.md says is told, and does nothing. */
import * as v from 'valibot';
import { PROTOCOL } from '../../embed/index.ts';
import type { NumberedRequest } from '../../embed/index.ts';

/** Longer than any id or word of an attribute. */
const word = v.nullable(v.pipe(v.string(), v.maxLength(80)));
/** Longer than any link this program writes. */
const link = v.pipe(v.string(), v.maxLength(8000));
const id = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

const HelloSchema = v.object({
  protocol: v.literal(PROTOCOL),
  kind: v.literal('hello'),
  versions: v.pipe(v.array(v.number()), v.maxLength(100)),
});

// Fields that are not known are passed over: later versions of the element may add some.
const RequestSchema = v.variant('kind', [
  v.object({
    id,
    kind: v.literal('set'),
    settings: v.object({ muscle: word, side: word, view: word, show: word, audience: word, lang: word }),
  }),
  v.object({ id, kind: v.literal('select'), muscle: word, point: word, side: v.picklist(['right', 'left']) }),
  v.object({ id, kind: v.literal('view'), view: v.pipe(v.string(), v.maxLength(80)) }),
  v.object({ id, kind: v.literal('capture') }),
  v.object({
    id,
    kind: v.literal('restore'),
    captured: v.object({ version: v.literal(1), link, show: v.picklist(['referral', 'points', 'needle']) }),
  }),
  v.object({ id, kind: v.literal('reset') }),
]);

/** The versions of a first message; null where it is none. Never throws. */
export function versionsIn(data: unknown): readonly number[] | null {
  const read = v.safeParse(HelloSchema, data);
  return read.success ? read.output.versions : null;
}

/** A request as it was read, or what is wrong with it. */
export type ReadRequest =
  | { readonly ok: true; readonly request: NumberedRequest }
  /** `id` is null where it has none that could be read. */
  | { readonly ok: false; readonly id: number | null; readonly about: string };

/** Reads a request. Never throws. */
export function readRequest(data: unknown): ReadRequest {
  const read = v.safeParse(RequestSchema, data);
  if (read.success) return { ok: true, request: read.output };
  const numbered = v.safeParse(v.object({ id }), data);
  return {
    ok: false,
    id: numbered.success ? numbered.output.id : null,
    about: v.getDotPath(read.issues[0]) ?? 'message',
  };
}
