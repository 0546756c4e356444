/** Offers a newer version, quietly: a bar that waits until it is answered. On the usual screen alone, so never in a consultation. */
import { useMyopoint, useStore } from '../hooks/store-context.ts';
import { say } from '../kit/say.tsx';

/** The region stands always, so that what comes into it is heard. */
export function NewVersion() {
  const store = useStore();
  const newVersion = useMyopoint((state) => state.newVersion);
  const { takeNewVersion, reportNewVersion } = store.getState();
  return (
    <div className="new-version-place" role="status" aria-label={say('shell.version.label')}>
      {newVersion !== null && (
        <div className="panel new-version">
          <p>{say(newVersion === 'blocked' ? 'shell.version.blocked' : 'shell.version.text')}</p>
          <div className="new-version-actions">
            <button type="button" className="button" onClick={takeNewVersion}>
              {say('shell.version.take')}
            </button>
            <button type="button" className="button" onClick={() => reportNewVersion(null)}>
              {say('shell.version.later')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
