/** What is known and where it lies on each body: the same things on both sides, in files of the same names. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BODY_IDS, loadBody, MAN } from '../../src/anatomy/index.ts';
import type { BodyId } from '../../src/anatomy/bodies.ts';

interface Named {
  readonly id: string;
  readonly region?: string;
}
const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
/** Beside the bodies lie the skin they share, and what turns one body into another. */
const BODIES = readdirSync('data/bodies').filter((folder) => existsSync(`data/bodies/${folder}/body.json`));
const REGIONS = readdirSync('data/knowledge/areas').filter((file) => file !== 'wordings.json');

describe.each(BODIES)('the body %s', (body) => {
  it('has its id from its folder, and is among those that can be chosen', () => {
    expect(read<Named>(`data/bodies/${body}/body.json`).id).toBe(body);
    expect(BODY_IDS).toContain(body);
  });
});

describe.each(BODIES.filter((body) => existsSync(`data/bodies/${body}/areas`)))('the measured body %s', (body) => {
  it('has a place for every area of skin, and no other, region by region', () => {
    expect(readdirSync(`data/bodies/${body}/areas`)).toEqual(REGIONS);
    for (const file of REGIONS) {
      const names = read<Named[]>(`data/knowledge/areas/${file}`);
      expect(
        read<Named[]>(`data/bodies/${body}/areas/${file}`).map(({ id }) => id),
        file,
      ).toEqual(names.map(({ id }) => id));
      expect(new Set(names.map(({ region }) => `${region}.json`)), file).toEqual(new Set([file]));
    }
  });

  it('has a place for every trigger point, and no other', () => {
    const points = readdirSync('data/knowledge/muscles')
      .flatMap((file) => read<{ triggerPoints: Named[] }[]>(`data/knowledge/muscles/${file}`))
      .flatMap(({ triggerPoints }) => triggerPoints.map(({ id }) => id));
    const placed = read<Named[]>(`data/bodies/${body}/points.json`).map(({ id }) => id);
    expect(placed.length).toBe(163);
    expect([...placed].sort()).toEqual([...points].sort());
  });
});

describe('the bodies', () => {
  it('hold the one that is shown', () => {
    expect(BODIES).toContain(MAN.id);
  });
});

describe('what is known', () => {
  it('holds no place on a body, and a body holds no words', () => {
    for (const file of REGIONS) {
      expect(readFileSync(`data/knowledge/areas/${file}`, 'utf8'), file).not.toMatch(/"strokes"|"points"/);
      expect(readFileSync(`data/bodies/${MAN.id}/areas/${file}`, 'utf8'), file).not.toMatch(/"name"|"region"/);
    }
    for (const file of readdirSync('data/knowledge/muscles'))
      expect(readFileSync(`data/knowledge/muscles/${file}`, 'utf8'), file).not.toMatch(/"place"|"around"/);
  });
});

describe.each(BODIES.filter((body) => !existsSync(`data/bodies/${body}/areas`)))('the derived body %s', (body) => {
  it('says from which body and what was measured all the same, and has the same areas and points', async () => {
    const { derived, structures, loadPlaces } = await loadBody(body as BodyId);
    expect(derived?.measured.length).toBeGreaterThan(0);
    const source = await loadBody(derived?.from as BodyId);
    for (const part of derived!.measured) expect(source.structureById(part), part).toBeDefined();
    expect(structures).toEqual(source.structures);
    const [places, from] = await Promise.all([loadPlaces(), source.loadPlaces()]);
    const ids = (records: unknown): string[] => (records as Named[]).map(({ id }) => id).sort();
    expect(ids(places.areas)).toEqual(ids(from.areas));
    expect(ids(places.needlePaths)).toEqual(ids(from.points));
    expect(places.points).toEqual(from.points);
  });
});
