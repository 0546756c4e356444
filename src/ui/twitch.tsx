/** What a local twitch response is, shown in the muscle's own fibres. */
import { AudioWaveform } from 'lucide-react';
import { store, useMyopoint } from '../state/index.ts';
import { useDataset } from './dataset-context.ts';
import { Sources } from './sources-list.tsx';

export function Twitch() {
  const dataset = useDataset();
  const audience = useMyopoint((state) => state.choices.audience);
  const twitch = dataset?.glossary.find(({ id }) => id === 'twitch');
  const usual = dataset?.evidence.find(({ id }) => id === 'usual-effects');
  const sore = dataset?.evidence.find(({ id }) => id === 'soreness');
  return (
    <>
      <p>{audience === 'patient' ? twitch?.plain : twitch?.exact} It is over in a moment, and it does not always come.</p>
      <button type="button" className="button" onClick={() => { store.getState().playTwitch(); store.getState().announce('A quick ripple runs through the fibres of the muscle.'); }}>
        <AudioWaveform size={18} aria-hidden="true" /> Show the twitch
      </button>
      {[usual, sore].map((claim) => claim && <p key={claim.id}>{claim.statement}</p>)}
      <Sources title="Sources" citations={[usual, sore].flatMap((claim) => claim?.sources ?? [])} />
    </>
  );
}
