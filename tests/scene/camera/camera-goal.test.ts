import { Box3, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import type { MuscleId, StructureId, TriggerPointId } from '../../../src/anatomy/index.ts';
import { MAN } from '../../../src/anatomy/index.ts';
import {
  NONE,
  lookupsOf,
  type CameraPose,
  type Choices,
  type Target,
  type ViewRequest,
} from '../../../src/state/index.ts';
import { NO_REQUESTS } from '../../../src/state/requests.ts';
import { INITIAL_CHOICES } from '../../../src/state/choices.ts';
import {
  cameraGoal,
  goalOf,
  keepsOpened,
  standsByLink,
  viewAgain,
  type GoalContext,
} from '../../../src/scene/camera/camera-goal.ts';
import { framingOf, presetFraming } from '../../../src/scene/camera/framing.ts';
import type { Framing } from '../../../src/scene/engine/camera-link.ts';
import { bodyOf } from '../cubes.ts';

type Asks = Parameters<typeof cameraGoal>[0];
const INSETS = { top: 0, right: 0, bottom: 0, left: 0 };
const READY = { phase: 'ready' } as Asks['load'];
const at = (choices: Partial<Choices> = {}, more: Partial<Omit<Asks, 'choices'>> = {}): Asks => ({
  choices: { ...INITIAL_CHOICES, ...choices },
  requests: NO_REQUESTS,
  insets: INSETS,
  load: READY,
  ...more,
});
const muscle = (id: string, side: 'right' | 'left' = 'right'): Target => ({ kind: 'muscle', id: id as MuscleId, side });
const triggerPoint = (of: string, number = 1, side: 'right' | 'left' = 'right'): Target => ({
  kind: 'trigger-point',
  id: `${of}-trp${number}` as TriggerPointId,
  muscle: of as MuscleId,
  side,
});
const bone: Target = { kind: 'structure', id: 'femur' as StructureId, side: 'right' };
const to = (target: Target) => ({ kind: 'target', target });
const chosen = (selected: Target, before: Target) => cameraGoal(at({ selected }), at({ selected: before }));

describe('the camera', () => {
  it('goes to a muscle that is chosen, and to another', () => {
    expect(chosen(muscle('soleus'), NONE)).toEqual(to(muscle('soleus')));
    expect(chosen(muscle('soleus'), muscle('gluteus-minimus'))).toEqual(to(muscle('soleus')));
    expect(chosen(triggerPoint('soleus'), muscle('gluteus-minimus'))).toEqual(to(triggerPoint('soleus')));
  });

  it("goes to the other side's", () => {
    expect(chosen(muscle('soleus', 'left'), muscle('soleus'))).toEqual(to(muscle('soleus', 'left')));
  });

  it('stays for a point of the same muscle, a bone, nothing, and what changes no place', () => {
    expect(chosen(triggerPoint('soleus'), muscle('soleus'))).toBeNull();
    expect(chosen(triggerPoint('soleus', 2), triggerPoint('soleus', 1))).toBeNull();
    expect(chosen(bone, muscle('soleus'))).toBeNull();
    expect(chosen(NONE, muscle('soleus'))).toBeNull();
    const selected = muscle('soleus');
    expect(cameraGoal(at({ selected, build: 2, peel: 2 }), at({ selected }))).toBeNull();
  });

  it('goes where it is wished to, before anything else, and once a wish', () => {
    const view: ViewRequest = { kind: 'preset', preset: 'back' };
    const asking = (wish: ViewRequest) => ({ requests: { ...NO_REQUESTS, view: wish } });
    expect(cameraGoal(at({ selected: muscle('soleus') }, asking(view)), at())).toEqual(view);
    expect(cameraGoal(at({}, asking(view)), at({}, asking(view)))).toBeNull();
    expect(cameraGoal(at({}, asking({ ...view })), at({}, asking(view)))).toEqual(view);
  });

  it('goes back to what is chosen when the body closes, not when it opens', () => {
    const selected = triggerPoint('soleus');
    expect(cameraGoal(at({ selected }), at({ selected, needle: true }))).toEqual(to(selected));
    expect(cameraGoal(at({ selected, needle: true }), at({ selected }))).toBeNull();
    expect(cameraGoal(at({ selected: NONE }), at({ selected, needle: true }))).toBeNull();
  });

  it('goes to see both sides, and back to one', () => {
    const selected = muscle('soleus');
    expect(cameraGoal(at({ selected, bothSides: true }), at({ selected }))).toEqual(to(selected));
    expect(cameraGoal(at({ selected }), at({ selected, bothSides: true }))).toEqual(to(selected));
    expect(cameraGoal(at({ bothSides: true }), at())).toBeNull();
  });

  it('keeps its goal in the free part of the picture, and takes it anew when more of the body has come', () => {
    const insets = { ...INSETS, right: 380 };
    const load = { phase: 'clickable' } as Asks['load'];
    expect(cameraGoal(at({}, { insets }), at())).toEqual({ kind: 'same-again' });
    expect(cameraGoal(at(), at({}, { load }))).toEqual({ kind: 'target-anew' });
    expect(cameraGoal(at({}, { insets }), at({}, { load }))).toEqual({ kind: 'same-again' });
    expect(cameraGoal(at({}, { load: { ...READY } }), at())).toBeNull();
  });
});

const body = bodyOf({ 'gluteus-minimus/right': [[-0.1, 0.9, 0], 0.05] });
const opened: Framing = { box: new Box3(), direction: new Vector3(1, 0, 0) };
const pose: CameraPose = { azimuthDegrees: 10, elevationDegrees: 0, centreMm: [0, 0, 900], reachMm: 200 };
const seen = (more: Partial<GoalContext> = {}): GoalContext => ({
  body,
  lookups: lookupsOf(MAN),
  dataset: null,
  choices: INITIAL_CHOICES,
  opened: null,
  ...more,
});

describe('the goal of a wish', () => {
  const target = muscle('gluteus-minimus');
  it('is the framing of a target, the whole body while nothing of it has come', () => {
    expect(goalOf({ kind: 'target', target }, seen())).toEqual({
      framing: framingOf(body, target, lookupsOf(MAN), null, false),
      target,
    });
    expect(goalOf({ kind: 'target', target: muscle('soleus') }, seen())).toEqual({
      framing: presetFraming(body, 'front'),
      target: muscle('soleus'),
    });
    expect(goalOf({ kind: 'areas', areas: [], side: 'right' }, seen())).toEqual({
      framing: presetFraming(body, 'front'),
      target: null,
      view: { kind: 'areas', areas: [], side: 'right' },
    });
    expect(goalOf({ kind: 'preset', preset: 'back' }, seen())).toEqual({
      framing: presetFraming(body, 'back'),
      target: null,
      view: { kind: 'preset', preset: 'back' },
    });
  });

  it('is the opened body for what it was opened at, while it is open', () => {
    const selected = triggerPoint('gluteus-minimus');
    const choices = { ...INITIAL_CHOICES, selected, needle: true };
    const framed = (more: Partial<GoalContext>, at0: Target = selected) =>
      goalOf({ kind: 'target', target: at0 }, seen({ choices, opened, ...more }));
    expect(framed({})).toEqual({ framing: opened, target: selected });
    expect(framed({ choices: { ...choices, needle: false } })).not.toMatchObject({ framing: opened });
    expect(framed({ opened: null })).not.toMatchObject({ framing: opened });
    expect(framed({}, target)).not.toMatchObject({ framing: opened });
  });

  it('is the pose itself, with what was chosen there', () => {
    expect(goalOf({ kind: 'pose', pose }, seen())).toEqual({ pose, choices: INITIAL_CHOICES });
  });
});

describe('the framing of the opened body', () => {
  const selected = triggerPoint('gluteus-minimus');
  const open = { choices: { ...INITIAL_CHOICES, selected, needle: true } };
  it('holds while the same body is open', () => {
    expect(keepsOpened({ choices: { ...open.choices, build: 0 } }, open)).toBe(true);
    expect(keepsOpened({ choices: { ...open.choices, needle: false } }, open)).toBe(false);
    expect(keepsOpened({ choices: { ...open.choices, selected: triggerPoint('gluteus-minimus', 2) } }, open)).toBe(
      false,
    );
  });

  it('gives way to the pose a link asked for there', () => {
    expect(standsByLink({ pose, choices: open.choices }, open.choices)).toBe(true);
    expect(standsByLink({ pose, choices: INITIAL_CHOICES }, open.choices)).toBe(false);
    expect(standsByLink({ pose, choices: { ...open.choices, selected: NONE } }, open.choices)).toBe(false);
    expect(standsByLink({ framing: opened, target: selected }, open.choices)).toBe(false);
    expect(standsByLink(null, open.choices)).toBe(false);
  });
});

describe('a goal once another body stands there', () => {
  it('is the view or the target that was asked for, and nothing where somebody turned the body or a link says where to stand', () => {
    const target = muscle('gluteus-minimus');
    const views: ViewRequest[] = [
      { kind: 'preset', preset: 'head' },
      { kind: 'areas', areas: [], side: 'left' },
      { kind: 'target', target },
      { kind: 'target', target: NONE },
    ];
    expect(views.map((view) => viewAgain(goalOf(view, seen())))).toEqual(views);
    expect(viewAgain(goalOf({ kind: 'pose', pose }, seen()))).toBeNull();
    expect(viewAgain(null)).toBeNull();
  });
});
