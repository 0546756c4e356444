/** Has muscles ranked in a worker, one drawing at a time, the newest next; on the page itself where there is no worker. */
import type { Dataset, SkinCells } from '../../anatomy/index.ts';
import { painCandidates, painfulCovers, withRecords } from '../../reasoning/index.ts';
import type {
  CellIndex,
  DrawingCandidates,
  PainDrawing,
  RankingAnswer,
  RankingRequest,
} from '../../reasoning/index.ts';

/** What is ranked, and who hears of it. */
export interface AskedRanking {
  readonly drawing: PainDrawing & { readonly index: CellIndex };
  readonly dataset: Dataset;
  readonly onFound: (found: DrawingCandidates) => void;
}

export interface Ranking {
  /** Asks; what was asked before and is not answered yet is heard of no more, however late it comes. */
  readonly ask: (asked: AskedRanking) => void;
  /** Nobody waits for this any more. */
  readonly forget: (asked: AskedRanking) => void;
}

/** @param start makes the worker when it is first needed; null where there can be none */
export function rankingBeside(start: () => Worker | null): Ranking {
  let worker: Worker | null | undefined;
  let told: { readonly skin: SkinCells; readonly dataset: Dataset } | null = null;
  let serial = 0;
  /** The newest; answered as soon as the worker is free. */
  let wanted: AskedRanking | null = null;
  let underWay: { readonly asked: AskedRanking; readonly serial: number } | null = null;

  const here = ({ drawing, dataset, onFound }: AskedRanking): void =>
    onFound(painCandidates(drawing, drawing.index, dataset));
  const tell = (to: Worker, request: RankingRequest): void => to.postMessage(request);
  const sendNext = (to: Worker): void => {
    if (underWay || !wanted) return;
    const { drawing, dataset } = wanted;
    const { skin } = drawing.index;
    if (told?.skin !== skin || told.dataset !== dataset) {
      told = { skin, dataset };
      const { areas, muscles } = dataset;
      tell(to, {
        kind: 'facts',
        facts: { skin, areas: areas.map(({ id, side }) => ({ id, side })), muscles },
      });
    }
    serial += 1;
    underWay = { asked: wanted, serial };
    tell(to, { kind: 'covers', serial, covers: painfulCovers(drawing, drawing.index) });
  };
  const begin = (): Worker | null => {
    const begun = start();
    begun?.addEventListener('message', ({ data }: MessageEvent<RankingAnswer>) => {
      if (data.serial !== underWay?.serial) return;
      const { asked } = underWay;
      underWay = null;
      if (asked === wanted) {
        wanted = null;
        asked.onFound(withRecords(data.found, asked.dataset));
      } else sendNext(begun);
    });
    // A script that does not come, or fails, leaves the work to the page.
    begun?.addEventListener('error', () => {
      begun.terminate();
      worker = null;
      underWay = null;
      const left = wanted;
      wanted = null;
      if (left) here(left);
    });
    return begun;
  };

  return {
    ask: (asked) => {
      worker = worker === undefined ? begin() : worker;
      if (!worker) {
        here(asked);
        return;
      }
      wanted = asked;
      sendNext(worker);
    },
    forget: (asked) => {
      if (wanted === asked) wanted = null;
    },
  };
}

/** The one of the page: a worker that was told the records keeps them. */
export const RANKING = rankingBeside(() =>
  typeof Worker === 'undefined'
    ? null
    : new Worker(new URL('./ranking.worker.ts', import.meta.url), { type: 'module' }),
);
