/** How long it takes to rank all muscles for a pain drawing, in Node: it is what the app asks, in a worker or not. */
import { loadDataset, loadSkinCells, type BodySide } from '../../src/anatomy/index.ts';
import { indexCells, newPatch, painCandidates, type PainDrawing } from '../../src/reasoning/index.ts';
import { askedBody } from '../body-argument.ts';
import { seededNumbers } from '../pain/redraw.ts';

const DRAWINGS = 40;
/** Of each drawing: more than most people have. */
const PATCHES = 5;
const AREAS = 3;

/** What was measured, milliseconds. */
interface RankingTimes {
  /** Work for one drawing, on average: per patch, together, and in combinations. Waiting for a processor does not count. */
  readonly rankMs: number;
  /** The first one, which works out where each muscle sends pain. */
  readonly firstMs: number;
}

/** Ranks seeded drawings. */
export async function measureRanking(): Promise<RankingTimes> {
  const body = await askedBody([]);
  const [dataset, skin] = await Promise.all([loadDataset(body), loadSkinCells(body)]);
  const index = indexCells(skin, dataset);
  const random = seededNumbers(14);
  const someArea = () => {
    const area = dataset.areas[Math.floor(random() * dataset.areas.length)];
    if (!area) throw new Error('expected areas of skin');
    const side: BodySide = random() < 0.5 ? 'left' : 'right';
    return { area: area.id, side };
  };
  const drawing = (): PainDrawing => ({
    patches: Array.from({ length: PATCHES }, (_, at) => ({
      ...newPatch(at + 1),
      areas: Array.from({ length: AREAS }, someArea),
    })),
    covers: [],
  });
  const time = (asked: PainDrawing): number => {
    const began = performance.now();
    painCandidates(asked, index, dataset);
    return performance.now() - began;
  };
  const firstMs = time(drawing());
  // As a person keeps on painting: what is run often has been made fast by then.
  for (let warm = 0; warm < DRAWINGS; warm += 1) time(drawing());
  const drawings = Array.from({ length: DRAWINGS }, drawing);
  const began = process.cpuUsage();
  for (const one of drawings) time(one);
  const { user, system } = process.cpuUsage(began);
  return { firstMs, rankMs: (user + system) / 1000 / DRAWINGS };
}
