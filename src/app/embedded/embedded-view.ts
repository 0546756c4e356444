/** What another page may do with the body: select, look, capture, restore, reset. No more of the store is within its reach. */
import type { Dataset } from '../../anatomy/index.ts';
import type { BodySelection, BodyShow, CapturedView, Request } from '../../embed/index.ts';
import { muscleOfTarget, NONE, readLink, linkStateOf, writeLink } from '../../state/index.ts';
import type { Lookups, MyopointStore, Target } from '../../state/index.ts';
import { activate } from '../../words/index.ts';
import {
  linkOfWanted,
  linkWithin,
  placeFor,
  refused,
  samePlace,
  sameWish,
  targetFor,
  wantedBy,
  WANTS_NOTHING,
} from './wanted-view.ts';
import type { Known, Meant, WantedView } from './wanted-view.ts';

type Answer = Meant<CapturedView | BodySelection | null>;

const done: Answer = { ok: true, value: null };

/** The body as another page has it. */
export interface EmbeddedView {
  /** Begins with what the address asks for. */
  readonly begin: (wanted: WantedView, fragment: string) => void;
  /** What is known has come: a point alone finds its muscle, what there is not gives way. */
  readonly setDataset: (dataset: Dataset) => void;
  /** Does what is asked, or tells why not and changes nothing. Never throws. */
  readonly answer: (request: Request) => Answer;
  readonly selection: () => BodySelection;
  /** Whether what changes just now was asked for by the other page. */
  readonly isAsked: () => boolean;
  readonly end: () => void;
}

/** @param nameOf what a target is called */
export function createEmbeddedView(
  store: MyopointStore,
  nameOf: (target: Target, dataset: Dataset | null, lookups: Lookups) => string | null,
): EmbeddedView {
  let wanted = WANTS_NOTHING;
  let show: BodyShow = 'referral';
  let dataset: Dataset | null = null;
  let asked = false;
  /** The link of the address while it names a point that is not known yet. */
  let waiting: string | null = null;

  const known: Known = {
    hasMuscle: (id) => store.getState().lookups.structuresOfMuscle(id).length > 0,
    muscleOfPoint: (id) => dataset?.triggerPointById.get(id)?.muscle.id,
  };

  /** What changes meanwhile was asked for. */
  function asAsked<T>(change: () => T): T {
    const before = asked;
    asked = true;
    try {
      return change();
    } finally {
      asked = before;
    }
  }

  /** Puts the picture as it is to be shown, whatever is selected by now. */
  function apply(): void {
    const { choices, story, startStory, pauseStory, stopStory, openNeedle, closeNeedle } = store.getState();
    if (show !== 'needle') closeNeedle();
    if (show !== 'points' && story) stopStory();
    if (muscleOfTarget(choices.selected) === null) return;
    if (show === 'needle') openNeedle();
    // A story begins with the point alone, and here it stays there.
    if (show === 'points' && story?.step !== 0) startStory();
    if (show === 'points') pauseStory();
  }
  const stop = store.subscribe(
    ({ choices }) => choices.selected,
    () => {
      apply();
    },
  );

  function choose(target: Target): void {
    const { select, flyTo } = store.getState();
    select(target);
    flyTo(store.getState().choices.selected);
    apply();
  }

  function look(view: NonNullable<WantedView['view']>): void {
    const { lookFrom, lookFromPose } = store.getState();
    if (typeof view === 'string') lookFrom(view);
    else lookFromPose(view);
  }

  function follow(fragment: string): void {
    store.getState().followLink(fragment, dataset);
    apply();
  }

  function take(next: WantedView): void {
    const before = wanted;
    wanted = next;
    show = next.show;
    if (next.audience !== null && next.audience !== before.audience) store.getState().setAudience(next.audience);
    if (!sameWish(before, next)) choose(next.target);
    if (next.view !== null && !samePlace(before.view, next.view)) look(next.view);
    if (next.locale !== before.locale) void activate(next.locale).catch(() => undefined);
    apply();
  }

  const selection = (): BodySelection => {
    const { choices, lookups } = store.getState();
    const { selected } = choices;
    if (selected.kind === 'none') return { kind: 'none', id: null, muscle: null, side: null, name: null };
    const { kind, id, side } = selected;
    return { kind, id, side, muscle: muscleOfTarget(selected), name: nameOf(selected, dataset, lookups) };
  };

  /** Whether what a link selects is there. */
  function isThere(fragment: string): boolean {
    const { link } = readLink(fragment);
    if (link.point) return known.muscleOfPoint(link.point.id) !== undefined;
    const { selected } = link;
    if (selected.kind === 'area') return dataset?.areaById.has(selected.id) ?? false;
    if (selected.kind === 'structure') return store.getState().lookups.structureById(selected.id) !== undefined;
    if (selected.kind === 'none') return true;
    const point = selected.kind === 'trigger-point' ? selected.id : null;
    return targetFor(muscleOfTarget(selected), point, selected.side, known).ok;
  }

  function restore(captured: CapturedView): Answer {
    if (readLink(captured.link).unclear.length > 0) return refused('not-understood', 'captured.link');
    const fragment = linkWithin(captured.link);
    if (!isThere(fragment)) return refused('unknown', 'captured.link');
    show = captured.show;
    follow(fragment);
    return done;
  }

  function reset(): Answer {
    show = wanted.show;
    store.getState().reportCameraPose(null);
    follow(linkOfWanted(wanted));
    if (wanted.target.kind === 'none' && wanted.view === null) store.getState().flyTo(NONE);
    return done;
  }

  function lookAsAsked(view: string): Answer {
    if (view === 'selection') {
      store.getState().flyTo(store.getState().choices.selected);
      return done;
    }
    const place = placeFor(view);
    if (!place.ok) return place;
    look(place.value);
    return done;
  }

  function doIt(request: Request): Answer {
    switch (request.kind) {
      case 'set': {
        const next = wantedBy(request.settings, known);
        if (!next.ok) return next;
        take(next.value);
        return done;
      }
      case 'select': {
        const target = targetFor(request.muscle, request.point, request.side, known);
        if (!target.ok) return target;
        choose(target.value);
        return { ok: true, value: selection() };
      }
      case 'view':
        return lookAsAsked(request.view);
      case 'capture': {
        const link = writeLink({ ...linkStateOf(store.getState()), lesson: null, pain: [] });
        return { ok: true, value: { version: 1, link, show } };
      }
      case 'restore':
        return restore(request.captured);
      case 'reset':
        return reset();
    }
  }

  return {
    begin: (first, fragment) => {
      asAsked(() => {
        wanted = first;
        show = first.show;
        const link = linkWithin(fragment);
        waiting = readLink(link).link.point === null ? null : link;
        if (link !== '') follow(link);
      });
    },
    setDataset: (come) => {
      dataset = come;
      asAsked(() => {
        if (waiting !== null) follow(waiting);
        waiting = null;
        store.getState().mendSelection(come);
        apply();
      });
    },
    answer: (request) => asAsked(() => doIt(request)),
    selection,
    isAsked: () => asked,
    end: stop,
  };
}
