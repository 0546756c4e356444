/** What stands in files that a person saves. */

/** A value as a file of JSON that a person can read too. */
export function jsonFile(value: unknown): Blob {
  return new Blob([`${JSON.stringify(value, null, 2)}\n`], { type: 'application/json' });
}

/** The day as it is written in files: `2026-11-27`, of the device's own clock. */
export function isoDay(day: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
