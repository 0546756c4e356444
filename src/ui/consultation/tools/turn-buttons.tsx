/** Turn the body with one tap. */
import { useMyopoint, useStore } from '../../hooks/store-context.ts';
import { PHONE, useMedia } from '../../hooks/use-media.ts';
import { VIEW_NAMES } from '../../kit/words.ts';
import { ZoomButtons } from '../../shell/zoom-buttons.tsx';

const TURNS = ['front', 'back', 'left', 'right'] as const;

/** On a phone there is room for two: fingers do the rest. */
export function TurnButtons() {
  const store = useStore();
  const phone = useMedia(PHONE);
  const drawn = useMyopoint((state) => state.stageFault === null);
  if (!drawn) return null;
  return (
    <div className="visit-view">
      <section className="panel visit-turn" aria-label="Look at the body from">
        {TURNS.slice(0, phone ? 2 : TURNS.length).map((preset) => <button key={preset} type="button" onClick={() => store.getState().lookFrom(preset)}>{VIEW_NAMES[preset]}</button>)}
      </section>
      <ZoomButtons />
    </div>
  );
}
