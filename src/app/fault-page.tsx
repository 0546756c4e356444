/** Stands where the panels would: it needs nothing that they bring, not even their styles. The body behind it goes on. */
import { useLayoutEffect } from 'react';
import { packVisit, store, tabShelf, useMyopoint } from '../state/index.ts';
import { say } from '../words/index.ts';

interface FaultPageProps {
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

async function reload(): Promise<void> {
  if (!(await isReachable())) return;
  packVisit(store, window, tabShelf());
  location.reload();
}

export function FaultPage({ times, onAgain }: FaultPageProps): React.JSX.Element {
  const theme = useMyopoint((state) => state.choices.theme);
  useLayoutEffect(() => { document.documentElement.dataset['theme'] = theme; }, [theme]);
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
        <button type="button" className="fault-strong" onClick={onAgain}>{say('errors.panels.again')}</button>
        {/* Also after a newer version was put in place: its page brings its own panels. */}
        <button type="button" onClick={() => { void reload(); }}>{say('errors.panels.reload')}</button>
      </div>
    </section>
  );
}
