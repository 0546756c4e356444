/** Turn the body with one tap. */
import { useMyopoint, useStore } from '../hooks/store-context.ts';
import { PHONE, useMedia } from '../hooks/use-media.ts';
import { say } from '../kit/say.tsx';
import { ZoomButtons } from './zoom-buttons.tsx';

const TURNS = ['front', 'back', 'left', 'right'] as const;

/** On a phone there is room for two: fingers do the rest. */
export function TurnButtons() {
  const store = useStore();
  const phone = useMedia(PHONE);
  const drawn = useMyopoint((state) => state.stageFault === null);
  if (!drawn) return null;
  return (
    <div className="visit-view">
      <section className="panel visit-turn" aria-label={say('layers.view.label')}>
        {TURNS.slice(0, phone ? 2 : TURNS.length).map((preset) => (
          <button key={preset} type="button" onClick={() => store.getState().lookFrom(preset)}>
            {say(`layers.view.${preset}`)}
          </button>
        ))}
      </section>
      <ZoomButtons />
    </div>
  );
}
