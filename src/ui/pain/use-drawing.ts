/** The drawing as it is worked with: what was marked, how much of the skin that covers, and what follows. */
import { useEffect, useMemo, useState } from 'react';
import type { Body, Dataset } from '../../anatomy/index.ts';
import { isBlank } from '../../reasoning/index.ts';
import type { PainPatch } from '../../reasoning/index.ts';
import type { MyopointState } from '../../state/index.ts';
import { useMyopoint } from '../hooks/store-context.ts';
import { loadSkinCells } from './stub-anatomy.ts';
import { coversOf, painCandidates, skinAreas } from './stub-reasoning.ts';
import type { CellIndex, Drawing, DrawingCandidates } from './stub-reasoning.ts';

/** A drawing with the skin it lies on. */
export interface DrawnOn extends Drawing {
  readonly index: CellIndex;
}

const fetched = new WeakMap<Body, Promise<CellIndex>>();

/** How the skin of a body is cut by its areas; fetched once. What failed is asked for again the next time. */
function cellsOf(body: Body): Promise<CellIndex> {
  const known = fetched.get(body);
  if (known) return known;
  const coming = loadSkinCells(body).then(skinAreas);
  coming.catch(() => fetched.delete(body));
  fetched.set(body, coming);
  return coming;
}

/** The skin of the body that is shown; null until it has come. */
export function useCellIndex(): CellIndex | null {
  const body = useMyopoint((state) => state.body);
  const [known, setKnown] = useState<{ readonly of: Body; readonly index: CellIndex } | null>(null);
  useEffect(() => {
    let gone = false;
    cellsOf(body).then(
      (index) => {
        if (!gone) setKnown({ of: body, index });
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [body]);
  return known?.of === body ? known.index : null;
}

/** The drawing of these patches, with what the scene measured of them where it did. */
export function drawingOf(
  { patches: all, covers: measured }: Pick<MyopointState, 'patches' | 'covers'>,
  index: CellIndex,
): DrawnOn {
  const patches = all.filter((patch) => !isBlank(patch));
  return { patches, covers: coversOf(patches, measured?.of === all ? measured.covers : null, index), index };
}

/** The drawing now, without patches that were left blank; null until the skin has come. */
export function useDrawing(): DrawnOn | null {
  const index = useCellIndex();
  const patches = useMyopoint((state) => state.patches);
  const covers = useMyopoint((state) => state.covers);
  return useMemo(() => index && drawingOf({ patches, covers }, index), [index, patches, covers]);
}

/** The patches that mark something, there before the skin has come. */
export function useMarkedPatches(): readonly PainPatch[] {
  const patches = useMyopoint((state) => state.patches);
  return useMemo(() => patches.filter((patch) => !isBlank(patch)), [patches]);
}

/** The muscles that may send the pain there; null until dataset and skin have come. */
export function useCandidates(drawing: DrawnOn | null, dataset: Dataset | null): DrawingCandidates | null {
  return useMemo(
    () => (drawing && dataset ? painCandidates(drawing, drawing.index, dataset) : null),
    [drawing, dataset],
  );
}
