import { PerspectiveCamera, Ray, Vector3, type BufferGeometry, type Mesh, type ShaderMaterial } from 'three';
import { describe, expect, it } from 'vitest';
import { MAN, LAYERS, type InstanceKey } from '../../../src/anatomy/index.ts';
import { FURTHEST_MM } from '../../../src/geometry/index.ts';
import { BodyModel } from '../../../src/scene/body/body-model.ts';
import type { ChosenSkin, SkinParts, SkinShape } from '../../../src/scene/body/skin-shape.ts';
import { slotsOf } from '../../../src/scene/body/instances.ts';
import { mergeLayer } from '../../../src/scene/body/layer-arrays.ts';
import { bodyOf, boxPart, loaded, numberOf, slotOf, type Boxes } from '../cubes.ts';

/** One box in every layer. */
const WHOLE: Boxes = {
  'soleus/right': [[-0.1, 0.3, 0], 0.04],
  'soleus/left': [[-0.1, 0.3, 0], 0.04],
  'calcaneal-tendon/right': [[-0.1, 0.1, 0], 0.01],
  'tibia/right': [[-0.1, 0.3, 0.08], 0.02],
  'liver/midline': [[0, 1, 0.1], 0.08],
  'popliteal-artery/right': [[-0.1, 0.4, 0], 0.005],
  'tibial-nerve/right': [[-0.12, 0.4, 0], 0.005],
  'skin/midline': [[-0.1, 0.5, 0], 0.5],
};
const drawn = (body: BodyModel): string[] =>
  body.group.children
    .filter(({ visible }) => visible)
    .map(({ name }) => name)
    .sort();
const look = (body: BodyModel, key: InstanceKey, opacity: number): void => {
  body.appearances.want(numberOf(key), [opacity, 0, 0, 0]);
  body.advance(Infinity);
};

describe('the draw calls of the body', () => {
  it('are one a layer while all is solid: no other pass is needed for the depth of a whole skin', () => {
    const body = bodyOf(WHOLE);
    expect(body.layers.size).toBe(LAYERS.length);
    expect(drawn(body)).toEqual([
      'connective-solid',
      'muscles-solid',
      'nerves-solid',
      'organs-solid',
      'skeleton-solid',
      'skin-shell',
      'vessels-solid',
    ]);
  });

  it('are two more for a layer in which something is see-through', () => {
    const body = bodyOf(WHOLE);
    look(body, 'soleus/left', 0.16);
    expect(drawn(body).filter((name) => name.startsWith('muscles'))).toEqual([
      'muscles-depth',
      'muscles-ghost',
      'muscles-solid',
    ]);
    look(body, 'soleus/right', 0.16);
    expect(drawn(body).filter((name) => name.startsWith('muscles'))).toEqual(['muscles-depth', 'muscles-ghost']);
    expect(drawn(body)).toHaveLength(8);
  });

  it('are none for what is off; the skin stays while pain is painted on it', () => {
    const body = bodyOf(WHOLE);
    MAN.instances.forEach((_, number) => {
      body.appearances.want(number, [0, 0, 0, 0]);
    });
    body.advance(Infinity);
    expect(drawn(body)).toEqual([]);
    body.skin.uPain.value = 0.5;
    body.advance(0);
    expect(drawn(body)).toEqual(['skin-depth', 'skin-shell']);
  });

  it('are one more for vessels or nerves while one of them is a hazard', () => {
    const body = bodyOf(WHOLE);
    body.appearances.setHazards(
      new Map([
        [numberOf('tibial-nerve/right'), 0.6],
        [numberOf('soleus/right'), 1],
      ]),
    );
    body.advance(0);
    expect(drawn(body).filter((name) => name.endsWith('xray'))).toEqual(['nerves-xray']);
    expect(drawn(body)).toHaveLength(8);
  });

  it('draw what is see-through after what is solid, and the skin last', () => {
    const orders = new Map(bodyOf(WHOLE).group.children.map(({ name, renderOrder }) => [name, renderOrder]));
    const names = ['muscles-solid', 'nerves-xray', 'muscles-depth', 'muscles-ghost', 'skin-depth', 'skin-shell'];
    const found = names.map((name) => orders.get(name)!);
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(new Set(found).size).toBe(names.length);
  });

  it('share one material a pass and kind of tissue', () => {
    const materials = new Set(bodyOf(WHOLE).group.children.map((mesh) => (mesh as Mesh).material));
    // Solid and ghost, each of flesh, of what is hard and of all; depth, xray, and the three of the skin.
    expect(materials.size).toBe(11);
  });
});

describe('a pass', () => {
  /** The copies whose triangles a mesh draws, in the order of its index. */
  const copiesIn = (body: BodyModel, name: string): InstanceKey[] => {
    const { geometry } = body.group.getObjectByName(name) as Mesh;
    const numbers = [...(geometry.getIndex()?.array ?? [])]
      .slice(0, geometry.drawRange.count)
      .map((vertex) => geometry.getAttribute('instance').getX(vertex));
    return [...new Set(numbers)].map((number) => MAN.instances[number]!.key);
  };

  it('holds just the copies that look its way, each whole', () => {
    const body = bodyOf(WHOLE);
    expect(copiesIn(body, 'muscles-solid')).toEqual(['soleus/right', 'soleus/left']);
    expect(copiesIn(body, 'muscles-ghost')).toEqual([]);
    look(body, 'soleus/right', 0.16);
    expect([copiesIn(body, 'muscles-solid'), copiesIn(body, 'muscles-ghost'), copiesIn(body, 'muscles-depth')]).toEqual(
      [['soleus/left'], ['soleus/right'], ['soleus/right']],
    );
    const { geometry } = body.group.getObjectByName('muscles-solid') as Mesh;
    const whole = body.layers.get('muscles')!;
    expect([...geometry.getIndex()!.array].slice(0, geometry.drawRange.count)).toEqual([...whole.indices.subarray(36)]);
    look(body, 'soleus/right', 0);
    expect([copiesIn(body, 'muscles-solid'), copiesIn(body, 'muscles-ghost')]).toEqual([['soleus/left'], []]);
    look(body, 'soleus/right', 1);
    expect([...geometry.getIndex()!.array].slice(0, geometry.drawRange.count)).toEqual([...whole.indices]);
  });

  it('holds the hazards among the nerves, and no others', () => {
    const body = bodyOf({ ...WHOLE, 'sciatic-nerve/right': [[-0.1, 0.8, 0], 0.005] });
    body.appearances.setHazards(new Map([[numberOf('tibial-nerve/right'), 0.6]]));
    body.advance(0);
    expect(copiesIn(body, 'nerves-xray')).toEqual(['tibial-nerve/right']);
  });

  it('takes in a layer that comes after the appearances have settled', () => {
    const body = bodyOf({ 'soleus/right': [[0, 0, 0], 1] });
    body.appearances.want(numberOf('liver/midline'), [1, 0, 0, 0]);
    body.advance(Infinity);
    body.addLayer('organs', loaded(mergeLayer([boxPart('liver', [0, 0, 0], 1)], [slotOf('liver/midline')])));
    body.advance(0);
    expect(copiesIn(body, 'organs-solid')).toEqual(['liver/midline']);
  });

  it('sends nothing to the graphics card again while its copies stay the same', () => {
    const body = bodyOf(WHOLE);
    const index = (body.group.getObjectByName('muscles-solid') as Mesh).geometry.getIndex()!;
    const { version } = index;
    body.appearances.want(numberOf('soleus/left'), [1, 1, 1, 1]);
    body.advance(Infinity);
    expect(index.version).toBe(version);
    look(body, 'soleus/left', 0.5);
    expect(index.version).toBe(version + 1);
  });
});

describe('the body', () => {
  it('leaves a layer that is there alone', () => {
    const body = bodyOf(WHOLE);
    const { geometry } = body.layers.get('organs')!;
    const count = body.group.children.length;
    body.addLayer('organs', loaded(mergeLayer([boxPart('heart', [0, 0, 0], 1)], [slotOf('heart/midline')])));
    expect(body.layers.get('organs')!.geometry).toBe(geometry);
    expect(body.group.children).toHaveLength(count);
  });

  it('knows where copies lie, mirrored ones on the other side, and skips what is not loaded', () => {
    const body = bodyOf(WHOLE);
    const [right, left] = body.rangesOf(['soleus/right', 'soleus/left']);
    expect([right?.layer, right?.range.indexStart, left?.range.indexStart]).toEqual(['muscles', 0, 36]);
    expect(body.rangesOf(['plantaris/right', 'soleus/midline'])).toEqual([]);
    const box = body.boundsOf(['soleus/left', 'tibia/right', 'plantaris/right']);
    expect([...box.min.toArray(), ...box.max.toArray()].map((value) => Number(value.toFixed(6)))).toEqual([
      -0.12, 0.26, -0.04, 0.14, 0.34, 0.1,
    ]);
    expect(body.boundsOf(['plantaris/right']).isEmpty()).toBe(true);
  });

  it('knows the skin as one thing, though it lies in two halves', () => {
    const body = new BodyModel(MAN);
    body.addLayer('skin', loaded(mergeLayer([boxPart('skin', [-1, 0, 0], 1)], slotsOf(MAN, 'skin'))));
    const { min, max } = body.boundsOf(['skin/midline']);
    expect([min.toArray(), max.toArray()]).toEqual([
      [-2, -1, -1],
      [2, 1, 1],
    ]);
  });

  it('takes a field of pain of the right length only, and tells it where it was painted', () => {
    const body = bodyOf({ 'skin/midline': [[0, 0, 0], 1] });
    const field = new Float32Array(48).fill(FURTHEST_MM);
    // The first vertex of the box lies at (−1, −1, −1); three faces meet there.
    field.set([-7, 3], 0);
    const slopes = new Int8Array(192).fill(5);
    expect(body.setPain({ field: new Float32Array(46), slopes })).toBe(false);
    expect(body.setPain({ field, slopes: new Int8Array(184) })).toBe(false);
    expect(body.setPain({ field, slopes })).toBe(true);
    const { geometry } = body.layers.get('skin')!;
    expect([geometry.getAttribute('mainSlope').getX(3), geometry.getAttribute('spilloverSlope').getZ(3)]).toEqual([
      5 / 127,
      5 / 127,
    ]);
    expect(body.painAt([-1.2, -1, -1])).toBeNull();
    body.skin.uPain.value = 1;
    expect(body.painAt([-1.2, -1, -1])).toEqual({ mainMm: -7, spilloverMm: 3 });
    expect(body.painAt([1, 1, 1])).toEqual({ mainMm: FURTHEST_MM, spilloverMm: FURTHEST_MM });
    expect(new BodyModel(MAN).setPain({ field, slopes })).toBe(false);
  });

  it('takes the shape of another build into the same buffers', () => {
    const body = bodyOf({ 'skin/midline': [[0, 0, 0], 1] });
    const before = body.layers.get('skin')!;
    const position = before.geometry.getAttribute('position');
    const larger = loaded(mergeLayer([boxPart('skin', [0, 0, 0], 1.25)], [slotOf('skin/midline')]));
    body.reshapeSkin({
      build: 2,
      sex: 'male',
      positions: Float32Array.from(larger.arrays.positions),
      normals: Int8Array.from(larger.arrays.normals),
      shades: Uint8Array.from(larger.arrays.shades, () => 77),
      min: [-1.25, -1.25, -1.25],
      max: [1.25, 1.25, 1.25],
      roots: larger.tree.roots,
    });
    const after = body.layers.get('skin')!;
    expect([after.geometry, after.geometry.getAttribute('position')]).toEqual([before.geometry, position]);
    expect(position.getX(0)).toBe(-1.25);
    expect(after.geometry.getAttribute('shade').array[0]).toBe(77);
    expect(body.boundsOf(['skin/midline']).max.x).toBe(1.25);
    const hit = after.tree.raycastFirst(new Ray(new Vector3(0.1, 0.2, 3), new Vector3(0, 0, -1)));
    expect(hit?.distance).toBeCloseTo(1.75, 6);
    expect(() => {
      new BodyModel(MAN).reshapeSkin({} as SkinShape);
    }).not.toThrow();
  });

  describe('the skin', () => {
    const parts = (): SkinParts => ({
      baseIndices: Uint32Array.from([0, 1, 2]),
      average: { positions: new Float32Array(72), normals: new Int8Array(96) },
      look: {
        tint: new Uint8Array(96),
        parts: new Uint8Array(96),
        garment: new Float32Array(48),
        eye: [0.1, 0.2, 0.3],
      },
    });
    const fineBody = (): BodyModel => {
      const body = new BodyModel(MAN);
      const layer = loaded(mergeLayer([boxPart('skin', [0, 0, 0], 1)], [slotOf('skin/midline')]));
      body.addLayer('skin', { ...layer, skin: parts() });
      return body;
    };
    const camera = new PerspectiveCamera(27);
    const seen = (body: BodyModel, opacity: number, distance: number): unknown[] => {
      camera.position.set(0, 0, 1 + distance);
      body.seeFrom(camera, 800);
      look(body, 'skin/midline', opacity);
      return body.group.children.map((mesh) => {
        const { geometry, visible, material } = mesh as Mesh<BufferGeometry, ShaderMaterial>;
        return visible ? [mesh.name, geometry.getIndex()!.count / 3, material.depthWrite] : null;
      });
    };

    it('is drawn coarse while it is faint and far, its depth always', () => {
      expect(seen(fineBody(), 0.2, 4)).toEqual([['skin-depth', 1, true], ['skin-shell', 1, false], null]);
    });

    it('is drawn fine from near, where its surface is seen, and where it is painted', () => {
      const fine = [['skin-depth', 1, true], ['skin-shell', 12, false], null];
      expect(seen(fineBody(), 0.2, 1)).toEqual(fine);
      expect(seen(fineBody(), 0.7, 4)).toEqual(fine);
      const painted = fineBody();
      painted.skin.uPain.value = 0.5;
      expect(seen(painted, 0.2, 4)).toEqual(fine);
      expect(seen(painted, 0, 4)).toEqual(fine);
    });

    it('is drawn from near as far as it is in the picture: one stretch of the list', () => {
      const layer = mergeLayer(
        // A column of boxes from 3 m down to 0, as a list from the head down.
        [3, 2, 1, 0].map((y, i) => ({ ...boxPart(`skin${i}`, [0, y, 0], 0.1) })),
        [3, 2, 1, 0].map((_, i) => ({ id: `skin${i}`, instance: numberOf('skin/midline'), mirrored: false })),
      );
      const body = new BodyModel(MAN);
      body.addLayer('skin', {
        ...loaded(layer),
        skin: {
          baseIndices: Uint32Array.from([0, 1, 2]),
          average: { positions: new Float32Array(288), normals: new Int8Array(384) },
          look: {
            tint: new Uint8Array(384),
            parts: new Uint8Array(384),
            garment: new Float32Array(192),
            eye: [0, 0, 0],
          },
        },
      });
      const drawnFrom = (y: number, distance: number): number[] => {
        camera.position.set(0, y, distance);
        camera.lookAt(0, y, 0);
        body.seeFrom(camera, 800);
        look(body, 'skin/midline', 1);
        const { drawRange } = (body.group.getObjectByName('skin-shell') as Mesh<BufferGeometry>).geometry;
        return [drawRange.start / 36, drawRange.count / 36];
      };
      expect(drawnFrom(2, 0.8)).toEqual([1, 1]);
      expect(drawnFrom(0.5, 2.5)).toEqual([2, 2]);
      expect(drawnFrom(1.5, 12)).toEqual([0, 4]);
      expect(drawnFrom(9, 0.8)).toEqual([0, 0]);
    });

    it('is drawn once where nothing is seen through it, and not at all where it is off', () => {
      expect(seen(fineBody(), 1, 4)).toEqual([null, ['skin-shell', 12, true], null]);
      expect(seen(fineBody(), 0, 4)).toEqual([null, null, null]);
    });

    it('is drawn once by its own pass where it is whole on one side, fine from near; with its depth while that comes and goes', () => {
      const body = fineBody();
      body.split.want(0.5);
      expect(seen(body, 0.12, 4)).toEqual([null, null, ['skin-split', 1, true]]);
      expect(seen(body, 0.12, 1)).toEqual([null, null, ['skin-split', 12, true]]);
      body.split.want(1);
      expect(seen(body, 0.12, 4)).toEqual([null, null, null]);
      body.split.want(0.5);
      body.advance(Infinity);
      body.split.want(null);
      body.advance(0.05);
      expect(body.group.children.map(({ visible }) => visible)).toEqual([true, false, true]);
      expect(seen(body, 0.12, 4)).toEqual([['skin-depth', 1, true], ['skin-shell', 1, false], null]);
    });

    it("takes another body's skin: its shape, its average, its look, and nothing painted on it any more", () => {
      const body = fineBody();
      const other = parts();
      other.look.tint.fill(9);
      other.average.positions.fill(3);
      body.setPain({ field: new Float32Array(48), slopes: new Int8Array(192) });
      const skin: ChosenSkin = {
        shape: {
          build: 1,
          sex: 'male',
          positions: new Float32Array(72).fill(2),
          normals: new Int8Array(96),
          shades: new Uint8Array(96),
          min: [2, 2, 2],
          max: [2, 2, 2],
          roots: loaded(mergeLayer([boxPart('skin', [0, 0, 0], 1)], [slotOf('skin/midline')])).tree.roots,
        },
        body: other,
      };
      expect(body.skin.uEye.value.toArray()).toEqual([0.1, 0.2, 0.3]);
      body.become(MAN, [
        { layers: [], skin: { ...skin, body: { ...other, look: { ...other.look, eye: [4, 5, 6] } } } },
      ]);
      expect(body.skin.uEye.value.toArray()).toEqual([4, 5, 6]);
      const { geometry } = body.layers.get('skin')!;
      expect(geometry.getAttribute('position').getX(0)).toBe(2);
      expect(geometry.getAttribute('tint').array[0]).toBe(9);
      expect(body.averageSkin?.positions.getX(0)).toBe(3);
      body.skin.uPain.value = 1;
      expect(body.painAt([2, 2, 2])).toEqual({ mainMm: FURTHEST_MM, spilloverMm: FURTHEST_MM });
    });

    it('is its own average where it came in one build alone', () => {
      const body = bodyOf({ 'skin/midline': [[0, 0, 0], 1] });
      expect(body.averageSkin?.positions).toBe(body.layers.get('skin')!.geometry.getAttribute('position'));
      expect(new BodyModel(MAN).averageSkin).toBeNull();
    });
  });

  it('leaves out what lies out of sight under whole skin, once the skin is whole', () => {
    const body = bodyOf({ 'soleus/right': [[-0.1, 0.3, 0], 0.04], 'soleus/left': [[-0.1, 0.3, 0], 0.04] });
    const drawnCopies = (): number => {
      const { geometry, visible } = body.group.getObjectByName('muscles-solid') as Mesh<BufferGeometry>;
      return visible ? geometry.drawRange.count / 36 : 0;
    };
    for (const key of ['soleus/right', 'soleus/left'] as const) look(body, key, 1);
    expect(drawnCopies()).toBe(2);
    body.split.want(0.5);
    body.advance(0.05);
    expect(drawnCopies()).toBe(2);
    body.advance(Infinity);
    expect(drawnCopies()).toBe(1);
    body.split.want(0);
    body.advance(Infinity);
    expect(drawnCopies()).toBe(0);
    body.split.want(null);
    body.advance(0.05);
    expect(drawnCopies()).toBe(2);
  });
});
