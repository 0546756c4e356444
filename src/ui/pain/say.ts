/** What these panels say. They bring their sentences along: nobody else waits for them. */
import { PAIN_MESSAGES, speakerOf } from '../../words/index.ts';

export const say = speakerOf(PAIN_MESSAGES);
