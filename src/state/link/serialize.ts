/** The link of a state: what is chosen, as text in the fragment of the address. The format is public, see docs/url-format.md. */
import { BUILDS } from '../../anatomy/index.ts';
import type { Choices } from '../choices.ts';
import type { Audience } from '../slices/device.ts';
import type { StateFields } from '../state.ts';
import type { CameraPose } from '../view.ts';
import { layersToSay, percentOf, splitToSay, writeCopies, writeLayers, writeSplit } from './arrangement.ts';
import { EMPTY_LINK } from './link-state.ts';
import type { LinkState } from './link-state.ts';
import { linkedPain, writePain } from './linked-pain.ts';

/** Whole degrees and mm are finer than an eye sees; `_` needs no escaping in an address. */
function writePose({ azimuthDegrees, elevationDegrees, centreMm, reachMm }: CameraPose): string {
  return [azimuthDegrees, elevationDegrees, ...centreMm, reachMm]
    .map((value) => String(Math.round(value) + 0))
    .join('_');
}

/** A published build by its name, one between two by its place. */
function writeBuild(build: number): string {
  return BUILDS[build] ?? build.toFixed(2);
}

/** The fragment without `#`; empty when there is nothing to say. */
export function writeLink(link: LinkState): string {
  const { selected, point, bothSides, audience, view, needle, build, hideNeedles, lesson, language } = link;
  const fields: [string, string][] = [];
  if (link.quiz !== null) {
    const [, kind = 'quiz', code = ''] = /^(?:(deck|exam)=)?([^]*)$/.exec(link.quiz) ?? [];
    fields.push([kind, code]);
  }
  if (lesson) fields.push(['l', lesson.id], ['t', String(lesson.step + 1)]);
  if (selected.kind === 'muscle') fields.push(['m', selected.id]);
  if (selected.kind === 'trigger-point') fields.push(['m', selected.muscle], ['p', selected.id]);
  if (point) fields.push(['p', point.id]);
  if (selected.kind === 'structure') fields.push(['x', selected.id]);
  if (selected.kind === 'area') fields.push(['r', selected.id]);
  if (point) fields.push(['s', point.side]);
  else if (selected.kind !== 'none') fields.push(['s', selected.side]);
  if (needle && (point || selected.kind === 'trigger-point')) fields.push(['n', '1']);
  if (build !== EMPTY_LINK.build) fields.push(['build', writeBuild(build)]);
  if (link.body) fields.push(['body', link.body]);
  if (bothSides) fields.push(['b', '1']);
  if (hideNeedles) fields.push(['h', '1']);
  if (link.layers) fields.push(['layers', writeLayers(link.layers)]);
  if (link.skinSplit !== null) fields.push(['split', writeSplit(link.skinSplit)]);
  if (percentOf(link.peel) !== 0) fields.push(['peel', String(percentOf(link.peel))]);
  if (link.fadeOthers) fields.push(['fade', '1']);
  if (link.hidden.length > 0) fields.push(['hide', writeCopies(link.hidden)]);
  if (link.isolated) fields.push(['only', writeCopies(link.isolated)]);
  if (link.pain.length > 0) fields.push(['pain', writePain(link.pain)]);
  if (audience) fields.push(['a', audience]);
  if (view) fields.push(['v', typeof view === 'string' ? view : writePose(view)]);
  if (language) fields.push(['lang', language]);
  return new URLSearchParams(fields).toString().replace(/^quiz=(?=&|$)/, 'quiz');
}

/** How the body is seen, as a link says it: layers as they stand otherwise than at the start. */
function arrangementToSay({
  layers,
  skinSplit,
  peel,
  hidden,
  isolated,
  fadeOthers,
}: Choices): Pick<LinkState, 'layers' | 'skinSplit' | 'peel' | 'hidden' | 'isolated' | 'fadeOthers'> {
  return {
    layers: layersToSay(layers),
    skinSplit: splitToSay({ layers, skinSplit }),
    peel,
    hidden,
    isolated,
    fadeOthers,
  };
}

/** What a link says of the state. The view is named when it is a fixed one or the viewer's own. */
export function linkStateOf(state: StateFields): LinkState {
  const {
    choices,
    requests: { view },
    cameraPose,
    mode,
    recall,
    audience,
    hideNeedles,
    bodyIds,
    wantedBody,
  } = state;
  const { selected, bothSides, needle, build } = choices;
  const body = wantedBody === bodyIds[0] ? null : wantedBody;
  if (mode.kind === 'lesson') {
    // A lesson sets the body itself.
    return { ...EMPTY_LINK, audience, body, hideNeedles, lesson: { id: mode.id, step: mode.step } };
  }
  if (mode.kind === 'quiz') return { ...EMPTY_LINK, audience, body, hideNeedles, quiz: mode.code };
  return {
    ...EMPTY_LINK,
    selected: recall?.subject ?? selected,
    bothSides,
    audience,
    needle,
    build,
    body,
    hideNeedles,
    // The layers of a consultation are its step's, not the viewer's.
    ...(mode.kind === 'explore' ? arrangementToSay(choices) : {}),
    view: cameraPose ?? (view?.kind === 'preset' ? view.preset : null),
  };
}

/** The link of what is seen now, as it stands in the address. */
export function linkOf(state: StateFields): string {
  return writeLink(linkStateOf(state));
}

/** A code of a longer link is too dense for a phone's camera; the address itself may be longer. */
const LONGEST_HANDED_OVER = 420;

/**
 * The link that is handed over: for the person who takes it, in the language it was explained in, and seen from the same
 * place. Where it would be too long for a code it leaves out what is hidden and what stands alone.
 */
export function linkToHandOver(state: StateFields, audience: Audience = 'patient'): string {
  const pain = state.mode.kind === 'lesson' ? [] : linkedPain(state.patches, state.covers);
  const link: LinkState = { ...linkStateOf(state), pain, audience, language: 'en' };
  const whole = writeLink(link);
  return whole.length <= LONGEST_HANDED_OVER ? whole : writeLink({ ...link, hidden: [], isolated: null });
}
