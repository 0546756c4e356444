/** One visit after another: forgetting what was done, between two people or for good. */
import { INITIAL_CHOICES } from '../choices.ts';
import { requestView } from '../requests.ts';
import type { StateFields } from '../state.ts';
import { NONE } from '../target.ts';
import type { Slice, SliceTools } from './slice.ts';

/** Which visit it is. */
export interface VisitFields {
  /** Which visit this is, another one after each wipe: panels begin with it. */
  readonly visitSerial: number;
}

/** Forgetting. */
export interface VisitActions {
  /** Forget this visit: everything chosen, written, drawn and asked. Settings are as when it began. */
  readonly wipeVisit: () => void;
  /** Wipe the visit and every setting: as on a first visit. What the device keeps is wiped apart, see `clearStorage`. */
  readonly forgetEverything: () => void;
}

/** The next visit: as at first but for what the slices keep, the whole body seen as when the program opens. */
function nextVisit({ get, wiped }: SliceTools, wipe: Parameters<SliceTools['wiped']>[0]): StateFields {
  const state = wiped(wipe);
  return {
    ...state,
    visitSerial: get().visitSerial + 1,
    requests: requestView(state.requests, { kind: 'target', target: NONE }),
  };
}

/** The slice of it: how it begins, what a wipe leaves of it, and its actions. */
export const visitSlice: Slice<VisitFields, VisitActions> = {
  initial: { visitSerial: 0 },
  keptByWipe: [],
  keptByForgetting: [],
  create: (tools) => ({
    wipeVisit: () => {
      const { set, get } = tools;
      const {
        atStart: { layers, skinSplit, ...settings },
        bodyIds,
        mode,
        interrupted,
      } = get();
      const { body, build } = settings.ownPerson;
      set({
        ...nextVisit(tools, 'visit'),
        ...settings,
        wantedBody: body ?? bodyIds[0],
        choices: { ...INITIAL_CHOICES, layers, skinSplit, build },
      });
      // The next person begins where this one did.
      if (mode.kind === 'consultation' || interrupted) get().startConsultation();
    },
    forgetEverything: () => {
      tools.set(nextVisit(tools, 'everything'));
    },
  }),
};
