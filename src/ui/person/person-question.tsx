/** At the start of a visit: which of the bodies is to be shown, as a picture. It may be passed over, and is asked once. */
import { useActions, useMyopoint } from '../hooks/store-context.ts';
import { say } from '../kit/say.tsx';
import { PersonFigure } from './person-figure.tsx';
import { bodyName } from '../kit/person-words.ts';

/** Whether it is still to be asked: there is a choice, and nobody has answered or passed it over. */
export function useIsPersonAsked(): boolean {
  return useMyopoint(({ bodyIds, personAsked }) => !personAsked && bodyIds.length > 1);
}

export function PersonQuestion() {
  const bodyIds = useMyopoint((state) => state.bodyIds);
  const wanted = useMyopoint((state) => state.wantedBody);
  const { answerPerson } = useActions();
  if (!useIsPersonAsked()) return null;
  return (
    <div className="person-question" role="group" aria-label={say('person.ask.label')}>
      <p aria-hidden="true">{say('person.ask.label')}</p>
      {bodyIds.map((id) => (
        <button key={id} type="button" aria-pressed={id === wanted} onClick={() => answerPerson(id)}>
          <PersonFigure body={id} />
          <span>{bodyName(id)}</span>
        </button>
      ))}
      <button type="button" className="person-skip" onClick={() => answerPerson(null)}>
        {say('person.ask.skip')}
      </button>
    </div>
  );
}
