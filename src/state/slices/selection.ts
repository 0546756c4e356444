/** What is selected and what the pointer is over. The selection itself is one of the choices. */
import type { InstanceKey } from '../../anatomy/index.ts';
import { selecting } from '../choices.ts';
import { NONE, sameTarget, targetOfInstance } from '../target.ts';
import type { Target } from '../target.ts';
import { isSeen } from './history.ts';
import type { Slice } from './slice.ts';

/** What of the selection is no choice. */
export interface SelectionFields {
  /** What the pointer is over. */
  readonly hovered: Target;
}

/** Selecting and pointing. */
export interface SelectionActions {
  /** Choose a target; a hidden one is shown again. `NONE` clears. */
  readonly select: (target: Target) => void;
  /** Look at several muscles as one, the first of them selected. */
  readonly selectTogether: (targets: readonly Target[]) => void;
  /** A click on the body: structure → its muscle where it has one; null clears. */
  readonly pick: (instance: InstanceKey | null) => void;
  /** The pointer is over a drawn copy; null for none. What is not seen cannot be hovered. */
  readonly hover: (instance: InstanceKey | null) => void;
  readonly clear: () => void;
  readonly setBothSides: (on: boolean) => void;
}

/** The slice of it: how it begins, what a wipe leaves of it, and its actions. */
export const selectionSlice: Slice<SelectionFields, SelectionActions> = {
  initial: { hovered: NONE },
  keptByWipe: [],
  keptByForgetting: [],
  create: ({ set, get, step }) => ({
    select: (target) => step('select', (choices) => selecting(choices, target, get().lookups)),
    selectTogether: (targets) =>
      step('select', (choices) =>
        targets[0] ? selecting({ ...choices, bothSides: false }, targets[0], get().lookups, targets) : choices,
      ),
    pick: (instance) => {
      const { mode, recall } = get();
      // A lesson shows; it is not steered by touching the body.
      if (mode.kind === 'lesson') return;
      if (recall) {
        if (recall.question === 'muscle')
          set({ recall: { ...recall, pointed: targetOfInstance(instance, get().lookups) } });
        return;
      }
      const target = targetOfInstance(instance, get().lookups, get().choices.selected);
      step('select', (choices) => selecting(choices, target, get().lookups));
    },
    hover: (instance) => {
      const { choices, hovered } = get();
      const meant = targetOfInstance(instance, get().lookups, choices.selected);
      const target = isSeen(meant, choices, get().lookups) ? meant : NONE;
      if (!sameTarget(target, hovered)) set({ hovered: target });
    },
    clear: () => step('select', (choices) => selecting(choices, NONE, get().lookups)),
    setBothSides: (on) =>
      step('both', (choices) => (choices.bothSides === on ? choices : { ...choices, bothSides: on })),
  }),
};
