/** The dataset as one JSON document that can be used without the app, and the JSON Schema it is held to. */
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import {
  AreaSchema, BodyPartSchema, ClaimSchema, DailyWordsSchema, GlossaryEntrySchema, loadDataset, MeasurementSchema,
  ModelDepthSchema, MovementSchema, MuscleSchema, NeedlePathRecordSchema, RedFlagSchema, ReviewSchema, SearchTermSchema,
  BUILDS, PainDrawingFileSchema, QuizFileSchema, SearchWordSchema, SexSchema, SourceSchema, StructureSchema, TissueRegionSchema, type Body,
} from '../../src/anatomy/index.ts';
import packageFile from '../../package.json' with { type: 'json' };

/** Names of the files, next to each other. */
const DATASET_FILE = 'myopoint-dataset.json';
export const SCHEMA_FILE = 'myopoint-dataset.schema.json';
/** What a pain drawing that someone saved is held to. */
const DRAWING_SCHEMA_FILE = 'myopoint-pain-drawing.schema.json';
/** What a file of someone's learning is held to. */
const QUIZ_SCHEMA_FILE = 'myopoint-quiz.schema.json';

/** What the document holds; each list is what `parseDataset` and `parseStructures` read back. */
const DatasetDocumentSchema = v.strictObject({
  $schema: v.literal(`./${SCHEMA_FILE}`),
  name: v.literal('Myopoint dataset'),
  version: v.string(),
  licence: v.literal('CC-BY-4.0'),
  licenceUrl: v.literal('https://creativecommons.org/licenses/by/4.0/'),
  attribution: v.string(),
  purpose: v.string(),
  frame: v.string(),
  /** The body that areas, needle paths, depths and structures lie on; all else is of any. */
  body: v.strictObject({ id: v.string(), reference: v.strictObject({ sex: SexSchema, build: v.picklist(BUILDS) }) }),
  muscles: v.array(MuscleSchema),
  areas: v.array(AreaSchema),
  bodyParts: v.array(BodyPartSchema),
  evidence: v.array(ClaimSchema),
  redFlags: v.array(RedFlagSchema),
  words: v.array(DailyWordsSchema),
  movements: v.array(MovementSchema),
  glossary: v.array(GlossaryEntrySchema),
  depths: v.strictObject({
    needlePaths: v.array(NeedlePathRecordSchema), measurements: v.array(MeasurementSchema),
    tissueRegions: v.array(TissueRegionSchema), modelDepths: v.array(ModelDepthSchema),
  }),
  reviews: v.array(ReviewSchema),
  searchWords: v.array(SearchWordSchema),
  searchTerms: v.array(SearchTermSchema),
  structures: v.array(StructureSchema),
  sources: v.array(SourceSchema),
});
/** The document; see {@link DatasetDocumentSchema}. */
export type DatasetDocument = v.InferOutput<typeof DatasetDocumentSchema>;

/** Puts the checked dataset, as it lies on a body, into one document. Throws `DataError` when a record is wrong. */
async function datasetDocument(on: Body): Promise<DatasetDocument> {
  const { muscles, areas, bodyParts, evidence, redFlags, words, movements, glossary, depths, reviews, searchWords, searchTerms, sources, body } = await loadDataset(on);
  return {
    $schema: `./${SCHEMA_FILE}`,
    name: 'Myopoint dataset',
    version: packageFile.version,
    licence: 'CC-BY-4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
    attribution: 'Myopoint dataset, CC BY 4.0. Places on the body refer to figures measured on BodyParts3D 4.0, '
      + '© The Database Center for Life Science, licensed under CC Attribution 4.0 International.',
    purpose: `For learning. Not medical advice, not a protocol; no depth in it is a safe depth. ${
      reviews.length === 0 ? 'Not yet reviewed by a practising clinician.' : 'What clinicians have judged stands under reviews; all else is not yet reviewed.'}`,
    frame: 'Millimetres, LPS: +x to the left, +y to the back, +z up; the right side is recorded (x below 0), the left is its mirror image.',
    body: { id: on.id, reference: on.reference },
    muscles: [...muscles], areas: [...areas], bodyParts: [...bodyParts], evidence: [...evidence], redFlags: [...redFlags],
    words: [...words], movements: [...movements], glossary: [...glossary],
    depths: {
      needlePaths: [...depths.needlePaths], measurements: [...depths.measurements],
      tissueRegions: [...depths.tissueRegions], modelDepths: [...depths.modelDepths],
    },
    reviews: [...reviews], searchWords: [...searchWords], searchTerms: [...searchTerms], structures: [...body.structures], sources: [...sources],
  };
}

/** JSON Schema (draft 7) of the document. Rules a schema cannot say, such as "low is not above high", are left to `parseDataset`. */
function datasetJsonSchema(): object {
  return {
    ...toJsonSchema(DatasetDocumentSchema, { errorMode: 'ignore', typeMode: 'output' }),
    title: 'Myopoint dataset',
  };
}

/** JSON Schema (draft 7) of a kept pain drawing. */
function drawingJsonSchema(): object {
  return {
    ...toJsonSchema(PainDrawingFileSchema, { errorMode: 'ignore', typeMode: 'input' }),
    title: 'Myopoint pain drawing',
  };
}

/** JSON Schema (draft 7) of the file in which someone's learning is kept. */
function quizJsonSchema(): object {
  return { ...toJsonSchema(QuizFileSchema, { errorMode: 'ignore', typeMode: 'input' }), title: 'Myopoint quiz' };
}

/** The files by name, as text. */
export async function datasetFiles(on: Body): Promise<Readonly<Record<string, string>>> {
  return {
    [DATASET_FILE]: `${JSON.stringify(await datasetDocument(on))}\n`,
    [SCHEMA_FILE]: `${JSON.stringify(datasetJsonSchema(), null, 2)}\n`,
    [DRAWING_SCHEMA_FILE]: `${JSON.stringify(drawingJsonSchema(), null, 2)}\n`,
    [QUIZ_SCHEMA_FILE]: `${JSON.stringify(quizJsonSchema(), null, 2)}\n`,
  };
}
