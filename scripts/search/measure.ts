/** How often the search answers as a clinician would: phrases with the answers that are accepted, asked for each audience. */
import { makeSearch } from '../../src/reasoning/index.ts';
import type { Answers, Finding } from '../../src/reasoning/index.ts';
import type { Dataset } from '../../src/anatomy/index.ts';
import { AUDIENCES } from '../../src/state/index.ts';
import type { Audience } from '../../src/state/index.ts';

/** A phrase with what is accepted for it. */
export interface AskedPhrase {
  readonly phrase: string;
  /** Ids of muscles, areas, structures or red-flag questions, `help` for any of these; empty where nothing may be found. */
  readonly accepted: readonly string[];
  /** The side the phrase must be understood to name, null where it does not matter. */
  readonly side: string | null;
}

interface Miss {
  readonly phrase: string;
  readonly found: readonly string[];
  readonly side: Answers['side'];
  /** Right among the first three, though not first. */
  readonly amongThree: boolean;
}

export interface Measured {
  readonly phrases: number;
  readonly first: number;
  readonly amongThree: number;
  readonly firstPercent: number;
  readonly amongThreePercent: number;
  readonly misses: readonly Miss[];
}

const THREE = 3;

/**
 * Reads lines of phrase, tab, accepted ids separated by `|`, and (if wanted) tab and side. Empty lines and lines that
 * begin with `#` are passed over.
 */
export function parsePhrases(text: string): readonly AskedPhrase[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [phrase = '', accepted = '', side = ''] = line.split('\t').map((part) => part.trim());
      return {
        phrase,
        accepted: accepted
          .split('|')
          .map((id) => id.trim())
          .filter((id) => id !== ''),
        side: side === '' ? null : side,
      };
    });
}

const idsOf = ({ meant }: Finding): readonly string[] =>
  meant.kind === 'help' ? [...meant.flags, 'help'] : [meant.id];

/** What to ask or do first is a row of its own above the answers: it counts only where a question is what is accepted. */
function judged(
  { findings, side }: Answers,
  { accepted, side: wanted }: AskedPhrase,
): { first: boolean; amongThree: boolean } {
  if (wanted !== null && side !== wanted) return { first: false, amongThree: false };
  if (accepted.length === 0) return { first: findings.length === 0, amongThree: findings.length === 0 };
  const right = (finding: Finding | undefined) =>
    finding !== undefined && idsOf(finding).some((id) => accepted.includes(id));
  const answers = findings.filter((finding) => finding.meant.kind !== 'help' || right(finding));
  return { first: right(answers[0]), amongThree: answers.slice(0, THREE).some(right) };
}

const percent = (part: number, whole: number) => (whole === 0 ? 100 : Math.round((part / whole) * 1000) / 10);

/** Asks every phrase as each audience. */
export function measure(phrases: readonly AskedPhrase[], dataset: Dataset): Readonly<Record<Audience, Measured>> {
  const search = makeSearch(dataset, dataset.body);
  const of = (audience: Audience): Measured => {
    const asked = phrases.map((phrase) => {
      const answers = search(phrase.phrase, { plain: audience === 'patient' });
      return { phrase, answers, ...judged(answers, phrase) };
    });
    const first = asked.filter((one) => one.first).length;
    const amongThree = asked.filter((one) => one.amongThree).length;
    return {
      phrases: asked.length,
      first,
      amongThree,
      firstPercent: percent(first, asked.length),
      amongThreePercent: percent(amongThree, asked.length),
      misses: asked
        .filter((one) => !one.first)
        .map(({ phrase: { phrase }, answers: { findings, side }, amongThree: near }) => ({
          phrase,
          found: findings.slice(0, THREE).map((finding) => idsOf(finding).join('+')),
          side,
          amongThree: near,
        })),
    };
  };
  return Object.fromEntries(AUDIENCES.map((audience) => [audience, of(audience)])) as Record<Audience, Measured>;
}
