/** Muscles that hurt in the same place, work along or work against. */
import type { MovementId, Muscle } from '../../anatomy/index.ts';
import { antagonistsOf, refersAlike, synergistsOf } from '../../reasoning/index.ts';
import { chooseMuscle } from '../kit/choose.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { Disclosure } from '../kit/disclosure.tsx';
import { capitalised } from '../../words/index.ts';
import { useStore } from '../hooks/store-context.ts';
import { say } from '../kit/say.tsx';

/** The first few say most; a longer list would hide them. */
const SHOWN = 6;

interface Row {
  readonly muscle: Muscle;
  readonly note: string;
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const store = useStore();
  return (
    <ul className="area-muscles">
      {rows.slice(0, SHOWN).map(({ muscle, note }) => (
        <li key={muscle.id}>
          <button type="button" className="muscle-row" onClick={() => chooseMuscle(store, muscle.id)}>
            <span>{muscle.name}</span>
            <small>{note}</small>
          </button>
        </li>
      ))}
      {rows.length > SHOWN && (
        <li className="quiet more">{say('muscle.related.more', { count: rows.length - SHOWN })}</li>
      )}
    </ul>
  );
}

interface RelatedProps {
  readonly muscle: Muscle;
  readonly withMovements: boolean;
}

/** Closed at first. Sharing a place of pain is no sign of which muscle it is. */
export function RelatedMuscles({ muscle, withMovements }: RelatedProps) {
  const dataset = useDataset();
  if (!dataset) return null;
  const areaNames = (ids: readonly string[]) =>
    capitalised(
      dataset.areas
        .filter(({ id }) => ids.includes(id))
        .map(({ name }) => name)
        .join(' · '),
    );
  const movementNames = (ids: readonly MovementId[]) =>
    capitalised(ids.flatMap((id) => dataset.movementById.get(id)?.name ?? []).join(' · '));
  const alike = refersAlike(muscle, dataset).map((other) => ({ muscle: other.muscle, note: areaNames(other.areas) }));
  const along = withMovements
    ? synergistsOf(muscle, dataset).map((other) => ({ muscle: other.muscle, note: movementNames(other.movements) }))
    : [];
  const against = withMovements
    ? antagonistsOf(muscle, dataset).map((other) => ({ muscle: other.muscle, note: movementNames(other.movements) }))
    : [];
  return (
    <>
      {alike.length > 0 && (
        <Disclosure title={say('muscle.related.alike')}>
          <Rows rows={alike} />
        </Disclosure>
      )}
      {along.length > 0 && (
        <Disclosure title={say('muscle.related.along')}>
          <Rows rows={along} />
        </Disclosure>
      )}
      {against.length > 0 && (
        <Disclosure title={say('muscle.related.against')}>
          <Rows rows={against} />
        </Disclosure>
      )}
    </>
  );
}
