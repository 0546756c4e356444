import { describe, expect, it } from 'vitest';
import {
  isDone,
  newAttempt,
  readAttempt,
  scoreOf,
  writeAttempt,
  type Attempt,
} from '../../scripts/quiz/scorm/attempt.ts';
import { CHOICE, CONTENT } from './small-content.ts';

const WHOLE: Attempt = { step: 3, answers: [[2], [1, 0, 2]] };

describe('what is done of a package', () => {
  it('comes back as it was written', () => {
    for (const attempt of [newAttempt(CONTENT), { step: 2, answers: [[0], null] }, WHOLE])
      expect(readAttempt(CONTENT, writeAttempt(CONTENT, attempt))).toEqual(attempt);
    expect(writeAttempt(CONTENT, WHOLE)).toBe('1.abc.3.2,102');
  });
  it('is not taken up from another package, another version or what is none', () => {
    for (const text of [
      '',
      '1',
      '2.abc.3.2,102',
      '1.abd.3.2,102',
      '1.abc.9.2,102',
      '1.abc.x..',
      '1.abc.3.2',
      '1.abc.-1.,',
    ])
      expect(readAttempt(CONTENT, text), text).toBeNull();
  });
  it('leaves out an answer that no option stands for', () => {
    expect(readAttempt(CONTENT, '1.abc.3.9,102')?.answers).toEqual([null, [1, 0, 2]]);
    expect(readAttempt(CONTENT, '1.abc.3.2,11')?.answers).toEqual([[2], null]);
    expect(readAttempt(CONTENT, '1.abc.3.2,112')?.answers).toEqual([[2], null]);
  });
  it('scores in percent, an order only as a whole, and nothing where nothing is asked', () => {
    expect(scoreOf(CONTENT, WHOLE)).toBe(100);
    expect(scoreOf(CONTENT, { step: 3, answers: [[2], [0, 1, 2]] })).toBe(50);
    expect(scoreOf({ ...CONTENT, questions: [CHOICE, CHOICE, CHOICE] }, { step: 3, answers: [[2], [0], null] })).toBe(
      33,
    );
    expect(scoreOf({ ...CONTENT, questions: [] }, { step: 1, answers: [] })).toBeNull();
  });
  it('is done when all is read and answered', () => {
    expect(isDone(CONTENT, WHOLE)).toBe(true);
    expect(isDone(CONTENT, { ...WHOLE, step: 2 })).toBe(false);
    expect(isDone(CONTENT, { step: 3, answers: [[2], null] })).toBe(false);
  });
});
