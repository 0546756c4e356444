/** Nothing that is said assumes a sex: who is a woman or a man is said where bodies and figures are named, and nowhere else. */
import { describe, expect, it } from 'vitest';
import { PANEL_MESSAGES } from '../../src/words/en-panels.ts';
import { STAGE_MESSAGES } from '../../src/words/en-stage.ts';

/** Words of one sex; of plurals, those of people. */
const OF_A_SEX = /\b(he|she|his|hers?|him|himself|herself|man|woman|men|women|male|female)\b/i;

/** Messages that name a body, whom it was measured on, or whose figures are told. */
const NAMES_A_BODY: readonly string[] = [
  // The names of the bodies, and what is said of one by its name.
  'person.body.name',
  'shell.missing.title',
  'shell.skin.garment-note',
  // Whom the bodies were measured on.
  'muscle.shape.carried',
  'person.body.derived',
  'shell.body.changed',
  'shell.body.skin',
  'shell.body.woman',
  'needle.view.not-to-depth',
  // Whose figures were measured.
  'needle.sex.female',
  'needle.sex.figures',
  'needle.sex.male',
];

const MESSAGES: Readonly<Record<string, string>> = { ...STAGE_MESSAGES, ...PANEL_MESSAGES };
/** What is read: without the names of values and the labels of their cases. */
const said = (message: string): string =>
  message.replace(/\{\w+, (select|plural|selectordinal),/g, ' ').replace(/[\w=-]+ (?=\{)/g, ' ');

const sexed = (messages: Readonly<Record<string, string>>): string[] =>
  Object.entries(messages)
    .filter(([, message]) => OF_A_SEX.test(said(message)))
    .map(([key]) => key)
    .sort();

describe('what is said', () => {
  it('assumes no sex but where a body is named', () => {
    expect(sexed(MESSAGES)).toEqual([...NAMES_A_BODY].sort());
  });

  it('is found wherever it does, and not in the names of cases', () => {
    expect(
      sexed({
        one: 'Ask her first.',
        two: 'The patient; he or she.',
        three: '{sex, select, male {people} female {people} other {}}',
        four: 'Where the shoulder hurts, then the other.',
        five: '{sex, select, male {men} other {}}',
      }),
    ).toEqual(['five', 'one', 'two']);
  });
});
