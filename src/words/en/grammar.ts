/** English grammar. */
import type { Grammar } from '../grammar.ts';

/** British: no comma before the last "and". */
const LISTS = {
  and: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  or: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
} as const;

export const ENGLISH_GRAMMAR: Grammar = {
  listed: (items, joint) => LISTS[joint].format(items),
  // Names stand within a sentence in small letters, but for abbreviations and numbers of vertebrae: `TMJ`, `C2`.
  inSentence: (name) => (/^([A-Z][a-z]|A )/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name),
  capitalised: (text) => text.charAt(0).toUpperCase() + text.slice(1),
};
