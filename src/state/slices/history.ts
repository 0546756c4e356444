/** The choices, and the steps by which they came about: undo and redo. */
import { INITIAL_CHOICES } from '../choices.ts';
import type { Choices } from '../choices.ts';
import type { Lookups } from '../lookups.ts';
import type { Situation } from '../state.ts';
import { NONE, instancesOf, partsOfInstance, sameTarget } from '../target.ts';
import type { Target } from '../target.ts';
import { visibilityOf } from '../visibility.ts';
import type { Slice, Tools } from './slice.ts';

/** Steps that undo can go back. */
const UNDO_DEPTH = 100;

/** The choices and the steps on both sides of them. */
export interface HistoryFields {
  /** What undo brings back and a link holds. */
  readonly choices: Choices;
  readonly past: readonly Choices[];
  readonly future: readonly Choices[];
  /** What the last step was (`layer:skin`); steps of the same name in a row are undone as one. */
  readonly lastStep: string | null;
}

/** Steps back and forth. */
export interface HistoryActions {
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Whether anything of the target is drawn under these choices. */
export function isSeen(target: Target, choices: Choices, lookups: Lookups): boolean {
  if (target.kind === 'none' || target.kind === 'area') return true;
  return instancesOf(target, lookups).some((key) => {
    const { structure, side } = partsOfInstance(key);
    const facts = lookups.structureById(structure);
    return facts ? visibilityOf(choices, facts, side, lookups).opacity > 0 : !choices.hidden.includes(key);
  });
}

/** The choices, and the end of what belongs to a selection or a needle view they leave, and of a hover on what is no longer seen. */
export function chosenNow(
  { choices: before, hovered }: Situation,
  choices: Choices,
  lookups: Lookups,
): Partial<Situation> {
  const moved = !sameTarget(before.selected, choices.selected);
  return {
    choices,
    hovered: isSeen(hovered, choices, lookups) ? hovered : NONE,
    ...(before.selected === choices.selected ? {} : { coveredBy: [] }),
    ...(moved ? { story: null } : {}),
    ...(moved || before.needle !== choices.needle ? { section: null, markedHazard: null } : {}),
  };
}

/** Takes steps that undo can take back. */
export function makeStep({ set, get }: Pick<Tools, 'set' | 'get'>): Tools['step'] {
  return (name, next) => {
    const state = get();
    const { choices: before, past, future, lastStep, mode } = state;
    const choices = next(before);
    if (choices === before) return;
    // What a consultation or a lesson does is taken back by ending it, not step by step.
    const joined = mode.kind !== 'explore' || (lastStep === name && name.includes(':'));
    set({
      ...chosenNow(state, choices, state.lookups),
      lastStep: name,
      future: mode.kind === 'explore' ? [] : future,
      past: joined ? past : [...past, before].slice(-UNDO_DEPTH),
    });
  };
}

/** The slice of it: how it begins, what a wipe leaves of it, and its actions. */
export const historySlice: Slice<HistoryFields, HistoryActions> = {
  initial: { choices: INITIAL_CHOICES, past: [], future: [], lastStep: null },
  keptByWipe: [],
  keptByForgetting: [],
  create: ({ set, get }) => {
    function goTo(choices: Choices | undefined, past: readonly Choices[], future: readonly Choices[]): void {
      if (!choices || get().mode.kind !== 'explore') return;
      set({ ...chosenNow(get(), choices, get().lookups), past, future, lastStep: null, coveredBy: [] });
    }
    return {
      undo: () => {
        const { choices, past, future } = get();
        goTo(past.at(-1), past.slice(0, -1), [choices, ...future]);
      },
      redo: () => {
        const { choices, past, future } = get();
        goTo(future[0], [...past, choices], future.slice(1));
      },
    };
  },
};
