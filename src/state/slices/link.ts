/** Following a link. What it says becomes part of the other slices; nothing of it is held here. */
import type { KnownBody } from '../link/known-target.ts';
import { mending, restore } from '../link/restore.ts';
import type { Slice } from './slice.ts';

/** Following links. */
export interface LinkActions {
  /**
   * See what a link says, in one change and without a step of undo; what is not understood is said quietly.
   * @param fragment with or without `#`
   * @param known the points and areas there are; null while they have not come: then a point alone waits, and what is named is believed
   */
  readonly followLink: (fragment: string, known?: KnownBody | null) => void;
  /** Points and areas have come: a selection that is none of them gives way to the nearest that is. */
  readonly mendSelection: (known: KnownBody) => void;
}

/** The slice of it: how it begins, what a wipe leaves of it, and its actions. */
export const linkSlice: Slice<object, LinkActions> = {
  initial: {},
  keptByWipe: [],
  keptByForgetting: [],
  create: ({ set, get }) => ({
    followLink: (fragment, known = null) => {
      const before = get();
      const after = restore(fragment, before, known);
      if (after !== before) set(after);
    },
    mendSelection: (known) => {
      const before = get();
      const after = mending(before, known);
      if (after !== before) set(after);
    },
  }),
};
