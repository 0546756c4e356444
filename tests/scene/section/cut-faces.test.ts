import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { MAN } from '../../../src/anatomy/index.ts';
import { BodyModel } from '../../../src/scene/body/body-model.ts';
import { mergeLayer } from '../../../src/scene/body/layer-arrays.ts';
import type { ClipBox } from '../../../src/scene/shaders/clip-uniforms.ts';
import { cutFaces, joinFaces, type CutFaces } from '../../../src/scene/section/cut-faces.ts';
import { createFacesMesh, setFaces } from '../../../src/scene/needle-view/faces-mesh.ts';
import { bodyOf, boxPart, loaded, numberOf, slotOf, type Boxes } from '../cubes.ts';

/** Opens toward the front; its back lies in z = 0, its sides at x = ±0.04, its floor at y = −0.06. */
const BLOCK: ClipBox = {
  origin: new Vector3(0, 0, 0),
  down: new Vector3(0, -1, 0),
  across: new Vector3(1, 0, 0),
  toward: new Vector3(0, 0, 1),
  halfWidth: 0.04,
  depth: 0.06,
  clipPlanes: [],
};
const FAT = 0,
  TISSUE = 1,
  SKIN = 2,
  CORTEX = 3;
const NONE: ReadonlySet<number> = new Set();
const SKIN_BOX: Boxes = { 'skin/midline': [[0, 0, 0], 0.1] };

interface Triangle {
  readonly corners: readonly Vector3[];
  readonly number: number;
  readonly kind: number;
  readonly area: number;
}

function trianglesOf({ positions, numbers, kinds }: CutFaces): Triangle[] {
  return Array.from({ length: numbers.length / 3 }, (_, i) => {
    const corners = [0, 1, 2].map((k) => new Vector3().fromArray(positions, 3 * (3 * i + k)));
    const [a, b, c] = corners as [Vector3, Vector3, Vector3];
    return {
      corners,
      number: numbers[3 * i]!,
      kind: kinds[3 * i]!,
      area: b.clone().sub(a).cross(c.clone().sub(a)).length() / 2,
    };
  });
}
const facesOf = (boxes: Boxes): Triangle[] => trianglesOf(cutFaces(bodyOf(boxes), BLOCK, NONE));
const areaOf = (triangles: readonly Triangle[]): number => triangles.reduce((sum, { area }) => sum + area, 0);
/** Which of the four planes a corner lies in: back, left, right, floor. */
const planeOf = ({ x, y, z }: Vector3): string[] => [
  ...(Math.abs(z) < 3e-4 ? ['back'] : []),
  ...(Math.abs(x + 0.04) < 3e-4 ? ['left'] : []),
  ...(Math.abs(x - 0.04) < 3e-4 ? ['right'] : []),
  ...(Math.abs(y + 0.06) < 3e-4 ? ['floor'] : []),
];

describe('the faces of the cut', () => {
  it('lie in the four planes of the clip box and nowhere else', () => {
    const triangles = facesOf({
      ...SKIN_BOX,
      'soleus/right': [[0, -0.03, 0], 0.05],
      'tibia/right': [[0.04, -0.06, 0.01], 0.03],
    });
    expect(new Set(triangles.flatMap(({ corners }) => corners.flatMap(planeOf)))).toEqual(
      new Set(['back', 'left', 'right', 'floor']),
    );
    for (const { corners } of triangles) {
      const shared = corners.map(planeOf).reduce((planes, mine) => planes.filter((plane) => mine.includes(plane)));
      expect(shared).not.toEqual([]);
    }
  });

  it('show the fat over the whole section of the skin', () => {
    const fat = facesOf(SKIN_BOX).filter(({ kind }) => kind === FAT);
    expect(areaOf(fat)).toBeCloseTo(4 * 0.2 * 0.2, 8);
  });

  it('show each structure with its own number and true section', () => {
    const triangles = facesOf({
      ...SKIN_BOX,
      'soleus/right': [
        [0.005, -0.03, 0.002],
        [0.01, 0.02, 0.01],
      ],
      'tibia/right': [[0.04, 0, 0.04], 0.005],
    });
    const of = (number: number): Triangle[] => triangles.filter((one) => one.kind === TISSUE && one.number === number);
    const soleus = of(numberOf('soleus/right'));
    expect(areaOf(soleus)).toBeCloseTo(0.02 * 0.04, 8);
    expect(new Set(soleus.flatMap(({ corners }) => corners.flatMap(planeOf)))).toEqual(new Set(['back']));
    const xs = soleus.flatMap(({ corners }) => corners.map(({ x }) => x));
    expect([Math.min(...xs), Math.max(...xs)].map((x) => Number(x.toFixed(5)))).toEqual([-0.005, 0.015]);
    // The shin bone is met by the right wall alone.
    const tibia = of(numberOf('tibia/right'));
    expect(areaOf(tibia)).toBeCloseTo(1e-4, 9);
    expect(new Set(tibia.flatMap(({ corners }) => corners.flatMap(planeOf)))).toEqual(new Set(['right']));
    expect(triangles.filter(({ kind }) => kind === TISSUE)).toHaveLength(soleus.length + tibia.length);
  });

  it('lift what should win toward the open clip box: skin over nerve over bone over muscle over fat', () => {
    const boxes: Boxes = {
      ...SKIN_BOX,
      'soleus/right': [[0, 0, 0], 0.01],
      'tibia/right': [[0.02, 0, 0], 0.005],
      'tibial-nerve/right': [[-0.02, 0, 0], 0.005],
    };
    const triangles = facesOf(boxes);
    const liftOf = (which: (one: Triangle) => boolean): number => {
      const lifts = triangles
        .filter(which)
        .flatMap(({ corners }) => corners)
        .filter((corner) => planeOf(corner).includes('back'))
        .map(({ z }) => z);
      return Number(Math.max(...lifts).toFixed(6));
    };
    const tissue =
      (key: 'soleus/right' | 'tibia/right' | 'tibial-nerve/right') =>
      (one: Triangle): boolean =>
        one.kind === TISSUE && one.number === numberOf(key);
    const lifts = [
      liftOf(({ kind }) => kind === FAT),
      liftOf(tissue('soleus/right')),
      liftOf(tissue('tibia/right')),
      liftOf(tissue('tibial-nerve/right')),
    ];
    expect(lifts).toEqual([0, 0.00008, 0.00016, 0.00024]);
  });

  it('draw the skin as a band of 2 mm just inside its outline', () => {
    const rim = facesOf(SKIN_BOX).filter(
      ({ kind, corners }) => kind === SKIN && corners.every((corner) => planeOf(corner).includes('back')),
    );
    expect(rim.length).toBeGreaterThan(0);
    const distances = rim.flatMap(({ corners }) => corners.map(({ x, y }) => 0.1 - Math.max(Math.abs(x), Math.abs(y))));
    expect(Math.min(...distances)).toBeGreaterThan(-1e-6);
    expect(Math.max(...distances)).toBeLessThan(0.00201);
    expect(Math.max(...distances)).toBeGreaterThan(0.0013);
  });

  it('leave a hole where a structure is hollow', () => {
    const outer = boxPart('urinary-bladder', [0, 0, 0.001], 0.02);
    const inner = boxPart('urinary-bladder', [0, 0, 0.001], 0.01);
    const hollow = {
      ...outer,
      positions: Float32Array.from([...outer.positions, ...inner.positions]),
      normals: Float32Array.from([...outer.normals, ...inner.normals]),
      uvs: null,
      shades: new Uint8Array(48 * 4),
      indices: Uint32Array.from([...outer.indices, ...[...inner.indices].reverse().map((index) => index + 24)]),
    };
    const body = new BodyModel(MAN);
    body.addLayer('organs', loaded(mergeLayer([hollow], [slotOf('urinary-bladder/midline')])));
    body.appearances.want(numberOf('urinary-bladder/midline'), [1, 0, 0, 0]);
    expect(areaOf(trianglesOf(cutFaces(body, BLOCK, NONE)))).toBeCloseTo(0.04 * 0.04 - 0.02 * 0.02, 9);
  });

  it('leave out what is not seen', () => {
    const body = bodyOf({ 'soleus/right': [[0, 0, 0.001], 0.01] });
    expect(trianglesOf(cutFaces(body, BLOCK, new Set([numberOf('soleus/right')])))).toEqual([]);
    expect(areaOf(trianglesOf(cutFaces(body, BLOCK, NONE)))).toBeCloseTo(4e-4, 9);
  });

  it('edge bone with compact bone, and nothing else', () => {
    const triangles = facesOf({ 'soleus/right': [[0, -0.03, 0], 0.01], 'tibia/right': [[0.02, -0.03, 0], 0.008] });
    const cortex = triangles.filter(({ kind }) => kind === CORTEX);
    expect(new Set(cortex.map(({ number }) => number))).toEqual(new Set([numberOf('tibia/right')]));
    const inside = cortex.flatMap(({ corners }) =>
      corners.map(({ x, y }) => 0.008 - Math.max(Math.abs(x - 0.02), Math.abs(y + 0.03))),
    );
    expect([Math.min(...inside) > -1e-6, Math.max(...inside) < 0.00141]).toEqual([true, true]);
  });

  it('say which way the fibres of a muscle run, and of nothing else', () => {
    // Along grows with the height, θ across and toward the viewer.
    const box = boxPart('soleus', [0, 0, 0.001], [0.01, 0.02, 0.01]);
    const uvs = Float32Array.from({ length: 48 }, (_, i) => {
      const [x, y, z] = box.positions.slice(3 * Math.floor(i / 2)) as unknown as [number, number, number];
      return i % 2 === 0 ? 0.5 + 10 * y : 0.3 + 5 * x + 8 * z;
    });
    const body = new BodyModel(MAN);
    body.addLayer('muscles', loaded(mergeLayer([{ ...box, uvs }], [slotOf('soleus/right')])));
    const muscle = cutFaces(body, BLOCK, NONE);
    expect(muscle.numbers.length).toBeGreaterThan(0);
    for (let corner = 0; corner < muscle.numbers.length; corner += 1) {
      const [x, y, z] = muscle.fibres.slice(3 * corner);
      expect([x, y, z].map((value) => Number(value!.toFixed(2)) + 0)).toEqual([0, 1, 0]);
    }
    const bone = cutFaces(bodyOf({ 'tibia/right': [[0.02, 0, 0.001], 0.004] }), BLOCK, NONE);
    expect(new Set(bone.fibres)).toEqual(new Set([0]));
  });

  it('leave out structures the plane meets only far from the clip box', () => {
    // In the plane of the cut, 30 cm to the side: cut, it would lie outside the window.
    expect(facesOf({ 'soleus/right': [[-0.3, -0.03, 0], 0.01] })).toEqual([]);
  });

  it('are the same from two halves as from one', () => {
    const boxes: Boxes = { 'soleus/right': [[0, -0.03, 0], 0.01], 'tibia/right': [[0.02, -0.03, 0], 0.008] };
    const whole = facesOf(boxes);
    const halves = (['soleus/right', 'tibia/right'] as const).map((key) =>
      cutFaces(bodyOf({ [key]: boxes[key]! }), BLOCK, NONE),
    );
    const joined = trianglesOf(joinFaces(halves));
    expect(areaOf(joined)).toBeCloseTo(areaOf(whole), 12);
    expect(joined.map(({ number, kind }) => `${number} ${kind}`).sort()).toEqual(
      whole.map(({ number, kind }) => `${number} ${kind}`).sort(),
    );
  });

  it('begin as an empty mesh that is not drawn, are shown, and let go', () => {
    const body = new BodyModel(MAN);
    const mesh = createFacesMesh(body.appearances.texture, body.clip);
    expect([mesh.visible, mesh.material.uniforms['uClipOrigin']]).toEqual([false, body.clip.uClipOrigin]);
    const faces = cutFaces(bodyOf({ 'soleus/right': [[0, -0.03, 0.001], 0.01] }), BLOCK, NONE);
    setFaces(mesh, faces);
    expect([mesh.visible, mesh.geometry.getAttribute('position').count]).toEqual([true, faces.numbers.length]);
    setFaces(mesh, null);
    expect([mesh.visible, mesh.geometry.hasAttribute('position')]).toEqual([false, false]);
  });
});
