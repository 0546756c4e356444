/**
 * Names that more than one feature draws, as tables for the files that do not say them by their key yet; each is said when it is looked up.
 * Converted files ask `say('kit.…')` themselves, and what nobody imports any more goes.
 */
import { BUILDS, REGIONS, SYSTEMS } from '../../anatomy/index.ts';
import type { DepthBasis, Tier, Verification } from '../../anatomy/index.ts';
import { AUDIENCES } from '../../state/index.ts';
import { onLanguage } from '../../words/index.ts';
import { publishedBuild } from '../../reasoning/index.ts';
import { say } from './say.tsx';

export { capitalised } from '../../words/index.ts';

function spokenTable<Kind extends string>(
  kinds: readonly Kind[],
  name: (kind: Kind) => string,
): Readonly<Record<Kind, string>> {
  return Object.defineProperties(
    {},
    Object.fromEntries(kinds.map((kind) => [kind, { enumerable: true, get: () => name(kind) }])),
  ) as Record<Kind, string>;
}

const BASES = ['measured', 'derived', 'convention', 'none'] as const satisfies readonly DepthBasis[];
const TIERS = { A: 'a', B: 'b', C: 'c' } as const satisfies Record<Tier, string>;
const COMPARED = {
  'full text': 'full-text',
  abstract: 'abstract',
  'teaching page': 'teaching-page',
  recalled: 'recalled',
} as const satisfies Record<Verification, string>;

export const REGION_NAMES = spokenTable(REGIONS, (region) => say(`kit.region.${region}`));
export const SYSTEM_NAMES = spokenTable(SYSTEMS, (system) => say(`kit.system.${system}`));
export const SIDE_NAMES = spokenTable(['right', 'left', 'midline'], (side) => say(`kit.side.${side}`));
export const AUDIENCE_NAMES = spokenTable(AUDIENCES, (audience) => say(`kit.audience.${audience}`));
export const BASIS_NAMES = spokenTable(BASES, (basis) => say(`kit.basis.${basis}`));
export const BASIS_MEANINGS = spokenTable(BASES, (basis) => say(`kit.basis-meaning.${basis}`));
export const BUILD_NAMES = spokenTable(BUILDS, (build) => say(`kit.build.${build}`));
export const TIER_NAMES = spokenTable(Object.keys(TIERS) as Tier[], (tier) => say(`kit.tier.${TIERS[tier]}`));
/** Said under each claim: how it was compared with its sources. */
export const COMPARED_WORDS = spokenTable(Object.keys(COMPARED) as Verification[], (how) =>
  say(`kit.compared.${COMPARED[how]}`),
);

// Said anew with each language: these are looked up nowhere.
export let ONLY_IMAGING = say('kit.caution.only-imaging');
export let DISPUTE = say('kit.caution.dispute');
export let NOT_ADVICE = say('kit.caution.not-advice');
onLanguage(() => {
  ONLY_IMAGING = say('kit.caution.only-imaging');
  DISPUTE = say('kit.caution.dispute');
  NOT_ADVICE = say('kit.caution.not-advice');
});

/** Said of a build between two published ones: between which it is drawn, and whose figures are told. */
export function betweenBuildsWords(build: number): string {
  return say('needle.build.between', {
    leaner: BUILDS[Math.floor(build)] ?? 'average',
    nearest: publishedBuild(build),
  });
}

/** `1 trigger point`, `2 trigger points`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
