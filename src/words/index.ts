/** The public door of the words: what is said, in which language, and its grammar. */
import { STAGE_MESSAGES } from './en-stage.ts';
import { speakerOf } from './say.ts';

export { PANEL_MESSAGES } from './en-panels.ts';
export { PAIN_MESSAGES } from './en/pain.ts';
export { QUIZ_ASKING_MESSAGES } from './en/quiz-asking.ts';
export { QUIZ_HOME_MESSAGES } from './en/quiz-home.ts';
export { VERDICT_MESSAGES } from './en/verdict.ts';
export { capitalised, inSentence, listed } from './grammar.ts';
export { sayQuiz } from './quiz-phrase.ts';
export { speakerOf, type SentencePart } from './say.ts';
export { activate, localeOf, onLanguage, spoken, type Locale } from './spoken.ts';

/** For scene and app. The panels have a speaker of their own, who knows other sentences: see src/ui/kit/say.tsx. */
export const say = speakerOf(STAGE_MESSAGES);
