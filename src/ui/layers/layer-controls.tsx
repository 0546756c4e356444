/** What of the body is seen: layers, the depth peel, and the ways back. */
import { Eye, EyeOff, Redo2, RotateCcw, Undo2 } from 'lucide-react';
import { LAYERS } from '../../anatomy/index.ts';
import { DEPTH_LAYERS, SHOWN_LAYERS, isAllShown, isNothingHidden, isWhole } from '../../state/index.ts';
import { useActions, useMyopoint, useStore } from '../hooks/store-context.ts';
import { FractionSlider } from '../kit/fraction-slider.tsx';
import { IconButton } from '../kit/icon-button.tsx';
import { TargetActions } from '../muscle/target-actions.tsx';
import { LAYER_NAMES, counted } from '../kit/words.ts';

function peelWords(peel: number): string {
  const gone = Math.floor(peel * (DEPTH_LAYERS - 1) + 1e-6);
  if (peel === 0) return 'all muscles shown';
  if (gone >= DEPTH_LAYERS - 1) return 'only the deepest muscles are left';
  return gone === 0 ? 'the surface muscles are fading' : `${counted(gone, 'layer')} of muscle peeled away`;
}

/** Undo, redo, show all and reset; they stand here and at the foot of the stage. */
export function StepButtons({ wordy = false }: { readonly wordy?: boolean }) {
  const canUndo = useMyopoint((state) => state.past.length > 0);
  const canRedo = useMyopoint((state) => state.future.length > 0);
  const whole = useMyopoint((state) => isWhole(state.choices));
  const all = useMyopoint((state) => isAllShown(state.choices));
  const { undo, redo, showAll, resetLayers } = useActions();
  return (
    <div className="step-buttons" role="group" aria-label="Steps">
      <IconButton icon={Undo2} label="Undo" disabled={!canUndo} onClick={undo} />
      <IconButton icon={Redo2} label="Redo" disabled={!canRedo} onClick={redo} />
      <IconButton icon={Eye} label="Show all" wordy disabled={all} onClick={showAll} />
      <IconButton icon={RotateCcw} label="Reset layers" wordy={wordy} disabled={whole} onClick={resetLayers} />
    </div>
  );
}

export function LayerControls() {
  const layers = useMyopoint((state) => state.choices.layers);
  const peel = useMyopoint((state) => state.choices.peel);
  const { setLayerOpacity, setPeel } = useActions();
  return (
    <div className="layer-controls">
      <div className="peel">
        <p aria-hidden="true">Depth of the muscles</p>
        <FractionSlider label="Peel the muscles from the surface" value={peel} valueText={peelWords(peel)} onChange={setPeel} />
        <p className="peel-ends" aria-hidden="true"><span>Surface</span><span>Deepest</span></p>
      </div>
      <ul>
        {LAYERS.map((layer) => {
          const opacity = layers[layer];
          return (
            <li key={layer} className="layer-row">
              <IconButton wordy icon={opacity > 0 ? Eye : EyeOff} label={LAYER_NAMES[layer]} aria-pressed={opacity > 0}
                onClick={() => setLayerOpacity(layer, opacity > 0 ? 0 : SHOWN_LAYERS[layer])} />
              <FractionSlider label={`${LAYER_NAMES[layer]}: opacity`} value={opacity} valueText={`${Math.round(100 * opacity)} percent`}
                onChange={(value) => setLayerOpacity(layer, value)} />
            </li>
          );
        })}
      </ul>
      <TargetActions />
      <StepButtons wordy />
    </div>
  );
}

/** A way back in sight, where the step buttons are not: shown while parts are hidden, isolated, peeled or faded. */
export function ShowHiddenPill() {
  const store = useStore();
  const whole = useMyopoint(({ choices }) => isNothingHidden(choices));
  if (whole) return null;
  return <button type="button" className="panel show-hidden" onClick={store.getState().unhide}><Eye size={16} aria-hidden="true" /> Show hidden parts</button>;
}
