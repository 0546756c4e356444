/** Whose body is drawn: a pair of figures, walked with the arrow keys. */
import { ToggleGroup } from 'radix-ui';
import { useMyopoint, useStore } from '../hooks/store-context.ts';
import { say } from '../kit/say.tsx';
import { PersonFigure } from './person-figure.tsx';
import { bodyName } from '../kit/person-words.ts';

/** Nothing where there is one body alone. */
export function BodySwitch() {
  const store = useStore();
  const bodyIds = useMyopoint((state) => state.bodyIds);
  const wanted = useMyopoint((state) => state.wantedBody);
  if (bodyIds.length < 2) return null;
  return (
    <div className="body-switch">
      <p aria-hidden="true">{say('person.body.title')}</p>
      <ToggleGroup.Root
        type="single"
        className="segmented body-pair"
        aria-label={say('person.body.label')}
        value={wanted}
        onValueChange={(chosen) => {
          // Empty where the drawn one was pressed again: it stays.
          if (chosen !== '') store.getState().askForBody(chosen);
        }}
      >
        {bodyIds.map((id) => (
          <ToggleGroup.Item key={id} value={id}>
            <PersonFigure body={id} />
            <span>{bodyName(id)}</span>
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
      {wanted !== bodyIds[0] && <p className="quiet">{say('person.body.derived')}</p>}
    </div>
  );
}
