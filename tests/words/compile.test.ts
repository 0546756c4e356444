import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/words/compile.ts';

/** Any message of the kinds the catalogue knows. */
const { message: anyMessage } = fc.letrec<{ message: string; piece: string }>((tie) => {
  const name = fc.constantFrom('name', 'count', 'mm', 'onLeft');
  const text = fc.stringMatching(/^[a-z ,.:%·°<>/]{0,12}$/);
  const cases = fc.tuple(tie('message'), tie('message')).map(([one, other]) => ({ one, other }));
  return {
    piece: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      text,
      name.map((value) => `{${value}}`),
      fc
        .tuple(name, cases)
        .map(([value, { one, other }]) => `{${value}, plural, one {# ${one}} =3 {three} other {${other} #}}`),
      fc.tuple(name, cases).map(([value, { one, other }]) => `{${value}, select, near {${one}} other {${other}}}`),
    ),
    message: fc.array(tie('piece'), { maxLength: 3 }).map((pieces) => pieces.join('')),
  };
});

describe('a message', () => {
  it('is read into words, values and choices', () => {
    expect(compile('')).toEqual([]);
    expect(compile('Nothing, but words #1.')).toEqual(['Nothing, but words #1.']);
    expect(compile('{count, plural, =0 {none} one {# point} other {# points}} of {name}')).toEqual([
      ['count', 'plural', { 0: ['none'], one: ['#', ' point'], other: ['#', ' points'] }],
      ' of ',
      ['name'],
    ]);
  });
  it('is read as the library reads it', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        expect(compile(message)).toEqual(compileMessageOrThrow(message));
      }),
      { numRuns: 300 },
    );
  });
  it.each([
    '{',
    '}',
    'a {name',
    'a } b',
    '{count, plural, one {a}',
    '{count, plural, one {a} other {b}}}',
    '{when, date}',
    '{}',
  ])('%j cannot be read', (message) => {
    expect(() => compile(message)).toThrow(message);
  });
});
