/** Brings a part of the scene in the first time it is asked for: what most visits never see is not waited for. */
import { useEffect, useState, type ComponentType } from 'react';
import type { MyopointState } from '../../state/index.ts';
import { useEngine } from './engine.ts';

interface WhenAskedProps<Props extends object> {
  /** What asks for it; nothing that is false or null does. Where it did not come, another value asks again. */
  readonly asks: (state: MyopointState) => unknown;
  readonly bring: () => Promise<ComponentType<Props>>;
  /** What is said where it did not come. */
  readonly missing?: (state: MyopointState) => void;
  readonly props: Props;
}

/** None of its functions may change from one drawing to the next. */
export function WhenAsked<Props extends object>({
  asks,
  bring,
  missing,
  props,
}: WhenAskedProps<Props>): React.JSX.Element | null {
  const { store, activity } = useEngine();
  const [view, setView] = useState<{ readonly Part: ComponentType<Props> } | null>(null);
  useEffect(() => {
    if (view) return;
    let asked = false;
    const ask = async (): Promise<void> => {
      if (asked || !asks(store.getState())) return;
      asked = true;
      activity.beginWork();
      try {
        setView({ Part: await bring() });
      } catch {
        asked = false;
        missing?.(store.getState());
      } finally {
        activity.endWork();
      }
    };
    void ask();
    const again = (): void => {
      void ask();
    };
    window.addEventListener('online', again);
    const stop = store.subscribe(asks, again);
    return () => {
      window.removeEventListener('online', again);
      stop();
    };
  }, [activity, asks, bring, missing, store, view]);
  return view && <view.Part {...props} />;
}
