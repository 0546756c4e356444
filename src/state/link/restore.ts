/** What is seen after a link was opened: one state from another, pure and total. */
import { LAYERS } from '../../anatomy/index.ts';
import { DEFAULT_LAYERS, arranging, closingNeedle, openingNeedle, selecting } from '../choices.ts';
import type { Choices, SkinSplit } from '../choices.ts';
import { choicesForPain } from '../mode.ts';
import { requestView } from '../requests.ts';
import { chosenNow } from '../slices/history.ts';
import { ownLayers } from '../slices/layers.ts';
import type { KeptLayers } from '../slices/layers.ts';
import { entering, leaving } from '../slices/mode.ts';
import { enteringQuiz } from '../slices/quiz.ts';
import type { PainPatch } from '../../reasoning/index.ts';
import type { StateFields } from '../state.ts';
import { sameTarget } from '../target.ts';
import type { Target } from '../target.ts';
import type { CameraPose, ViewRequest } from '../view.ts';
import { readLink } from './deserialize.ts';
import { knownTarget, linkedBody, linkedTarget } from './known-target.ts';
import type { KnownBody } from './known-target.ts';
import type { LinkState } from './link-state.ts';
import { patchesOf } from './linked-pain.ts';

/** The notice of a link that was not understood whole; the panels have the sentence. */
export const UNCLEAR_LINK = 'link-unclear';
/** The notice of a link that names what this body does not have. */
export const UNKNOWN_IN_LINK = 'link-unknown';

/** Out of a lesson, and out of the consultation it may have been shown in. */
function exploring(state: StateFields): StateFields {
  const left: StateFields = { ...state, ...leaving(state) };
  return left.mode.kind === 'explore' ? left : exploring(left);
}

/** The edge of the skin a link means. */
function splitBy({ skinSplit, layers }: LinkState, { skinSplit: atStart }: StateFields['atStart']): SkinSplit {
  if (skinSplit === 'none') return null;
  return skinSplit ?? (layers ? null : atStart);
}

/** The choices a link makes of those there are: what this body does not have is left out. */
function chosenBy(link: LinkState, wanted: Target, { choices, atStart, lookups }: StateFields): Choices {
  const { bothSides, build, layers, peel, hidden, isolated, fadeOthers } = link;
  const selected = selecting({ ...choices, bothSides, build }, wanted, lookups);
  // A link that says nothing of layers leaves them as this device has them.
  const arrangement = {
    layers: layers ? { ...DEFAULT_LAYERS, ...layers } : atStart.layers,
    skinSplit: splitBy(link, atStart),
    peel,
    hidden,
    isolated,
    fadeOthers,
  };
  const arranged = arranging(selected, arrangement, lookups);
  return link.needle && wanted.kind === 'trigger-point' ? openingNeedle(arranged, lookups) : closingNeedle(arranged);
}

function isSameLayers(one: KeptLayers, other: KeptLayers): boolean {
  return one.skinSplit === other.skinSplit && LAYERS.every((layer) => one.layers[layer] === other.layers[layer]);
}

/** Where a link looks from; null leaves the view as it is. */
function viewOf({ view }: LinkState, selected: Target): ViewRequest | null {
  if (typeof view === 'string') return { kind: 'preset', preset: view };
  if (view) return { kind: 'pose', pose: view };
  return selected.kind === 'none' ? null : { kind: 'target', target: selected };
}

/** The camera is sent there, and stands at a pose of the viewer's own only where the link names one. */
function looking(
  { requests, cameraPose }: StateFields,
  view: ViewRequest | null,
): Pick<StateFields, 'requests' | 'cameraPose'> {
  if (!view) return { requests, cameraPose };
  const pose: CameraPose | null = view.kind === 'pose' ? view.pose : null;
  return { requests: requestView(requests, view), cameraPose: pose };
}

/** Whether all that a link names was found. */
function allFound(
  link: LinkState,
  wanted: Target,
  { selected, hidden, isolated }: Choices,
  wantedBody: string,
  known: KnownBody | null,
): boolean {
  const isNamed = link.point ? known === null || wanted.kind === 'trigger-point' : sameTarget(wanted, link.selected);
  return (
    isNamed &&
    (link.body ?? wantedBody) === wantedBody &&
    sameTarget(selected, wanted) &&
    hidden.length === link.hidden.length &&
    (isolated?.length ?? 0) === (link.isolated?.length ?? 0)
  );
}

/** Where it hurts was handed over: it stands as a drawing, to be gone on with; a muscle that was named is held against it. */
function painted(state: StateFields, { pain, selected }: LinkState): StateFields {
  const step = selected.kind === 'none' ? 'paint' : 'candidates';
  return {
    ...state,
    ...entering(state, { kind: 'pain', step }),
    choices: choicesForPain(state.choices, step),
    patches: patchesOf(pain),
    // What was drawn here is a step back.
    earlierPatches: state.patches.length > 0 ? [...state.earlierPatches, state.patches] : state.earlierPatches,
    covers: null,
  };
}

/**
 * The state that a link leads to. It begins there: no step of undo leads out of it.
 * @param fragment with or without `#`; whatever it is, a state comes of it
 * @param before where it was opened: what a link does not say stays. Returned itself where it stands at the linked step of a lesson already.
 * @param known the points and areas there are; null while they have not come: then what is named is believed
 */
export function restore(fragment: string, before: StateFields, known: KnownBody | null): StateFields {
  const { link, unclear } = readLink(fragment);
  const { mode } = before;
  const wantedBody = linkedBody(link, before.bodyIds);
  if (mode.kind === 'lesson' && mode.id === link.lesson?.id && mode.step === link.lesson.step)
    return wantedBody === before.wantedBody ? before : { ...before, wantedBody };
  // Whoever is asked goes on.
  if (mode.kind === 'quiz' && mode.code === link.quiz) return before;
  const from = exploring(before);
  const wanted = linkedTarget(link, known);
  const choices = chosenBy(link, wanted, from);
  const own = ownLayers(from);
  const state: StateFields = {
    ...from,
    ...chosenNow(from, choices, from.lookups),
    wantedBody,
    ...looking(from, viewOf(link, choices.selected)),
    audience: link.audience ?? from.audience,
    hideNeedles: link.hideNeedles || from.hideNeedles,
    lent: isSameLayers(choices, own) ? null : { shown: { layers: choices.layers, skinSplit: choices.skinSplit }, own },
    ...(choices.needle ? { story: null } : {}),
    recall: null,
    past: [],
    future: [],
    lastStep: null,
    notice:
      unclear.length > 0
        ? UNCLEAR_LINK
        : allFound(link, wanted, choices, wantedBody, known)
          ? from.notice
          : UNKNOWN_IN_LINK,
  };
  if (link.pain.length > 0 && !link.lesson) return painted(state, link);
  if (link.quiz !== null && !link.lesson) return { ...state, ...enteringQuiz(state, link.quiz) };
  // A lesson that was handed over waits for the person to start it.
  return link.lesson ? { ...state, ...entering(state, { kind: 'lesson', ...link.lesson, playing: false }) } : state;
}

/** The patches without areas that there are not; themselves where all are known. */
function knownPatches(patches: readonly PainPatch[], { areaById }: KnownBody): readonly PainPatch[] {
  const isKnown = ({ area }: PainPatch['areas'][number]): boolean => areaById.has(area);
  if (patches.every(({ areas }) => areas.every(isKnown))) return patches;
  return patches
    .map((patch) => ({ ...patch, areas: patch.areas.filter(isKnown) }))
    .filter(({ strokes, areas }) => strokes.length + areas.length > 0);
}

/** The state once points and areas are known: a selection that is none of them gives way, and it is said. Itself where all is well. */
export function mending(before: StateFields, known: KnownBody): StateFields {
  const target = knownTarget(before.choices.selected, known);
  const patches = knownPatches(before.patches, known);
  if (target === before.choices.selected && patches === before.patches) return before;
  return {
    ...before,
    patches,
    ...chosenNow(before, selecting(before.choices, target, before.lookups), before.lookups),
    notice: UNKNOWN_IN_LINK,
  };
}
