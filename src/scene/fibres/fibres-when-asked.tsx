/** Brings the fibres in the first time they are asked for: most visits never zoom into a muscle. */
import { useEffect, useState, type ComponentType, type RefObject } from 'react';
import type { Group } from 'three';
import { say } from '../../words/index.ts';
import { useEngine } from '../engine/engine.ts';

interface FibresWhenAskedProps {
  /** What gives way to them. */
  readonly bodyStage: RefObject<Group | null>;
}

export function FibresWhenAsked({ bodyStage }: FibresWhenAskedProps): React.JSX.Element | null {
  const { store, activity } = useEngine();
  const [view, setView] = useState<{ readonly Fibres: ComponentType<FibresWhenAskedProps> } | null>(null);
  useEffect(() => {
    if (view) return;
    let asked = false;
    const bring = async (): Promise<void> => {
      if (asked || store.getState().fibres === null) return;
      asked = true;
      activity.beginWork();
      try {
        const { FibreView } = await import('./fibre-view.tsx');
        setView({ Fibres: FibreView });
      } catch {
        // The next step asks again.
        asked = false;
        // Without them the words still tell the step.
        store.getState().notify(say('scene.fibres.missing'));
      } finally {
        activity.endWork();
      }
    };
    void bring();
    const again = (): void => {
      void bring();
    };
    window.addEventListener('online', again);
    const stop = store.subscribe((state, before) => {
      if (state.fibres !== before.fibres) again();
    });
    return () => {
      window.removeEventListener('online', again);
      stop();
    };
  }, [activity, store, view]);
  return view && <view.Fibres bodyStage={bodyStage} />;
}
