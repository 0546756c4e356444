/** What is said where a quiz begins and ends. */
import { QUIZ_HOME_MESSAGES, speakerOf } from '../../../words/index.ts';

export const say = speakerOf(QUIZ_HOME_MESSAGES);
