/** The trigger points of a muscle as numbered buttons. */
import type { Muscle } from '../../anatomy/index.ts';
import { useMyopoint, useStore } from '../hooks/store-context.ts';
import { chooseMuscle, choosePoint } from '../kit/choose.ts';
import { Say, say } from '../kit/say.tsx';
import { capitalised } from '../../words/index.ts';

interface TriggerPointsProps {
  readonly muscle: Muscle;
}

/** Choosing the chosen one again goes back to all. */
export function TriggerPoints({ muscle }: TriggerPointsProps) {
  const store = useStore();
  const selected = useMyopoint((state) => state.choices.selected);
  const chosen = selected.kind === 'trigger-point' && selected.muscle === muscle.id ? selected.id : null;
  return (
    <ol className="trigger-points" aria-label={say('muscle.points.label', { muscle: muscle.name })}>
      {muscle.triggerPoints.map((point, index) => (
        <li key={point.id}>
          <button
            type="button"
            className="trigger-point"
            aria-pressed={point.id === chosen}
            onClick={() =>
              point.id === chosen ? chooseMuscle(store, muscle.id) : choosePoint(store, muscle.id, point.id)
            }
          >
            <span className="point-number" aria-hidden="true">
              {index + 1}
            </span>
            <span>
              <Say
                parts={say.parts('muscle.points.point', { number: index + 1, label: capitalised(point.label) })}
                tags={{ 1: (words) => <span className="only-heard">{words}</span> }}
              />
            </span>
          </button>
          {point.id === chosen && <p className="point-place">{capitalised(point.location)}.</p>}
        </li>
      ))}
    </ol>
  );
}
