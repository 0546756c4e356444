/**
 * Writes the areas of `data/knowledge/areas/wordings.json` into the trigger points of `data/knowledge/muscles`.
 * Run with `npx tsx scripts/join-referral.ts` after the table of wordings changed; the contract tests say when.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { joinReferral, recordsText, type ReferralPoint } from '../builder/index.ts';
import { WordingsSchema } from '../src/anatomy/index.ts';

const MUSCLES = 'data/knowledge/muscles';
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const table = v.parse(WordingsSchema, read('data/knowledge/areas/wordings.json'));

for (const file of readdirSync(MUSCLES)) {
  const muscles = read(`${MUSCLES}/${file}`) as { triggerPoints: ReferralPoint[] }[];
  joinReferral(
    muscles.flatMap(({ triggerPoints }) => triggerPoints),
    table,
  );
  writeFileSync(`${MUSCLES}/${file}`, `${recordsText(muscles)}\n`);
}
