/** What is said while somebody is asked. These pages bring their sentences along. */
import { QUIZ_ASKING_MESSAGES, speakerOf } from '../../../words/index.ts';

export const say = speakerOf(QUIZ_ASKING_MESSAGES);
