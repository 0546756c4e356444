/** How far the picture has come, what went wrong, what to do first, and the words for those who listen. */
import { RotateCw } from 'lucide-react';
import { useEffect } from 'react';
import { muscleOfTarget, store, useMyopoint } from '../state/index.ts';
import { useDataset } from './dataset-context.ts';
import { fullNameOf } from './names.ts';
import { counted } from './words.ts';

/** A thin bar while files come; words in the middle until the first picture stands. */
export function LoadProgress() {
  const load = useMyopoint((state) => state.load);
  if (load.phase !== 'loading' && load.phase !== 'clickable') return null;
  const percent = Math.round(100 * load.fraction);
  return (
    <>
      <div className="load-bar" role="progressbar" aria-label="Loading the body" aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent}>
        <div style={{ width: `${percent}%` }} />
      </div>
      {load.phase === 'loading' && <p className="load-words" aria-hidden="true">Preparing the body</p>}
    </>
  );
}

/** A failed load, in the words of the scene, with the way to try again; or an interrupted picture. */
export function Trouble() {
  const load = useMyopoint((state) => state.load);
  const contextLost = useMyopoint((state) => state.contextLost);
  if (load.phase === 'failed') {
    return (
      <div className="panel trouble" role="alert">
        <h2>The body could not be loaded</h2>
        <p>{load.message}</p>
        <p className="quiet">The muscle list and the explanations still work.</p>
        <button type="button" className="button" onClick={() => store.getState().retryLoad()}>
          <RotateCw size={18} aria-hidden="true" /> Retry
        </button>
      </div>
    );
  }
  if (!contextLost) return null;
  return (
    <div className="panel trouble" role="alert">
      <h2>The picture was interrupted</h2>
      <p>The graphics system took a break. The body comes back by itself; your choices are kept.</p>
    </div>
  );
}

/** What to do first, while nothing is chosen. */
export function Hint() {
  const nothingSelected = useMyopoint((state) => state.choices.selected.kind === 'none' && state.teachBack === null);
  const standing = useMyopoint((state) => state.load.phase === 'ready' || state.load.phase === 'clickable');
  return nothingSelected && standing ? <aside className="hint" aria-label="To begin">Touch a muscle, or search for one</aside> : null;
}

/** Tells the selection, then whatever the store is asked to announce. */
export function LiveRegion() {
  const selected = useMyopoint((state) => state.choices.selected);
  const announcement = useMyopoint((state) => state.announcement);
  const dataset = useDataset();
  useEffect(() => store.subscribe(({ choices }, { choices: before }) => {
    if (choices.selected === before.selected) return;
    const { announcement: said, announce } = store.getState();
    // Old words must not be read again beside the new selection.
    if (said !== '') announce('');
  }), []);
  const name = fullNameOf(selected, dataset);
  const id = muscleOfTarget(selected);
  const muscle = id === null ? undefined : dataset?.muscleById.get(id);
  const placed = selected.kind === 'trigger-point' ? dataset?.triggerPointById.get(selected.id) : undefined;
  const number = placed ? placed.muscle.triggerPoints.indexOf(placed.point) + 1 : 0;
  const detail = placed ? `, trigger point ${number}, ${placed.point.label}`
    : muscle ? `, ${counted(muscle.triggerPoints.length, 'trigger point')}` : '';
  return (
    <div role="status" aria-live="polite" className="only-heard">
      {announcement !== '' ? announcement : name ? `Selected: ${name}${detail}` : ''}
    </div>
  );
}
