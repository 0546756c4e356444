/**
 * Writes the areas of `data/knowledge/areas/wordings.json` into the trigger points of `data/knowledge/muscles`.
 * Run with `npx tsx scripts/join-referral.ts` after the table of wordings changed; the contract tests say when.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

interface Target { kind: 'skin' | 'deep'; wording: string; area?: string; near?: string | null; rare?: true }
interface Point { main: Target[]; spillover: Target[]; dissent: { areas: Target[] }[] }
type Entry = { kind: 'skin'; areas: string[] } | { kind: 'deep'; near: string | null };

const MUSCLES = 'data/knowledge/muscles';
const WIDTH = 116;

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const table = read('data/knowledge/areas/wordings.json') as Record<string, Entry>;

function joined(targets: readonly Target[]): Target[] {
  return [...new Set(targets.map(({ wording }) => wording))].flatMap((wording): Target[] => {
    const entry = table[wording];
    if (!entry) throw new Error(`wording "${wording}": expected an entry in wordings.json`);
    // How often it is felt there is said by the point itself.
    const rare = targets.some((target) => target.wording === wording && target.rare) ? { rare: true as const } : {};
    return entry.kind === 'deep'
      ? [{ kind: 'deep', near: entry.near, wording, ...rare }]
      : entry.areas.map((area) => ({ kind: 'skin', area, wording, ...rare }));
  });
}

const inOneLine = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${inOneLine(item)}`).join(', ')}}`;
};

/** JSON with short things on one line and one field of a record on each line otherwise. */
function pretty(value: unknown, indent = 0, key = ''): string {
  const line = inOneLine(value);
  if (typeof value !== 'object' || value === null) return line;
  if (indent + key.length + line.length <= WIDTH && (Array.isArray(value) || indent !== 2)) return line;
  const pad = ' '.repeat(indent);
  if (Array.isArray(value)) return `[\n${value.map((item) => `${pad}  ${pretty(item, indent + 2)}`).join(',\n')}\n${pad}]`;
  const fields = Object.entries(value).map(([name, item]) => `${pad}  ${JSON.stringify(name)}: ${pretty(item, indent + 2, name)}`);
  return `{\n${fields.join(',\n')}\n${pad}}`;
}

for (const file of readdirSync(MUSCLES)) {
  const muscles = read(`${MUSCLES}/${file}`) as { triggerPoints: Point[] }[];
  for (const point of muscles.flatMap(({ triggerPoints }) => triggerPoints)) {
    point.main = joined(point.main);
    point.spillover = joined(point.spillover);
    for (const dissent of point.dissent) dissent.areas = joined(dissent.areas);
  }
  writeFileSync(`${MUSCLES}/${file}`, `${pretty(muscles)}\n`);
}
