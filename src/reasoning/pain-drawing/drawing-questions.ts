/** What must not be missed, asked for all places of a drawing at once: the gravest first, a few at a time. */
import type { BodyPart, BodyPartId, BodySide, Dataset, PainQuality, RedFlag } from '../../anatomy/index.ts';
import { compareUrgency } from '../../anatomy/index.ts';
import { candidatesAt, otherCausesOf } from '../ranking.ts';
import { questionsAt } from '../screening.ts';
import type { CellIndex } from './cells.ts';
import { coverMm2, coversOf, joinedCover, markedAreas, painfulCovers, type Cover, type PainDrawing } from './cover.ts';
import type { PainPatch } from './patch.ts';

/** A part of the body on a side, with how much of it was marked. */
interface MarkedPart {
  readonly part: BodyPart;
  readonly side: BodySide;
  readonly mm2: number;
}

/** A part counts from so much skin on, mm², or from this share of a place. */
const COUNTS_FROM = { mm2: 300, share: 0.1 } as const;

/** Parts of the body in which something was marked: where the skin lies, and those whose areas were marked. Most of it first. */
function markedParts(
  cover: Cover,
  index: CellIndex,
  data: Pick<Dataset, 'bodyParts' | 'bodyPartByArea'>,
): readonly MarkedPart[] {
  const byId = new Map(data.bodyParts.map((part) => [part.id, part] as const));
  const whole = coverMm2(cover);
  const sizes = new Map<string, { readonly part: BodyPartId; readonly side: BodySide; mm2: number }>();
  const add = (part: BodyPartId, side: BodySide, mm2: number): void => {
    const held = sizes.get(`${part}/${side}`) ?? { part, side, mm2: 0 };
    held.mm2 += mm2;
    sizes.set(`${part}/${side}`, held);
  };
  for (const [cell, mm2] of cover) add(index.partOf(cell), index.sideOf(cell), mm2);
  const large = [...sizes.values()].filter(({ mm2 }) => mm2 >= COUNTS_FROM.mm2 || mm2 >= COUNTS_FROM.share * whole);
  const named = markedAreas(cover, index).flatMap(({ area, side }) => {
    const part = data.bodyPartByArea.get(area);
    return part ? [{ part: part.id, side, mm2: 0 }] : [];
  });
  return [...large.sort((one, other) => other.mm2 - one.mm2), ...named]
    .filter((one, at, all) => all.findIndex(({ part, side }) => part === one.part && side === one.side) === at)
    .flatMap(({ part, side, mm2 }) => {
      const found = byId.get(part);
      return found ? [{ part: found, side, mm2 }] : [];
    });
}

/** What was felt anywhere in the drawing. */
const qualitiesOf = (patches: readonly PainPatch[]): ReadonlySet<PainQuality> =>
  new Set(patches.flatMap(({ qualities }) => qualities));

/** Whether anything is numb or tingles: a nerve is looked at before a muscle. */
export function hasNerveSigns(patches: readonly PainPatch[]): boolean {
  const felt = qualitiesOf(patches);
  return felt.has('numb') || felt.has('tingling');
}

/**
 * Every question of every part that was marked, each once, the gravest first. Among those as grave: what asks about something
 * that was said of the pain (a numb or tingling place brings the questions about nerves), then by how near it stands to the
 * places, the largest first. A place that was said not to hurt is asked about too: it was marked for some reason.
 */
export function questionsForDrawing(
  drawing: PainDrawing,
  index: CellIndex,
  dataset: Pick<Dataset, 'bodyParts' | 'bodyPartByArea' | 'redFlags' | 'muscles'>,
): readonly RedFlag[] {
  const cover = joinedCover([...coversOf(drawing, index).values()], index);
  const felt = qualitiesOf(drawing.patches);
  const candidates = candidatesAt(
    markedAreas(cover, index).map(({ area }) => area),
    dataset,
  );
  const parts = [...new Set(markedParts(cover, index, dataset).map(({ part }) => part))];
  const ranks = new Map<RedFlag, number>();
  for (const part of parts)
    questionsAt(part, candidates, dataset).forEach((flag, rank) => {
      ranks.set(flag, Math.min(rank, ranks.get(flag) ?? rank));
    });
  const isRaised = ({ qualities = [] }: RedFlag): boolean => qualities.some((quality) => felt.has(quality));
  return [...ranks.keys()].sort(
    (one, other) =>
      compareUrgency(one, other) ||
      Number(isRaised(other)) - Number(isRaised(one)) ||
      (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0),
  );
}

/** What else hurts in a part of the body that is neither a muscle nor an emergency. */
export interface PartCauses {
  readonly part: BodyPart;
  readonly sides: readonly BodySide[];
  /** Shared by most muscles first; empty where no source names one. */
  readonly causes: readonly string[];
}

/** Causes that are not muscle for every part that was marked, the part first of which most was. */
export function otherCausesAt(
  drawing: PainDrawing,
  index: CellIndex,
  dataset: Pick<Dataset, 'bodyParts' | 'bodyPartByArea' | 'muscles'>,
): readonly PartCauses[] {
  const cover = joinedCover([...painfulCovers(drawing, index).values()], index);
  const areas = markedAreas(cover, index).map(({ area }) => area);
  const parts = markedParts(cover, index, dataset);
  return [...new Set(parts.map(({ part }) => part))].map((part) => ({
    part,
    sides: parts.filter((one) => one.part === part).map(({ side }) => side),
    causes: otherCausesOf(
      candidatesAt(
        areas.filter((area) => dataset.bodyPartByArea.get(area) === part),
        dataset,
      ),
    ),
  }));
}
