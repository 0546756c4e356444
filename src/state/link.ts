/** The link: what is chosen, as text in the fragment of the address. The format is public, see docs/url-format.md. */
import { BUILDS, SexSchema } from '../anatomy/index.ts';
import type { AreaId, Build, MuscleId, Sex, StructureId, TriggerPointId } from '../anatomy/index.ts';
import { NONE } from './target.ts';
import type { MyopointStore } from './store.ts';
import { AUDIENCES, VIEW_PRESETS } from './types.ts';
import type { Audience, Target, ViewPreset } from './types.ts';

/** What a link holds; null where it says nothing. */
export interface LinkState {
  readonly selected: Target;
  readonly bothSides: boolean;
  readonly audience: Audience | null;
  readonly preset: ViewPreset | null;
  /** The needle view of the trigger point is open. */
  readonly needle: boolean;
  /** `average` where the link says nothing. */
  readonly build: Build;
  /** Null (both together) where the link says nothing. */
  readonly sex: Sex | null;
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Longer than any id; keeps a hostile link from becoming a hostile string. */
const LONGEST_ID = 80;

/** The fragment without `#`; empty when there is nothing to say. */
export function writeLink({ selected, bothSides, audience, preset, needle, build, sex }: LinkState): string {
  const fields: [string, string][] = [];
  if (selected.kind === 'muscle') fields.push(['m', selected.id]);
  if (selected.kind === 'trigger-point') fields.push(['m', selected.muscle], ['p', selected.id]);
  if (selected.kind === 'structure') fields.push(['x', selected.id]);
  if (selected.kind === 'region') fields.push(['r', selected.id]);
  if (selected.kind !== 'none') fields.push(['s', selected.side]);
  if (needle && selected.kind === 'trigger-point') fields.push(['n', '1']);
  if (build !== 'average') fields.push(['build', build]);
  if (sex) fields.push(['sex', sex]);
  if (bothSides) fields.push(['b', '1']);
  if (audience) fields.push(['a', audience]);
  if (preset) fields.push(['v', preset]);
  return new URLSearchParams(fields).toString();
}

function targetFrom(fields: URLSearchParams): Target {
  const id = (field: string): string | null => {
    const value = fields.get(field) ?? '';
    return value.length <= LONGEST_ID && ID.test(value) ? value : null;
  };
  const side = fields.get('s') === 'left' ? 'left' : 'right';
  const [muscle, point, structure, area] = [id('m'), id('p'), id('x'), id('r')];
  if (muscle && point) {
    return { kind: 'trigger-point', id: point as TriggerPointId, muscle: muscle as MuscleId, side };
  }
  if (muscle) return { kind: 'muscle', id: muscle as MuscleId, side };
  if (structure) {
    return { kind: 'structure', id: structure as StructureId, side: fields.get('s') === 'midline' ? 'midline' : side };
  }
  return area ? { kind: 'region', id: area as AreaId, side } : NONE;
}

/**
 * Read a fragment, with or without `#`. Nonsense is passed over field by field; whether the ids exist is
 * for the store to say. Never throws.
 */
export function readLink(fragment: string): LinkState {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const selected = targetFrom(fields);
  return {
    selected,
    bothSides: fields.get('b') === '1',
    audience: AUDIENCES.find((known) => known === fields.get('a')) ?? null,
    preset: VIEW_PRESETS.find((known) => known === fields.get('v')) ?? null,
    needle: selected.kind === 'trigger-point' && fields.get('n') === '1',
    build: BUILDS.find((known) => known === fields.get('build')) ?? 'average',
    sex: SexSchema.options.find((known) => known === fields.get('sex')) ?? null,
  };
}

/** What the store would say in a link. The view is named only when it is one of the fixed ones. */
export function linkOf(store: MyopointStore): string {
  const { choices: { selected, bothSides, audience, needle, build, sex }, view } = store.getState();
  return writeLink({ selected, bothSides, audience, needle, build, sex, preset: view?.kind === 'preset' ? view.preset : null });
}

/** Put a link's state into the store, through the same guarded actions as a hand would. */
export function followLink(store: MyopointStore, fragment: string): void {
  const link = readLink(fragment);
  const { select, setBothSides, setAudience, setBuild, setSex, openNeedle, closeNeedle, lookFrom, flyTo } = store.getState();
  if (link.audience) setAudience(link.audience);
  setBothSides(link.bothSides);
  setBuild(link.build);
  setSex(link.sex);
  select(link.selected);
  if (link.needle) openNeedle();
  else closeNeedle();
  if (link.preset) lookFrom(link.preset);
  else if (store.getState().choices.selected.kind !== 'none') flyTo(store.getState().choices.selected);
}
