/** The pages of this build, ready once this module is loaded: the build's module runner closes right after loading. */
import { BODY_IDS, loadBody, loadDataset } from '../../src/anatomy/index.ts';
import { siteAddress } from './site.ts';
import { siteFiles } from './site-files.ts';

const dataset = await loadDataset(await loadBody(BODY_IDS[0]));

export const BUILT_PAGES = siteFiles(dataset, { address: siteAddress(process.env['MYOPOINT_ADDRESS']) }, () => null);
