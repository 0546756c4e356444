/** What the panels say, and a sentence in which something stands that is more than text. */
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { PANEL_MESSAGES, speakerOf } from '../../words/index.ts';
import type { SentencePart } from '../../words/index.ts';

export const say = speakerOf(PANEL_MESSAGES);

interface SayProps<Tag extends string> {
  /** `say.parts('feature.thing.aspect')`. */
  readonly parts: readonly SentencePart<Tag>[];
  /** What each tag of the sentence draws around its words. */
  readonly tags: Readonly<Record<Tag, (words: string) => ReactNode>>;
}

export function Say<Tag extends string>({ parts, tags }: SayProps<Tag>) {
  return parts.map(({ text, tag }, index) => <Fragment key={index}>{tag === null ? text : tags[tag](text)}</Fragment>);
}
