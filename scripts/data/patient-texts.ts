/** Every text of the dataset and the lessons that is meant for a patient, with the place it comes from. */
import type { Dataset, Lesson } from '../../src/anatomy/index.ts';

/** A text and its record, as in `soleus plainExplanation`. */
export interface PatientText {
  readonly from: string;
  readonly text: string;
}

/** What a lesson says in sentences: question, summary, doubt and captions; titles and labels are no sentences. */
export function lessonTextsOf(lessons: readonly Lesson[]): readonly PatientText[] {
  return lessons.flatMap(({ id, question, summary, doubt, steps }) => [
    { from: `lesson ${id} question`, text: question }, { from: `lesson ${id} summary`, text: summary }, { from: `lesson ${id} doubt`, text: doubt },
    ...steps.map(({ caption }, index) => ({ from: `lesson ${id} step ${index + 1}`, text: caption })),
  ]);
}

/** All patient texts in the order of the data, lessons last; lists of triggers are read as one text each. */
export function patientTextsOf(data: Dataset, lessons: readonly Lesson[]): readonly PatientText[] {
  return [
    ...data.muscles.flatMap(({ id, plainExplanation, selfCare }) => [
      { from: `${id} plainExplanation`, text: plainExplanation }, { from: `${id} selfCare`, text: selfCare },
    ]),
    ...data.words.map(({ id, whatItDoes }) => ({ from: `${id} whatItDoes`, text: whatItDoes })),
    ...data.evidence.flatMap((claim) => [claim, ...claim.dissent].map(({ statement }) => ({ from: `evidence ${claim.id}`, text: statement }))),
    ...data.redFlags.flatMap(({ id, question, why, sayOnPhone }) => [
      { from: `${id} question`, text: question }, { from: `${id} why`, text: why },
      ...(sayOnPhone === null ? [] : [{ from: `${id} sayOnPhone`, text: sayOnPhone }]),
    ]),
    ...data.glossary.map(({ id, plain }) => ({ from: `glossary ${id}`, text: plain })),
    ...lessonTextsOf(lessons),
  ];
}
