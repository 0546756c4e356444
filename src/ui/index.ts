/** The public door of the ui room: the panels, and for pages outside the app the words in which figures are told. */
export { MyopointUi } from './shell/myopoint-ui.tsx';
export { answerWords } from './needle/depth-words.ts';
export { layerBasisWords, rangeWords, SEX_NAMES } from './needle/figure-words.ts';
export { PICTURE_NAMES, pictureWords } from './needle/picture-words.ts';
export {
  BUILD_NAMES, capitalised, counted, DISPUTE, NOT_ADVICE, ONLY_IMAGING, REGION_NAMES, TIER_NAMES,
} from './kit/words.ts';
