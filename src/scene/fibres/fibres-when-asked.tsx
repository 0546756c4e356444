/** Brings the fibres in the first time they are asked for: most visits never zoom into a muscle. */
import { useEffect, useState, type ComponentType, type RefObject } from 'react';
import type { Group } from 'three';
import { beginWork, endWork } from '../view/activity.ts';
import { useEngine } from '../view/engine.ts';

interface Props {
  /** What gives way to them. */
  readonly bodyStage: RefObject<Group | null>;
}

export function FibresWhenAsked({ bodyStage }: Props): React.JSX.Element | null {
  const { store } = useEngine();
  const [view, setView] = useState<{ readonly Fibres: ComponentType<Props> } | null>(null);
  useEffect(() => {
    if (view) return;
    let asked = false;
    const bring = async (): Promise<void> => {
      if (asked || store.getState().fibres === null) return;
      asked = true;
      beginWork();
      try {
        const { FibreView } = await import('./fibre-view.tsx');
        setView({ Fibres: FibreView });
      } catch {
        // Without them the words still tell the step; the next time it is tried again.
        asked = false;
      } finally {
        endWork();
      }
    };
    void bring();
    return store.subscribe((state, before) => {
      if (state.fibres !== before.fibres) void bring();
    });
  }, [store, view]);
  return view && <view.Fibres bodyStage={bodyStage} />;
}
