/** Figures about the dataset itself: how much there is, how well it is founded, what is missing, how easily it reads. */
import {
  citationsOf, generalCitationsOf, isCompared, REGIONS, type Citation, type Dataset, type Lesson, type Tier,
} from '../../src/anatomy/index.ts';
import { lookAlikesOf, refersAlike } from '../../src/reasoning/index.ts';
import { patientTextsOf } from './patient-texts.ts';
import { gradeOf, medianOf, sentencesOf } from './readability.ts';

/** How many records hold to each word, in the order of first appearance. */
type Counts = Readonly<Record<string, number>>;

/** Every figure of the report. Shares are of 1, grades in school years. */
export interface DatasetReport {
  readonly totals: Counts;
  readonly byRegion: Readonly<Record<string, { readonly muscles: number; readonly triggerPoints: number; readonly areas: number }>>;
  readonly sources: Founding;
  readonly citations: Founding;
  readonly evidenceClaims: Founding;
  readonly evidenceByTopic: Counts;
  /** Claims and dissents by how they were compared with their sources. */
  readonly evidenceByComparison: Counts;
  readonly mainZones: Founding;
  readonly movements: Founding;
  readonly redFlagQuestions: { readonly byUrgency: Counts; readonly verifiedShare: number };
  readonly measurements: Founding;
  readonly needling: { readonly byDepthBasis: Counts; readonly depthVerified: number };
  readonly needlePaths: { readonly byPicture: Counts; readonly describedButNotDrawn: Counts };
  readonly nulls: Counts;
  readonly readability: {
    readonly sentences: number; readonly medianGrade: number; readonly highestGrade: number; readonly aboveGrade8: number; readonly texts: number;
  };
  readonly relations: {
    readonly lookAlikes: number; readonly redFlagLookAlikes: number; readonly lookAlikesWithQuestions: number; readonly musclesReferringAlike: number;
  };
  readonly disagreements: {
    readonly zonesOtherSourcesPlaceElsewhere: number; readonly claimsWithDissent: number; readonly dissents: number;
    readonly modelOutsidePublished: readonly { readonly site: string; readonly modelMm: number; readonly publishedMm: readonly [number, number]; readonly ratio: number }[];
  };
}

/** Records by tier and the share that was read in a source. */
interface Founding {
  readonly count: number;
  readonly tierShare: Readonly<Record<Tier, number>>;
  readonly verifiedShare: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : Number((part / whole).toFixed(3)));

function counted(words: readonly string[]): Counts {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

function founding(records: readonly { readonly tier: Tier; readonly verified: boolean }[]): Founding {
  const of = (tier: Tier) => share(records.filter((record) => record.tier === tier).length, records.length);
  return {
    count: records.length, tierShare: { A: of('A'), B: of('B'), C: of('C') },
    verifiedShare: share(records.filter(({ verified }) => verified).length, records.length),
  };
}

/** Nulls by path, as in `muscle.needling.depthMm`; lists are walked into. */
function nullsOf(record: unknown, path: string, found: Record<string, number>): void {
  if (record === null) found[path] = (found[path] ?? 0) + 1;
  else if (Array.isArray(record)) for (const one of record) nullsOf(one, path, found);
  else if (typeof record === 'object') for (const [field, value] of Object.entries(record)) nullsOf(value, `${path}.${field}`, found);
}

/** Works out every figure of the report. */
export function reportOn(data: Dataset, lessons: readonly Lesson[]): DatasetReport {
  const points = data.muscles.flatMap(({ triggerPoints }) => triggerPoints);
  const sourcesOf = (citations: readonly Citation[]) => citations.flatMap(({ source }) => data.sourceById.get(source) ?? []);
  const texts = patientTextsOf(data, lessons);
  const grades = texts.flatMap(({ text }) => sentencesOf(text).map(gradeOf));
  const lookAlikes = data.muscles.flatMap((muscle) => lookAlikesOf(muscle, data));
  const nulls: Record<string, number> = {};
  for (const muscle of data.muscles) nullsOf(muscle, 'muscle', nulls);
  const stated = data.evidence.flatMap((claim) => [claim, ...claim.dissent]);
  return {
    totals: {
      muscles: data.muscles.length, triggerPoints: points.length, areas: data.areas.length, evidenceClaims: data.evidence.length,
      redFlags: data.redFlags.length, movements: data.movements.length, glossary: data.glossary.length, lessons: lessons.length,
      measurements: data.depths.measurements.length, tissueRegions: data.depths.tissueRegions.length, sources: data.sources.length,
    },
    byRegion: Object.fromEntries(REGIONS.map((region) => {
      const muscles = data.musclesByRegion.get(region) ?? [];
      return [region, {
        muscles: muscles.length, triggerPoints: muscles.flatMap(({ triggerPoints }) => triggerPoints).length,
        areas: data.areas.filter((area) => area.region === region).length,
      }];
    })),
    sources: founding(data.sources),
    citations: founding(sourcesOf([...data.muscles.flatMap(citationsOf), ...generalCitationsOf(data)])),
    evidenceClaims: founding(stated.map(({ tier, verified }) => ({ tier, verified: isCompared(verified) }))),
    evidenceByTopic: counted(data.evidence.map(({ topic }) => topic)),
    evidenceByComparison: counted(stated.map(({ verified }) => verified)),
    mainZones: founding(data.muscles.map(({ referral }) => ({ tier: referral.bestTier, verified: referral.verified }))),
    movements: founding(data.movements),
    redFlagQuestions: {
      byUrgency: counted(data.redFlags.map(({ urgency }) => urgency)),
      verifiedShare: share(data.redFlags.filter(({ verified }) => verified).length, data.redFlags.length),
    },
    measurements: founding(data.depths.measurements.map(({ tier, verified }) => ({ tier, verified: isCompared(verified) }))),
    needling: {
      byDepthBasis: counted(data.muscles.map(({ needling }) => needling.depthBasis)),
      depthVerified: data.muscles.filter(({ needling }) => needling.depthVerified).length,
    },
    needlePaths: {
      byPicture: counted(data.depths.needlePaths.map(({ picture }) => picture)),
      describedButNotDrawn: counted(data.depths.needlePaths.flatMap((record) => (record.picture === 'layers' && record.notDrawn ? [record.notDrawn.rule] : []))),
    },
    nulls,
    readability: {
      texts: texts.length, sentences: grades.length, medianGrade: Number(medianOf(grades).toFixed(1)),
      highestGrade: Number(Math.max(...grades).toFixed(1)), aboveGrade8: grades.filter((grade) => grade > 8).length,
    },
    relations: {
      lookAlikes: lookAlikes.length, redFlagLookAlikes: lookAlikes.filter(({ redFlag }) => redFlag).length,
      lookAlikesWithQuestions: lookAlikes.filter(({ questions }) => questions.length > 0).length,
      musclesReferringAlike: data.muscles.filter((muscle) => refersAlike(muscle, data).length > 0).length,
    },
    disagreements: {
      zonesOtherSourcesPlaceElsewhere: points.flatMap(({ dissent }) => dissent).length,
      claimsWithDissent: data.evidence.filter(({ dissent }) => dissent.length > 0).length,
      dissents: data.evidence.flatMap(({ dissent }) => dissent).length,
      modelOutsidePublished: data.depths.modelDepths
        .filter(({ modelMm, publishedMm: [low, high] }) => modelMm < low || modelMm > high)
        .map(({ site, modelMm, publishedMm, ratio }) => ({ site, modelMm, publishedMm, ratio })),
    },
  };
}
