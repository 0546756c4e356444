import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MAN } from '../../src/anatomy/index.ts';
import { parseShapes } from '../../builder/recorded/shapes.ts';
import type { RecordedShapes } from '../../builder/recorded/shapes.ts';

const folder = new URL('../../data/bodies/man/figures/', import.meta.url);
const read = (name: string): RecordedShapes =>
  parseShapes(JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')));

const files = ['lofts', 'tubes', 'volumes', 'connective'].map(read);
const lofts = files.flatMap((file) => file.lofts);
const tubes = files.flatMap((file) => file.tubes);
const volumes = files.flatMap((file) => file.volumes);

/** The rule for ids: the name in kebab-case, without "of" and "the". */
const idOfName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\b(of|the)\b/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

describe('figures and structures', () => {
  it('gives every figure one structure and every structure its figure', () => {
    const figures = [
      ...lofts.map(({ id }) => `loft ${id}`),
      ...tubes.map(({ id }) => `tube ${id}`),
      ...volumes.map(({ id }) => `volume ${id}`),
    ].sort();
    const recorded = MAN.structures.filter(({ figure }) => figure.kind !== 'filling');
    expect(recorded.map(({ figure }) => `${figure.kind} ${figure.id}`).sort()).toEqual(figures);
    // What fills the gaps between all of them is worked out.
    expect(MAN.structures.length - recorded.length).toBe(1);
    expect(figures.length).toBeGreaterThan(445);
  });

  it('uses each id once and makes it of the name', () => {
    expect(new Set(MAN.structures.map(({ id }) => id)).size).toBe(MAN.structures.length);
    expect(MAN.structures.filter(({ id, name }) => id !== idOfName(name)).map(({ id }) => id)).toEqual([]);
    expect(MAN.structures.filter(({ id, figure }) => figure.id !== id).map(({ id }) => id)).toEqual([]);
  });

  it('tells figure and structure the same name, side and mirroring', () => {
    for (const figure of [...lofts, ...tubes, ...volumes]) {
      const structure = MAN.structureById(figure.id);
      expect(structure?.name, figure.id).toBe(figure.name);
      // The skin is recorded as its right half and drawn with its mirror image.
      if (figure.side === 'half') expect(structure, figure.id).toMatchObject({ side: 'midline', mirror: true });
      else expect(structure, figure.id).toMatchObject({ side: figure.side, mirror: figure.mirror });
    }
  });

  it('names no sided or single structure with the FMA id of another', () => {
    const ids = MAN.structures
      .filter(({ fmaId, fmaScope }) => fmaId !== null && fmaScope !== 'group')
      .map(({ fmaId }) => fmaId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      MAN.structures.filter(({ fmaId, fmaScope }) => (fmaId === null) !== (fmaScope === undefined)).map(({ id }) => id),
    ).toEqual([]);
  });

  it('gives a depth to what is peeled and to nothing else', () => {
    const peeled = new Set(['muscles', 'connective']);
    expect(
      MAN.structures.filter(({ layer, depthLayer }) => peeled.has(layer) !== (depthLayer !== null)).map(({ id }) => id),
    ).toEqual([]);
  });

  it('keeps every volume in the file that bears its name, with as many samples as its header says', () => {
    const named = volumes.map(({ id }) => `${id}.nrrd`).sort();
    expect(readdirSync(new URL('volumes/', folder)).sort()).toEqual(named);
    for (const { id, file } of volumes) {
      const bytes = readFileSync(new URL(file, folder));
      const end = bytes.indexOf('\n\n');
      const sizes = /^sizes: (\d+) (\d+) (\d+)$/m.exec(bytes.subarray(0, end).toString('latin1'));
      const expected = (sizes ?? []).slice(1).reduce((product, size) => product * Number(size), 1);
      expect(gunzipSync(bytes.subarray(end + 2)).length, id).toBe(expected);
    }
  });

  it('gives every tendon tube a muscle that is drawn', () => {
    const owned = tubes.filter(({ kind }) => kind === 'tendon');
    expect(owned.length).toBe(26);
    expect(
      owned
        .filter(({ muscle }) => muscle === undefined || MAN.structureById(muscle)?.system !== 'muscle')
        .map(({ id }) => id),
    ).toEqual([]);
  });

  it('records authored tissue as authored', () => {
    for (const figure of [...lofts, ...tubes].filter(({ source }) => source === 'authored')) {
      expect(MAN.structureById(figure.id)?.provenance, figure.id).toBe('authored');
    }
    expect(existsSync(new URL('connective.json', folder))).toBe(true);
  });
});
