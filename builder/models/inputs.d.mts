export const PROJECT_ROOT: string;
export const MODELS_FOLDER: string;
/** Paths of everything the models are built from, from the project's root, sorted. */
export function modelInputs(root?: string): string[];
/** SHA-256 (hex) over the inputs and the versions of the packages that shape the bytes. */
export function hashModelInputs(root?: string): string;
/** Whether public/models was built from today's inputs and its files are whole. */
export function modelsAreCurrent(root?: string): boolean;
