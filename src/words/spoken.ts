/** The language that is spoken now, and who is told when that changes. English is there from the start; others are fetched. */
import { compile, type CompiledMessage } from './compile.ts';
import { ENGLISH_GRAMMAR } from './en/grammar.ts';
import type { Grammar } from './grammar.ts';

/** `en`, and two that are made from it: longer with accents, and mirrored. They show translators and tests what another language does to the page. */
const LOCALES = ['en', 'en-XA', 'ar-XB'] as const;
export type Locale = (typeof LOCALES)[number];

export interface Language {
  readonly locale: Locale;
  readonly direction: 'ltr' | 'rtl';
  /** Whose plurals and numbers it takes. */
  readonly formats: string;
  readonly grammar: Grammar;
  /** The message of a key in this language; `english` is the one it stands for. */
  readonly messageOf: (key: string, english: string) => CompiledMessage;
}

const ENGLISH: Language = {
  locale: 'en',
  direction: 'ltr',
  formats: 'en',
  grammar: ENGLISH_GRAMMAR,
  messageOf: (_key, english) => compile(english),
};

const FETCHED: Readonly<Record<Locale, () => Language | Promise<Language>>> = {
  en: () => ENGLISH,
  'en-XA': async () => (await import('./made/accented.ts')).ACCENTED,
  'ar-XB': async () => (await import('./made/mirrored.ts')).MIRRORED,
};

const listeners = new Set<() => void>();
let current = ENGLISH;
let wanted: Locale = 'en';

export function spoken(): Language {
  return current;
}

/** For `useSyncExternalStore`: a change of language. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/**
 * Speaks another language once its words have come; the one asked for last counts.
 * @throws when they do not come; the language stays as it is
 */
export async function activate(locale: Locale): Promise<void> {
  wanted = locale;
  const language = await FETCHED[locale]();
  if (wanted !== locale || language === current) return;
  current = language;
  for (const listener of listeners) listener();
}

/** The language an address asks for in `?lang=`; English where it asks for none that is known. */
export function localeOf(search: string): Locale {
  const asked = new URLSearchParams(search).get('lang');
  return LOCALES.find((locale) => locale === asked) ?? 'en';
}
