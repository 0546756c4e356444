/** What stands open, one over the other, that the way back closes: the outermost last. */
import { useEffect, useRef } from 'react';
import { CONSULTATION_STEPS, PAIN_STEPS } from '../../state/index.ts';
import type { Actions, ConsultationStep, MyopointState, PainStep } from '../../state/index.ts';

/** Something that Back closes. */
export interface BackLayer {
  readonly name: string;
  /** May leave it open and ask instead. */
  readonly close: () => void;
}

type Watcher = () => void;

/** Layers that only a panel knows of, such as a dialog. */
let held: readonly BackLayer[] = [];
let watcher: Watcher | null = null;
let ask: (() => void) | null = null;
/** Back was pressed before the screen that asks had come. */
let waiting = false;

/** Calls `next` whenever a panel opened or closed a layer; null ends it. */
export function watchLayers(next: Watcher | null): void {
  watcher = next;
}

/** The consultation asks by this before it is left. */
export function askBeforeLeaving(next: (() => void) | null): void {
  ask = next;
  if (waiting) next?.();
  waiting = false;
}

function leaveVisit(actions: Actions): void {
  if (ask) ask();
  // Where the screen never comes, the second press is answer enough.
  else if (waiting) actions.endMode();
  waiting = !ask && !waiting;
}

/** Forget what a panel opened; the panel hears of it by `close`. */
function dropLayer(layer: BackLayer): void {
  held = held.filter((other) => other !== layer);
}

/** While `open`, Back calls `close` instead of leaving. */
export function useBackLayer(open: boolean, close: () => void): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    if (!open) return;
    const layer: BackLayer = { name: 'panel', close: () => latest.current() };
    held = [...held, layer];
    watcher?.();
    return () => {
      dropLayer(layer);
      watcher?.();
    };
  }, [open]);
}

const closeStep: Readonly<Record<ConsultationStep, (actions: Actions) => void>> = {
  where: leaveVisit,
  which: ({ goToConsultationStep }) => goToConsultationStep('where'),
  what: ({ goToConsultationStep }) => goToConsultationStep('which'),
};

/** The steps up to this one, each closed by going to the one before; the first asks. */
function stepsTo(step: ConsultationStep, actions: Actions): readonly BackLayer[] {
  return CONSULTATION_STEPS.slice(0, CONSULTATION_STEPS.indexOf(step) + 1).map((each) => ({
    name: each,
    close: () => closeStep[each](actions),
  }));
}

/** The steps of a pain drawing up to this one; the first is left without asking, since what was drawn stays. */
function painStepsTo(step: PainStep, { endMode, goToPainStep }: Actions): readonly BackLayer[] {
  return PAIN_STEPS.slice(0, PAIN_STEPS.indexOf(step) + 1).map((each, at) => {
    const before = PAIN_STEPS[at - 1];
    return { name: each, close: () => (before ? goToPainStep(before) : endMode()) };
  });
}

/**
 * All open layers.
 * @param phone whether the explanation is a sheet over the body, which Back puts away
 */
export function openLayers(state: MyopointState, phone: boolean): readonly BackLayer[] {
  const { mode, interrupted, choices, story, recall, handingOver } = state;
  const layers: BackLayer[] = [];
  if (mode.kind === 'explore' && phone && choices.selected.kind !== 'none')
    layers.push({ name: 'sheet', close: state.clear });
  if (mode.kind === 'consultation') layers.push(...stepsTo(mode.step, state));
  if (mode.kind === 'pain') layers.push(...painStepsTo(mode.step, state));
  if (interrupted) layers.push(...stepsTo(interrupted.step, state));
  if (mode.kind === 'lesson' || mode.kind === 'quiz') layers.push({ name: mode.kind, close: state.endMode });
  if (mode.kind !== 'lesson' && mode.kind !== 'quiz' && choices.needle)
    layers.push({ name: 'needle', close: state.closeNeedle });
  if (story) layers.push({ name: 'story', close: state.stopStory });
  if (recall) layers.push({ name: 'recall', close: state.stopRecall });
  if (handingOver) layers.push({ name: 'card', close: () => state.setHandingOver(false) });
  return [...layers, ...held];
}

/** Close one. What a panel holds is taken as closed at once; the panel draws it later. */
export function closeLayer(layer: BackLayer): void {
  dropLayer(layer);
  layer.close();
}
