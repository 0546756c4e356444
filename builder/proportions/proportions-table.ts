/** The bodies' proportions beside published ones, as a section of the documents. */
import {
  differsTooLittle,
  isFarFrom,
  publishedDifference,
  type Body as Anatomy,
  type Proportion,
  type ProportionRecord,
} from '../../src/anatomy/index.ts';
import type { PublishedProportions } from './read-proportions.ts';

const HEADING = '## The bodies’ proportions against published ones';

/** A body with its proportions. */
export interface MeasuredBody {
  readonly anatomy: Pick<Anatomy, 'id' | 'reference'>;
  readonly proportions: Readonly<Record<Proportion, number>>;
}

const DIGITS = { mm: 0, '°': 1, '1': 2 } as const;
const rounded = (value: number, unit: ProportionRecord['unit']): string =>
  // No minus before a zero.
  (Number(value.toFixed(DIGITS[unit])) + 0).toFixed(DIGITS[unit]);
const withUnit = (text: string, unit: ProportionRecord['unit']): string =>
  unit === '1' ? text : unit === '°' ? `${text}°` : `${text} mm`;

function rowsOf(
  record: ProportionRecord,
  bodies: readonly MeasuredBody[],
  sources: PublishedProportions['sources'],
): string[] {
  const { id, what, unit, published } = record;
  return bodies.flatMap(({ anatomy, proportions }) =>
    published
      .filter(({ sex }) => sex === anatomy.reference.sex)
      .map(({ mean, sd, people, source, verified, why }) => {
        const drawn = proportions[id];
        const apart = sd === null ? '' : ((drawn - mean) / sd).toFixed(1);
        const tier = sources.find((one) => one.id === source)?.tier ?? '';
        const figure = withUnit(`${mean}${sd === null ? '' : ` ± ${sd}`}`, unit);
        return `| ${what} | ${anatomy.id} | ${figure} (${people}) | ${withUnit(rounded(drawn, unit), unit)} | ${(drawn / mean).toFixed(2)} | ${apart} | ${source}, ${tier}, ${verified} | ${why ?? ''} |`;
      }),
  );
}

function differenceRows(record: ProportionRecord, bodies: readonly MeasuredBody[]): string[] {
  const expected = publishedDifference(record);
  const [woman, man] = (['female', 'male'] as const).map((sex) =>
    bodies.find(({ anatomy }) => anatomy.reference.sex === sex),
  );
  if (expected === null || !woman || !man) return [];
  const drawn = woman.proportions[record.id] - man.proportions[record.id];
  const said = [expected, drawn].map((value) => withUnit(rounded(value, record.unit), record.unit));
  return [`| ${record.what} | ${said[0]} | ${said[1]} | ${record.difference ?? ''} |`];
}

/** How many figures lie near, and how many of the others have a reason. */
function sums({ records }: PublishedProportions, bodies: readonly MeasuredBody[]): string {
  const compared = records.flatMap(({ id, published }) =>
    bodies.flatMap(({ anatomy, proportions }) =>
      published
        .filter(({ sex }) => sex === anatomy.reference.sex)
        .map((one) => ({ isFar: isFarFrom(proportions[id], one), isExplained: one.why !== null })),
    ),
  );
  const far = compared.filter(({ isFar }) => isFar);
  const explained = far.filter(({ isExplained }) => isExplained).length;
  const tail =
    explained === far.length ? `${far.length} far and explained` : `${far.length} far, ${explained} of them explained`;
  return `**Figures.** ${compared.length - far.length} of ${compared.length} near, ${tail}.`;
}

function section(published: PublishedProportions, bodies: readonly MeasuredBody[]): string {
  const { records, sources } = published;
  return [
    HEADING,
    'Written by `npm run data:proportions` from `data/bodies/proportions`; asked of the built bones and the average skin. Near is within two standard deviations, or within 15 % of a mean for which none was read; a reason stands where a body lies further away. `SD` is how many standard deviations a body lies from the mean. Most studies measured living people over the skin where bone is measured here.',
    '',
    sums(published, bodies),
    '',
    '| what | body | published | drawn | ratio | SD | source, tier, compared | why |',
    '|---|---|---|---|---|---|---|---|',
    ...records.flatMap((record) => rowsOf(record, bodies, sources)),
    '',
    `**How she differs from him**, wherever a study of both sexes finds more than one standard deviation; a reason stands where the bodies show less than half of it. ${records.filter((record) => lacks(record, bodies)).length} of ${records.filter((record) => publishedDifference(record) !== null).length} do.`,
    '',
    '| what | women less men, published | woman less man, drawn | why |',
    '|---|---|---|---|',
    ...records.flatMap((record) => differenceRows(record, bodies)),
    '',
    'How each is measured:',
    '',
    ...records.map(({ what, how }) => `- ${what}: ${how}.`),
    '',
  ].join('\n');
}

function lacks(record: ProportionRecord, bodies: readonly MeasuredBody[]): boolean {
  const expected = publishedDifference(record);
  const of = (sex: 'female' | 'male'): number | undefined =>
    bodies.find(({ anatomy }) => anatomy.reference.sex === sex)?.proportions[record.id];
  const [woman, man] = [of('female'), of('male')];
  return expected !== null && woman !== undefined && man !== undefined && differsTooLittle(woman - man, expected);
}

/** @returns the document with its section on proportions written anew, at its end where there was none. */
export function withProportionsTable(
  docs: string,
  published: PublishedProportions,
  bodies: readonly MeasuredBody[],
): string {
  const start = docs.indexOf(HEADING);
  const after = start < 0 ? -1 : docs.indexOf('\n## ', start + HEADING.length);
  const before = start < 0 ? `${docs.trimEnd()}\n\n` : docs.slice(0, start);
  return `${before}${section(published, bodies)}${after < 0 ? '' : docs.slice(after)}`;
}
