/** One table of what is drawn at every trigger point, each drawn line judged anew. */
import type { Dataset, NeedlePathRecord, PlacedTriggerPoint } from '../../src/anatomy/index.ts';
import type { BuiltBody } from '../body/built-body.ts';
import { askedLengthMm, judge } from './judge.ts';
import { clearancesOf, type SkinLine } from './line.ts';

/** A point with its picture, what is near, and what is wrong (nothing, if all is well). */
export interface CheckedRow {
  readonly point: string;
  readonly picture: NeedlePathRecord['picture'] | 'none';
  readonly nearestVesselOrNerve: string | null;
  readonly vesselOrNerveMm: number | null;
  readonly nearestOrgan: string | null;
  readonly organMm: number | null;
  readonly angleDegrees: number | null;
  /** Why no line is drawn, or that it keeps the rules. */
  readonly verdict: string;
  readonly offences: readonly string[];
}

const floored = (mm: number): number => Math.floor(mm * 10) / 10;

function offencesOf(record: NeedlePathRecord, { point }: PlacedTriggerPoint, broken: string | null): string[] {
  const { approach } = point;
  const closed = approach.kind === 'none' && approach.why === 'specialist';
  return [
    ...(broken ? [`the drawn line breaks the rule "${broken}"`] : []),
    ...(record.picture === 'line' && approach.kind !== 'line' ? ['a line is drawn where none is described'] : []),
    ...((record.picture === 'closed') !== closed ? ['expected closed just where the record says specialist'] : []),
    ...(record.picture === 'layers' && (record.notDrawn === null) !== (approach.kind !== 'line')
      ? ['expected the broken rule just where a line is described']
      : []),
  ];
}

function rowOf(body: BuiltBody, placed: PlacedTriggerPoint, record: NeedlePathRecord | undefined): CheckedRow {
  const { muscle, point } = placed;
  if (!record) {
    return {
      point: point.id,
      picture: 'none',
      nearestVesselOrNerve: null,
      vesselOrNerveMm: null,
      nearestOrgan: null,
      organMm: null,
      angleDegrees: null,
      verdict: 'no record',
      offences: ['expected a record: run npm run data:needles'],
    };
  }
  const line: SkinLine = { entry: record.path.entryMm, direction: record.path.direction };
  const { approach } = point;
  const judged =
    record.picture === 'line' && approach.kind === 'line'
      ? judge(body, { muscle, approach, aim: record.aimMm }, line)
      : null;
  const lengthMm = judged?.way ? askedLengthMm(judged.way, muscle) : record.path.muscleMm[1];
  const near = clearancesOf(body, line, lengthMm).toSorted((one, other) => one.mm - other.mm);
  const thin = near.find(({ organ }) => !organ),
    organ = near.find((one) => one.organ);
  const offences = offencesOf(record, placed, judged?.broken ?? null);
  const reason =
    record.picture === 'layers'
      ? record.notDrawn
        ? `${record.notDrawn.rule}${record.notDrawn.structure ? `: ${record.notDrawn.structure} ${record.notDrawn.mm} mm` : ''}`
        : approach.kind === 'none'
          ? approach.why
          : approach.kind
      : record.picture === 'closed'
        ? 'specialist'
        : 'keeps the rules';
  return {
    point: point.id,
    picture: record.picture,
    nearestVesselOrNerve: thin?.structure ?? null,
    vesselOrNerveMm: thin ? floored(thin.mm) : null,
    nearestOrgan: organ?.structure ?? null,
    organMm: organ ? floored(organ.mm) : null,
    angleDegrees: judged ? Math.round(judged.angleDegrees) : null,
    verdict: offences[0] ?? reason,
    offences,
  };
}

/** Every trigger point of the dataset, in its order. */
export function checkedRows(body: BuiltBody, { triggerPointById, depths }: Dataset): CheckedRow[] {
  return [...triggerPointById.values()].map((placed) =>
    rowOf(body, placed, depths.needlePathByPoint.get(placed.point.id)),
  );
}

/** The rows as a table of text. */
export function printed(rows: readonly CheckedRow[]): string {
  const head = ['point', 'picture', 'nearest vessel or nerve', 'mm', 'nearest organ', 'mm', 'angle', 'verdict'];
  const cells = rows.map((row) =>
    [
      row.point,
      row.picture,
      row.nearestVesselOrNerve ?? '–',
      row.vesselOrNerveMm ?? '–',
      row.nearestOrgan ?? '–',
      row.organMm ?? '–',
      row.angleDegrees ?? '–',
      row.verdict,
    ].map(String),
  );
  const widths = head.map((name, i) => Math.max(name.length, ...cells.map((row) => row[i]?.length ?? 0)));
  return [head, ...cells]
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
