/** Brings the pain drawing in the first time one is made: most visits never draw where it hurts. */
import { useEffect, useState, type ComponentType } from 'react';
import { showsDrawing } from '../../state/index.ts';
import { say } from '../../words/index.ts';
import { useEngine } from '../engine/engine.ts';

export function DrawingWhenAsked(): React.JSX.Element | null {
  const { store, activity } = useEngine();
  const [view, setView] = useState<{ readonly Drawing: ComponentType } | null>(null);
  useEffect(() => {
    if (view) return;
    let asked = false;
    const bring = async (): Promise<void> => {
      if (asked || !showsDrawing(store.getState())) return;
      asked = true;
      activity.beginWork();
      try {
        const { PainDrawing } = await import('./pain-drawing.tsx');
        setView({ Drawing: PainDrawing });
      } catch {
        // The next step asks again; areas can be chosen by name meanwhile.
        asked = false;
        store.getState().notify(say('scene.drawing.missing'));
      } finally {
        activity.endWork();
      }
    };
    const again = (): void => {
      void bring();
    };
    again();
    window.addEventListener('online', again);
    const stop = store.subscribe(again);
    return () => {
      window.removeEventListener('online', again);
      stop();
    };
  }, [activity, store, view]);
  return view && <view.Drawing />;
}
