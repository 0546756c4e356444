/** The exported files, ready once this module is loaded: the build's module runner closes right after loading. */
import { datasetFiles } from './dataset-export.ts';

export const BUILT_FILES = await datasetFiles();
