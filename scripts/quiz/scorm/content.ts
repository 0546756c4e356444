/** What stands in a package: plain data, with every sentence said. */

/** One question, by name and list. */
export interface PackedQuestion {
  readonly id: string;
  readonly prompt: string;
  /** One is chosen, or all are put in order. */
  readonly kind: 'choice' | 'order';
  /** In the order in which they are shown. */
  readonly options: readonly string[];
  /** Places of the options that are right, in their right order. */
  readonly answer: readonly number[];
  readonly explanation: readonly string[];
  readonly sources: readonly string[];
  /** Shown after the answer, as it would tell it before. */
  readonly picture: PackedPicture | null;
}

/** A picture beside the words. */
export interface PackedPicture {
  readonly file: string;
  readonly words: string;
}

/** One page of a lesson. */
export interface PackedPage {
  readonly title: string;
  readonly text: string;
  /** What the lesson draws beside the words, told line by line. */
  readonly lines: readonly string[];
  readonly deeper: string | null;
  readonly sources: readonly string[];
  readonly picture: PackedPicture | null;
}

/** All of it. */
export interface PackedContent {
  readonly title: string;
  readonly about: string;
  readonly pages: readonly PackedPage[];
  readonly questions: readonly PackedQuestion[];
  /** Share of right answers in percent from which it is passed; null where taking part is all. */
  readonly pass: number | null;
  /** Of all that is asked: what was answered in another package is not taken up. */
  readonly code: string;
}
