/** What the attributes of the element, or the address of the frame, ask to see. */
import type { BodySide, MuscleId, TriggerPointId } from '../../anatomy/index.ts';
import type { BodyErrorCode, BodyShow, Settings } from '../../embed/index.ts';
import { AUDIENCES, EMPTY_LINK, NONE, readLink, sameTarget, writeLink } from '../../state/index.ts';
import type { Audience, CameraPose, Target, ViewPreset } from '../../state/index.ts';
import { localeOf } from '../../words/index.ts';
import type { Locale } from '../../words/index.ts';

/** What is to be shown of a muscle. */
const SHOWS: readonly BodyShow[] = ['referral', 'points', 'needle'];

/** What is wrong, and with what. */
interface Refusal {
  readonly code: BodyErrorCode;
  readonly about: string;
}

/** What a value means, or why it means nothing. */
export type Meant<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & Refusal);

const meant = <T>(value: T): Meant<T> => ({ ok: true, value });
/** A value that is refused. */
export const refused = (code: BodyErrorCode, about: string): Meant<never> => ({ ok: false, code, about });

/** What is asked to be seen. */
export interface WantedView {
  readonly target: Target;
  /** Null: as the target is seen best. */
  readonly view: ViewPreset | CameraPose | null;
  readonly show: BodyShow;
  /** Null: as it is. */
  readonly audience: Audience | null;
  readonly locale: Locale;
}

/** Nothing in particular. */
export const WANTS_NOTHING: WantedView = { target: NONE, view: null, show: 'referral', audience: null, locale: 'en' };

/** What there is to be meant. */
export interface Known {
  readonly hasMuscle: (id: MuscleId) => boolean;
  /** The muscle of a trigger point; undefined where there is no such point. */
  readonly muscleOfPoint: (id: TriggerPointId) => MuscleId | undefined;
}

/** A muscle, or one of its points. */
export function targetFor(muscle: string | null, point: string | null, side: BodySide, known: Known): Meant<Target> {
  if (muscle === null) return point === null ? meant(NONE) : refused('not-understood', 'point');
  const id = muscle as MuscleId;
  if (!known.hasMuscle(id)) return refused('unknown', 'muscle');
  if (point === null) return meant({ kind: 'muscle', id, side });
  return known.muscleOfPoint(point as TriggerPointId) === id
    ? meant({ kind: 'trigger-point', id: point as TriggerPointId, muscle: id, side })
    : refused('unknown', 'point');
}

/** A place to look from, as a link says it. */
export function placeFor(view: string): Meant<ViewPreset | CameraPose> {
  const { link } = readLink(new URLSearchParams({ v: view }).toString());
  return link.view === null ? refused('unknown', 'view') : meant(link.view);
}

/** An empty attribute is none. */
const said = (value: string | null): string | null => (value === '' ? null : value);

function oneOf<T extends string>(values: readonly T[], value: string, about: string): Meant<T> {
  const found = values.find((one) => one === value);
  return found === undefined ? refused('unknown', about) : meant(found);
}

/** What attributes ask for; all of it, or nothing where one is not understood. */
export function wantedBy(settings: Settings, known: Known): Meant<WantedView> {
  const side = oneOf(['right', 'left'], said(settings.side) ?? 'right', 'side');
  if (!side.ok) return side;
  const target = targetFor(said(settings.muscle), null, side.value, known);
  if (!target.ok) return target;
  const place = said(settings.view);
  const view = place === null ? meant(null) : placeFor(place);
  if (!view.ok) return view;
  const show = oneOf(SHOWS, said(settings.show) ?? 'referral', 'show');
  if (!show.ok) return show;
  const who = said(settings.audience);
  const audience = who === null ? meant(null) : oneOf(AUDIENCES, who, 'audience');
  if (!audience.ok) return audience;
  const language = said(settings.lang) ?? 'en';
  const locale = localeOf(new URLSearchParams({ lang: language }).toString());
  if (locale !== language) return refused('unknown', 'lang');
  return meant({
    target: target.value,
    view: view.value,
    show: show.value,
    audience: audience.value,
    locale,
  });
}

/** What a link may bring into another page: no lesson, no drawing of pain, which have no place there. */
export function linkWithin(fragment: string): string {
  return writeLink({ ...readLink(fragment).link, lesson: null, pain: [], language: null });
}

/** The link of what is asked to be seen. */
export const linkOfWanted = ({ target, view, audience }: WantedView): string =>
  writeLink({ ...EMPTY_LINK, selected: target, view, audience });

/** Whether two places are the same. */
export function samePlace(one: WantedView['view'], other: WantedView['view']): boolean {
  const written = (view: WantedView['view']): string => writeLink({ ...EMPTY_LINK, view });
  return written(one) === written(other);
}

/** Whether the same is to be selected. */
export const sameWish = (one: WantedView, other: WantedView): boolean => sameTarget(one.target, other.target);

/** What the address of the frame asks for, beside its link. */
export function wantedByAddress({ search, hash }: Pick<Location, 'search' | 'hash'>): WantedView {
  const { link } = readLink(hash);
  const show = oneOf(SHOWS, new URLSearchParams(search).get('show') ?? '', 'show');
  return {
    target: link.selected,
    view: link.view,
    show: show.ok ? show.value : 'referral',
    audience: link.audience,
    locale: localeOf(search),
  };
}
