/** Reads records with a schema and says, for a wrong one, which record, which field and what was expected. */
import * as v from 'valibot';

/** Thrown when data do not have their agreed shape. The message lists every problem, one a line. */
export class DataError extends Error {
  override readonly name = 'DataError';
  /** One sentence a problem, without the headline. */
  readonly problems: readonly string[];

  constructor(headline: string, problems: readonly string[]) {
    super([`${headline}: ${problems.length} problem${problems.length === 1 ? '' : 's'}`, ...problems].join('\n'));
    this.problems = problems;
  }
}

const idOf = (record: unknown, index: number): string => {
  if (typeof record === 'object' && record !== null && 'id' in record && typeof record.id === 'string') {
    return `"${record.id}"`;
  }
  return `number ${index}`;
};

/** One schema issue as `muscle "soleus", field "needling.depthMm.0": expected number, received "15"`. */
const sentence = (kind: string, record: unknown, index: number, issue: v.BaseIssue<unknown>): string => {
  const field = v.getDotPath(issue) ?? '(whole record)';
  const missing = issue.kind === 'schema' && issue.type === 'object' && issue.received === 'undefined';
  const expected = issue.message.startsWith('expected')
    ? issue.message
    : `expected ${missing ? 'a value' : (issue.expected ?? issue.type)}`;
  const received = issue.kind === 'validation' ? JSON.stringify(issue.input) : issue.received;
  return `${kind} ${idOf(record, index)}, field "${field}": ${expected}, received ${missing ? 'nothing' : received}`;
};

/**
 * Parses a list of records of one kind.
 * @param kind what a record is called in messages, for example `muscle`
 * @param schema the shape of one record
 * @param raw anything, usually parsed JSON
 * @param problems when given, wrong records are noted here and left out instead of thrown
 * @returns the records in their order
 * @throws {DataError} when `raw` is no list or, without `problems`, when any record is wrong
 */
export function parseRecords<TSchema extends v.GenericSchema>(
  kind: string,
  schema: TSchema,
  raw: unknown,
  problems?: string[],
): v.InferOutput<TSchema>[] {
  if (!Array.isArray(raw))
    throw new DataError(`${kind} records`, [`expected a list of ${kind} records, received ${typeof raw}`]);
  const found: string[] = [];
  const records: v.InferOutput<TSchema>[] = [];
  raw.forEach((record: unknown, index) => {
    const result = v.safeParse(schema, record);
    if (result.success) records.push(result.output);
    else found.push(...result.issues.map((issue) => sentence(kind, record, index, issue)));
  });
  if (problems) problems.push(...found);
  else if (found.length > 0) throw new DataError(`${kind} records`, found);
  return records;
}
