/** The lessons in the order in which they are listed; fetched when they are first needed. */
import { LessonSchema, type Lesson } from './lesson.ts';
import { parseRecords } from './parse-records.ts';

let loading: Promise<readonly Lesson[]> | null = null;

/**
 * The lessons, fetched once and kept. A failed attempt is forgotten, so asking again tries again.
 * @throws {DataError} when a record is wrong; or the network's own error when the file does not come
 */
export function loadLessons(): Promise<readonly Lesson[]> {
  loading ??= import('./lesson-files.ts')
    .then(({ RAW_LESSONS }) => parseRecords('lesson', LessonSchema, RAW_LESSONS))
    .catch((error: unknown) => {
      loading = null;
      throw error;
    });
  return loading;
}
