/** Files that a person saves. Nothing is sent anywhere. */

/** Phones of Apple ask first whether to save, and read the file after the answer. */
const REVOKE_AFTER_MS = 40_000;

/** Put a file among the downloads; the address it is saved from is gone soon after. The name says nothing of the person. */
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
