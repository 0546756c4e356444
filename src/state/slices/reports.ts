/** What the scene, the panels and the system report of themselves: how far they are, what failed, how large they are, what is to be said. */
import type { InstanceKey } from '../../anatomy/index.ts';
import { fraction } from '../choices.ts';
import { request } from '../requests.ts';
import { drawnFlat } from '../drawn-flat.ts';
import type { Slice } from './slice.ts';

/** How far the picture has come. `clickable`: the first files are in; `ready`: all of them. */
export type LoadState =
  | { readonly phase: 'loading'; readonly fraction: number }
  | { readonly phase: 'clickable'; readonly fraction: number }
  | { readonly phase: 'ready' }
  | { readonly phase: 'failed'; readonly message: string };

/** Why the body is not drawn: `no-webgl` the browser offers no way to; `broken` something went wrong on the way. */
export type StageFault = 'no-webgl' | 'broken';

/** A newer version of the program is on the device: `waiting` to be put in place; `blocked` by other windows of the program, which it would change too. */
type NewVersion = 'waiting' | 'blocked';

/** How far panels reach over the stage from each edge, CSS px. The scene centres the body in what is left. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** What was reported. */
export interface ReportsFields {
  readonly load: LoadState;
  readonly contextLost: boolean;
  /** Why the body is not drawn as a solid but flat; null where nothing hinders it. */
  readonly solidFault: StageFault | null;
  /** Why there is no picture at all; null while there is one, or one is under way. */
  readonly stageFault: StageFault | null;
  /** Which picture this is, another one each time it is begun anew after a fault. */
  readonly stageSerial: number;
  /** The body moves so slowly here that the flat drawing is offered. */
  readonly drawsSlowly: boolean;
  /** The clinical facts did not come. */
  readonly factsFailed: boolean;
  /** Null while there is none, or it was put off. */
  readonly newVersion: NewVersion | null;
  readonly reducedMotion: boolean;
  readonly insets: Insets;
  /** What stands in front of the selection, nearest first, as the scene reports it. */
  readonly coveredBy: readonly InstanceKey[];
  /** The last words for the live region. */
  readonly announcement: string;
  /** Something the user should know, quietly: words, or the code of a link that could not be followed whole (`UNCLEAR_LINK`, `UNKNOWN_IN_LINK`). */
  readonly notice: string | null;
}

/** Reporting, and trying again what failed. */
export interface ReportsActions {
  readonly reportLoad: (load: LoadState) => void;
  readonly reportContext: (lost: boolean) => void;
  readonly reportCoveredBy: (instances: readonly InstanceKey[]) => void;
  /** The panels cover this much of the stage now. */
  readonly reportInsets: (insets: Insets) => void;
  /** The body moves slowly. Nothing where the flat drawing was offered before, or stands. */
  readonly reportSlowPicture: () => void;
  /** The body cannot be drawn as a solid: it is drawn flat. */
  readonly reportSolidFault: (fault: StageFault) => void;
  /** The body cannot be drawn. */
  readonly reportStageFault: (fault: StageFault) => void;
  /** Try again to draw it, as a solid. */
  readonly retryStage: () => void;
  /** Whether the clinical facts failed to come. */
  readonly reportFactsFailed: (failed: boolean) => void;
  /** Ask again, after a failure, for what did not come: models, facts. */
  readonly retryLoad: () => void;
  /** A newer version is there; null puts it off. */
  readonly reportNewVersion: (newVersion: NewVersion | null) => void;
  /** Put the newer version in place: the page is loaded anew, with what is chosen. Nothing where there is none, and in a consultation. */
  readonly takeNewVersion: () => void;
  readonly setReducedMotion: (on: boolean) => void;
  /** Say something in the live region. */
  readonly announce: (words: string) => void;
  /** Say something quietly beside the picture; null takes it away. */
  readonly notify: (notice: string | null) => void;
}

/** Loading only moves forward; a failure may come at any time and ends with a retry. */
function loadAfter(before: LoadState, report: LoadState): LoadState {
  const order = { loading: 0, clickable: 1, ready: 2, failed: 3 } as const;
  if (before.phase === 'failed' || order[report.phase] < order[before.phase]) return before;
  if (report.phase !== 'loading' && report.phase !== 'clickable') return report;
  const reached = before.phase === 'loading' || before.phase === 'clickable' ? before.fraction : 0;
  return { phase: report.phase, fraction: Math.max(reached, fraction(report.fraction)) };
}

/** Nothing has come yet. */
export const BEGINNING: LoadState = { phase: 'loading', fraction: 0 };
/** What the machine tells of itself, whoever sits before it. */
const OF_THE_MACHINE = [
  'load',
  'contextLost',
  'solidFault',
  'stageFault',
  'stageSerial',
  'drawsSlowly',
  'factsFailed',
  'newVersion',
  'reducedMotion',
  'insets',
] as const;

/** The slice of it: how it begins, what a wipe leaves of it, and its actions. */
export const reportsSlice: Slice<ReportsFields, ReportsActions> = {
  initial: {
    load: BEGINNING,
    contextLost: false,
    solidFault: null,
    stageFault: null,
    stageSerial: 0,
    drawsSlowly: false,
    factsFailed: false,
    newVersion: null,
    reducedMotion: false,
    insets: { top: 0, right: 0, bottom: 0, left: 0 },
    coveredBy: [],
    announcement: '',
    notice: null,
  },
  keptByWipe: OF_THE_MACHINE,
  keptByForgetting: OF_THE_MACHINE,
  create: ({ set, get }) => ({
    reportLoad: (load) => set({ load: loadAfter(get().load, load) }),
    reportContext: (contextLost) => set({ contextLost }),
    reportCoveredBy: (coveredBy) => set({ coveredBy }),
    reportInsets: (insets) => {
      const { top, right, bottom, left } = get().insets;
      const same = insets.top === top && insets.right === right && insets.bottom === bottom && insets.left === left;
      if (!same) set({ insets });
    },
    reportSlowPicture: () => {
      if (!get().flatOffered && !drawnFlat(get())) set({ drawsSlowly: true });
    },
    reportSolidFault: (solidFault) => set({ solidFault, contextLost: false, load: BEGINNING }),
    reportStageFault: (stageFault) => set({ stageFault, contextLost: false }),
    retryStage: () => {
      const { solidFault, stageFault, stageSerial } = get();
      if (!stageFault && !solidFault) return;
      set({ solidFault: null, stageFault: null, stageSerial: stageSerial + 1, load: BEGINNING });
    },
    reportFactsFailed: (factsFailed) => set({ factsFailed }),
    retryLoad: () => {
      const { load, factsFailed, requests } = get();
      if (load.phase !== 'failed' && !factsFailed) return;
      set({
        ...(load.phase === 'failed' ? { load: BEGINNING } : {}),
        factsFailed: false,
        requests: request(requests, 'load', {}),
      });
    },
    reportNewVersion: (newVersion) => set({ newVersion }),
    takeNewVersion: () => {
      const { newVersion, mode, interrupted, requests } = get();
      if (newVersion === null || mode.kind === 'consultation' || interrupted) return;
      set({ requests: request(requests, 'newVersion', {}) });
    },
    setReducedMotion: (reducedMotion) => set({ reducedMotion }),
    announce: (announcement) => set({ announcement }),
    notify: (notice) => set({ notice }),
  }),
};
