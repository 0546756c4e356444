import { beforeEach, describe, expect, it } from 'vitest';
import { MAN } from '../../src/anatomy/index.ts';
import type { AreaId, BodyPartId, RedFlagId } from '../../src/anatomy/index.ts';
import { newPatch } from '../../src/reasoning/index.ts';
import { createMyopointStore, screeningAt } from '../../src/state/index.ts';
import type { MyopointStore } from '../../src/state/index.ts';
import { NOT_SCREENED } from '../../src/state/screening.ts';

const part = (id: string): BodyPartId => id as BodyPartId;
const flag = (id: string): RedFlagId => id as RedFlagId;
const drawn = { ...newPatch(1), areas: [{ area: 'temple' as AreaId, side: 'left' as const }] };
let store: MyopointStore;
const act = () => store.getState();
beforeEach(() => {
  store = createMyopointStore({ body: MAN });
});

describe('the steps of a pain drawing', () => {
  it('put the choices aside, and give them back; what was drawn stays', () => {
    act().select({ kind: 'muscle', id: 'soleus' as never, side: 'left' });
    const before = act().choices;
    act().startPain();
    expect(act()).toMatchObject({ mode: { kind: 'pain', step: 'paint' }, choices: { selected: { kind: 'none' } } });
    expect(act().choices.layers.skin).toBe(1);
    act().setDrawing([drawn]);
    act().endMode();
    expect(act()).toMatchObject({ mode: { kind: 'explore' }, patches: [drawn], choices: before });
  });
  it('lay the brush down at each step, and keep the muscle that was chosen last', () => {
    act().startPain();
    act().paintPatch('new');
    act().goToPainStep('candidates');
    expect(act()).toMatchObject({ paintedPatch: null, mode: { step: 'candidates' } });
    act().select({ kind: 'muscle', id: 'soleus' as never, side: 'left' });
    act().goToPainStep('candidates');
    expect(act().choices.selected).toMatchObject({ kind: 'muscle', id: 'soleus' });
    act().goToPainStep('paint');
    expect(act().choices.selected.kind).toBe('none');
  });
  it('begin from nowhere but the open body', () => {
    act().startConsultation();
    act().startPain();
    act().goToPainStep('questions');
    expect(act().mode).toEqual({ kind: 'consultation', step: 'where' });
  });
  it('take a code up where one is: in the consultation that is on, or in a drawing of its own', () => {
    act().handOverPain('draw');
    expect(act()).toMatchObject({ handedOver: 'draw', mode: { kind: 'pain', step: 'paint' } });
    act().endMode();
    act().startConsultation();
    act().goToConsultationStep('which');
    act().handOverPain('1~800abc.');
    expect(act()).toMatchObject({ handedOver: '1~800abc.', mode: { kind: 'consultation', step: 'where' } });
    act().handOverPain(null);
    expect(act().handedOver).toBeNull();
  });
  it('end with the visit: a drawing of a consultation is gone with it', () => {
    act().startConsultation();
    act().setDrawing([drawn]);
    act().endMode();
    expect(act()).toMatchObject({ patches: [], earlierPatches: [] });
    // Nothing about a muscle, but a drawing: that is something to take home.
    act().setHandingOver(true);
    expect(act().handingOver).toBe(false);
    act().setDrawing([drawn]);
    act().setHandingOver(true);
    expect(act().handingOver).toBe(true);
  });
});

describe('answers of several places', () => {
  const answered = { parts: [part('chest')], yes: [flag('a')], no: [flag('b')], done: true };
  it('hold at the same places in any order', () => {
    const two = { ...answered, parts: [part('chest'), part('head')] };
    expect(screeningAt(two, [part('head'), part('chest'), part('head')])).toBe(two);
  });
  it('stay where places were added, and what is new is open', () => {
    expect(screeningAt(answered, [part('head'), part('chest')])).toEqual({
      ...answered,
      parts: ['chest', 'head'],
      done: false,
    });
  });
  it('are asked anew at other places', () => {
    expect(screeningAt(answered, [part('knee')])).toEqual({ ...NOT_SCREENED, parts: ['knee'] });
    expect(screeningAt(NOT_SCREENED, [part('knee')])).toEqual({ ...NOT_SCREENED, parts: ['knee'] });
  });
});
