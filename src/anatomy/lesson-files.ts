/** The lesson files in one module, so that a build packs them into one file fetched on demand. */
// Typed as unknown: the schema, not the compiler, is what these files are held against.
export const RAW_LESSONS: readonly unknown[] = [];
