/** A day as it is written, `3 May 2026`. */
import { spoken } from '../../words/index.ts';

/** English without a country is written the British way. */
const WITHOUT_COUNTRY: Readonly<Record<string, string>> = { en: 'en-GB' };

const DAY_MS = 86_400_000;

/** A day of the calendar in few letters, `3 May`. @param day days since 1970 */
export function shortDay(day: number): string {
  const { formats } = spoken();
  const locale = WITHOUT_COUNTRY[formats] ?? formats;
  return new Date(day * DAY_MS).toLocaleDateString(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
}

interface DayOptions {
  /** Of the reader's browser: in the same language, the day is written as in the reader's country. */
  readonly languageTag?: string;
  /** UTC for a day that was recorded without an hour. */
  readonly timeZone?: 'UTC';
}

/** A day in words, in the language that is spoken. */
export function dayInWords(day: Date, { languageTag = '', timeZone }: DayOptions = {}): string {
  const { formats } = spoken();
  const usual = WITHOUT_COUNTRY[formats] ?? formats;
  const written = (locale: string) => day.toLocaleDateString(locale, { dateStyle: 'long', timeZone });
  try {
    return written(languageTag.toLowerCase().startsWith(formats) ? languageTag : usual);
  } catch {
    return written(usual);
  }
}
