/** The trigger points that a choice is about, where they lie on the drawn body. */
import { lookedAt, memoised, mirrored, muscleOfTarget, opensBody } from '../../state/index.ts';
import type { Choices, MyopointState } from '../../state/index.ts';
import { surfacePositionOf } from '../body/surface-position.ts';
import type { Engine } from '../engine/engine.ts';
import type { Mark } from '../engine/marks-registry.ts';

const lookedUp = memoised(
  (choices: Choices, body: Engine['body'], dataset: Engine['dataset'], _layers: number): readonly Mark[] =>
    lookedAt(choices).flatMap((target) => {
      const muscle = muscleOfTarget(target);
      const record = muscle ? dataset?.muscleById.get(muscle) : undefined;
      if (!record || target.kind === 'none' || target.side === 'midline') return [];
      const sides = choices.bothSides ? [target.side, mirrored(target.side)] : [target.side];
      return sides.flatMap((side) =>
        record.triggerPoints.flatMap((point, at) => {
          const place = surfacePositionOf(body, point.place, side);
          if (!place) return [];
          return [
            {
              target: { kind: 'trigger-point', id: point.id, muscle: record.id, side } as const,
              ...place,
              number: at + 1,
            },
          ];
        }),
      );
    }),
);

/** Every point of the muscles that are looked at, on their side or both; those whose layer has not come are left out. Looked up once for the layers there are. */
export function markedPoints({ body, dataset }: Pick<Engine, 'body' | 'dataset'>, choices: Choices): readonly Mark[] {
  return lookedUp(choices, body, dataset, body.layers.size);
}

/** The marks a state asks for. In the opened body the needle itself marks the place. */
export function marksShown(
  engine: Pick<Engine, 'body' | 'dataset'>,
  { choices, fibres }: Pick<MyopointState, 'choices' | 'fibres'>,
): readonly Mark[] {
  return fibres !== null || opensBody(engine.dataset, choices) ? [] : markedPoints(engine, choices);
}
