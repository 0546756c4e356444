/**
 * What the picture must know of how one body stands: where it ends, from where its parts are looked
 * at. Kept in the body's `landmarks.json`, each with its unit and what it is for. The frame is that of the models: metres,
 * +Y up, +X to the body's left, +Z to its front.
 */
import * as v from 'valibot';
import { DataError } from './parse-records.ts';
import { RegionSchema, SideSchema, StructureIdSchema } from './vocabulary.ts';

const finite = v.pipe(v.number(), v.finite());
const positive = v.pipe(finite, v.gtValue(0, 'expected a number above 0'));
const PlaceSchema = v.tuple([finite, finite, finite]);
const BoxSchema = v.pipe(
  v.strictObject({ low: PlaceSchema, high: PlaceSchema }),
  v.check(
    ({ low, high }) => low.every((value, axis) => value < (high[axis] ?? value)),
    'expected low below high on every axis',
  ),
);

/** The bones that say where a part of the body is: by name, or all of a region on a side. */
const BonesSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('named'), structures: v.pipe(v.array(StructureIdSchema), v.minLength(1)) }),
  v.strictObject({ kind: v.literal('region'), region: RegionSchema, side: SideSchema }),
]);

/** A part of the body that can be looked at: its bones, and the way from it to the eye. */
const PartViewSchema = v.strictObject({ bones: BonesSchema, toEye: PlaceSchema });
/** A part of the body that can be looked at; see {@link PartViewSchema}. */
export type PartView = v.InferOutput<typeof PartViewSchema>;

const landmark = <TUnit extends string, TSchema extends v.GenericSchema>(unit: TUnit, value: TSchema) =>
  v.strictObject({ unit: v.literal(unit), for: v.pipe(v.string(), v.minLength(1)), value });

const LandmarksSchema = v.strictObject({
  box: landmark('m', BoxSchema),
  sphere: landmark('m', v.strictObject({ centre: PlaceSchema, radius: positive })),
  lookedAt: landmark('m', BoxSchema),
  firstEye: landmark('m', PlaceSchema),
  furthestSeen: landmark('m', positive),
  furthestEye: landmark('m', positive),
  floor: landmark('m', finite),
  axisDepth: landmark('m', finite),
  feet: landmark('m', v.strictObject({ aside: positive, front: finite, halfWidth: positive, halfLength: positive })),
  shadow: landmark('m', v.strictObject({ halfWidth: positive, halfLength: positive, reach: positive })),
  footHeight: landmark('m', finite),
  seenFromBelow: landmark('m', finite),
  head: landmark('1', PartViewSchema),
  hand: landmark('1', PartViewSchema),
  foot: landmark('1', PartViewSchema),
});

/** The landmarks of one body by name, each as its value; what each is for stands in its record. */
export type Landmarks = {
  readonly [Name in keyof v.InferOutput<typeof LandmarksSchema>]: v.InferOutput<typeof LandmarksSchema>[Name]['value'];
};

/**
 * Reads the landmarks of a body.
 * @param raw anything, usually the parsed `landmarks.json`
 * @throws {DataError} naming each landmark, field and what was expected
 */
export function parseLandmarks(raw: unknown): Landmarks {
  const { success, output, issues } = v.safeParse(LandmarksSchema, raw);
  if (!success) {
    throw new DataError(
      'landmarks',
      issues.map((issue) => {
        const expected = issue.message.startsWith('expected')
          ? issue.message
          : `expected ${issue.expected ?? issue.type}`;
        return `landmark "${v.getDotPath(issue) ?? '(all)'}": ${expected}, received ${issue.received}`;
      }),
    );
  }
  return Object.fromEntries(Object.entries(output).map(([name, { value }]) => [name, value])) as unknown as Landmarks;
}
