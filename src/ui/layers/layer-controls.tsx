/** What of the body is seen: layers, the depth peel, and the ways back. */
import { Eye, EyeOff, Redo2, RotateCcw, Undo2 } from 'lucide-react';
import { LAYERS } from '../../anatomy/index.ts';
import { DEPTH_LAYERS, SHOWN_LAYERS, isAllShown, isNothingHidden, isWhole } from '../../state/index.ts';
import { useActions, useMyopoint, useStore } from '../hooks/store-context.ts';
import { FractionSlider } from '../kit/fraction-slider.tsx';
import { IconButton } from '../kit/icon-button.tsx';
import { PersonControls } from '../person/person-controls.tsx';
import { TargetActions } from './target-actions.tsx';
import { say } from '../kit/say.tsx';

function peelWords(peel: number): string {
  const gone = Math.floor(peel * (DEPTH_LAYERS - 1) + 1e-6);
  if (peel === 0) return say('layers.peel.none');
  if (gone >= DEPTH_LAYERS - 1) return say('layers.peel.all');
  return gone === 0 ? say('layers.peel.fading') : say('layers.peel.gone', { count: gone });
}

/** Undo, redo, show all and reset; they stand here and at the foot of the stage. */
export function StepButtons({ wordy = false }: { readonly wordy?: boolean }) {
  const canUndo = useMyopoint((state) => state.past.length > 0);
  const canRedo = useMyopoint((state) => state.future.length > 0);
  const whole = useMyopoint((state) => isWhole(state.choices));
  const all = useMyopoint((state) => isAllShown(state.choices));
  const { undo, redo, showAll, resetLayers } = useActions();
  return (
    <div className="step-buttons" role="group" aria-label={say('layers.steps.label')}>
      <IconButton icon={Undo2} label={say('layers.steps.undo')} disabled={!canUndo} onClick={undo} />
      <IconButton icon={Redo2} label={say('layers.steps.redo')} disabled={!canRedo} onClick={redo} />
      <IconButton icon={Eye} label={say('layers.steps.show-all')} wordy disabled={all} onClick={showAll} />
      <IconButton
        icon={RotateCcw}
        label={say('layers.steps.reset')}
        wordy={wordy}
        disabled={whole}
        onClick={resetLayers}
      />
    </div>
  );
}

export function LayerControls() {
  const layers = useMyopoint((state) => state.choices.layers);
  const peel = useMyopoint((state) => state.choices.peel);
  const { setLayerOpacity, setPeel } = useActions();
  return (
    <div className="layer-controls">
      <PersonControls />
      <div className="peel">
        <p aria-hidden="true">{say('layers.peel.title')}</p>
        <FractionSlider label={say('layers.peel.label')} value={peel} valueText={peelWords(peel)} onChange={setPeel} />
        <p className="peel-ends" aria-hidden="true">
          <span>{say('layers.peel.surface')}</span>
          <span>{say('layers.peel.deepest')}</span>
        </p>
      </div>
      <ul>
        {LAYERS.map((layer) => {
          const opacity = layers[layer];
          const name = say(`layers.name.${layer}`);
          return (
            <li key={layer} className="layer-row">
              <IconButton
                wordy
                icon={opacity > 0 ? Eye : EyeOff}
                label={name}
                aria-pressed={opacity > 0}
                onClick={() => setLayerOpacity(layer, opacity > 0 ? 0 : SHOWN_LAYERS[layer])}
              />
              <FractionSlider
                label={say('layers.opacity.label', { layer: name })}
                value={opacity}
                valueText={say('layers.opacity.value', { percent: Math.round(100 * opacity) })}
                onChange={(value) => setLayerOpacity(layer, value)}
              />
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
  return (
    <button type="button" className="panel show-hidden" onClick={store.getState().unhide}>
      <Eye size={16} aria-hidden="true" /> {say('layers.hidden.show')}
    </button>
  );
}
