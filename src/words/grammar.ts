/** Grammar that no single sentence can hold, in the language that is spoken now. Plurals and choices stand in the messages. */
import { spoken } from './spoken.ts';

export type Joint = 'and' | 'or';

/** What each language brings. */
export interface Grammar {
  /** `a`, `a and b`, `a, b and c`. */
  readonly listed: (items: readonly string[], joint: Joint) => string;
  /** A name as it stands within a sentence. */
  readonly inSentence: (name: string) => string;
  /** A name or fact as it stands at the beginning of a sentence. */
  readonly capitalised: (text: string) => string;
}

export function listed(items: readonly string[], joint: Joint = 'and'): string {
  return spoken().grammar.listed(items, joint);
}

export function inSentence(name: string): string {
  return spoken().grammar.inSentence(name);
}

export function capitalised(text: string): string {
  return spoken().grammar.capitalised(text);
}
