/** Small sets of muscles that explain together what none of them explains alone. */
import { candidateOf, type Found, type PainCandidate } from './candidate.ts';
import type { CellIndex } from './cells.ts';
import { coverMm2, type Cover } from './cover.ts';
import { onSides } from './pattern.ts';
import { LEFT_OVER, explain, fitIn, leftOver, usualFactor, usualShares, type LeftOver } from './score.ts';

/** Two or three muscles that explain together. */
export interface Combination {
  /** What each explains, the one that explains most first. */
  readonly candidates: readonly PainCandidate[];
  /** How much of what was marked is left by all of them. */
  readonly left: LeftOver;
  /** For ordering only; never shown. */
  readonly score: number;
}

/** So many muscles of each patch, and of all patches together, are tried. */
const TRIED = { ofPatch: 6, together: 16 } as const;
/** So many pairs are tried with a third. */
const PAIRS_KEPT = 12;
/** A muscle belongs to a set if it explains at least this share of what was marked that the others do not. */
const ADDS = 0.12;
const MOST_SHOWN = 3;

/** A muscle with how well it fits each marked cell, weighed by how much of that was marked; sums to at most 1. */
interface Part {
  readonly found: Found;
  readonly fits: Float64Array;
  readonly reaches: Uint8Array;
  /** What its usual zones cost, see {@link usualFactor}. */
  readonly factor: number;
}

interface Tried {
  readonly parts: readonly Part[];
  readonly fits: number;
  readonly reached: number;
  readonly score: number;
}

const isSame = (one: Found, other: Found): boolean =>
  one.sided.pattern === other.sided.pattern && one.sided.sides.join() === other.sided.sides.join();

function partsOf(pool: readonly Found[], cover: Cover, index: CellIndex): readonly Part[] {
  const cells = [...cover.keys()];
  const whole = coverMm2(cover);
  return pool.map((found): Part => {
    // Of a muscle that either side explains as well, one side is enough.
    const sided = found.either ? onSides(found.sided.pattern, ['right'], index) : found.sided;
    const marked = usualShares(sided, cover, index);
    return {
      found,
      factor: usualFactor(marked),
      fits: Float64Array.from(cells, (cell) => (fitIn(sided, cell, marked) * (cover.get(cell) ?? 0)) / whole),
      reaches: Uint8Array.from(cells, (cell) => (sided.reaches(cell) ? 1 : 0)),
    };
  });
}

/** Weighs a set; null where a muscle adds too little to the others. */
function weigh(parts: readonly Part[], shares: readonly number[]): Tried | null {
  let fits = 0,
    reached = 0;
  const adds = parts.map(() => 0);
  shares.forEach((share, cell) => {
    if (parts.some((part) => part.reaches[cell] === 1)) reached += share;
    let [best, next, at] = [0, 0, -1];
    parts.forEach((part, i) => {
      const fit = part.fits[cell] ?? 0;
      if (fit > best) [best, next, at] = [fit, best, i];
      else if (fit > next) next = fit;
    });
    if (at < 0) return;
    fits += best;
    adds[at] = (adds[at] ?? 0) + best - next;
  });
  if (adds.some((added) => added < ADDS)) return null;
  const factor = parts.reduce((sum, part) => sum + part.factor, 0) / parts.length;
  return { parts, fits, reached, score: fits * factor };
}

const byScore = (one: Tried, other: Tried): number => other.score - one.score;
const byUse = (one: Tried, other: Tried): number =>
  LEFT_OVER.indexOf(leftOver(1 - one.reached)) - LEFT_OVER.indexOf(leftOver(1 - other.reached)) ||
  one.parts.length - other.parts.length ||
  byScore(one, other);

/** The sets worth showing: no two that differ in one muscle alone. */
function different(sets: readonly Tried[]): readonly Tried[] {
  const kept: Tried[] = [];
  for (const one of sets) {
    const isNew = kept.every((other) => one.parts.filter((part) => other.parts.includes(part)).length <= 1);
    const isFirstOfPair = kept.every(
      (other) => other.parts.length > 2 || !one.parts.some((part) => other.parts.includes(part)),
    );
    if (isNew && isFirstOfPair) kept.push(one);
    if (kept.length === MOST_SHOWN) break;
  }
  return kept;
}

/**
 * Sets of two or three muscles that explain more together than the best does alone; none where that leaves nothing.
 * @param together muscles ranked for all that was marked
 * @param byPatch the same for each patch
 * @param cover all that was marked
 */
export function combinationsOf(
  together: readonly Found[],
  byPatch: readonly (readonly Found[])[],
  cover: Cover,
  index: CellIndex,
): readonly Combination[] {
  const [first] = together;
  if (!first || leftOver(1 - first.explained.reached) === 'none') return [];
  const pool = [...together.slice(0, TRIED.together), ...byPatch.flatMap((found) => found.slice(0, TRIED.ofPatch))];
  const parts = partsOf(
    pool.filter((found, at) => pool.findIndex((one) => isSame(one, found)) === at),
    cover,
    index,
  );
  const whole = coverMm2(cover);
  const shares = [...cover.values()].map((covered) => covered / whole);
  const bestAlone = Math.max(...parts.map(({ fits }) => fits.reduce((sum, fit) => sum + fit, 0)));
  const pairs = parts
    .flatMap((one, i) => parts.slice(i + 1).map((other) => weigh([one, other], shares)))
    .filter((tried) => tried !== null)
    .sort(byScore);
  const threes = pairs
    .slice(0, PAIRS_KEPT)
    .flatMap((pair) =>
      parts.filter((part) => !pair.parts.includes(part)).map((part) => weigh([...pair.parts, part], shares)),
    )
    .filter((tried) => tried !== null);
  const useful = [...pairs, ...threes].filter(({ fits }) => fits >= bestAlone + ADDS).sort(byUse);
  return different(useful).map(({ parts: members, reached, score }) => ({
    candidates: members
      .toSorted((one, other) => total(other) - total(one))
      .map(({ found }) =>
        candidateOf({ ...found, explained: explain(found.sided, cover, index) ?? found.explained }, cover, index),
      ),
    left: leftOver(1 - reached),
    score,
  }));
}

const total = ({ fits }: Part): number => fits.reduce((sum, fit) => sum + fit, 0);
