/** Turn the body with one tap. */
import { store } from '../../state/index.ts';
import { VIEW_NAMES } from '../words.ts';

const TURNS = ['front', 'back', 'left', 'right'] as const;

export function TurnButtons() {
  return (
    <div className="panel visit-turn" role="group" aria-label="Look at the body from">
      {TURNS.map((preset) => <button key={preset} type="button" onClick={() => store.getState().lookFrom(preset)}>{VIEW_NAMES[preset]}</button>)}
    </div>
  );
}
