/**
 * What sets a ceiling to a range of depth: the shallowest published hazard, the record's own rule, the muscle's far side.
 *
 * A hazard knows no sex here: whichever body is drawn, its ceiling is the shallowest of all rows, men's and women's
 * together. Of a man figures of men are told, of a woman those of women, but a chest wall thinner than the average of
 * one's own sex is no rarity, and most rows are of few people. So choosing a body never lets a range go deeper past lung,
 * nerve or bowel than both together would.
 */
import { BUILDS } from '../../anatomy/index.ts';
import type {
  Build,
  Depths,
  Measurement,
  Muscle,
  Quantity,
  SourceId,
  StructureId,
  TriggerPoint,
} from '../../anatomy/index.ts';
import { fitsBuild, shallowestOf } from './rows.ts';
import { skinMovedMm } from './skin-and-fat.ts';

/** A range stops so far before the shallowest published hazard, mm. */
export const BEFORE_HAZARD_MM = 5;

/** What sets a ceiling. */
export type LimitKind =
  /** The shallowest published depth of what must not be met, or of the bone before it, `foundMm` from the skin. */
  | {
      readonly kind: 'hazard';
      readonly quantity: Quantity;
      readonly structures: readonly StructureId[];
      readonly foundMm: number;
    }
  /** A depth that the source of the technique names as the deepest. */
  | { readonly kind: 'rule'; readonly words: string }
  /** Where the muscle ends on the way drawn on this body, moved out by the layer of the build. */
  | { readonly kind: 'far-side' };

/**
 * What the ceiling did to the range: `not-reached` the range ends before it, `cut` the range ends at it, `nothing-left`
 * it leaves less than `LEAST_RANGE_MM` for the muscle, so that no range is given.
 */
type LimitTreatment = 'not-reached' | 'cut' | 'nothing-left';

/** The ceiling of a range. */
export interface DepthLimit {
  /** No range goes deeper, mm from the skin. */
  readonly mm: number;
  readonly what: LimitKind;
  readonly sources: readonly SourceId[];
  readonly treatment: LimitTreatment;
}

/** A ceiling before it is held against a range. */
export type Ceiling = Omit<DepthLimit, 'treatment'>;

const tenthDown = (mm: number): number => Math.floor(mm * 10 + 1e-6) / 10;

/** The shallower of two ceilings: shallow is the careful side. */
export const lower = (one: Ceiling | null, other: Ceiling | null): Ceiling | null =>
  !one || (other && other.mm < one.mm) ? other : one;

/** The shallowest hazard published for a muscle, less its berth: of the rows that are marked to set a ceiling, men's and women's alike. */
export function hazardCeiling(rows: readonly Measurement[], build: Build): Ceiling | null {
  return rows
    .filter((row) => row.ceiling && fitsBuild(row, build))
    .reduce<Ceiling | null>((least, row) => {
      const foundMm = shallowestOf(row);
      return foundMm === null
        ? least
        : lower(least, {
            mm: tenthDown(foundMm - BEFORE_HAZARD_MM),
            what: { kind: 'hazard', quantity: row.quantity, structures: row.structures, foundMm: tenthDown(foundMm) },
            sources: [row.source],
          });
    }, null);
}

/** A depth that the source of the technique names as the deepest. */
export function ruleCeiling({ needling: { ceilingMm } }: Muscle): Ceiling | null {
  return ceilingMm
    ? { mm: ceilingMm.mm, what: { kind: 'rule', words: ceilingMm.what }, sources: [ceilingMm.citation.source] }
    : null;
}

/** Where the muscle ends on the way drawn, moved out as the skin of the build is. In a fold the way is another. */
export function farSide(depths: Depths, point: TriggerPoint, build: Build): Ceiling | null {
  const record = depths.needlePathByPoint.get(point.id);
  if (!record || point.approach.kind === 'fold') return null;
  return {
    mm: tenthDown(record.path.muscleMm[1] + skinMovedMm(depths, point.id, BUILDS.indexOf(build))),
    what: { kind: 'far-side' },
    sources: [],
  };
}
