/** Fixed places to look from. */
import { VIEW_PRESETS } from '../../state/index.ts';
import { useStore } from '../hooks/store-context.ts';
import { VIEW_NAMES } from '../kit/words.ts';

export function ViewControls() {
  const store = useStore();
  return (
    <div className="view-controls" role="group" aria-label="Look at the body from">
      {VIEW_PRESETS.map((preset) => (
        <button key={preset} type="button" onClick={() => store.getState().lookFrom(preset)}>{VIEW_NAMES[preset]}</button>
      ))}
    </div>
  );
}
