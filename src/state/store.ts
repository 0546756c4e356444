/** The store: what the user chose, what the scene reports, and every guarded way to change it, put together from the slices. */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { Mutate, StoreApi } from 'zustand/vanilla';
import type { Body } from '../anatomy/index.ts';
import { INITIAL_CHOICES } from './choices.ts';
import { lookupsOf as lookupsOfAll } from './lookups.ts';
import type { Lookups } from './lookups.ts';
import type { PersistedSettings } from './settings-storage.ts';
import { bodySlice } from './slices/body.ts';
import type { BodyFields } from './slices/body.ts';
import { cameraSlice } from './slices/camera.ts';
import { consultationSlice } from './slices/consultation.ts';
import { deviceSlice } from './slices/device.ts';
import { handOverSlice } from './slices/hand-over.ts';
import { historySlice, makeStep } from './slices/history.ts';
import { layersSlice } from './slices/layers.ts';
import { lessonSlice } from './slices/lesson.ts';
import { linkSlice } from './slices/link.ts';
import { modeSlice } from './slices/mode.ts';
import { needleSlice } from './slices/needle.ts';
import { painDrawingSlice } from './slices/pain-drawing.ts';
import { painStepsSlice } from './slices/pain-steps.ts';
import { quizSlice } from './slices/quiz.ts';
import { recallSlice } from './slices/recall.ts';
import { reportsSlice } from './slices/reports.ts';
import { selectionSlice } from './slices/selection.ts';
import type { SliceTools, Wipe } from './slices/slice.ts';
import { storySlice } from './slices/story.ts';
import { visitSlice } from './slices/visit.ts';
import type { MyopointState, StateFields } from './state.ts';

/**
 * A vanilla store; scene and panels each take it from a context of their own.
 * Whoever follows one part of the state names it: `subscribe(part, listener)` calls when that part is another.
 */
export type MyopointStore = Mutate<StoreApi<MyopointState>, [['zustand/subscribeWithSelector', never]]>;

/** Every slice there is but for the body, which is handed to the store. */
const SLICES = {
  history: historySlice,
  selection: selectionSlice,
  layers: layersSlice,
  needle: needleSlice,
  camera: cameraSlice,
  story: storySlice,
  mode: modeSlice,
  consultation: consultationSlice,
  lesson: lessonSlice,
  recall: recallSlice,
  painDrawing: painDrawingSlice,
  painSteps: painStepsSlice,
  quiz: quizSlice,
  handOver: handOverSlice,
  device: deviceSlice,
  visit: visitSlice,
  link: linkSlice,
  reports: reportsSlice,
};

/** A program in which nobody has done anything yet, whichever body it shows. */
const INITIAL_STATE: Omit<StateFields, keyof BodyFields> = {
  ...SLICES.history.initial,
  ...SLICES.selection.initial,
  ...SLICES.layers.initial,
  ...SLICES.needle.initial,
  ...SLICES.camera.initial,
  ...SLICES.story.initial,
  ...SLICES.mode.initial,
  ...SLICES.consultation.initial,
  ...SLICES.lesson.initial,
  ...SLICES.recall.initial,
  ...SLICES.painDrawing.initial,
  ...SLICES.painSteps.initial,
  ...SLICES.quiz.initial,
  ...SLICES.handOver.initial,
  ...SLICES.device.initial,
  ...SLICES.visit.initial,
  ...SLICES.reports.initial,
};

/** The names of the fields that a wipe leaves, as the slices declare them. */
export function keptFields(wipe: Wipe): readonly (keyof StateFields)[] {
  return [bodySlice(lookupsOfAll), ...Object.values(SLICES)].flatMap<keyof StateFields>((slice) =>
    wipe === 'visit' ? slice.keptByWipe : slice.keptByForgetting,
  );
}

/** The state as at first, but for what is kept. A field is wiped unless its slice says otherwise. */
function wipedFrom(state: StateFields, wipe: Wipe): StateFields {
  const { body, lookups, bodyIds } = state;
  return {
    ...INITIAL_STATE,
    ...{ body, lookups, bodyIds, wantedBody: bodyIds[0], missingBody: null },
    ...Object.fromEntries(keptFields(wipe).map((name) => [name, state[name]])),
  };
}

/** What a store is made over. */
export interface Anatomy {
  /** The body that is shown first. */
  readonly body: Body;
  /** Ids of the bodies there are, first the one a link means that names none; this one alone when left out. */
  readonly bodyIds?: BodyFields['bodyIds'];
  /** Look-ups in a body; over all muscles when left out. */
  readonly lookupsOf?: (body: Body) => Lookups;
}

/**
 * Make a store.
 * @param anatomy the body, and which others there are
 * @param settings what the device kept
 */
export function createMyopointStore(
  { body, bodyIds = [body.id], lookupsOf = lookupsOfAll }: Anatomy,
  settings: Partial<PersistedSettings> = {},
): MyopointStore {
  const { layers = INITIAL_CHOICES.layers, skinSplit = INITIAL_CHOICES.skinSplit, ...device } = settings;
  const { audience, hideNeedles, ownPerson } = { ...INITIAL_STATE, ...device };
  const own = bodyIds.find((id) => id === ownPerson.body) ?? body.id;
  return createStore<MyopointState>()(
    subscribeWithSelector((set, get) => {
      const tools: SliceTools = {
        set,
        get,
        step: makeStep({ set, get }),
        wiped: (wipe) => wipedFrom(get(), wipe),
      };
      return {
        ...INITIAL_STATE,
        ...{ body, lookups: lookupsOf(body), bodyIds, wantedBody: own, missingBody: null },
        ...device,
        choices: { ...INITIAL_CHOICES, layers, skinSplit, build: ownPerson.build },
        atStart: { audience, layers, skinSplit, hideNeedles, ownPerson },
        ...bodySlice(lookupsOf).create(tools),
        ...SLICES.history.create(tools),
        ...SLICES.selection.create(tools),
        ...SLICES.layers.create(tools),
        ...SLICES.needle.create(tools),
        ...SLICES.camera.create(tools),
        ...SLICES.story.create(tools),
        ...SLICES.mode.create(tools),
        ...SLICES.consultation.create(tools),
        ...SLICES.lesson.create(tools),
        ...SLICES.recall.create(tools),
        ...SLICES.painDrawing.create(tools),
        ...SLICES.painSteps.create(tools),
        ...SLICES.quiz.create(tools),
        ...SLICES.handOver.create(tools),
        ...SLICES.device.create(tools),
        ...SLICES.visit.create(tools),
        ...SLICES.link.create(tools),
        ...SLICES.reports.create(tools),
      };
    }),
  );
}
