/** The drawing as it is worked with: what was marked, how much of the skin that covers, and what follows. */
import { useEffect, useMemo, useState } from 'react';
import { loadSkinCells } from '../../anatomy/index.ts';
import type { Body, Dataset, SkinCells } from '../../anatomy/index.ts';
import { coverOf, indexCells, isBlank } from '../../reasoning/index.ts';
import type { CellIndex, Cover, DrawingCandidates, PainDrawing, PainPatch } from '../../reasoning/index.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { useMyopoint } from '../hooks/store-context.ts';
import { RANKING } from './ranking.ts';
import type { AskedRanking } from './ranking.ts';

/** A drawing with the skin it lies on; `covers` are what the scene measured of its strokes. */
export interface DrawnOn extends PainDrawing {
  readonly index: CellIndex;
}

/** What did not come is asked for again after so long, ms. */
const AGAIN_AFTER_MS = 4000;

/** How the skin of the body is cut by its areas; null until dataset and file have come. */
export function useCellIndex(): CellIndex | null {
  const body = useMyopoint((state) => state.body);
  const dataset = useDataset();
  const [known, setKnown] = useState<{ readonly of: Body; readonly cells: SkinCells } | null>(null);
  useEffect(() => {
    let gone = false;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const ask = (): void => {
      loadSkinCells(body).then(
        (cells) => {
          if (!gone) setKnown({ of: body, cells });
        },
        () => {
          if (!gone) waiting = setTimeout(ask, AGAIN_AFTER_MS);
        },
      );
    };
    ask();
    return () => {
      gone = true;
      clearTimeout(waiting);
    };
  }, [body]);
  // The same skin gives the same index.
  return dataset && known?.of === body ? indexCells(known.cells, dataset) : null;
}

/** The drawing now, without patches that were left blank; null until the skin has come. */
export function useDrawing(): DrawnOn | null {
  const index = useCellIndex();
  const all = useMyopoint((state) => state.patches);
  const measured = useMyopoint((state) => state.covers);
  return useMemo(
    () =>
      index && {
        patches: all.filter((patch) => !isBlank(patch)),
        covers: measured?.of === all ? measured.covers : [],
        index,
      },
    [index, all, measured],
  );
}

/** How much of each cell a patch covers, mm²; nothing before the skin has come. */
export function coverOfPatch(patch: PainPatch, drawing: DrawnOn | null): Cover {
  return drawing ? coverOf(patch, drawing.covers, drawing.index) : new Map();
}

/** The patches that mark something, there before the skin has come. */
export function useMarkedPatches(): readonly PainPatch[] {
  const patches = useMyopoint((state) => state.patches);
  return useMemo(() => patches.filter((patch) => !isBlank(patch)), [patches]);
}

/** The muscles that may send the pain there; what was found last until the next is; null until dataset and skin have come. */
export function useCandidates(drawing: DrawnOn | null, dataset: Dataset | null): DrawingCandidates | null {
  const [found, setFound] = useState<DrawingCandidates | null>(null);
  useEffect(() => {
    if (!drawing || !dataset) return;
    const asked: AskedRanking = { drawing, dataset, onFound: setFound };
    RANKING.ask(asked);
    return () => RANKING.forget(asked);
  }, [drawing, dataset]);
  return found;
}
