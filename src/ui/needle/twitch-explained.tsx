/** What a local twitch response is, shown in the muscle's own fibres. */
import { AudioWaveform } from 'lucide-react';
import { TWITCH_WORD, USUAL_AFTER, namedClaim } from '../../anatomy/index.ts';
import { useMyopoint, useStore } from '../hooks/store-context.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { say } from '../kit/say.tsx';
import { Sources } from '../kit/sources-list.tsx';

export function TwitchExplained() {
  const store = useStore();
  const dataset = useDataset();
  const audience = useMyopoint((state) => state.audience);
  const twitch = dataset?.glossary.find(({ id }) => id === TWITCH_WORD);
  const claims = dataset ? [USUAL_AFTER.bruise, USUAL_AFTER.soreness].map((id) => namedClaim(id, dataset)) : [];
  return (
    <>
      <p>
        {audience === 'patient' ? twitch?.plain : twitch?.exact} {say('needle.twitch.text')}
      </p>
      <button
        type="button"
        className="button"
        onClick={() => {
          store.getState().playTwitch();
          store.getState().announce(say('needle.twitch.shown'));
        }}
      >
        <AudioWaveform size={18} aria-hidden="true" /> {say('needle.twitch.show')}
      </button>
      {claims.map(({ id, statement }) => (
        <p key={id}>{statement}</p>
      ))}
      <Sources title={say('needle.sources.title')} citations={claims.flatMap(({ sources }) => sources)} />
    </>
  );
}
