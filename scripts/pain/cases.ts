/** Complaints with the muscles a clinician would expect, and how the ranking answers them. */
import type { AreaId, BodySide, Dataset, MuscleId, PainQuality, RedFlag } from '../../src/anatomy/index.ts';
import {
  PAIN_QUALITIES,
  WORST_PAIN,
  newPatch,
  painCandidates,
  questionsForDrawing,
  type CellIndex,
  type PainPatch,
} from '../../src/reasoning/index.ts';

/** One complaint. */
export interface PainCase {
  readonly patches: readonly PainPatch[];
  /** Ids of muscles, in no order. */
  readonly expected: readonly MuscleId[];
}

/** One area as a line of a file tells it. */
interface ToldArea {
  readonly area: string;
  readonly side: string;
  readonly intensity: number | null;
  readonly qualities: readonly string[];
}

/** What is wrong with a line. */
class CaseError extends Error {
  constructor(line: number, problem: string) {
    super(`line ${line}: ${problem}`);
  }
}

/** `temple right 6`, parted by spaces, `/`, `:` or `@`. */
function plainArea(text: string): ToldArea {
  const words = text.split(/[\s/:@]+/).filter((word) => word !== '');
  const [area = '', ...rest] = words;
  const number = rest.find((word) => /^\d+$/.test(word));
  const qualities = rest.filter((word) => (PAIN_QUALITIES as readonly string[]).includes(word));
  const side = rest.find((word) => word !== number && !qualities.includes(word)) ?? 'right';
  return { area, side, intensity: number === undefined ? null : Number(number), qualities };
}

function jsonArea(raw: unknown): ToldArea {
  const told = (typeof raw === 'object' && raw !== null ? raw : { area: raw }) as Record<string, unknown>;
  const { area = told.id, side = 'right', intensity = null, qualities = [] } = told;
  return {
    area: String(area),
    side: String(side),
    intensity: typeof intensity === 'number' ? intensity : null,
    qualities: Array.isArray(qualities) ? qualities.map(String) : [],
  };
}

function areasOf(text: string): readonly ToldArea[] {
  const trimmed = text.trim();
  if (!/^[[{]/.test(trimmed))
    return trimmed
      .split(/[,;|]/)
      .filter((piece) => piece.trim() !== '')
      .map(plainArea);
  const raw: unknown = JSON.parse(trimmed);
  return (Array.isArray(raw) ? (raw as unknown[]) : [raw]).map(jsonArea);
}

const SIDES: Readonly<Record<string, readonly BodySide[]>> = {
  right: ['right'],
  left: ['left'],
  both: ['right', 'left'],
  middle: ['right'],
  midline: ['right'],
};

/**
 * Reads complaints, one a line: areas with side and intensity, a tab, expected ids of muscles separated by `|`. Areas are a list
 * of JSON (`[{"area":"temple","side":"right","intensity":6}]`) or words (`temple right 6, back-of-head right 4`). Empty lines
 * and lines that begin with `#` are passed over.
 * @throws Error naming the line where an area, a side or a muscle is not known
 */
export function parseCases(
  text: string,
  { areaById, muscleById }: Pick<Dataset, 'areaById' | 'muscleById'>,
): readonly PainCase[] {
  return text.split(/\r?\n/).flatMap((line, at) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [areas = '', muscles = ''] = line.split('\t');
    const told = areasOf(areas);
    const patches = told.flatMap(({ area, side, intensity, qualities }) => {
      if (!areaById.has(area as AreaId)) throw new CaseError(at + 1, `expected a known area, received "${area}"`);
      const sides = SIDES[side];
      if (!sides) throw new CaseError(at + 1, `expected a side (right, left, both, middle), received "${side}"`);
      if (intensity !== null && (intensity < 0 || intensity > WORST_PAIN))
        throw new CaseError(at + 1, `expected an intensity from 0 to ${WORST_PAIN}, received ${intensity}`);
      return sides.map((one) => ({
        areas: [{ area: area as AreaId, side: one }],
        intensity,
        qualities: qualities as readonly PainQuality[],
      }));
    });
    const expected = muscles.split(/[,;|\s]+/).filter((id) => id !== '');
    const unknown = expected.find((id) => !muscleById.has(id as MuscleId));
    if (unknown !== undefined) throw new CaseError(at + 1, `expected a known muscle, received "${unknown}"`);
    return [
      {
        patches: patches.map((patch, id) => ({ ...newPatch(id + 1), ...patch })),
        expected: expected as MuscleId[],
      },
    ];
  });
}

/** How a complaint was answered. */
export interface AnsweredCase {
  readonly areas: readonly string[];
  /** Counted from 1; null where the muscle is not among the candidates. */
  readonly expected: readonly { readonly muscle: MuscleId; readonly rank: number | null }[];
  readonly first: readonly { readonly muscle: MuscleId; readonly sides: readonly BodySide[] }[];
  readonly combinations: readonly (readonly MuscleId[])[];
  readonly unexplained: string;
  /** All that are asked, the gravest first, at most five at a time. */
  readonly redFlags: readonly {
    readonly id: RedFlag['id'];
    readonly urgency: RedFlag['urgency'];
    readonly question: string;
  }[];
}

const SHOWN = 8;

/** Answers a complaint as the app would. */
export function answer({ patches, expected }: PainCase, index: CellIndex, dataset: Dataset): AnsweredCase {
  const drawing = { patches, covers: [] };
  const { together, combinations, unexplained } = painCandidates(drawing, index, dataset);
  return {
    areas: patches.flatMap(({ areas, intensity }) =>
      areas.map(({ area, side }) => `${area} ${side}${intensity === null ? '' : ` ${intensity}`}`),
    ),
    expected: expected.map((muscle) => {
      const at = together.findIndex((candidate) => candidate.muscle.id === muscle);
      return { muscle, rank: at < 0 ? null : at + 1 };
    }),
    first: together.slice(0, SHOWN).map(({ muscle, sides }) => ({ muscle: muscle.id, sides })),
    combinations: combinations.map(({ candidates }) => candidates.map(({ muscle }) => muscle.id)),
    unexplained: unexplained.left,
    redFlags: questionsForDrawing(drawing, index, dataset).map(({ id, urgency, question }) => ({
      id,
      urgency,
      question,
    })),
  };
}
