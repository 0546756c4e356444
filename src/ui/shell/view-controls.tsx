/** Fixed places to look from. */
import { VIEW_PRESETS } from '../../state/index.ts';
import { say } from '../kit/say.tsx';
import { useStore } from '../hooks/store-context.ts';

export function ViewControls() {
  const store = useStore();
  return (
    <div className="view-controls" role="group" aria-label={say('layers.view.label')}>
      {VIEW_PRESETS.map((preset) => (
        <button key={preset} type="button" onClick={() => store.getState().lookFrom(preset)}>
          {say(`layers.view.${preset}`)}
        </button>
      ))}
    </div>
  );
}
