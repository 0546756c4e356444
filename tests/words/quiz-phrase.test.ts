/** Sentences of the quiz, said from data. */
import { describe, expect, it } from 'vitest';
import { sayQuiz } from '../../src/words/index.ts';

describe('a sentence of the quiz', () => {
  it('has names in small letters, lists joined, and a capital at its beginning', () => {
    expect(sayQuiz({ key: 'quiz.ask.nerve', values: { name: 'Soleus' } })).toBe('What supplies soleus?');
    expect(sayQuiz({ key: 'quiz.option.nerves', values: { names: ['tibial nerve', 'TMJ nerve'] } })).toBe(
      'Tibial nerve and TMJ nerve',
    );
    expect(sayQuiz({ key: 'quiz.ask.spotter', values: { seconds: 1 } })).toBe(
      'A pin stands in a structure. You have 1 second.',
    );
    expect(sayQuiz({ key: 'quiz.ask.claim', values: { statement: 'Some say so.' } })).toBe(
      'Do the sources agree on this? “Some say so.”',
    );
  });
  it('may be words of a record', () => {
    expect(sayQuiz('calcaneus')).toBe('Calcaneus');
  });
  it('is refused where there is none', () => {
    expect(() => sayQuiz({ key: 'quiz.ask.nothing', values: {} })).toThrow(RangeError);
    expect(() => sayQuiz({ key: 'toString', values: {} })).toThrow(RangeError);
  });
});
