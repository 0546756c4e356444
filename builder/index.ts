/** From recorded shapes to models and derived data: what the command lines in `scripts/` ask for. The app never loads it. */
export { buildModels, buildSkins } from './models/build.ts';
export { authorConnective } from './connective/author.ts';
export { volumeOfFieldMl } from './connective/soft-forms.ts';
export { formatNrrd } from './recorded/nrrd.ts';
export { joinReferral, recordsText, type ReferralPoint } from './referral/join-referral.ts';
export { areasText, carriedAreas } from './areas/carry-areas.ts';
export { carriedLandmarks, landmarksText, type LandmarkRecords } from './body/carried-landmarks.ts';
export { readBuiltSkins } from './body/built-skin.ts';
export { readBuiltBody, readCarry, readLofts } from './body/built-body.ts';
export { compareDepths } from './depths/compare-depths.ts';
export { withDepthsTable } from './depths/depths-table.ts';
export { needlePath } from './needle/paths.ts';
export { checkedRows, printed } from './needle/check.ts';
export { readSeenBody } from './views/seen-body.ts';
export { createChooser } from './views/choose.ts';
export { viewDirections, type ChosenView } from './views/directions.ts';
export { readSkinThickness } from './skin/read-skin.ts';
export { withSkinTables } from './skin/skin-tables.ts';
