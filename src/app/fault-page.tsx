/** Stands where the panels would: it needs nothing that they bring, not even their styles. The body behind it goes on. */
import { useLayoutEffect } from 'react';
import { useStore } from 'zustand';
import { packVisit, tabStorage } from '../state/index.ts';
import type { MyopointStore } from '../state/index.ts';

interface FaultPageProps {
  readonly store: MyopointStore;
  /** How often the panels failed. */
  readonly times: number;
  readonly onAgain: () => void;
}

/** Nothing answers: a page that goes would not come back. */
async function isReachable(): Promise<boolean> {
  try {
    return (await fetch(document.baseURI.replace(/#.*$/, ''), { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

async function reload(store: MyopointStore): Promise<void> {
  if (!(await isReachable())) return;
  packVisit(store, window, tabStorage());
  location.reload();
}

export function FaultPage({ store, times, onAgain }: FaultPageProps): React.JSX.Element {
  const theme = useStore(store, (state) => state.theme);
  useLayoutEffect(() => { document.documentElement.dataset['theme'] = theme; }, [theme]);
  return (
    <section className="fault" aria-label="The panels">
      <div role="alert">
        <h1>The panels could not be shown</h1>
        <p>
          Search, lists and explanations did not come, or failed. The body can still be turned. What you chose and wrote is kept.
          {times > 1 && ` Tried ${times} times.`}
        </p>
      </div>
      <div className="fault-actions">
        <button type="button" className="fault-strong" onClick={onAgain}>Try again</button>
        {/* Also after a newer version was put in place: its page brings its own panels. */}
        <button type="button" onClick={() => { void reload(store); }}>Reload the page</button>
      </div>
    </section>
  );
}
