/** The store: what the user chose, what the scene reports, and every guarded way to change it. */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { LAYERS } from '../anatomy/index.ts';
import {
  INITIAL_CHOICES, arranging, closingNeedle, fraction, hiding, isolating, openingNeedle, peeledTo, resettingLayers, selecting, showingAll, unhiding,
  withBuild, withLayer,
} from './choices.ts';
import { INITIAL_SITUATION, ownLayers, settingsOf, wishing } from './situation.ts';
import { NONE, instancesOf, muscleOfTarget, partsOfInstance, sameTarget, targetOfInstance } from './target.ts';
import { handOverActions, visitActions } from './visit.ts';
import { STORY_STEPS } from './types.ts';
import type { LoadState } from './scene-reports.ts';
import type { Choices, Lookups, MyopointState, Situation, Story, Target } from './types.ts';
import { visibilityOf } from './visibility.ts';

/** Steps that undo can go back. */
const UNDO_DEPTH = 100;

/** A vanilla store; in React read it with `useStore` or `useMyopoint`. */
export type MyopointStore = StoreApi<MyopointState>;

/** Loading only moves forward; a failure may come at any time and ends with a retry. */
function loadAfter(before: LoadState, report: LoadState): LoadState {
  const order = { loading: 0, clickable: 1, ready: 2, failed: 3 } as const;
  if (before.phase === 'failed' || order[report.phase] < order[before.phase]) return before;
  if (report.phase !== 'loading' && report.phase !== 'clickable') return report;
  const reached = before.phase === 'loading' || before.phase === 'clickable' ? before.fraction : 0;
  return { phase: report.phase, fraction: Math.max(reached, fraction(report.fraction)) };
}

/** Whether anything of the target is drawn under these choices. */
function isSeen(target: Target, choices: Choices, lookups: Lookups): boolean {
  if (target.kind === 'none' || target.kind === 'region') return true;
  return instancesOf(target, lookups).some((key) => {
    const { structure, side } = partsOfInstance(key);
    const facts = lookups.structureById(structure);
    return facts ? visibilityOf(choices, facts, side, lookups).opacity > 0 : !choices.hidden.includes(key);
  });
}

/** What belongs to a selection or a needle view ends with it. */
function endedBy(before: Choices, after: Choices): Partial<Situation> {
  const moved = !sameTarget(before.selected, after.selected);
  return {
    ...(before.selected === after.selected ? {} : { coveredBy: [] }),
    ...(moved ? { story: null } : {}),
    ...(moved || before.needle !== after.needle ? { section: null, markedHazard: null } : {}),
  };
}

/** Settings are not steps: undo leaves the audience and the theme as they are now. */
function withSettingsOf(choices: Choices, settings: Choices): Choices {
  return { ...choices, audience: settings.audience, theme: settings.theme, hideNeedles: settings.hideNeedles };
}

/**
 * Make a store.
 * @param lookups what is known of the body
 * @param initial choices to start from, as kept on the device
 * @param settings what else the device kept
 */
export function createMyopointStore(
  lookups: Lookups, initial: Partial<Choices> = {}, settings: Partial<Pick<Situation, 'welcomed' | 'idleMinutes'>> = {},
): MyopointStore {
  const choices = { ...INITIAL_CHOICES, ...initial };
  return createStore<MyopointState>()((set, get) => {
    /** Take a step that undo can take back; steps of one name in a row (a dragged slider) are one. */
    function step(name: string, next: (choices: Choices) => Choices): void {
      const { choices: before, past, future, lastStep, hovered, mode } = get();
      const choices = next(before);
      if (choices === before) return;
      // What a consultation or a lesson does is taken back by ending it, not step by step.
      const joined = mode.kind !== 'explore' || (lastStep === name && name.includes(':'));
      set({
        choices, lastStep: name,
        future: mode.kind === 'explore' ? [] : future,
        past: joined ? past : [...past, before].slice(-UNDO_DEPTH),
        hovered: isSeen(hovered, choices, lookups) ? hovered : NONE,
        ...endedBy(before, choices),
      });
    }
    function settle(choices: Choices): void {
      if (choices !== get().choices) set({ choices });
    }
    function goTo(to: Choices | undefined, past: readonly Choices[], future: readonly Choices[]): void {
      if (!to || get().mode.kind !== 'explore') return;
      const choices = withSettingsOf(to, get().choices);
      const hovered = isSeen(get().hovered, choices, lookups) ? get().hovered : NONE;
      set({ ...endedBy(get().choices, choices), choices, past, future, hovered, lastStep: null, coveredBy: [] });
    }
    function tell(next: (story: Story) => Story): void {
      const { story } = get();
      if (story) set({ story: next(story) });
    }

    return {
      ...INITIAL_SITUATION,
      ...settings,
      choices,
      atStart: settingsOf(choices),

      select: (target) => step('select', (choices) => selecting(choices, target, lookups)),
      pick: (instance) => {
        const { mode, teachBack } = get();
        // A lesson shows; it is not steered by touching the body.
        if (mode.kind === 'lesson') return;
        if (teachBack) {
          if (teachBack.question === 'muscle') set({ teachBack: { ...teachBack, pointed: targetOfInstance(instance, lookups) } });
          return;
        }
        const target = targetOfInstance(instance, lookups, get().choices.selected);
        step('select', (choices) => selecting(choices, target, lookups));
      },
      hover: (instance) => {
        const { choices, hovered } = get();
        const meant = targetOfInstance(instance, lookups, choices.selected);
        const target = isSeen(meant, choices, lookups) ? meant : NONE;
        if (!sameTarget(target, hovered)) set({ hovered: target });
      },
      clear: () => step('select', (choices) => selecting(choices, NONE, lookups)),

      setLayerOpacity: (layer, opacity) => step(`layer:${layer}`, (choices) => withLayer(choices, layer, opacity)),
      setPeel: (peel) => step('peel:', (choices) => peeledTo(choices, peel)),
      hide: (target) => step('hide', (choices) => hiding(choices, target, lookups)),
      isolate: (target) => step('isolate', (choices) => isolating(choices, target, lookups)),
      fadeOthers: (on) => step('fade', (choices) => (choices.fadeOthers === on ? choices : { ...choices, fadeOthers: on })),
      showAll: () => step('show-all', showingAll),
      unhide: () => step('unhide', unhiding),
      resetLayers: () => step('reset-layers', resettingLayers),
      arrange: (arrangement) => {
        const own = ownLayers(get());
        step('arrange', (choices) => arranging(choices, arrangement, lookups));
        const shown = get().choices.layers;
        set({ lent: LAYERS.every((layer) => shown[layer] === own[layer]) ? null : { shown, own } });
      },
      undo: () => {
        const { choices, past, future } = get();
        goTo(past.at(-1), past.slice(0, -1), [choices, ...future]);
      },
      redo: () => {
        const { choices, past, future } = get();
        goTo(future[0], [...past, choices], future.slice(1));
      },

      lookFrom: (preset) => set((state) => ({ view: wishing(state, { kind: 'preset', preset }) })),
      zoom: (steps) => set(({ zoomSteps }) => ({ zoomSteps: zoomSteps + steps })),
      flyTo: (target) => set((state) => ({ view: wishing(state, { kind: 'target', target }) })),

      lookAtAreas: (areas, side) => set((state) => ({ view: wishing(state, { kind: 'areas', areas, side }) })),

      setAudience: (audience) => settle({ ...get().choices, audience }),
      setTheme: (theme) => settle({ ...get().choices, theme }),
      setBothSides: (on) => step('both', (choices) => (choices.bothSides === on ? choices : { ...choices, bothSides: on })),
      openNeedle: () => {
        step('needle', (choices) => openingNeedle(choices, lookups));
        if (get().choices.needle) set({ story: null });
      },
      closeNeedle: () => step('needle', closingNeedle),
      setBuild: (build) => step('build:', (choices) => withBuild(choices, build)),
      setSex: (sex) => step('sex:', (choices) => (choices.sex === sex ? choices : { ...choices, sex })),
      reportSection: (section) => {
        const { choices: { needle, selected } } = get();
        const asked = section === null
          || (needle && selected.kind === 'trigger-point' && selected.id === section.point && selected.side === section.side);
        if (asked) set({ section });
      },
      markHazard: (instance) => {
        if (instance === null || get().choices.needle) set({ markedHazard: instance });
      },

      startStory: () => {
        if (muscleOfTarget(get().choices.selected) === null) return;
        step('needle', closingNeedle);
        set({ story: { step: 0, playing: true } });
      },
      stepStory: (to) => tell((story) => {
        if (!Number.isFinite(to)) return story;
        // Told to its end it rests there: who wants it again says so.
        return { step: Math.min(STORY_STEPS - 1, Math.max(0, Math.trunc(to))), playing: story.playing && to < STORY_STEPS };
      }),
      pauseStory: () => tell((story) => ({ ...story, playing: false })),
      resumeStory: () => tell((story) => ({ ...story, playing: true })),
      stopStory: () => set({ story: null }),
      playTwitch: () => {
        if (muscleOfTarget(get().choices.selected) !== null) set(({ twitchSerial }) => ({ twitchSerial: twitchSerial + 1 }));
      },

      setReducedMotion: (reducedMotion) => set({ reducedMotion }),

      reportLoad: (load) => set((state) => ({ load: loadAfter(state.load, load) })),
      reportContext: (contextLost) => set({ contextLost }),
      reportCoveredBy: (coveredBy) => set({ coveredBy }),
      reportInsets: (insets) => {
        const { top, right, bottom, left } = get().insets;
        const same = insets.top === top && insets.right === right && insets.bottom === bottom && insets.left === left;
        if (!same) set({ insets });
      },
      reportStageFault: (stageFault) => set({ stageFault, contextLost: false }),
      retryStage: () => {
        const { stageFault, stageSerial } = get();
        if (stageFault) set({ stageFault: null, stageSerial: stageSerial + 1, load: { phase: 'loading', fraction: 0 } });
      },
      reportFactsFailed: (factsFailed) => set({ factsFailed }),
      retryLoad: () => {
        const { load, factsFailed, retrySerial } = get();
        if (load.phase !== 'failed' && !factsFailed) return;
        set({ ...(load.phase === 'failed' ? { load: { phase: 'loading', fraction: 0 } } : {}), factsFailed: false, retrySerial: retrySerial + 1 });
      },
      announce: (announcement) => set({ announcement }),
      ...visitActions(set, get, lookups),
      ...handOverActions(set, get),
    };
  });
}
