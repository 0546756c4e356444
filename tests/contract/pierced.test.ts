/**
 * No muscle comes out through what covers it by more than 0.3 mm, but for the cases in pierced.tsv, which may only become
 * fewer and smaller. `npm run -s pierced > tests/contract/pierced.tsv` writes them anew.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { BODY_IDS } from '../../src/anatomy/bodies.ts';
import { piercedIn, type Pierced } from '../../builder/models/pierced.ts';
import { builtBody } from './built-bodies.ts';

/** The furthest is written to a tenth, and packing moves a vertex by less than this, mm. */
const ROUNDED_MM = 0.15;

type Known = Pick<Pierced, 'vertices' | 'worstMm'>;
const pairOf = ({ covering, covered }: Pick<Pierced, 'covering' | 'covered'>): string => `${covering} over ${covered}`;

/** What is known of a body, by pair. */
const knownOf = (body: string): Map<string, Known> =>
  new Map(
    readFileSync(new URL('pierced.tsv', import.meta.url), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'))
      .filter(([id]) => id === body)
      .map(([, covering = '', covered = '', vertices, worst]) => [
        pairOf({ covering, covered }),
        { vertices: Number(vertices), worstMm: Number(worst) },
      ]),
  );

const isWithin = ({ vertices, worstMm }: Known, known: Known | undefined): boolean =>
  known !== undefined && vertices <= known.vertices && worstMm <= known.worstMm + ROUNDED_MM;

describe.each(BODY_IDS)('the %s', (id) => {
  const known = knownOf(id);
  let found: readonly Pierced[];
  beforeAll(async () => {
    found = piercedIn(await builtBody(id));
  });

  it('has no muscle outside what covers it but the known, and none further', () => {
    const worse = found.filter((one) => !isWithin(one, known.get(pairOf(one))));
    expect(
      worse.map(
        (one) => `${pairOf(one)}: ${one.vertices} by ${one.worstMm.toFixed(1)} at ${one.at.map(Math.round).join()}`,
      ),
    ).toEqual([]);
  });

  it('names no case that is mended', () => {
    const there = new Set(found.map(pairOf));
    expect([...known.keys()].filter((pair) => !there.has(pair))).toEqual([]);
  });
});
