/** Where pain is felt, as areas of the skin: the wording of a source joined with what the table of wordings says it means. */

interface Target {
  kind: 'skin' | 'deep';
  wording: string;
  area?: string;
  near?: string | null;
  rare?: true;
}
/** The fields of a trigger point that the table decides. */
export interface ReferralPoint {
  main: Target[];
  spillover: Target[];
  dissent: { areas: Target[] }[];
}
/** What a wording means, by the table. */
export type WordingEntry = { kind: 'skin'; areas: string[] } | { kind: 'deep'; near: string | null };

const WIDTH = 116;

function joined(targets: readonly Target[], table: Readonly<Record<string, WordingEntry>>): Target[] {
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

/** Writes the areas of the table into points, in place. @throws where a wording has no entry. */
export function joinReferral(points: readonly ReferralPoint[], table: Readonly<Record<string, WordingEntry>>): void {
  for (const point of points) {
    point.main = joined(point.main, table);
    point.spillover = joined(point.spillover, table);
    for (const dissent of point.dissent) dissent.areas = joined(dissent.areas, table);
  }
}

const inOneLine = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}: ${inOneLine(item)}`)
    .join(', ')}}`;
};

/** JSON with short things on one line and one field of a record on each line otherwise. */
export function recordsText(value: unknown, indent = 0, key = ''): string {
  const line = inOneLine(value);
  if (typeof value !== 'object' || value === null) return line;
  if (indent + key.length + line.length <= WIDTH && (Array.isArray(value) || indent !== 2)) return line;
  const pad = ' '.repeat(indent);
  if (Array.isArray(value))
    return `[\n${value.map((item) => `${pad}  ${recordsText(item, indent + 2)}`).join(',\n')}\n${pad}]`;
  const fields = Object.entries(value).map(
    ([name, item]) => `${pad}  ${JSON.stringify(name)}: ${recordsText(item, indent + 2, name)}`,
  );
  return `{\n${fields.join(',\n')}\n${pad}}`;
}
