/** Another body in the same store: what is chosen stays, what is looked up is its own, and links say which it is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  UNCLEAR_LINK,
  UNKNOWN_IN_LINK,
  createMyopointStore,
  linkOf,
  linkToHandOver,
  lookupsOf,
  packVisit,
  resumeVisit,
  unpackVisit,
} from '../../src/state/index.ts';
import { restore } from '../../src/state/link/restore.ts';
import type { MyopointState, MyopointStore } from '../../src/state/index.ts';
import { LESSON_SUMMARIES, MAN } from '../../src/anatomy/index.ts';
import type { AreaId, MuscleId, TriggerPointId } from '../../src/anatomy/index.ts';
import { TINY_BODY } from '../anatomy/tiny-body.ts';
import { ANATOMY, BODY_OF_TEST, muscleTarget, structureTarget } from './body.ts';
import { makeStorage } from './storage.ts';

const bodyIds = [BODY_OF_TEST.id, TINY_BODY.id, 'third'] as const;
const storeOfTwo = (): MyopointStore => createMyopointStore({ ...ANATOMY, bodyIds });

describe('another body', () => {
  it('leaves every choice, the place to look from and the steps to undo, and drops what was measured', () => {
    const store = createMyopointStore({ body: BODY_OF_TEST, bodyIds });
    const act = store.getState();
    act.select(structureTarget('femur', 'left'));
    act.setLayerOpacity('muscles', 0.3);
    act.hide(structureTarget('sacrum', 'midline'));
    act.lookFrom('back');
    const pose = { azimuthDegrees: 170, elevationDegrees: 4, centreMm: [10, 0, 400], reachMm: 350 } as const;
    act.reportCameraPose(pose);
    act.reportCoveredBy(['femur/right']);
    const before = store.getState();
    act.setBody(TINY_BODY);
    const after = store.getState();
    expect(after.choices).toBe(before.choices);
    expect(after.past).toBe(before.past);
    expect([after.cameraPose, after.requests]).toEqual([pose, before.requests]);
    expect([after.section, after.coveredBy]).toEqual([null, []]);
    expect([after.body, after.wantedBody]).toEqual([TINY_BODY, 'tiny']);
    act.undo();
    expect(store.getState().body).toBe(TINY_BODY);
  });

  it('has look-ups of its own, made once', () => {
    const store = createMyopointStore({ body: BODY_OF_TEST, bodyIds });
    expect(store.getState().lookups.structureById('sacrum')?.id).toBe('sacrum');
    expect(store.getState().lookups.structureById('cranium')).toBeUndefined();
    store.getState().setBody(TINY_BODY);
    expect(store.getState().lookups).toBe(lookupsOf(TINY_BODY));
    expect(store.getState().lookups).not.toBe(lookupsOf(MAN));
    expect(store.getState().lookups.structureById('sacrum')).toBeUndefined();
    // Guarded by them from now on.
    store.getState().followLink('#hide=sacrum.m_cranium.m');
    expect(store.getState().choices.hidden).toEqual(['cranium/midline']);
  });

  it('is asked for before it comes, and only where there is one', () => {
    const store = storeOfTwo();
    store.getState().askForBody('giant');
    expect(store.getState().wantedBody).toBe('first');
    store.getState().askForBody('tiny');
    expect([store.getState().wantedBody, store.getState().body]).toEqual(['tiny', BODY_OF_TEST]);
  });

  it('gives way between two people, and on a device that forgets everything, to the one it began with', () => {
    const store = storeOfTwo();
    store.getState().setBody(TINY_BODY);
    store.getState().wipeVisit();
    expect(store.getState()).toMatchObject({ body: TINY_BODY, wantedBody: 'first' });
    store.getState().setBody(TINY_BODY);
    store.getState().forgetEverything();
    expect(store.getState()).toMatchObject({ body: TINY_BODY, wantedBody: 'first' });
  });
});

describe('a link', () => {
  it('names the body, but for the first', () => {
    const store = storeOfTwo();
    store.getState().select(muscleTarget('gastrocnemius'));
    expect(linkOf(store.getState())).toBe('m=gastrocnemius&s=right&a=patient');
    store.getState().askForBody('tiny');
    expect(linkOf(store.getState())).toBe('m=gastrocnemius&s=right&body=tiny&a=patient');
    expect(linkToHandOver(store.getState())).toContain('&body=tiny&');
    const [lesson] = LESSON_SUMMARIES;
    store.getState().startLesson(lesson!.id);
    expect(linkOf(store.getState())).toBe(`l=${lesson!.id}&t=1&body=tiny&a=patient`);
  });

  it('without a body means the first, also where another is shown', () => {
    const store = storeOfTwo();
    store.getState().setBody(TINY_BODY);
    store.getState().followLink('#m=gastrocnemius');
    expect(store.getState()).toMatchObject({ wantedBody: 'first', notice: null });
    store.getState().followLink('#body=tiny');
    expect(store.getState()).toMatchObject({ wantedBody: 'tiny', notice: null });
    store.getState().followLink('#body=first');
    expect(store.getState()).toMatchObject({ wantedBody: 'first', notice: null });
    expect(linkOf(store.getState())).not.toContain('body');
  });

  it('to a body there is not gives the first, and says so', () => {
    const store = storeOfTwo();
    store.getState().setBody(TINY_BODY);
    store.getState().followLink('#m=gastrocnemius&body=giant');
    expect(store.getState()).toMatchObject({ wantedBody: 'first', notice: UNKNOWN_IN_LINK });
    expect(store.getState().choices.selected).toEqual(muscleTarget('gastrocnemius'));
    store.getState().followLink('#body=<b>');
    expect(store.getState()).toMatchObject({ wantedBody: 'first', notice: UNCLEAR_LINK });
  });

  it('to the step a lesson stands at changes the body alone', () => {
    const [lesson] = LESSON_SUMMARIES;
    const store = storeOfTwo();
    store.getState().startLesson(lesson!.id);
    const { mode } = store.getState();
    store.getState().followLink(`#l=${lesson!.id}&t=1&body=tiny`);
    expect(store.getState().wantedBody).toBe('tiny');
    expect(store.getState().mode).toBe(mode);
  });

  it('is written as it was restored, whichever body was shown before', () => {
    const some = fc.constantFrom(...bodyIds);
    fc.assert(
      fc.property(some, some, fc.boolean(), (named, before, chosen) => {
        const [from, to] = [storeOfTwo(), storeOfTwo()];
        from.getState().askForBody(named);
        if (chosen) from.getState().select(muscleTarget('gluteus-minimus', 'left'));
        to.getState().askForBody(before);
        const link = linkOf(from.getState());
        const restored = restore(link, to.getState(), null);
        expect(restored).toMatchObject({ wantedBody: named, notice: null });
        expect(linkOf(restored)).toBe(link);
      }),
    );
  });
});

describe('the person of the device', () => {
  it('is shown first, where there is such a body; a body that is unknown gives way to the first', () => {
    const at = (body: string | null) =>
      createMyopointStore({ ...ANATOMY, bodyIds }, { ownPerson: { body, build: 1.5 } }).getState();
    expect(at('tiny')).toMatchObject({ wantedBody: 'tiny', choices: { build: 1.5 } });
    expect(at('giant')).toMatchObject({ wantedBody: 'first', choices: { build: 1.5 } });
    expect(at(null)).toMatchObject({ wantedBody: 'first' });
  });

  it('comes back with a wipe as it was when the visit began', () => {
    const store = createMyopointStore({ ...ANATOMY, bodyIds }, { ownPerson: { body: 'tiny', build: 0.25 } });
    store.getState().startConsultation();
    store.getState().askForBody('third');
    store.getState().setBuild(2);
    expect(store.getState().past).toEqual([]);
    store.getState().wipeVisit();
    expect(store.getState()).toMatchObject({
      wantedBody: 'tiny',
      ownPerson: { body: 'tiny', build: 0.25 },
      choices: { build: 0.25 },
    });
    store.getState().forgetEverything();
    expect(store.getState()).toMatchObject({
      wantedBody: 'first',
      ownPerson: { body: null, build: 1 },
      choices: { build: 1 },
    });
  });
});

describe('a visit that is taken through a reload', () => {
  it('goes on with its body', () => {
    const [store, next] = [storeOfTwo(), storeOfTwo()];
    const [tab, storage] = [{ name: '' }, makeStorage()];
    store.getState().setBody(TINY_BODY);
    store.getState().startConsultation();
    expect(packVisit(store, tab, storage)).toBe(true);
    resumeVisit(next, unpackVisit(tab, storage)!);
    expect(next.getState().wantedBody).toBe('tiny');
  });
});

describe('a body that does not come', () => {
  it('leaves the drawn one chosen, in link and panels, and may be asked for again', () => {
    const store = storeOfTwo();
    const act = store.getState();
    act.select(muscleTarget('gastrocnemius'));
    const { choices } = store.getState();
    act.askForBody('tiny');
    // Its record has come, its figures have not.
    act.setBody(TINY_BODY);
    act.reportBodyMissing('tiny', BODY_OF_TEST);
    expect(store.getState()).toMatchObject({ body: BODY_OF_TEST, wantedBody: 'first', missingBody: 'tiny' });
    expect(store.getState().choices).toBe(choices);
    expect(linkOf(store.getState())).not.toContain('body');
    act.retryBody();
    expect(store.getState()).toMatchObject({ body: BODY_OF_TEST, wantedBody: 'tiny', missingBody: null });
    act.setBody(TINY_BODY);
    act.retryBody();
    expect(store.getState()).toMatchObject({ body: TINY_BODY, wantedBody: 'tiny', missingBody: null });
  });

  it('is not missed where another is asked for by now, nor where it is the drawn one', () => {
    const store = storeOfTwo();
    store.getState().askForBody('tiny');
    store.getState().askForBody('first');
    store.getState().reportBodyMissing('tiny', BODY_OF_TEST);
    store.getState().reportBodyMissing('first', BODY_OF_TEST);
    expect(store.getState()).toMatchObject({ wantedBody: 'first', missingBody: null });
    store.getState().askForBody('tiny');
    store.getState().reportBodyMissing('tiny', BODY_OF_TEST);
    store.getState().askForBody('first');
    expect(store.getState().missingBody).toBeNull();
  });
});

describe('another body in the middle of something', () => {
  const [lesson] = LESSON_SUMMARIES;
  const point = {
    kind: 'trigger-point',
    id: 'gluteus-minimus-trp1' as TriggerPointId,
    muscle: 'gluteus-minimus' as MuscleId,
    side: 'right',
  } as const;
  /** What belongs to the body itself; everything else must survive. */
  const OF_THE_BODY = ['body', 'lookups', 'wantedBody', 'missingBody', 'section', 'coveredBy', 'ownPerson'];
  const restOf = (state: object): object =>
    Object.fromEntries(
      Object.entries(state).filter(([name, value]) => !OF_THE_BODY.includes(name) && typeof value !== 'function'),
    );

  it.each<readonly [string, (act: MyopointState) => void]>([
    [
      'a lesson at its second step',
      (act) => {
        act.startLesson(lesson!.id);
        act.stepLesson(1);
      },
    ],
    [
      'a consultation with answers',
      (act) => {
        act.startConsultation();
        act.touchSkin({ side: 'right', areas: ['calf' as AreaId] });
        act.goToConsultationStep('which');
      },
    ],
    [
      'an open needle view',
      (act) => {
        act.select(point);
        act.openNeedle();
      },
    ],
    [
      'a card with note and strokes',
      (act) => {
        act.select(muscleTarget('gastrocnemius'));
        act.setNote('Calf raises');
        act.setHandingOver(true);
        act.setPointing('pen');
      },
    ],
    [
      'a story that is told',
      (act) => {
        act.select(point);
        act.startStory();
      },
    ],
  ])('leaves %s as it is', (_, begin) => {
    const store = createMyopointStore({ body: MAN, bodyIds: ['man', 'tiny'] });
    store
      .getState()
      .reportCameraPose({ azimuthDegrees: 170, elevationDegrees: 4, centreMm: [1, 0, 400], reachMm: 350 });
    begin(store.getState());
    const before = restOf(store.getState());
    store.getState().askForBody('tiny');
    store.getState().setBody(TINY_BODY);
    expect(store.getState().body).toBe(TINY_BODY);
    expect(restOf(store.getState())).toEqual(before);
  });
});
