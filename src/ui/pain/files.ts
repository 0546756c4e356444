/** Files that a person saves. Nothing is sent anywhere. */

/** Long enough for a slow device to begin saving. */
const REVOKE_AFTER_MS = 2000;

/** Put a file among the downloads. The name says nothing of the person. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}

/** A value as a file of JSON that a person can read too. */
export function jsonFile(value: unknown): Blob {
  return new Blob([`${JSON.stringify(value, null, 2)}\n`], { type: 'application/json' });
}

/** The day as it is written in files: `2026-11-27`, of the device's own clock. */
export function isoDay(day: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
