/** The exported files, ready once this module is loaded: the build's module runner closes right after loading. */
import { BODY_IDS, loadBody } from '../../src/anatomy/index.ts';
import { datasetFiles } from './dataset-export.ts';

export const BUILT_FILES = await datasetFiles(await loadBody(BODY_IDS[0]));
