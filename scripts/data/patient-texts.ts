/** Every text of the dataset that is meant for a patient, with the place it comes from. */
import type { Dataset } from '../../src/anatomy/index.ts';

/** A text and its record, as in `soleus plainExplanation`. */
export interface PatientText {
  readonly from: string;
  readonly text: string;
}

/** All patient texts in the order of the data; lists of triggers are read as one text each. */
export function patientTextsOf(data: Dataset): readonly PatientText[] {
  return [
    ...data.muscles.flatMap(({ id, plainExplanation, selfCare }) => [
      { from: `${id} plainExplanation`, text: plainExplanation }, { from: `${id} selfCare`, text: selfCare },
    ]),
    ...data.words.map(({ id, whatItDoes }) => ({ from: `${id} whatItDoes`, text: whatItDoes })),
    ...data.evidence.flatMap((claim) => [claim, ...claim.dissent].map(({ statement }) => ({ from: `evidence ${claim.id}`, text: statement }))),
    ...data.redFlags.flatMap(({ id, question, why }) => [{ from: `${id} question`, text: question }, { from: `${id} why`, text: why }]),
    ...data.glossary.map(({ id, plain }) => ({ from: `glossary ${id}`, text: plain })),
  ];
}
