/** Says a sentence of the catalogue. Works anywhere: panels, labels in the scene, a PDF, a page to print. */
import { setupI18n, type Messages as LinguiMessages } from '@lingui/core';
import type { Given, Messages, PlainKey, RichKey, TagOf } from './message.ts';
import { spoken, type Locale } from './spoken.ts';

/** A piece of a sentence, and the tag it stands in. */
export interface SentencePart<Tag extends string = string> {
  readonly text: string;
  readonly tag: Tag | null;
}

export interface Speaker<All extends Messages> {
  <Key extends PlainKey<All>>(key: Key, ...values: Given<All[Key]>): string;
  /** A sentence with tags, `Read <1>this</1> first`, in its pieces. */
  readonly parts: <Key extends RichKey<All>>(
    key: Key,
    ...values: Given<All[Key]>
  ) => readonly SentencePart<TagOf<All[Key]>>[];
}

type Values = Readonly<Record<string, string | number>>;

const TAGGED = /<(\w+)>([^]*?)<\/\1>/g;

const i18n = setupI18n();
/** Compiled when they are first asked for: a first visit says a tenth of them. */
const compiled = new Map<Locale, Set<string>>();

function sayFrom(english: Messages, key: string, values?: Values): string {
  const { locale, formats, messageOf } = spoken();
  let known = compiled.get(locale);
  if (!known) compiled.set(locale, (known = new Set()));
  if (!known.has(key)) {
    i18n.load(locale, { [key]: messageOf(key, english[key] ?? key) } as LinguiMessages);
    known.add(key);
  }
  if (i18n.locale !== locale) i18n.activate(locale, formats);
  return i18n._(key, values);
}

/** A sentence in its pieces. */
export function partsOf(sentence: string): readonly SentencePart[] {
  const parts: SentencePart[] = [];
  let from = 0;
  for (const match of sentence.matchAll(TAGGED)) {
    if (match.index > from) parts.push({ text: sentence.slice(from, match.index), tag: null });
    parts.push({ text: match[2] ?? '', tag: match[1] ?? '' });
    from = match.index + match[0].length;
  }
  if (from < sentence.length) parts.push({ text: sentence.slice(from), tag: null });
  return parts;
}

/** Someone who can say these messages and no others: what is only said later need not be fetched before. */
export function speakerOf<const All extends Messages>(english: All): Speaker<All> {
  const say = (key: string, values?: Values): string => sayFrom(english, key, values);
  const parts = (key: string, values?: Values): readonly SentencePart[] => partsOf(say(key, values));
  // The keys and values were checked where they are given; here they are text.
  return Object.assign(say, { parts }) as unknown as Speaker<All>;
}
