/** The public door of the ui room: the panels, and for pages outside the app the words in which claims and figures are told. */
export { MyopointUi } from './shell/myopoint-ui.tsx';
export { fullNameOf } from './kit/names.ts';

/** The few panels of a body within another page, fetched where it is one. */
export const embeddedUi = async () => (await import('./embedded/embedded-ui.tsx')).EmbeddedUi;

export { claimName } from './muscle/claim-name.ts';
export { answerWords } from './needle/depth-words.ts';
export { layerBasisWords, rangeWords, sexName } from './needle/figure-words.ts';
export { pictureName, pictureWords } from './needle/picture-words.ts';
