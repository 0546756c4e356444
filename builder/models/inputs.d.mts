export const PROJECT_ROOT: string;
/** Where a body's files are, from the root of whatever holds it. */
export function bodyFolder(id: string): string;
/** Where a body's models are, from the root: `public` and the `modelsUrl` of its `body.json`. */
export function modelsFolder(id: string, root?: string): string;
/** Ids of every body that has figures, sorted. */
export function bodiesWithFigures(root?: string): string[];
/** Paths of everything a body's models are built from, from the project's root, sorted. */
export function modelInputs(body: string, root?: string): string[];
/** SHA-256 (hex) over the inputs and the versions of the packages that shape the bytes. */
export function hashModelInputs(body: string, root?: string): string;
/** Whether a body's models were built from today's inputs and their files are whole. */
export function modelsAreCurrent(body: string, root?: string): boolean;
