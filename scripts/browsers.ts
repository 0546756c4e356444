/**
 * `npm run browsers`: holds the scripts of `dist` against the browsers that the README promises. Each must be written in
 * ES2022, and use no name of the language or of the web that one of them lacks; see scripts/browsers/asked-first.ts for what
 * is used only where it is there.
 */
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ASKED_FIRST } from './browsers/asked-first.ts';
import { knownNames, lacking, oldestBrowsers } from './browsers/oldest-browsers.ts';
import { usedNames, type UsedName } from './browsers/used-names.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = path.join(ROOT, 'dist');
const AROUND = 40;

const oldest = oldestBrowsers(await readFile(path.join(ROOT, 'README.md'), 'utf8'));
const known = knownNames();

/** The browsers that lack whatever a name can stand for. */
const lackingOf = ({ kind, name }: UsedName): readonly string[] => {
  if (kind !== 'method') {
    const meant = (kind === 'global' ? known.globals : known.members).get(name);
    return meant ? lacking(meant, oldest) : [];
  }
  // A name of several things is let pass where one of them is old enough.
  const lacks = (known.methods.get(name) ?? []).map((statement) => lacking(statement, oldest));
  return lacks.some((browsers) => browsers.length === 0) ? [] : (lacks[0] ?? []);
};

const faults: string[] = [];
const met = new Set<string>();
let count = 0;
const files = (await readdir(DIST, { recursive: true })).filter((file) => file.endsWith('.js')).sort();
if (files.length === 0) throw new Error('dist holds no script: run npm run build first');
for (const file of files) {
  const script = await readFile(path.join(DIST, file), 'utf8');
  let used: readonly UsedName[];
  try {
    used = usedNames(script);
  } catch (error) {
    faults.push(`${file}: is not ES2022: ${error instanceof Error ? error.message : String(error)}`);
    continue;
  }
  count += 1;
  const told = new Set<string>();
  for (const one of used) {
    const lacks = lackingOf(one);
    if (lacks.length === 0) continue;
    met.add(one.name);
    if (ASKED_FIRST.has(one.name) || told.has(one.name)) continue;
    told.add(one.name);
    const around = script.slice(Math.max(0, one.at - AROUND), one.at + AROUND).replaceAll('\n', ' ');
    faults.push(`${file}: ${one.name} is not in ${lacks.join(', ')}: … ${around} …`);
  }
}
for (const name of ASKED_FIRST.keys())
  if (!met.has(name)) faults.push(`asked-first.ts: ${name} is used no more, or in every browser`);
if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n`);
  process.exitCode = 1;
} else
  process.stdout.write(
    `${count} scripts run from ${[...oldest].map(([browser, version]) => `${browser} ${version}`).join(', ')}\n`,
  );
