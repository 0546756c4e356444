/** From figures to models and derived data: what the command lines in `scripts/` ask for. The app never loads it. */
export { buildModels, buildSkins } from './models/build.ts';
export { authorConnective, type AuthoredFigures } from './connective/author.ts';
export { joinReferral, recordsText, type ReferralPoint, type WordingEntry } from './referral/join-referral.ts';
export { areasText, carriedAreas } from './areas/carry-areas.ts';
export { carriedLandmarks, landmarksText, type LandmarkRecords } from './body/carried-landmarks.ts';
export { readBuiltSkins } from './body/built-skin.ts';
export { readBody, readCarry, readLofts, type Body, type BodyPart } from './body/built-body.ts';
export { compareDepths } from './depths/compare-depths.ts';
export { withDepthsTable } from './depths/depths-table.ts';
export { needlePath } from './needle/paths.ts';
export { checkedRows, printed, type CheckedRow } from './needle/check.ts';
export { readSeenBody, type SeenBody } from './views/seen-body.ts';
export { createChooser, type Chooser } from './views/choose.ts';
export { viewDirections, type ChosenView } from './views/directions.ts';
export { readSkinThickness } from './skin/read-skin.ts';
export { withSkinTables } from './skin/skin-tables.ts';
