import { describe, expect, it, vi } from 'vitest';
import type { InstanceKey, MuscleId, TriggerPointId } from '../../../src/anatomy/index.ts';
import { MAN } from '../../../src/anatomy/index.ts';
import { INITIAL_CHOICES } from '../../../src/state/choices.ts';
import { lookupsOf, NONE } from '../../../src/state/index.ts';
import type { MyopointState, Target } from '../../../src/state/index.ts';
import {
  doublePressMeans,
  hoverMeans,
  pressMeans,
  type Press,
  type Under,
} from '../../../src/scene/pointer/press-means.ts';
import type { SkinPoint } from '../../../src/scene/pointer/skin-under.ts';

type Asked = Parameters<typeof pressMeans>[1];
const MARK: Target = {
  kind: 'trigger-point',
  id: 'soleus-trp1' as TriggerPointId,
  muscle: 'soleus' as MuscleId,
  side: 'left',
};
const COPY: InstanceKey = 'soleus/left';
const SKIN: SkinPoint = { position: [0, 0, 0], normal: [0, -1, 0] };

const EXPLORING = {
  fibres: null,
  patches: [],
  paintedPatch: null,
  mode: { kind: 'explore' },
  recall: null,
  choices: INITIAL_CHOICES,
} as unknown as Asked;
const state = (more: object): Asked => ({ ...EXPLORING, ...more });
const ASKED_WHERE = state({ mode: { kind: 'consultation', step: 'where' } });
const LESSON = state({ mode: { kind: 'lesson' } });
const FIBRES = state({ fibres: 'contraction-knot' satisfies MyopointState['fibres'] });

const under = (found: { mark?: Target; copy?: InstanceKey; skin?: SkinPoint; wholeSkin?: SkinPoint }): Under => ({
  mark: vi.fn(() => found.mark ?? null),
  copy: vi.fn(() => found.copy ?? null),
  skin: vi.fn(() => found.skin ?? null),
  wholeSkin: vi.fn(() => found.wholeSkin ?? null),
});
const all = (): Under => under({ mark: MARK, copy: COPY, skin: SKIN });
const press = (more: Partial<Press> = {}): Press => ({ moved: 0, pointerType: 'mouse', button: 0, ...more });

describe('a press', () => {
  it('is a drag when it moved, a finger may roll a little further', () => {
    expect([7, 7.1].map((moved) => pressMeans(press({ moved }), EXPLORING, all())?.kind ?? null)).toEqual([
      'select',
      null,
    ]);
    expect(
      [12, 12.1].map((moved) => pressMeans(press({ moved, pointerType: 'touch' }), EXPLORING, all())?.kind ?? null),
    ).toEqual(['select', null]);
    expect(pressMeans(press({ moved: 40 }), ASKED_WHERE, all())).toBeNull();
  });

  it('means something with the first button alone', () => {
    expect([1, 2].map((button) => pressMeans(press({ button }), EXPLORING, all()))).toEqual([null, null]);
  });

  it('asks nothing of the body when it is a drag', () => {
    const asked = all();
    pressMeans(press({ moved: 40 }), EXPLORING, asked);
    for (const look of Object.values(asked)) expect(look).not.toHaveBeenCalled();
  });

  it('chooses the mark before the copy behind it, and nothing beside the body', () => {
    expect(pressMeans(press(), EXPLORING, all())).toEqual({ kind: 'select', target: MARK });
    expect(pressMeans(press(), EXPLORING, under({ copy: COPY, skin: SKIN }))).toEqual({ kind: 'pick', key: COPY });
    expect(pressMeans(press(), EXPLORING, under({ skin: SKIN }))).toEqual({ kind: 'pick', key: null });
  });

  it('means the area where skin is whole beside open muscles, unless a mark lies there', () => {
    const there = { copy: 'skin/midline' as InstanceKey, skin: SKIN, wholeSkin: SKIN };
    expect(pressMeans(press(), EXPLORING, under(there))).toEqual({ kind: 'area', skin: SKIN });
    expect(pressMeans(press(), EXPLORING, under({ ...there, mark: MARK }))).toEqual({ kind: 'select', target: MARK });
    expect(hoverMeans(EXPLORING, under(there))).toEqual({ key: null, isTarget: true });
  });

  it('touches the skin where the question is where it hurts, and means nothing beside it', () => {
    expect(pressMeans(press(), ASKED_WHERE, all())).toEqual({ kind: 'touch', skin: SKIN });
    expect(pressMeans(press(), ASKED_WHERE, under({ mark: MARK, copy: COPY }))).toBeNull();
  });

  it('does not take the marks of a lesson for buttons', () => {
    expect(pressMeans(press(), LESSON, all())).toEqual({ kind: 'pick', key: COPY });
  });

  it('means nothing while fibres stand in place of the body', () => {
    expect(pressMeans(press(), FIBRES, all())).toBeNull();
    expect(doublePressMeans(FIBRES, all(), lookupsOf(MAN))).toBeNull();
    expect(hoverMeans(FIBRES, all())).toEqual({ key: null, isTarget: false });
  });
});

describe('two quick presses', () => {
  it('fly to what is under them, or to the whole body', () => {
    expect(doublePressMeans(EXPLORING, all(), lookupsOf(MAN))).toEqual({ kind: 'muscle', id: 'soleus', side: 'left' });
    expect(doublePressMeans(EXPLORING, under({}), lookupsOf(MAN))).toEqual(NONE);
  });

  it('on the skin are two touches where skin is meant', () => {
    expect(doublePressMeans(ASKED_WHERE, all(), lookupsOf(MAN))).toBeNull();
    expect(doublePressMeans(ASKED_WHERE, under({}), lookupsOf(MAN))).toEqual(NONE);
  });
});

describe('a resting pointer', () => {
  it('names the copy, and over a mark nothing', () => {
    expect(hoverMeans(EXPLORING, under({ copy: COPY }))).toEqual({ key: COPY, isTarget: true });
    expect(hoverMeans(EXPLORING, all())).toEqual({ key: null, isTarget: true });
    expect(hoverMeans(EXPLORING, under({}))).toEqual({ key: null, isTarget: false });
  });

  it('names nothing where skin is meant, and says whether there is any', () => {
    expect(hoverMeans(ASKED_WHERE, all())).toEqual({ key: null, isTarget: true });
    expect(hoverMeans(ASKED_WHERE, under({ copy: COPY }))).toEqual({ key: null, isTarget: false });
  });
});
