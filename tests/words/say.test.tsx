// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Say } from '../../src/ui/kit/say.tsx';
import {
  activate,
  capitalised,
  inSentence,
  listed,
  localeOf,
  onLanguage,
  speakerOf,
  spoken,
} from '../../src/words/index.ts';

const say = speakerOf({
  'say.test.plain': 'Show all',
  'say.test.points': '{count, plural, one {# point} other {# points}} of {name}',
  'say.test.rich': 'Read <1>this</1> and <2>the {name}</2>.',
});

afterEach(async () => {
  cleanup();
  await activate('en');
});

describe('a sentence', () => {
  it('is said with its values', () => {
    expect(say('say.test.plain')).toBe('Show all');
    expect([1, 2, 1200].map((count) => say('say.test.points', { count, name: 'soleus' }))).toEqual([
      '1 point of soleus',
      '2 points of soleus',
      '1,200 points of soleus',
    ]);
  });
  it('comes in pieces where it has tags', () => {
    expect(say.parts('say.test.rich', { name: '< 1 mm' })).toEqual([
      { text: 'Read ', tag: null },
      { text: 'this', tag: '1' },
      { text: ' and ', tag: null },
      { text: 'the < 1 mm', tag: '2' },
      { text: '.', tag: null },
    ]);
  });
  it('is drawn with what each tag stands for', () => {
    const { container } = render(
      <p>
        <Say
          parts={say.parts('say.test.rich', { name: 'soleus' })}
          tags={{ 1: (words) => <b>{words}</b>, 2: (words) => <a href="#m=soleus">{words}</a> }}
        />
      </p>,
    );
    expect(container.innerHTML).toBe('<p>Read <b>this</b> and <a href="#m=soleus">the soleus</a>.</p>');
  });
});

describe('another language', () => {
  it('is longer, with accents, between brackets', async () => {
    await activate('en-XA');
    expect(spoken()).toMatchObject({ locale: 'en-XA', direction: 'ltr' });
    expect(say('say.test.plain')).toBe('[Šhôw áll öñé]');
    expect(say('say.test.points', { count: 2, name: 'soleus' })).toBe('[2 pôîñtš ôf soleus öñé ţ]');
    expect(say.parts('say.test.rich', { name: 'soleus' }).map(({ tag }) => tag)).toEqual([null, '1', null, '2', null]);
  });
  it('runs from right to left', async () => {
    await activate('ar-XB');
    expect(spoken()).toMatchObject({ locale: 'ar-XB', direction: 'rtl' });
    expect(say('say.test.plain')).toBe('\u200F\u202EShow\u202C\u200F \u200F\u202Eall\u202C\u200F');
    expect(say('say.test.points', { count: 2, name: 'soleus' })).toBe(
      '2 \u200F\u202Epoints\u202C\u200F \u200F\u202Eof\u202C\u200F soleus',
    );
  });
  it('is told to who draws, and only when it has come; what was asked for last counts', async () => {
    const told = vi.fn();
    const stop = onLanguage(told);
    const first = activate('ar-XB');
    expect(spoken().locale).toBe('en');
    await Promise.all([first, activate('en-XA')]);
    expect([spoken().locale, told.mock.calls.length]).toEqual(['en-XA', 1]);
    await activate('en-XA');
    expect(told).toHaveBeenCalledTimes(1);
    stop();
    await activate('en');
    expect([say('say.test.plain'), told.mock.calls.length]).toEqual(['Show all', 1]);
  });
  it('is the one an address asks for, if it is known', () => {
    expect(['', '?lang=en', '?a=b&lang=en-XA', '?lang=ar-XB', '?lang=fr', '?lang='].map(localeOf)).toEqual([
      'en',
      'en',
      'en-XA',
      'ar-XB',
      'en',
      'en',
    ]);
  });
});

describe('English grammar', () => {
  it('joins things', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => listed(items))).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
    expect(
      [
        ['a', 'b'],
        ['a', 'b', 'c'],
      ].map((items) => listed(items, 'or')),
    ).toEqual(['a or b', 'a, b or c']);
  });
  it('knows a name within a sentence, and what stays large there', () => {
    expect(['Left soleus', 'C2', 'TMJ', 'A hand-width above', 'soleus', ''].map(inSentence)).toEqual([
      'left soleus',
      'C2',
      'TMJ',
      'a hand-width above',
      'soleus',
      '',
    ]);
    expect(['soleus', 'Soleus', ''].map(capitalised)).toEqual(['Soleus', 'Soleus', '']);
  });
});
