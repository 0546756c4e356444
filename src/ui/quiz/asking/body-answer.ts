/** What was pointed at, marked or painted on the body, as an answer. */
import type { QuizAnswer, QuizTask } from '../../../reasoning/index.ts';
import { partsOfInstance } from '../../../state/index.ts';
import type { AskedPicture, StateFields } from '../../../state/index.ts';
import { useMyopoint } from '../../hooks/store-context.ts';

type Drawing = Pick<StateFields, 'patches' | 'covers'>;

/** What was painted, mm² a cell; null while it has not been measured, or where nothing was. */
function paintedCells({ patches, covers }: Drawing): ReadonlyMap<number, number> | null {
  if (covers?.of !== patches) return null;
  const cells = new Map<number, number>();
  for (const { cells: painted } of covers.covers)
    for (const [cell, mm2] of painted) cells.set(cell, Math.max(mm2, cells.get(cell) ?? 0));
  return cells.size > 0 ? cells : null;
}

/** Null for a task that the body does not answer, and while nothing was done. */
function bodyAnswer(
  task: QuizTask,
  mark: AskedPicture['mark'],
  painted: ReadonlyMap<number, number> | null,
): QuizAnswer | null {
  if (task.kind === 'paint') return painted && { kind: 'paint', painted };
  if (!mark) return null;
  const { structure, side } = partsOfInstance(mark.key);
  if (task.kind === 'point') return { kind: 'point', given: { structure, side } };
  if (task.kind !== 'place' || mark.mm === null) return null;
  return {
    kind: 'place',
    given: {
      mm: mark.mm,
      onMuscle: task.structures.includes(structure),
      otherSide: side !== 'midline' && side !== task.side,
    },
  };
}

/** As {@link bodyAnswer}, followed. */
export function useBodyAnswer(task: QuizTask): QuizAnswer | null {
  const mark = useMyopoint(({ mode }) => (mode.kind === 'quiz' ? (mode.asked?.mark ?? null) : null));
  const patches = useMyopoint((state) => state.patches);
  const covers = useMyopoint((state) => state.covers);
  return bodyAnswer(task, mark, task.kind === 'paint' ? paintedCells({ patches, covers }) : null);
}
