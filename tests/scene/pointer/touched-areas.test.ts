import { Ray, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { skinUnder } from '../../../src/scene/pointer/skin-under.ts';
import { touchedAreas } from '../../../src/scene/pointer/touched-areas.ts';
import { bodyOf, numberOf } from '../cubes.ts';
import { area, stroke } from '../small-dataset.ts';

const BACK: readonly [number, number, number] = [0, 1, 0];
const buttock = area('buttock', 'paired', stroke([-80, 100, 900], 60, BACK));
const spot = area('spot', 'paired', stroke([-80, 100, 900], 20, BACK));
const sacrum = area('sacrum', 'midline', stroke([0, 100, 950], 40, BACK));
const AREAS = [buttock, sacrum, spot];
const touched = (x: number, y: number, z: number, normal = BACK) => touchedAreas(AREAS, [x, y, z], normal);

describe('the areas a touch lies in', () => {
  it('are named smallest first', () => {
    expect(touched(-80, 100, 905)).toEqual({ side: 'right', areas: ['spot', 'buttock'] });
    expect(touched(-80, 100, 950)).toEqual({ side: 'right', areas: ['buttock'] });
  });

  it('lie on the touched side, mirrored on the left', () => {
    expect(touched(80, 100, 905)).toEqual({ side: 'left', areas: ['spot', 'buttock'] });
    expect(
      touchedAreas([area('outer', 'paired', stroke([-80, 0, 900], 30, [-1, 0, 0]))], [80, 0, 900], [1, 0, 0]).areas,
    ).toEqual(['outer']);
  });

  it('are those of the midline on both sides', () => {
    expect(touched(-10, 100, 960)).toEqual({ side: 'right', areas: ['sacrum'] });
    expect(touched(10, 100, 960)).toEqual({ side: 'left', areas: ['sacrum'] });
  });

  it('are meant on both sides in the middle of a paired one', () => {
    const back = area('low-back', 'paired', stroke([-40, 100, 1050], 50, BACK));
    expect(touchedAreas([back], [-9, 100, 1050], BACK)).toEqual({ side: 'right', areas: ['low-back'], both: true });
    expect(touchedAreas([back], [10, 100, 1050], BACK)).toEqual({ side: 'left', areas: ['low-back'] });
    expect(touchedAreas([sacrum], [0, 100, 960], BACK)).toEqual({ side: 'right', areas: ['sacrum'] });
  });

  it('face the way the skin faces', () => {
    const palm = area('palm', 'paired', stroke([-250, 0, 700], 35, [0, -1, 0]));
    expect(touchedAreas([palm], [-250, 0, 700], [0, -1, 0]).areas).toEqual(['palm']);
    const backOfHand = area('back-of-hand', 'paired', stroke([-250, 25, 760], 20, BACK));
    expect(touchedAreas([palm, backOfHand], [-250, 25, 700], BACK).areas).toEqual(['back-of-hand']);
    expect(
      touchedAreas([area('wrist', 'paired', stroke([-200, 0, 800], 30))], [-200, 25, 800], [0, -1, 0]).areas,
    ).toEqual(['wrist']);
  });

  it('are the nearest where none holds the place', () => {
    expect(touched(-80, 100, 984).areas).toEqual(['buttock']);
    expect(touched(-80, 100, 1040).areas).toEqual(['buttock']);
    // 24 mm from the one, 6 mm from the other.
    expect(touched(-46, 100, 978).areas).toEqual(['sacrum']);
    // The arm beside the trunk is nearer in space than the trunk's own area, but not over the skin.
    const arm = area('arm', 'paired', stroke([-190, 0, 1200], 25));
    const flank = area('flank', 'paired', stroke([-140, 0, 1110], 30, [-1, 0, 0]));
    expect(touchedAreas([arm, flank], [-140, 0, 1200], [-1, 0, 0]).areas).toEqual(['flank']);
    expect(touchedAreas([], [-80, 100, 900], BACK)).toEqual({ side: 'right', areas: [] });
  });
});

describe('the skin under a ray', () => {
  const body = bodyOf({ 'soleus/right': [[-0.1, 0.3, 0.8], 0.05], 'skin/midline': [[-0.1, 0.3, 0], 0.5] });
  body.appearances.want(numberOf('skin/midline'), [0.05, 0, 0, 0]);
  body.advance(Infinity);

  it('is met through what lies before it, however faint it is', () => {
    const skin = skinUnder(body, new Ray(new Vector3(-0.1, 0.32, 2), new Vector3(0, 0, -1)));
    expect(skin?.position.map(Math.round)).toEqual([-100, -500, 320]);
    expect(skin?.normal.map((value) => Number(value.toFixed(6)) + 0)).toEqual([0, -1, 0]);
  });

  it('is nowhere beside the body and before it has come', () => {
    expect(skinUnder(body, new Ray(new Vector3(2, 0.3, 2), new Vector3(0, 0, -1)))).toBeNull();
    expect(skinUnder(bodyOf({}), new Ray(new Vector3(0, 0.3, 2), new Vector3(0, 0, -1)))).toBeNull();
  });
});
