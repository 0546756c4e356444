/** The records as they stand in the JSON files, and slow rules over them: what the questions of the quiz are held against. */
import { readFileSync, readdirSync } from 'node:fs';

const json = <T>(file: string): T => JSON.parse(readFileSync(`data/${file}`, 'utf8')) as T;
const all = <T>(folder: string): T[] => readdirSync(`data/${folder}`).flatMap((file) => json<T[]>(`${folder}/${file}`));

interface RawTarget {
  kind: string;
  area?: string;
  near?: string | null;
  rare?: boolean;
}
export interface RawPoint {
  id: string;
  location: string;
  main: RawTarget[];
  spillover: RawTarget[];
  dissent: { areas: RawTarget[] }[];
}
export interface RawMuscle {
  id: string;
  name: string;
  synonyms: string[];
  structures: string[];
  origin: string;
  insertion: string;
  triggerPoints: RawPoint[];
}
export const MUSCLES = all<RawMuscle>('knowledge/muscles');
export const muscleOf = (id: string): RawMuscle => MUSCLES.find((one) => one.id === id)!;
export const pointOf = (id: string): RawPoint =>
  MUSCLES.flatMap(({ triggerPoints }) => triggerPoints).find((one) => one.id === id)!;
export const FACTS = json<{
  nerves: { id: string; branchOf: string | null; namesItsMuscle: boolean }[];
  sites: { id: string; within: string | null }[];
  muscles: Record<'nerves' | 'alsoNerves' | 'roots' | 'origin' | 'insertion' | 'alsoMoves', string[]> &
    { id: string }[];
}>('knowledge/structured-anatomy.json') as unknown as {
  nerves: { id: string; branchOf: string | null }[];
  sites: { id: string; within: string | null }[];
  muscles: ({ id: string } & Record<
    'nerves' | 'alsoNerves' | 'roots' | 'origin' | 'insertion' | 'alsoMoves',
    string[]
  >)[];
  sources: { id: string }[];
};
export const factsOf = (id: string) => FACTS.muscles.find((one) => one.id === id)!;
export const MOVEMENTS = json<{ id: string; muscles: string[] }[]>('knowledge/movements.json');
export const STRUCTURES =
  json<{ id: string; name: string; system: string; parent: string | null; depthLayer: number | null }[]>(
    'bodies/man/structures.json',
  );
export const structureOf = (id: string) => STRUCTURES.find((one) => one.id === id)!;
export const PLACES = json<{ id: string; near: [string, number][] }[]>('bodies/man/derived/structure-places.json');
const PATHS = json<
  {
    id: string;
    picture: string;
    path: { entryMm: number[]; over: string[] };
    nearestVesselOrNerve?: { structure: string; mm: number } | null;
    nearestOrgan?: { structure: string; mm: number } | null;
  }[]
>('bodies/man/derived/needle-paths.json');
export const pathOf = (id: string) => PATHS.find((one) => one.id === id)!;
export const POINTS = json<{ id: string; structure: string }[]>('bodies/man/points.json');
const CELLS = json<{ cells: { mm2: number; areas: string[]; otherSide?: string[] }[] }>(
  'bodies/man/derived/skin-cells.json',
).cells;
export const PARTS = json<{ id: string; areas: string[] }[]>('knowledge/body-parts.json');
export const FLAGS = json<{ id: string; urgency: string; question: string }[]>('knowledge/red-flags.json');
export const SYMPTOMS = json<{ id: string; phrase: string; areas: string[] }[]>('knowledge/symptoms.json');
export const EVIDENCE = json<
  {
    id: string;
    statement: string;
    dissent: unknown[];
    effectiveness: { finding: string; complaint: string } | null;
  }[]
>('knowledge/evidence.json');

/** A thing and everything above it, by walking up. */
const upward = (id: string, list: { id: string; above: string | null }[]): string[] => {
  const above = list.find((one) => one.id === id)?.above ?? null;
  return above === null ? [id] : [id, ...upward(above, list)];
};
export const NERVES_UP = FACTS.nerves.map(({ id, branchOf }) => ({ id, above: branchOf }));
export const SITES_UP = FACTS.sites.map(({ id, within }) => ({ id, above: within }));
export const related = (ones: string[], others: string[], list: typeof NERVES_UP): boolean =>
  ones.some((one) => others.some((other) => upward(one, list).includes(other) || upward(other, list).includes(one)));

/** Areas any source names for some points. */
export const named = (points: RawPoint[]): string[] =>
  points
    .flatMap(({ main, spillover, dissent }) => [...main, ...spillover, ...dissent.flatMap(({ areas }) => areas)])
    .flatMap((target) => target.area ?? target.near ?? []);
/** mm² of right-hand skin that lies in any of some areas, and how much of that lies in any of others too. */
export const shareOf = (areas: string[], others: string[]): number => {
  let [whole, shared] = [0, 0];
  for (const { mm2, areas: inside } of CELLS) {
    if (!inside.some((area) => areas.includes(area))) continue;
    whole += mm2;
    if (inside.some((area) => others.includes(area))) shared += mm2;
  }
  return whole === 0 ? 0 : shared / whole;
};
export const often = ({ main, spillover }: RawPoint): string[] => {
  const skin = (targets: RawTarget[], rare: boolean) =>
    targets.filter((target) => target.kind === 'skin' && Boolean(target.rare) === rare).map(({ area }) => area!);
  return (
    [skin(main, false), skin(spillover, false), skin([...main, ...spillover], true)].find(
      (areas) => areas.length > 0,
    ) ?? []
  );
};
