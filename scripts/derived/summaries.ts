/** What is present before the whole dataset is fetched, made from it. */
import type { Lesson, LessonSummary, Muscle, MuscleSummary } from '../../src/anatomy/index.ts';

/** @throws Error naming a muscle without a trigger point. */
export function muscleSummariesOf(muscles: readonly Muscle[]): MuscleSummary[] {
  return muscles.map(
    ({ id, name, latin, synonyms, groups, complaints, region, structures, triggerPoints: [first] }) => {
      if (!first) throw new Error(`muscle "${id}", field "triggerPoints": expected at least one, received none`);
      return { id, name, latin, synonyms, groups, complaints, region, structures, firstPoint: first.id };
    },
  );
}

/** Ids and questions, in the order of the lessons. */
export function lessonListOf(lessons: readonly Lesson[]): LessonSummary[] {
  return lessons.map(({ id, question }) => ({ id, question }));
}

/** A list as it is written: one record a line, readable as a difference. */
export function listText(records: readonly object[]): string {
  return `[\n${records.map((record) => `  ${JSON.stringify(record)}`).join(',\n')}\n]\n`;
}
