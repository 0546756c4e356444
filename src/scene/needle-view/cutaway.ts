/** Has the workers measure a needle's line and cut the body open along it; what was opened lately is kept. */
import type { Remote } from 'comlink';
import type { Body, Build, Dataset, Sex } from '../../anatomy/index.ts';
import type { NeedleSection } from '../../reasoning/index.ts';
import type { BodyWorker } from '../workers/body.worker.ts';
import { clipPlaneFor } from '../section/arm-gap.ts';
import { reviveClipBox } from '../section/clip-box.ts';
import { joinFaces, type CutFaces } from '../section/cut-faces.ts';
import { hazardMargins, nearestFirst, sectionOf, type NeedleLine } from '../section/needle-line.ts';
import type { NearbyHazard } from '../section/measure-line.ts';
import { offsetSites, type OffsetSite } from '../section/skin-offset.ts';
import type { ClipBox } from '../shaders/clip-uniforms.ts';
import { cutawayKey, lineKey, type ShownLayers } from './cutaway-key.ts';

/** A line as measured: it does not change with the build. */
export interface MeasuredLine {
  readonly line: NeedleLine;
  readonly section: NeedleSection;
  /** The section's hazards in the same order, with their places. */
  readonly hazards: readonly NearbyHazard[];
  readonly clipBox: ClipBox;
}

/** The body opened along a line, for one build. */
export interface Cutaway extends MeasuredLine {
  readonly faces: CutFaces;
  /** How far the skin moves out, metres a vertex; null: the recorded skin. */
  readonly field: Float32Array | null;
}

/** Lines, and cuts, that are kept: going to and fro between builds and points of a muscle costs nothing. */
const KEPT = 8;

type Workers = { readonly skinWorker: Remote<BodyWorker>; readonly workers: readonly Remote<BodyWorker>[] };

export interface CutawayMaker {
  /**
   * @param shown opacity that the layers of vessels and nerves were given; what is not seen and near is not cut
   */
  open(line: NeedleLine, build: Build, sex: Sex | null, shown: ShownLayers): Promise<Cutaway>;
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
  const lines = keptBy<MeasuredLine>();
  const bodies = keptBy<Cutaway>();
  // Hundreds of sites, the same for every line.
  const sitesByBuild = new Map<string, readonly OffsetSite[]>();
  const sitesOf = (build: Build, sex: Sex | null): readonly OffsetSite[] => {
    const key = `${build} ${sex ?? 'all'}`;
    const sites = sitesByBuild.get(key) ?? offsetSites(dataset, build);
    sitesByBuild.set(key, sites);
    return sites;
  };
  const measured = async (line: NeedleLine): Promise<MeasuredLine> => {
    const margins = hazardMargins(line, dataset);
    const { line: drawn, clipBox } = await skinWorker.placeLine(line, clipPlaneFor(line, dataset.body.landmarks));
    const measures = await Promise.all(workers.map((worker) => worker.measure(drawn, margins)));
    return {
      line,
      section: sectionOf(line, measures, dataset.body),
      hazards: nearestFirst(measures),
      clipBox: reviveClipBox(clipBox),
    };
  };
  const cutaway = async (one: MeasuredLine, build: Build, sex: Sex | null, hidden: Set<number>): Promise<Cutaway> => {
    const sites = sitesOf(build, sex);
    const halves = await Promise.all(workers.map((worker) => worker.cut(one.clipBox, hidden, sites)));
    return {
      ...one,
      faces: joinFaces(halves.map(({ faces }) => faces)),
      field: halves.find(({ field }) => field !== null)?.field ?? null,
    };
  };
  return {
    open: async (line, build, sex, shown) => {
      const one = await lines(lineKey(line), () => measured(line));
      return bodies(cutawayKey(line, build, sex, shown), () =>
        cutaway(one, build, sex, hiddenIn(one.hazards, shown, dataset.body)),
      );
    },
  };
}
