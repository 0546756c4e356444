/** Fixed places to look from. */
import { VIEW_PRESETS, store } from '../../state/index.ts';
import { say } from '../kit/say.tsx';

export function ViewControls() {
  return (
    <div className="view-controls" role="group" aria-label={say('layers.view.label')}>
      {VIEW_PRESETS.map((preset) => (
        <button key={preset} type="button" onClick={() => store.getState().lookFrom(preset)}>{say(`layers.view.${preset}`)}</button>
      ))}
    </div>
  );
}
