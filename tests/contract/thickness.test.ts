/** The thickness of the trunk's muscles and of the chest wall against published means, on both bodies. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readLofts } from '../../builder/body/built-body.ts';
import { readThickness, type ThicknessRecord } from '../../builder/depths/read-thickness.ts';
import { THICKNESS_SITES } from '../../builder/depths/thickness-sites.ts';
import { isNear, thicknessOfBody, withThicknessTable, type ThickBody } from '../../builder/depths/thickness-table.ts';
import { FAN, LAID_RULES, THICKNESS_RULES } from '../../builder/thickness/rules.ts';
import { setThickness } from '../../builder/thickness/thickness-of-body.ts';
import { BODY_IDS, loadBody, loadDataset } from '../../src/anatomy/index.ts';
import { builtBody } from './built-bodies.ts';

/** What lies further than 15 % from the mean. */
const FAR: readonly string[] = [
  'man Rhomboid major over a rib',
  'man Second intercostal space, mid-clavicular line',
  'man Fifth intercostal space, mid-axillary line',
  'woman Upper trapezius',
  'woman Rhomboid major over a rib',
  'woman Fifth intercostal space, anterior axillary line',
  'woman Fifth intercostal space, mid-axillary line',
];

let bodies: readonly ThickBody[];
let records: readonly ThicknessRecord[];
beforeAll(async () => {
  records = await readThickness();
  bodies = await Promise.all(
    BODY_IDS.map(async (id) => {
      const anatomy = await loadBody(id);
      return thicknessOfBody(await loadDataset(anatomy), await builtBody(id), await readLofts(anatomy));
    }),
  );
}, 120_000);

describe('the thickness of the trunk', () => {
  it('is recorded as it was for each site once, and measured at every one on both bodies', () => {
    expect(records.map(({ site }) => site)).toEqual([...THICKNESS_SITES]);
    for (const { compared, drawn } of bodies) {
      expect(compared.map(({ site }) => site)).toEqual([...THICKNESS_SITES]);
      expect(drawn.filter(({ mm }) => mm === null)).toEqual([]);
    }
  });

  it('lies within 15 % of the mean but for those named, and a reason stands by each of these and by no other', () => {
    const far: string[] = [];
    for (const { dataset, compared } of bodies)
      for (const one of compared) {
        const why = records.find(({ site }) => site === one.site)!.why[dataset.body.id as 'man' | 'woman'];
        expect(why !== null, `${dataset.body.id} ${one.site} ${one.ratio}`).toBe(!isNear(one));
        if (!isNear(one)) far.push(`${dataset.body.id} ${one.site}`);
      }
    expect(far).toEqual(FAR);
  });

  it('stands in the documents as it is measured', () => {
    const docs = readFileSync('docs/data-sources.md', 'utf8');
    expect(withThicknessTable(docs, bodies, records)).toBe(docs);
  });

  it('is that of the rules: applied again they change nothing', async () => {
    expect(await setThickness('man')).toEqual([]);
  }, 120_000);

  it('is told in the records of the muscles that were changed', async () => {
    const dataset = await loadDataset(await loadBody('man'));
    for (const id of [FAN.loft, ...THICKNESS_RULES.map(({ loft }) => loft), ...LAID_RULES.map(({ loft }) => loft)])
      expect(dataset.body.structureById(id), id).toBeDefined();
  });
});
