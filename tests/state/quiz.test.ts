import { beforeEach, describe, expect, it } from 'vitest';
import { MAN } from '../../src/anatomy/index.ts';
import type { AreaId } from '../../src/anatomy/index.ts';
import { newPatch } from '../../src/reasoning/index.ts';
import { createMyopointStore, linkOf, readLink } from '../../src/state/index.ts';
import type { AskedPicture, CameraPose, MyopointStore, Target } from '../../src/state/index.ts';

const soleus: Target = { kind: 'muscle', id: 'soleus' as never, side: 'left' };
const drawn = { ...newPatch(1), areas: [{ area: 'temple' as AreaId, side: 'left' as const }] };
const pose: CameraPose = { azimuthDegrees: 90, elevationDegrees: 10, centreMm: [1, 2, 900], reachMm: 300 };
const ASKED: AskedPicture = {
  azimuth: 0,
  elevation: 4,
  turn: 0,
  turnSteps: [-15, 0, 15],
  about: ['soleus/left'],
  zonesOf: null,
  pinned: [],
  tip: null,
  press: 'point',
  mark: null,
  told: false,
};
let store: MyopointStore;
const act = () => store.getState();
beforeEach(() => {
  store = createMyopointStore({ body: MAN, bodyIds: ['man', 'woman'] });
});

describe('a quiz', () => {
  it('puts choices, drawing and view aside, and gives all of them back', () => {
    act().select(soleus);
    act().setDrawing([drawn]);
    act().lookFromPose(pose);
    const before = act().choices;
    act().startQuiz();
    expect(act()).toMatchObject({ mode: { kind: 'quiz', asked: null }, choices: { selected: { kind: 'none' } } });
    expect(act().patches).toEqual([]);
    act().ask({ ...ASKED, press: 'paint' }, { hidden: ['soleus/right'] });
    act().paintPatch('new');
    act().addStrokes([{ body: 'man', points: [], normals: [], radiiMm: [], erases: false }]);
    act().endMode();
    expect(act()).toMatchObject({ mode: { kind: 'explore' }, patches: [drawn], cameraPose: pose, quizAside: null });
    expect(act().choices).toEqual(before);
    expect(act().requests.view).toEqual({ kind: 'pose', pose });
  });
  it('asks anew each time: nothing painted or marked is left of the question before', () => {
    act().startQuiz();
    act().ask({ ...ASKED, press: 'paint' });
    act().paintPatch('new');
    act().changeAsked({ mark: { key: 'soleus/left', at: [0, 0, 0], mm: 3 } });
    act().ask(ASKED, { selected: soleus });
    expect(act()).toMatchObject({ patches: [], paintedPatch: null, mode: { asked: { mark: null } } });
    expect(act().choices.selected).toEqual(soleus);
  });
  it('keeps the rest while a part of what is asked changes', () => {
    act().startQuiz();
    act().changeAsked({ turn: 15 });
    expect(act().mode).toMatchObject({ asked: null });
    act().ask(ASKED, { hidden: ['soleus/right'] });
    act().changeAsked({ turn: 15 });
    expect(act().mode).toMatchObject({ asked: { ...ASKED, turn: 15 } });
    expect(act().choices.hidden).toEqual(['soleus/right']);
  });
  it('begins from nowhere but the open body, and asks of one body', () => {
    act().startConsultation();
    act().startQuiz();
    expect(act().mode.kind).toBe('consultation');
    act().ask(ASKED);
    expect(act().mode.kind).toBe('consultation');
    act().endMode();
    act().startQuiz();
    act().askForBody('woman');
    expect(act().wantedBody).toBe('man');
  });
  it('has a link, and whoever follows it again goes on where he is', () => {
    act().followLink('#quiz=1.a.b');
    expect(act().mode).toMatchObject({ kind: 'quiz', code: '1.a.b' });
    expect(linkOf(act())).toBe('quiz=1.a.b&a=patient');
    act().ask(ASKED);
    act().followLink('#quiz=1.a.b');
    expect(act().mode).toMatchObject({ asked: ASKED });
    act().followLink('#quiz');
    expect(act().mode).toMatchObject({ code: '', asked: null });
    expect(linkOf(act())).toBe('quiz&a=patient');
    expect(readLink('#quiz').link.quiz).toBe('');
    for (const link of ['deck=1.My%2520legs.a.b', 'exam=1.a.b'])
      expect([act().followLink(`#${link}`), linkOf(act())]).toEqual([undefined, `${link}&a=patient`]);
    expect(act().mode).toMatchObject({ kind: 'quiz', code: 'exam=1.a.b' });
    expect(readLink('#deck=1.My%2520legs.a.b').link.quiz).toBe('deck=1.My%20legs.a.b');
    expect(readLink('#deck=').link.quiz).toBe('deck=');
    act().followLink('#m=soleus');
    expect(act()).toMatchObject({ mode: { kind: 'explore' }, quizAside: null });
  });
});
