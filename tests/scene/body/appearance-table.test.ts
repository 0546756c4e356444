import { beforeEach, describe, expect, it } from 'vitest';
import { AppearanceTable } from '../../../src/scene/body/appearance-table.ts';
import { tissueColourOf, TISSUE } from '../../../src/scene/body/tissue-colour.ts';
import { MAN, ownTint } from '../../../src/anatomy/index.ts';
import { numberOf } from '../cubes.ts';

let table: AppearanceTable;
const SOLEUS = numberOf('soleus/right');
const FEMUR = numberOf('femur/right');
const WIDTH = 2048;
/** The texel of a copy in one of the three rows. */
const texel = (row: number, number: number): number[] => [
  ...(table.texture.image.data as Float32Array).slice((row * WIDTH + number) * 4, (row * WIDTH + number) * 4 + 4),
];
beforeEach(() => {
  table = new AppearanceTable(MAN.instances);
});

describe('the appearance table', () => {
  it('starts with nothing drawn', () => {
    expect([table.opacity(SOLEUS), table.wantedOpacity(SOLEUS), table.highlighted(SOLEUS)]).toEqual([0, 0, 0]);
    expect([table.isSolid(SOLEUS), table.isGhost(SOLEUS)]).toEqual([false, false]);
    expect(table.advance(1)).toBe(false);
  });

  it('goes to what is wanted at once when told to', () => {
    table.want(SOLEUS, [1, 0.5, 0.25, 0.75]);
    expect([table.wantedOpacity(SOLEUS), table.opacity(SOLEUS)]).toEqual([1, 0]);
    expect(table.advance(Infinity)).toBe(false);
    expect(texel(0, SOLEUS)).toEqual([1, 0.5, 0.25, 0.75]);
    expect([table.opacity(SOLEUS), table.highlighted(SOLEUS)]).toEqual([1, 0.25]);
    expect(texel(0, SOLEUS + 1)).toEqual([0, 0, 0, 0]);
  });

  it('glides by a share of the way that depends on the time alone', () => {
    table.want(SOLEUS, [1, 0, 0, 0]);
    expect(table.advance(0.05)).toBe(true);
    expect(table.opacity(SOLEUS)).toBeCloseTo(1 - Math.exp(-0.7), 6);
    expect(table.advance(0.05)).toBe(true);
    expect(table.opacity(SOLEUS)).toBeCloseTo(1 - Math.exp(-1.4), 6);
    for (let step = 0; step < 6; step += 1) table.advance(0.1);
    expect(table.opacity(SOLEUS)).toBe(1);
    expect(table.advance(0.1)).toBe(false);
  });

  it('counts changes of what is drawn, and none while nothing changes', () => {
    const { version } = table;
    table.want(SOLEUS, [1, 0, 0, 0]);
    expect(table.version).toBe(version);
    table.advance(0.05);
    table.advance(Infinity);
    expect(table.version).toBe(version + 2);
    table.want(SOLEUS, [1, 0, 0, 0]);
    table.advance(0.05);
    expect(table.version).toBe(version + 2);
    table.setHazards(new Map([[SOLEUS, 1]]));
    table.setHazards(new Map([[SOLEUS, 1]]));
    expect(table.version).toBe(version + 3);
  });

  it('tells solid from see-through from nothing', () => {
    const opacities = [
      [0, false, false],
      [0.0119, false, false],
      [0.0121, true, false],
      [0.9849, true, false],
      [0.9851, false, true],
      [1, false, true],
    ] as const;
    for (const [opacity, ghost, solid] of opacities) {
      table.want(SOLEUS, [opacity, 0, 0, 0]);
      table.advance(Infinity);
      expect([opacity, table.isGhost(SOLEUS), table.isSolid(SOLEUS)]).toEqual([opacity, ghost, solid]);
      expect(table.isGhost(FEMUR) || table.isSolid(FEMUR)).toBe(false);
    }
  });

  it('marks hazards, and unmarks those no longer named', () => {
    table.setHazards(
      new Map([
        [SOLEUS, 0.6],
        [FEMUR, 1],
      ]),
    );
    expect([texel(2, SOLEUS)[2], texel(2, FEMUR)[2]]).toEqual([Math.fround(0.6), 1]);
    table.setHazards(new Map([[FEMUR, 0.6]]));
    expect([table.isHazard(SOLEUS), table.isHazard(FEMUR)]).toEqual([false, true]);
    table.setHazards(new Map());
    expect(table.isHazard(SOLEUS) || table.isHazard(FEMUR)).toBe(false);
  });

  it('keeps fibre sizes and hazards apart', () => {
    const range = {
      instance: SOLEUS,
      vertexStart: 0,
      vertexCount: 0,
      indexStart: 0,
      indexCount: 0,
      min: [0, 0, 0],
      max: [0, 0, 0],
      girthMm: 120,
      lengthMm: 250,
    } as const;
    table.setHazards(new Map([[SOLEUS, 1]]));
    table.setFibres([range]);
    expect(texel(2, SOLEUS)).toEqual([120, 250, 1, 0]);
  });

  it('asks the graphics card for a new picture only when something changed', () => {
    const before = table.texture.version;
    table.advance(1);
    expect(table.texture.version).toBe(before);
    table.want(SOLEUS, [1, 0, 0, 0]);
    table.advance(1);
    expect(table.texture.version).toBe(before + 1);
  });

  it("holds each copy's tissue and a colour near its kind, the same on both sides", () => {
    const { colour } = tissueColourOf(MAN.structureById('soleus')!);
    const [r, g, b, tissue] = texel(1, SOLEUS);
    expect(texel(1, numberOf('soleus/left'))).toEqual([r, g, b, tissue]);
    const { light, warmth } = ownTint('soleus');
    const lighter = 1 + 0.16 * light;
    expect([r! / colour.r, g! / colour.g, b! / colour.b].map((share) => share.toFixed(4))).toEqual(
      [1 + 0.05 * warmth, 1 - 0.05 * warmth, 1 - 0.1 * warmth].map((share) => (lighter * share).toFixed(4)),
    );
    expect(tissue).toBe(TISSUE.muscle);
    expect(texel(1, FEMUR)[3]).toBe(TISSUE.bone);
  });
});

describe('the appearance of a structure', () => {
  it('gives organs their own colour and other tissue that of its kind', () => {
    const colourOf = (id: string): string => tissueColourOf(MAN.structureById(id)!).colour.getHexString();
    expect([colourOf('liver'), colourOf('lung'), colourOf('soleus'), colourOf('sciatic-nerve')]).toEqual([
      '7a3a2e',
      'c98f8a',
      '91504a',
      'd8b53c',
    ]);
    // One bladder is not the other, however alike the words are.
    expect([
      colourOf('urinary-bladder'),
      colourOf('gallbladder'),
      colourOf('left-kidney'),
      colourOf('right-kidney'),
    ]).toEqual(['b99a6c', '6f8a4b', '7d4136', '7d4136']);
    expect(tissueColourOf(MAN.structureById('eyeball')!).tissue).toBe(TISSUE.eye);
  });

  it('tints neighbours apart, steadily and within bounds', () => {
    expect(ownTint('soleus')).toEqual(ownTint('soleus'));
    expect(ownTint('soleus')).not.toEqual(ownTint('plantaris'));
    const tints = MAN.structures.map(({ id }) => ownTint(id));
    for (const share of tints.flatMap(({ light, warmth }) => [light, warmth]))
      expect(Math.abs(share)).toBeLessThanOrEqual(1);
    // All of the range is used: neighbours differ to the eye.
    expect(Math.max(...tints.map(({ light }) => light))).toBeGreaterThan(0.9);
    expect(Math.min(...tints.map(({ light }) => light))).toBeLessThan(-0.9);
  });
});
