/** Whether a file that was kept is still what the build made. */

const PREFIX = 'sha256-';

/**
 * Whether an answer has the bytes that a digest was taken of.
 * @param integrity the digest as browsers write it: `sha256-` and base64
 */
export async function hasBytesOf(response: Response, integrity: string): Promise<boolean> {
  const bytes = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return PREFIX + btoa(String.fromCharCode(...digest)) === integrity;
}
