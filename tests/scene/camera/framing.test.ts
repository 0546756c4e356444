import { Box3, PerspectiveCamera, Sphere, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { MAN, type AreaId, type Dataset, type MuscleId } from '../../../src/anatomy/index.ts';
import { lookupsOf, NONE, type Insets, type Target } from '../../../src/state/index.ts';
import { BodyModel } from '../../../src/scene/body/body-model.ts';
import { bodyBox, framingOf, presetFraming } from '../../../src/scene/camera/framing.ts';
import type { Framing } from '../../../src/scene/engine/camera-link.ts';
import { lookAtOf } from '../../../src/scene/camera/look-at.ts';
import { viewDirection } from '../../../src/scene/camera/view-directions.ts';
import { bodyOf, id } from '../cubes.ts';
import { area, datasetOf, point, skin, stroke } from '../small-dataset.ts';

const round = (value: number): number => Number(value.toFixed(6)) + 0;
const numbers = ({ min, max }: Box3): number[] => [...min.toArray(), ...max.toArray()].map(round);
const unit = (x: number, y: number, z: number): number[] => new Vector3(x, y, z).normalize().toArray().map(round);
const directionOf = (framing: Framing | null): number[] => framing!.direction.toArray().map(round);

const body = bodyOf({
  'gluteus-minimus/right': [[-0.1, 0.9, 0], 0.05],
  'gluteus-minimus/left': [[-0.1, 0.9, 0], 0.05],
  'cranium/midline': [[0, 1.5, 0.1], 0.1],
});
const target = (side: 'right' | 'left' = 'right'): Target => ({
  kind: 'muscle',
  id: 'gluteus-minimus' as MuscleId,
  side,
});
const framed = (dataset: Dataset | null, what: Target = target(), both = false) =>
  framingOf(body, what, lookupsOf(MAN), dataset, both);
/** The body with one main zone (mm, LPS). */
const withZone = (
  at: readonly [number, number, number],
  facing: readonly [number, number, number] | null = null,
): Dataset =>
  datasetOf({ points: [point(1, { main: [skin('zone')] })], areas: [area('zone', 'paired', stroke(at, 20, facing))] });

describe('framing a target', () => {
  it('shows the whole body for nothing, a little from its right, and does not know what is not drawn yet', () => {
    const { direction, padding, box } = framed(null, NONE)!;
    const { direction: front, box: whole } = presetFraming(body, 'front');
    expect([box, padding]).toEqual([whole, 1.02]);
    const degrees = (Math.atan2(direction.x, direction.z) * 180) / Math.PI;
    expect([Math.round(degrees), round(direction.length()), round(front.x)]).toEqual([-15, 1, 0]);
    expect(framingOf(new BodyModel(MAN), target(), lookupsOf(MAN), null, false)).toBeNull();
  });

  it('takes the muscle with a little room, both twins when both are wanted', () => {
    expect(numbers(framed(null)!.box)).toEqual([-0.165, 0.835, -0.065, -0.035, 0.965, 0.065]);
    expect(numbers(framed(null, target(), true)!.box)).toEqual([-0.165, 0.835, -0.065, 0.165, 0.965, 0.065]);
  });

  it('looks from where it was found that most is seen, mirrored for the left, with its own direction for both', () => {
    const right = directionOf(framed(null));
    expect(right).toEqual(viewDirection(MAN, 'gluteus-minimus', 'right', false)!.toArray().map(round));
    expect(right[0]).toBeLessThan(0);
    expect(directionOf(framed(null, target('left')))).toEqual([-right[0]!, right[1], right[2]]);
    expect(directionOf(framed(null, target('left'), true))).toEqual(
      viewDirection(MAN, 'gluteus-minimus', 'right', true)!.toArray().map(round),
    );
  });

  it("looks at other structures outward from the body's axis", () => {
    const skull: Target = { kind: 'structure', id: id('cranium'), side: 'midline' };
    const bones = bodyOf({ 'cranium/midline': [[-0.3, 1.5, 0.1], 0.1] });
    expect(directionOf(framingOf(bones, skull, lookupsOf(MAN), null, false))).toEqual(unit(-1, 0.06, 0));
  });

  it('wishes for the zones too, main ones first, of each kind the nearest first', () => {
    const zones = { near: [-100, 0, 800], far: [-100, 0, 300], rare: [-100, 0, 850] } as const;
    const dataset = datasetOf({
      points: [point(1, { main: [skin('far'), skin('near')], spillover: [skin('rare')] })],
      areas: Object.entries(zones).map(([name, place]) => area(name, 'paired', stroke(place, 20))),
    });
    const { wishes = [], box } = framed(dataset)!;
    expect(
      wishes.map(({ shapes, leastPixelsPerMetre }) => [
        round(shapes[0]!.center.y),
        round(shapes[0]!.radius),
        leastPixelsPerMetre,
      ]),
    ).toEqual([
      [0.8, 0.035, 300],
      [0.3, 0.035, 300],
      [0.85, 0.035, 750],
    ]);
    expect(numbers(box)).toEqual([-0.165, 0.265, -0.065, -0.035, 0.965, 0.065]);
  });

  it('frames an area of skin by itself', () => {
    const region: Target = { kind: 'area', id: 'zone' as AreaId, side: 'left' };
    const framing = framed(withZone([-300, 0, 600]), region);
    expect(numbers(framing!.box)).toEqual([0.15, 0.45, -0.15, 0.45, 0.75, 0.15]);
    expect(directionOf(framing)).toEqual(unit(0.3, 0, -0.16));
    expect(framed(datasetOf({}), region)).toBeNull();
    expect(framed(null, region)).toBeNull();
  });

  it('looks past what hides an area, turned aside no more than it must', () => {
    // A limb of skin stands before what faces the body's left.
    const beside = bodyOf({ 'skin/midline': [[0.1, 0.8, 0], 0.05] });
    const region: Target = { kind: 'area', id: 'zone' as AreaId, side: 'right' };
    const seen = (height: number): number[] =>
      directionOf(
        framingOf(
          beside,
          region,
          lookupsOf(MAN),
          datasetOf({ areas: [area('zone', 'paired', stroke([0, 0, height], 20, [1, 0, 0]))] }),
          false,
        ),
      );
    expect(seen(1000)).toEqual([1, 0, 0]);
    const [x, y, z] = seen(800);
    expect(y).toBe(0);
    expect(Math.abs(Math.atan2(z!, x!))).toBeCloseTo(1.15, 5);
  });

  it('looks at an area from where its skin faces, never from straight above', () => {
    const region: Target = { kind: 'area', id: 'zone' as AreaId, side: 'right' };
    expect(directionOf(framed(withZone([-100, 100, 900], [0, 1, 0]), region))).toEqual(unit(0, 0, -1));
    expect(directionOf(framed(withZone([-100, 100, 900], [0, 0, 1]), region))).toEqual(unit(0, 0.5, 0.7));
    // A wide area keeps a rim of the body around it.
    const wide = datasetOf({ areas: [area('zone', 'paired', stroke([-100, 0, 900], 200, [0, -1, 0]))] });
    expect(numbers(framed(wide, region)!.box).map((value) => Math.round(value * 1000))).toEqual([
      -330, 670, -150, 130, 1130, 150,
    ]);
  });
});

describe('the presets', () => {
  it("frame the whole body, front toward +Z, the body's right side at −X", () => {
    for (const [preset, x, z] of [
      ['front', 0, 1],
      ['back', 0, -1],
      ['left', 1, 0],
      ['right', -1, 0],
    ] as const) {
      const { box, direction } = presetFraming(body, preset);
      expect(box).toEqual(bodyBox(MAN));
      expect([Math.round(direction.x), Math.round(direction.z)]).toEqual([x, z]);
    }
  });

  it('frame a part by its bones, and the whole body while they have not come', () => {
    expect(numbers(presetFraming(body, 'head').box)).toEqual([-0.12, 1.38, -0.02, 0.12, 1.62, 0.22]);
    expect(presetFraming(body, 'hand')).toEqual(presetFraming(body, 'front'));
  });

  it('look at the hand from where the thigh is furthest beside it, as near as its bones allow', () => {
    const { box, direction, shapes } = presetFraming(bodyOf({ 'capitate/right': [[-0.25, 0.8, 0.1], 0.05] }), 'hand');
    expect(numbers(box)).toEqual([-0.32, 0.73, 0.03, -0.18, 0.87, 0.17]);
    // The right hand hangs in front of the thigh: from the body's left the gap between them opens.
    expect(direction.toArray().map(round)).toEqual(unit(0.5, 0.1, 1));
    expect(shapes!.every(({ center, radius }) => box.containsPoint(center) && radius === 0.015)).toBe(true);
  });
});

describe('where to stand', () => {
  const SIZE = { width: 1000, height: 500 };
  const camera = new PerspectiveCamera(90, 2, 0.01, 100);
  const framing: Framing = {
    box: new Box3(new Vector3(-0.5, 0.5, -0.5), new Vector3(0.5, 1.5, 0.5)),
    direction: new Vector3(0, 0, 1),
  };
  const insets = (part: Partial<Insets> = {}): Insets => ({ top: 0, right: 0, bottom: 0, left: 0, ...part });

  /** The picture of the box in px from the left and the top, drawn from where the rig then stands. */
  function pictureOf(what: Framing, around: Insets, padding = 1): Box3 {
    const { eye, target: aim, shift } = lookAtOf(what, camera, SIZE, around, padding);
    const eyed = camera.clone();
    eyed.position.copy(eye);
    eyed.lookAt(aim);
    eyed.updateMatrixWorld();
    eyed.position.add(new Vector3(shift[0], -shift[1], 0).applyQuaternion(eyed.quaternion));
    eyed.updateMatrixWorld();
    const picture = new Box3();
    for (const x of ['min', 'max'] as const)
      for (const y of ['min', 'max'] as const)
        for (const z of ['min', 'max'] as const) {
          const on = new Vector3(what.box[x].x, what.box[y].y, what.box[z].z).project(eyed);
          picture.expandByPoint(new Vector3(((on.x + 1) / 2) * SIZE.width, ((1 - on.y) / 2) * SIZE.height, 0));
        }
    return picture;
  }

  it('is where the near face of the box just fills the view', () => {
    const { eye, target: aim, shift } = lookAtOf(framing, camera, SIZE, insets(), 1);
    expect([eye.toArray().map(round), aim.toArray(), [...shift]]).toEqual([
      [0, 1, 1],
      [0, 1, 0],
      [0, 0],
    ]);
    expect(numbers(pictureOf(framing, insets())).filter((_, at) => at % 3 !== 2)).toEqual([250, 0, 750, 500]);
  });

  it('leaves room as asked', () => {
    expect(lookAtOf(framing, camera, SIZE, insets(), 1.1).eye.z).toBeCloseTo(0.5 + 0.55, 9);
    expect(lookAtOf(framing, camera, SIZE, insets()).eye.z).toBeCloseTo(0.5 + 0.55, 9);
  });

  it('fills what panels leave free with the thing, in its middle', () => {
    const flat: Framing = { ...framing, box: new Box3(new Vector3(-0.5, 0.5, 0), new Vector3(0.5, 1.5, 0)) };
    const places = (around: Partial<Insets>): number[] => {
      const { min, max } = pictureOf(flat, insets(around));
      return [min.x, max.x, min.y, max.y].map(round);
    };
    expect(places({ right: 600 })).toEqual([0, 400, 50, 450]);
    expect(places({ left: 700 })).toEqual([700, 1000, 100, 400]);
    expect(places({ top: 50, bottom: 200 })).toEqual([375, 625, 50, 300]);
    expect(places({ left: 100, right: 400 })).toEqual([100, 600, 0, 500]);
  });

  it('centres a flat thing exactly in the free part, from any direction', () => {
    const dot = new Box3(new Vector3(-0.2, 1, 0.1), new Vector3(-0.2, 1, 0.1));
    for (const direction of [
      new Vector3(0, 0, 1),
      new Vector3(-1, 0.3, -0.4).normalize(),
      new Vector3(0.5, -0.2, -1).normalize(),
    ]) {
      const { min, max } = pictureOf({ box: dot, direction }, insets({ left: 100, right: 400, top: 20, bottom: 120 }));
      expect([min.x, max.x, min.y, max.y].map((px) => Number(px.toFixed(4)))).toEqual([350, 350, 200, 200]);
    }
  });

  it('stands as near as the shapes allow, each asked by itself', () => {
    const shapes = [
      new Sphere(new Vector3(0, 1, 0.2), 0.1),
      new Sphere(new Vector3(0, 2, -0.2), 0.1),
      new Sphere(new Vector3(0, 0, -0.2), 0.1),
    ];
    const { eye, target: aim } = lookAtOf({ ...framing, shapes }, camera, SIZE, insets(), 1);
    // The slope is 1: the far ones reach 1.1 from the middle and lie 0.2 behind it.
    expect([aim, eye].map((place) => place.toArray().map(round))).toEqual([
      [0, 1, 0],
      [0, 1, 0.9],
    ]);
    expect(round(lookAtOf({ ...framing, shapes }, camera, SIZE, insets({ bottom: 250 }), 1).eye.z)).toBe(2);
    expect(round(lookAtOf({ ...framing, shapes: [shapes[0]!] }, camera, SIZE, insets(), 1).eye.z)).toBe(0.3);
  });

  it('takes up wishes as long as the picture is large enough', () => {
    const [muscle, zone] = [new Sphere(new Vector3(0, 1, 0), 0.1), new Sphere(new Vector3(0, 1.8, 0), 0.1)];
    const wishing = (leastPixelsPerMetre: number) =>
      lookAtOf(
        { ...framing, shapes: [muscle], wishes: [{ shapes: [zone], leastPixelsPerMetre }] },
        camera,
        SIZE,
        insets(),
        1,
      );
    // Both together reach from 0.9 to 1.9: 500 px a metre.
    expect(wishing(499).eye.toArray().map(round)).toEqual([0, 1.4, 0.5]);
    expect(wishing(501).eye.toArray().map(round)).toEqual([0, 1, 0.1]);
  });

  it('keeps a quarter of the view when panels leave less', () => {
    expect(lookAtOf(framing, camera, SIZE, insets({ bottom: 480 }), 1).eye.z).toBeCloseTo(0.5 + 0.5 / 0.25, 9);
  });
});
