/** Stands where the panels would: it needs nothing that they bring, not even their styles. The body behind it goes on. */
import { useLayoutEffect } from 'react';
import { useStore } from 'zustand';
import { packVisit, tabStorage } from '../state/index.ts';
import { say } from '../words/index.ts';
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
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return (
    <section className="fault" aria-label={say('errors.panels.label')}>
      <div role="alert">
        <h1>{say('errors.panels.title')}</h1>
        <p>
          {say('errors.panels.text')}
          {times > 1 && ` ${say('errors.panels.tried', { times })}`}
        </p>
      </div>
      <div className="fault-actions">
        <button type="button" className="fault-strong" onClick={onAgain}>
          {say('errors.panels.again')}
        </button>
        {/* Also after a newer version was put in place: its page brings its own panels. */}
        <button
          type="button"
          onClick={() => {
            void reload(store);
          }}
        >
          {say('errors.panels.reload')}
        </button>
      </div>
    </section>
  );
}
