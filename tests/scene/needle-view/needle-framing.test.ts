import { PerspectiveCamera, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import type { InstanceKey } from '../../../src/anatomy/index.ts';
import type { MyopointState } from '../../../src/state/index.ts';
import { MAN } from '../../../src/anatomy/index.ts';
import type { ClipBox } from '../../../src/scene/shaders/clip-uniforms.ts';
import { needleFramingOf, labelsFor, readingOf, rowsFor } from '../../../src/scene/needle-view/needle-framing.ts';
import type { Cutaway } from '../../../src/scene/needle-view/cutaway.ts';
import { numberOf } from '../cubes.ts';

const BLOCK: ClipBox = {
  origin: new Vector3(0, 1, 0),
  down: new Vector3(0, 0, 1),
  across: new Vector3(0, 1, 0),
  toward: new Vector3(-1, 0, 0),
  halfWidth: 0.04,
  depth: 0.06,
  clipPlanes: [],
};
const near = (
  key: InstanceKey,
  distanceMm: number,
  atMm: number,
  place: readonly [number, number, number] = [distanceMm / 1000, 0, 0],
) => ({ number: numberOf(key), distanceMm, atMm, place: { x: place[0], y: place[1], z: place[2] } });
const cutaway = (...hazards: readonly ReturnType<typeof near>[]): Cutaway =>
  ({ hazards, line: { isNeedle: true } }) as unknown as Cutaway;
const looking = (
  audience: 'patient' | 'therapist',
  markedHazard: InstanceKey | null = null,
): Pick<MyopointState, 'audience' | 'markedHazard'> => ({ audience, markedHazard });

describe('the framing of an opened body', () => {
  it('looks at the cut face, a little from outside the skin', () => {
    const { box, direction } = needleFramingOf(BLOCK, 0);
    expect(direction.dot(BLOCK.toward)).toBeGreaterThan(0.9);
    expect(direction.dot(BLOCK.down)).toBeLessThan(-0.25);
    for (const corner of [
      [0, 0.96, 0],
      [0, 1.04, 0.06],
      [0, 1, -0.03],
    ] as const)
      expect(box.containsPoint(new Vector3(...corner))).toBe(true);
  });
  it('leaves room above for the names', () => {
    expect(needleFramingOf(BLOCK, 3).box.max.y - needleFramingOf(BLOCK, 0).box.max.y).toBeGreaterThan(0.01);
  });
  it('has a right and an up of the picture, and letters that can be read', () => {
    const camera = new PerspectiveCamera(27, 1, 0.02, 14);
    const insets = { top: 0, right: 0, bottom: 0, left: 0 };
    const { right, up, textMm } = readingOf(
      needleFramingOf(BLOCK, 0),
      camera,
      { width: 1000, height: 1000 },
      { insets },
    );
    expect([right.length(), up.length(), right.dot(up)].map((value) => Number(value.toFixed(9)) + 0)).toEqual([
      1, 1, 0,
    ]);
    expect(up.y).toBeGreaterThan(0.9);
    const small = readingOf(needleFramingOf(BLOCK, 0), camera, { width: 300, height: 300 }, { insets });
    expect(small.textMm).toBeGreaterThan(textMm);
    expect(small.textMm).toBeLessThanOrEqual(5.5);
  });
});

describe('the names on the body', () => {
  const sciatic = near('sciatic-nerve/right', 8.9, 40);
  const artery = near('superior-gluteal-artery/right', 0.2, 30);
  it('are those near the line, with their distance for clinicians', () => {
    expect(labelsFor(cutaway(artery, sciatic), 60, looking('therapist'), 3, MAN).map(({ words }) => words)).toEqual([
      'Superior gluteal artery · on the line',
      'Sciatic nerve · 8 mm',
    ]);
    expect(
      labelsFor(
        { ...cutaway(near('sciatic-nerve/right', 0.2, 40)), line: { isNeedle: false } } as unknown as Cutaway,
        60,
        looking('therapist'),
        3,
        MAN,
      )[0]?.words,
    ).toBe('Sciatic nerve · on the way in');
    expect(labelsFor(cutaway(near('sciatic-nerve/right', 0.7, 40)), 60, looking('therapist'), 3, MAN)[0]?.words).toBe(
      'Sciatic nerve · < 1 mm',
    );
  });
  it('are names alone for patients', () => {
    expect(labelsFor(cutaway(sciatic), 60, looking('patient'), 3, MAN).map(({ words }) => words)).toEqual([
      'Sciatic nerve',
    ]);
  });
  it('leave out what lies far aside or below the ruler, but not what is pointed at', () => {
    const far = near('sciatic-nerve/right', 25, 40);
    expect(labelsFor(cutaway(far), 60, looking('therapist'), 3, MAN)).toEqual([]);
    expect(labelsFor(cutaway(near('sciatic-nerve/right', 5, 61)), 60, looking('therapist'), 3, MAN)).toEqual([]);
    expect(labelsFor(cutaway(artery, far), 60, looking('therapist', 'sciatic-nerve/right'), 1, MAN)).toMatchObject([
      { words: 'Sciatic nerve · 25 mm', marked: true },
    ]);
  });
  it('name two things in one place once', () => {
    expect(
      labelsFor(
        cutaway(near('pleural-cavity/right', 3, 40, [0, 0, 0.04]), near('lung/right', 3.2, 40, [0, 0, 0.041])),
        60,
        looking('therapist'),
        3,
        MAN,
      ).map(({ words }) => words),
    ).toEqual([`${nameOf('pleural-cavity/right')} · 3 mm`]);
  });
  it('are fewer on a small picture', () => {
    const many = cutaway(sciatic, artery, near('lung/right', 3, 20), near('lung/left', 12, 20));
    expect([
      rowsFor(many, { width: 1180 }),
      rowsFor(many, { width: 390 }),
      rowsFor(cutaway(), { width: 1180 }),
    ]).toEqual([3, 2, 0]);
  });
});

function nameOf(key: InstanceKey): string {
  const name = MAN.instances[numberOf(key)]!.structure.name;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
