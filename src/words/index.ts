/** The public door of the words: what is said, in which language, and its grammar. */
import { STAGE_MESSAGES } from './en-stage.ts';
import { speakerOf } from './say.ts';

export { PANEL_MESSAGES } from './en-panels.ts';
export { PAIN_MESSAGES } from './en/pain.ts';
export { capitalised, inSentence, listed } from './grammar.ts';
export { sayQuiz } from './quiz-phrase.ts';
export { speakerOf, type SentencePart } from './say.ts';
export { activate, localeOf, onLanguage, spoken, type Locale } from './spoken.ts';

/** For scene and app. The panels have a speaker of their own, who knows other sentences: see src/ui/kit/say.tsx. */
export const say = speakerOf(STAGE_MESSAGES);
