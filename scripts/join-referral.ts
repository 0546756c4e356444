/**
 * Writes the areas of `data/knowledge/areas/wordings.json` into the trigger points of `data/knowledge/muscles`.
 * Run with `npx tsx scripts/join-referral.ts` after the table of wordings changed; the contract tests say when.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { joinReferral, recordsText, type ReferralPoint, type WordingEntry } from '../builder/index.ts';

const MUSCLES = 'data/knowledge/muscles';
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const table = read('data/knowledge/areas/wordings.json') as Record<string, WordingEntry>;

for (const file of readdirSync(MUSCLES)) {
  const muscles = read(`${MUSCLES}/${file}`) as { triggerPoints: ReferralPoint[] }[];
  joinReferral(
    muscles.flatMap(({ triggerPoints }) => triggerPoints),
    table,
  );
  writeFileSync(`${MUSCLES}/${file}`, `${recordsText(muscles)}\n`);
}
