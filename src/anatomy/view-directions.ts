/**
 * From where each muscle and each trigger point is seen best on a body, worked out beforehand
 * (`npm run data:views`, docs/decisions/0011): asking the whole body would stop the picture for seconds.
 */
import * as v from 'valibot';
import { DataError } from './parse-records.ts';

/** Turn around the body (0 from its front, 90 from its left, 180 from its back) and height above the horizon, degrees. */
export type ViewAngles = readonly [azimuth: number, elevation: number];

/** The ways to look at one thing: at its right side alone, and at both sides together. */
export interface RecordedView {
  readonly right: ViewAngles;
  readonly both: ViewAngles;
}

const ViewsSchema = v.record(v.string(), v.tuple([v.number(), v.number(), v.number(), v.number()]));

/**
 * Reads the file of views: right and both sides, two angles each, by id.
 * @throws {DataError} naming the id and what was expected
 */
export function parseViews(raw: unknown): ReadonlyMap<string, RecordedView> {
  const result = v.safeParse(ViewsSchema, raw);
  if (!result.success) {
    throw new DataError(
      'view directions',
      result.issues.map(
        (issue) =>
          `view of "${v.getDotPath(issue) ?? '(all)'}": expected four angles in degrees, received ${issue.received}`,
      ),
    );
  }
  return new Map(
    Object.entries(result.output).map(([id, [right, rightUp, both, bothUp]]) => [
      id,
      { right: [right, rightUp], both: [both, bothUp] },
    ]),
  );
}
