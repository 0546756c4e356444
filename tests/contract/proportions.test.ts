/** Pelvis, shoulders, breast, knee and limbs of both bodies against what was published of women and of men. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { measureProportions } from '../../builder/proportions/measure.ts';
import { withProportionsTable } from '../../builder/proportions/proportions-table.ts';
import { readProportions, type PublishedProportions } from '../../builder/proportions/read-proportions.ts';
import { readSkin } from '../../builder/skin/read-skin.ts';
import {
  BODY_IDS,
  differsTooLittle,
  isFarFrom,
  loadBody,
  publishedDifference,
  type Body,
  type Proportion,
} from '../../src/anatomy/index.ts';
import { PROPORTIONS } from '../../src/anatomy/proportions.ts';
import { builtBody } from './built-bodies.ts';

/** What lies further from a published figure than two standard deviations, or 15 % of a bare mean. */
const FAR = [
  'man biacromial-breadth gordon-2014',
  'man biacromial-breadth heinz-2003',
  'man shoulders-to-hips heinz-2003',
  'man iliac-spine-breadth ahrend-2020',
  'man q-angle raveendranath-2009',
  'man forearm-length gordon-2014',
  'man foot-length gordon-1989',
  'woman biacromial-breadth gordon-2014',
  'woman biacromial-breadth heinz-2003',
  'woman shoulders-to-hips heinz-2003',
  'woman transverse-inlet nishikawa-2023',
  'woman nipple-to-nipple al-qattan-2019',
];
/** Differences between the sexes that the bodies show less than half of, or turned round. */
const TOO_LITTLE = ['q-angle', 'hand-length', 'foot-length'];

let published: PublishedProportions;
let bodies: readonly { readonly anatomy: Body; readonly proportions: Readonly<Record<Proportion, number>> }[];
beforeAll(async () => {
  const { topology } = await readSkin();
  published = await readProportions();
  bodies = await Promise.all(
    BODY_IDS.map(async (id) => ({
      anatomy: await loadBody(id),
      proportions: measureProportions(await builtBody(id), topology.groups),
    })),
  );
}, 60_000);

describe('the proportions', () => {
  it('are each recorded once, of both sexes or of women, each source once a sex and each known', () => {
    expect(published.records.map(({ id }) => id)).toEqual([...PROPORTIONS]);
    const sources = new Set(published.sources.map(({ id }) => id));
    const used = new Set(published.records.flatMap((record) => record.published.map(({ source }) => source)));
    expect(used).toEqual(sources);
    expect(published.sources.map(({ id }) => id)).toEqual([...sources].sort());
    for (const record of published.records) {
      const keys = record.published.map(({ sex, source }) => `${sex} ${source}`);
      expect(new Set(keys).size, record.id).toBe(keys.length);
      expect(
        record.published.some(({ sex }) => sex === 'female'),
        record.id,
      ).toBe(true);
    }
  });

  it('say they were compared only where the source was read', () => {
    for (const { id, published: figures } of published.records)
      for (const { source, verified } of figures) {
        const found = published.sources.find((one) => one.id === source)!;
        expect(verified === 'recalled', `${id} ${source}`).toBe(!found.verified);
      }
  });

  it('of both bodies are common ones but for those named, and a reason stands by each of these and by no other', () => {
    const far: string[] = [];
    for (const { anatomy, proportions } of bodies)
      for (const { id, published: figures } of published.records)
        for (const figure of figures.filter(({ sex }) => sex === anatomy.reference.sex)) {
          const isFar = isFarFrom(proportions[id], figure);
          expect(figure.why !== null, `${anatomy.id} ${id} ${figure.source}`).toBe(isFar);
          if (isFar) far.push(`${anatomy.id} ${id} ${figure.source}`);
        }
    expect(far).toEqual(FAR);
  });

  it('differ between her and him as women and men do, wherever that is clear, but for those named', () => {
    const [man, woman] = (['male', 'female'] as const).map(
      (sex) => bodies.find(({ anatomy }) => anatomy.reference.sex === sex)!.proportions,
    ) as [Record<Proportion, number>, Record<Proportion, number>];
    const clear = published.records.filter((record) => publishedDifference(record) !== null);
    expect(clear.map(({ id }) => id)).toEqual([
      'stature',
      'trochanter-height',
      'biacromial-breadth',
      'shoulders-to-hips',
      'conjugate',
      'subpubic-angle',
      'q-angle',
      'upper-arm-length',
      'forearm-length',
      'hand-length',
      'foot-length',
    ]);
    const tooLittle = clear.filter((record) =>
      differsTooLittle(woman[record.id] - man[record.id], publishedDifference(record)!),
    );
    expect(tooLittle.map(({ id }) => id)).toEqual(TOO_LITTLE);
    expect(published.records.filter(({ difference }) => difference !== null).map(({ id }) => id)).toEqual(TOO_LITTLE);
  });

  it('keep her Q-angle within a standard deviation of the women of Horton and Hall and of Aglietti', () => {
    const woman = bodies.find(({ anatomy }) => anatomy.reference.sex === 'female')!;
    const record = published.records.find(({ id }) => id === 'q-angle')!;
    for (const source of ['horton-hall-1989', 'aglietti-1983']) {
      const { mean, sd } = record.published.find((one) => one.sex === 'female' && one.source === source)!;
      expect(Math.abs(woman.proportions['q-angle'] - mean), source).toBeLessThan(sd!);
    }
  });

  it('stand in the documents as they are measured', () => {
    const docs = readFileSync('docs/data-sources.md', 'utf8');
    expect(withProportionsTable(docs, published, bodies)).toBe(docs);
  });
});
