/** The needle view: what its line passes, what is pointed at beside it. Whether it is open, and for which body, is among the choices. */
import type { Build, InstanceKey, Sex } from '../../anatomy/index.ts';
import type { NeedleSection } from '../../reasoning/index.ts';
import { closingNeedle, openingNeedle, withBuild } from '../choices.ts';
import { request } from '../requests.ts';
import { muscleOfTarget } from '../target.ts';
import type { Slice } from './slice.ts';

/** What the open needle view is about. */
export interface NeedleFields {
  /** The last section the scene measured; null while there is none for the needle view that is open. */
  readonly section: NeedleSection | null;
  /** The structure near the needle that the panel points at: the scene lights it up. */
  readonly markedHazard: InstanceKey | null;
}

/** The needle view, and for whom it is drawn. */
export interface NeedleActions {
  /** Open the needle view of the selected trigger point; from a muscle its first point is selected. Ends the story. */
  readonly openNeedle: () => void;
  readonly closeNeedle: () => void;
  readonly setBuild: (build: Build) => void;
  /** `null` shows men's and women's figures together. */
  readonly setSex: (sex: Sex | null) => void;
  /** Point at a structure near the needle; null points at none. Only while the needle view is open. */
  readonly markHazard: (instance: InstanceKey | null) => void;
  /** What the open needle's line passes; a section of another point or side is dropped. */
  readonly reportSection: (section: NeedleSection | null) => void;
  /** Show what a local twitch response looks like, in the selected muscle. */
  readonly playTwitch: () => void;
}

/** The slice of it: how it begins, what a wipe leaves of it, and its actions. */
export const needleSlice: Slice<NeedleFields, NeedleActions> = {
  initial: { section: null, markedHazard: null },
  keptByWipe: [],
  keptByForgetting: [],
  create: ({ set, get, step }) => ({
    openNeedle: () => {
      step('needle', (choices) => openingNeedle(choices, get().lookups));
      if (get().choices.needle) set({ story: null });
    },
    closeNeedle: () => step('needle', closingNeedle),
    setBuild: (build) => step('build:', (choices) => withBuild(choices, build)),
    setSex: (sex) => step('sex:', (choices) => (choices.sex === sex ? choices : { ...choices, sex })),
    markHazard: (instance) => {
      if (instance === null || get().choices.needle) set({ markedHazard: instance });
    },
    reportSection: (section) => {
      const {
        choices: { needle, selected },
      } = get();
      const asked =
        section === null ||
        (needle &&
          selected.kind === 'trigger-point' &&
          selected.id === section.point &&
          selected.side === section.side);
      if (asked) set({ section });
    },
    playTwitch: () => {
      const { choices, requests } = get();
      if (muscleOfTarget(choices.selected) !== null) set({ requests: request(requests, 'twitch', {}) });
    },
  }),
};
