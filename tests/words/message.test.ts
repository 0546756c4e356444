/** What the compiler reads from a message. These fail in the types; at run time there is little to see. */
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { PlainKey, RichKey, TagOf, ValuesOf } from '../../src/words/message.ts';
import { speakerOf } from '../../src/words/index.ts';

const MESSAGES = {
  'test.plain': 'Nothing is asked for, (not even here).',
  'test.name': 'That is the {name}. Look around {region}.',
  'test.plural': '{count, plural, one {# point} other {# points}} of {name}',
  'test.select': '{kind, select, line {on the line} way {on the way in} other {}}',
  'test.nested':
    '{count, plural, =0 {none} one {the {name}} other {{count} of {kind, select, a {these} other {those}}}} in {place}',
  'test.twice': '{count} of {count, plural, one {one} other {many}}',
  'test.rich': 'Read <1>this</1>, then <2>that {name}</2>.',
} as const;
type Test = typeof MESSAGES;

const say = speakerOf(MESSAGES);

describe('the types of a message', () => {
  it('name the values it asks for, and their kinds', () => {
    expectTypeOf<ValuesOf<Test['test.name']>>().toEqualTypeOf<{
      readonly name: string | number;
      readonly region: string | number;
    }>();
    expectTypeOf<ValuesOf<Test['test.plural']>>().toEqualTypeOf<{
      readonly count: number;
      readonly name: string | number;
    }>();
    expectTypeOf<ValuesOf<Test['test.select']>>().toEqualTypeOf<{ readonly kind: 'line' | 'way' | 'other' }>();
    expectTypeOf<ValuesOf<Test['test.nested']>>().toEqualTypeOf<{
      readonly count: number;
      readonly name: string | number;
      readonly kind: 'a' | 'other';
      readonly place: string | number;
    }>();
    expectTypeOf<ValuesOf<Test['test.twice']>>().toEqualTypeOf<{ readonly count: number }>();
  });
  it('part sentences with tags from plain ones', () => {
    expectTypeOf<RichKey<Test>>().toEqualTypeOf<'test.rich'>();
    expectTypeOf<Extract<PlainKey<Test>, 'test.rich'>>().toEqualTypeOf<never>();
    expectTypeOf<TagOf<Test['test.rich']>>().toEqualTypeOf<'1' | '2'>();
  });
  it('refuse an unknown key, a missing value, one too many and one of another kind', () => {
    const wrong = [
      // @ts-expect-error -- no such key
      () => say('test.nothing'),
      // @ts-expect-error -- no values
      () => say('test.name'),
      // @ts-expect-error -- one is missing
      () => say('test.name', { name: 'soleus' }),
      // @ts-expect-error -- one too many
      () => say('test.name', { name: 'soleus', region: 'the leg', side: 'left' }),
      // @ts-expect-error -- none are asked for
      () => say('test.plain', { name: 'soleus' }),
      // @ts-expect-error -- a plural is a number
      () => say('test.plural', { count: 'two', name: 'soleus' }),
      // @ts-expect-error -- not one of its labels
      () => say('test.select', { kind: 'layers' }),
      // @ts-expect-error -- it has tags
      () => say('test.rich', { name: 'soleus' }),
    ];
    expect(wrong).toHaveLength(8);
  });
  it('ask of one of several keys what all of them ask for', () => {
    const key: 'test.name' | 'test.plural' = [1].length > 0 ? 'test.plural' : 'test.name';
    expect(say(key, { count: 2, name: 'soleus', region: 'the leg' })).toBe('2 points of soleus');
  });
});
