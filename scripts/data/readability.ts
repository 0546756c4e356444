/**
 * Ease of reading: the Flesch–Kincaid grade (Kincaid et al. 1975),
 * 0.39 · words/sentences + 11.8 · syllables/words − 15.59, by the libraries `flesch-kincaid` and `syllable`.
 */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** The sentences of a text; a semicolon or a colon does not end one. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+/).map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** School grade needed to read a text, in years; below 0 for the shortest words. */
export function gradeOf(text: string): number {
  const words = text.match(WORD) ?? [];
  if (words.length === 0) return 0;
  return fleschKincaid({
    sentence: sentencesOf(text).length, word: words.length,
    // A word has at least one syllable, figures too.
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  });
}

/** The middle of a list of numbers, 0 for an empty one. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
