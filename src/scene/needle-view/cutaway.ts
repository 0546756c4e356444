/** Has the workers measure a needle's line and cut the body open along it; what was opened lately is kept. */
import type { Remote } from 'comlink';
import type { Body, Dataset } from '../../anatomy/index.ts';
import type { NeedleSection } from '../../reasoning/index.ts';
import type { BodyWorker } from '../workers/body-work.ts';
import { reviveClipBox } from '../section/clip-box.ts';
import { joinFaces, type CutFaces } from '../section/cut-faces.ts';
import { hazardMargins, nearestFirst, sectionOf, type NeedleLine } from '../section/needle-line.ts';
import type { EnteredLine } from '../section/line.ts';
import type { NearbyHazard } from '../section/measure-line.ts';
import type { ClipBox } from '../shaders/clip-uniforms.ts';
import { cutawayKey, lineKey, type ShownLayers } from './cutaway-key.ts';

/** A line as measured from the lean skin: it does not change with the build. */
interface MeasuredLine {
  readonly line: NeedleLine;
  readonly section: NeedleSection;
  /** The section's hazards in the same order, with their places. */
  readonly hazards: readonly NearbyHazard[];
}

/** The body opened along a line, for one build. */
export interface Cutaway extends MeasuredLine {
  /** Its origin is where the line meets the lean skin. */
  readonly clipBox: ClipBox;
  /** How far outside it, along the line, the skin of the build lies, mm. */
  readonly skinMm: number;
  /** One byte for each vertex of the skin: 0 on limbs that stand in the way of the cut; null while there is no skin. */
  readonly stays: Uint8Array | null;
  readonly faces: CutFaces;
}

/** Lines, and cuts, that are kept: going to and fro between builds and points of a muscle costs nothing. */
const KEPT = 8;

type Workers = { readonly skinWorker: Remote<BodyWorker>; readonly workers: readonly Remote<BodyWorker>[] };

export interface CutawayMaker {
  /**
   * @param build 0 lean, 1 average, 2 heavier
   * @param shown opacity that the layers of vessels and nerves were given; what is not seen and near is not cut
   */
  open(line: NeedleLine, build: number, shown: ShownLayers): Promise<Cutaway>;
}

/** Keeps the last few values by key; a value that fails is not kept. */
function keptBy<Value>(): (key: string, make: () => Promise<Value>) => Promise<Value> {
  const kept = new Map<string, Promise<Value>>();
  return (key, make) => {
    const value = kept.get(key) ?? make();
    kept.delete(key);
    kept.set(key, value);
    value.catch(() => {
      kept.delete(key);
    });
    for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
    return value;
  };
}

/** What is not seen in an opened body, by number: vessels and nerves that are not near, unless their layer is shown. */
function hiddenIn(near: readonly NearbyHazard[], shown: ShownLayers, { instances }: Body): Set<number> {
  const hidden = new Set<number>();
  instances.forEach(({ structure: { layer } }, number) => {
    if ((layer === 'vessels' || layer === 'nerves') && shown[layer] < 0.5) hidden.add(number);
  });
  for (const { number } of near) hidden.delete(number);
  return hidden;
}

export function createCutawayMaker({ skinWorker, workers }: Workers, dataset: Dataset): CutawayMaker {
  const { body } = dataset;
  const lines = keptBy<MeasuredLine & { readonly entered: EnteredLine }>();
  const bodies = keptBy<Cutaway>();
  const measured = async (line: NeedleLine): Promise<MeasuredLine & { readonly entered: EnteredLine }> => {
    const margins = hazardMargins(line, dataset);
    const entered = await skinWorker.enterLine(line);
    const measures = await Promise.all(workers.map((worker) => worker.measure(entered, margins)));
    return { line, entered, section: sectionOf(line, measures, body), hazards: nearestFirst(measures) };
  };
  const cutaway = async (
    { entered, ...one }: MeasuredLine & { readonly entered: EnteredLine },
    build: number,
    hidden: Set<number>,
  ): Promise<Cutaway> => {
    const { skinMm, clipBox, stays } = await skinWorker.placeLine(entered, build);
    const halves = await Promise.all(workers.map((worker) => worker.cut(clipBox, hidden, build)));
    return { ...one, skinMm, clipBox: reviveClipBox(clipBox), stays, faces: joinFaces(halves) };
  };
  return {
    open: async (line, build, shown) => {
      const one = await lines(lineKey(line, body), () => measured(line));
      return bodies(cutawayKey(line, body, build, shown), () =>
        cutaway(one, build, hiddenIn(one.hazards, shown, body)),
      );
    },
  };
}
