/**
 * A drawing as FHIR R4, for a file that the person saves: what was said as a QuestionnaireResponse, and an Observation for each
 * patch. Nothing tells who the person is. Body sites and qualities are told in words alone: codes for them are SNOMED CT, which
 * may not be given away freely. Coded is what is exact and open: severity (LOINC), the category, why a value is missing, units.
 */
import type { PainCourse, PainDepth, PainDrawingFile, PainQuality, PainSpan } from '../../anatomy/index.ts';
import type { CellIndex } from './cells.ts';
import { coverOf } from './cover.ts';
import { extentOf } from './extent.ts';

type Patch = PainDrawingFile['patches'][number];

/** What is said in words, in the person's language. None is empty. */
export interface FhirWords {
  /** Where a patch is: "left shoulder, behind". */
  readonly placeOf: (patch: Patch) => string;
  /** What a patch is called as a heading: "Place 1". */
  readonly patchOf: (patch: Patch) => string;
  readonly ask: Readonly<Record<'place' | 'intensity' | 'quality' | 'depth' | 'since' | 'course', string>>;
  readonly qualities: Readonly<Record<PainQuality, string>>;
  readonly depths: Readonly<Record<PainDepth, string>>;
  readonly spans: Readonly<Record<PainSpan, string>>;
  readonly courses: Readonly<Record<PainCourse, string>>;
  /** What is measured: how much skin, and which share of all skin. */
  readonly extent: string;
  readonly extentShare: string;
}

interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display: string;
}
interface Concept {
  readonly coding?: readonly Coding[];
  readonly text?: string;
}
interface Quantity {
  readonly value: number;
  readonly unit: string;
  readonly system: string;
  readonly code: string;
}
interface Component {
  readonly code: Concept;
  readonly valueCodeableConcept?: Concept;
  readonly valueQuantity?: Quantity;
}
/** One patch as FHIR tells it. */
interface FhirObservation {
  readonly resourceType: 'Observation';
  readonly status: 'final';
  readonly category: readonly Concept[];
  readonly code: Concept;
  readonly effectiveDateTime: string;
  readonly bodySite: Concept;
  readonly valueInteger?: number;
  readonly dataAbsentReason?: Concept;
  readonly component: readonly Component[];
  readonly derivedFrom: readonly { readonly reference: string }[];
}
interface Answered {
  readonly linkId: string;
  readonly text: string;
  readonly answer?: readonly { readonly valueString?: string; readonly valueInteger?: number }[];
  readonly item?: readonly Answered[];
}
/** What was said, as FHIR tells it. */
interface FhirQuestionnaireResponse {
  readonly resourceType: 'QuestionnaireResponse';
  readonly status: 'completed';
  readonly authored: string;
  readonly item: readonly Answered[];
}
/** A file of FHIR R4. */
export interface FhirBundle {
  readonly resourceType: 'Bundle';
  readonly type: 'collection';
  readonly entry: readonly {
    readonly fullUrl: string;
    readonly resource: FhirQuestionnaireResponse | FhirObservation;
  }[];
}

const SEVERITY: Coding = {
  system: 'http://loinc.org',
  code: '72514-3',
  display: 'Pain severity - 0-10 verbal numeric rating [Score] - Reported',
};
const SURVEY: Coding = {
  system: 'http://terminology.hl7.org/CodeSystem/observation-category',
  code: 'survey',
  display: 'Survey',
};
const NOT_SAID: Coding = {
  system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason',
  code: 'unknown',
  display: 'Unknown',
};
const UNITS = 'http://unitsofmeasure.org';

/** What was said of a patch beside its intensity, as question and answers; nothing of what was not said. */
function saidOf(
  patch: Patch,
  words: FhirWords,
): readonly (readonly [ask: 'quality' | 'depth' | 'since' | 'course', said: string])[] {
  const { qualities, depth, since, course } = patch;
  return [
    ...qualities.map((quality) => ['quality', words.qualities[quality]] as const),
    ...(depth ? [['depth', words.depths[depth]] as const] : []),
    ...(since ? [['since', words.spans[since]] as const] : []),
    ...(course ? [['course', words.courses[course]] as const] : []),
  ];
}

function answersOf(patch: Patch, words: FhirWords): Answered {
  const linkId = `patch-${patch.id}`;
  const said = saidOf(patch, words);
  const asks = [...new Set(said.map(([ask]) => ask))];
  return {
    linkId,
    text: words.patchOf(patch),
    item: [
      { linkId: `${linkId}-place`, text: words.ask.place, answer: [{ valueString: words.placeOf(patch) }] },
      ...(patch.intensity === null
        ? []
        : [{ linkId: `${linkId}-intensity`, text: words.ask.intensity, answer: [{ valueInteger: patch.intensity }] }]),
      ...asks.map((ask) => ({
        linkId: `${linkId}-${ask}`,
        text: words.ask[ask],
        answer: said.filter(([asked]) => asked === ask).map(([, valueString]) => ({ valueString })),
      })),
    ],
  };
}

function observationOf(
  patch: Patch,
  { drawnOn, covers }: PainDrawingFile,
  index: CellIndex,
  words: FhirWords,
  answers: string,
): FhirObservation {
  const { cm2, percent } = extentOf(coverOf(patch, covers, index), index);
  return {
    resourceType: 'Observation',
    status: 'final',
    category: [{ coding: [SURVEY] }],
    code: { coding: [SEVERITY], text: words.ask.intensity },
    effectiveDateTime: drawnOn,
    bodySite: { text: words.placeOf(patch) },
    ...(patch.intensity === null ? { dataAbsentReason: { coding: [NOT_SAID] } } : { valueInteger: patch.intensity }),
    component: [
      ...saidOf(patch, words).map(([ask, text]) => ({
        code: { text: words.ask[ask] },
        valueCodeableConcept: { text },
      })),
      { code: { text: words.extent }, valueQuantity: { value: cm2, unit: 'cm²', system: UNITS, code: 'cm2' } },
      { code: { text: words.extentShare }, valueQuantity: { value: percent, unit: '%', system: UNITS, code: '%' } },
    ],
    derivedFrom: [{ reference: answers }],
  };
}

/**
 * The drawing as a Bundle of FHIR R4.
 * @param file the drawing as it is kept
 * @param index the cells of the body it was drawn on
 * @param words what is said in words
 * @param newUuid makes a random UUID for each resource
 */
export function painBundle(
  file: PainDrawingFile,
  index: CellIndex,
  words: FhirWords,
  newUuid: () => string,
): FhirBundle {
  const answers = `urn:uuid:${newUuid()}`;
  const response: FhirQuestionnaireResponse = {
    resourceType: 'QuestionnaireResponse',
    status: 'completed',
    authored: file.drawnOn,
    item: file.patches.map((patch) => answersOf(patch, words)),
  };
  return {
    resourceType: 'Bundle',
    type: 'collection',
    entry: [
      { fullUrl: answers, resource: response },
      ...file.patches.map((patch) => ({
        fullUrl: `urn:uuid:${newUuid()}`,
        resource: observationOf(patch, file, index, words, answers),
      })),
    ],
  };
}
