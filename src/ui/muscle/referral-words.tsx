/** Where pain may be felt, in words with the same signs as on the body. */
import type { TriggerPoint } from '../../anatomy/index.ts';
import { zonesOf } from '../../reasoning/index.ts';
import { say } from '../kit/say.tsx';
import { SourceLine } from '../kit/sources-list.tsx';
import { PainZones } from './pain-zones.tsx';

interface ReferralWordsProps {
  /** The chosen point, or all of them. */
  readonly points: readonly TriggerPoint[];
}

export function ReferralWords({ points }: ReferralWordsProps) {
  const dissent = points.flatMap((point) => point.dissent);
  return (
    <>
      <PainZones zones={zonesOf(points)} />
      {dissent.map(({ areas, citation, note }) => (
        <div key={`${citation.source}-${note}`} className="dissent">
          <p>
            <strong>{say('muscle.dissent.title')}</strong> {note}
          </p>
          {areas.length > 0 && (
            <p>
              {say('muscle.dissent.areas', { areas: [...new Set(areas.map(({ wording }) => wording))].join(' · ') })}
            </p>
          )}
          <ul className="sources">
            <SourceLine citation={citation} />
          </ul>
        </div>
      ))}
    </>
  );
}
