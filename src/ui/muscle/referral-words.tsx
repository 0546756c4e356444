/** Where pain may be felt, in words with the same signs as on the body. */
import type { TriggerPoint } from '../../anatomy/index.ts';
import { zonesOf } from '../../reasoning/index.ts';
import { say } from '../kit/say.tsx';
import { SourceLine } from '../kit/sources-list.tsx';
import { capitalisedZones } from './zones.ts';

interface ReferralWordsProps {
  /** The chosen point, or all of them. */
  readonly points: readonly TriggerPoint[];
}

interface ZoneProps {
  readonly title: string;
  readonly sign: 'main' | 'spillover' | 'deep';
  readonly wordings: readonly string[];
}

function Zone({ title, sign, wordings }: ZoneProps) {
  if (wordings.length === 0) return null;
  return (
    <div className="zone">
      <dt>
        <span className={`zone-sign zone-${sign}`} aria-hidden="true" />
        {title}
      </dt>
      <dd>{wordings.join(' · ')}</dd>
    </div>
  );
}

export function ReferralWords({ points }: ReferralWordsProps) {
  const { often, sometimes, rarely, deep } = capitalisedZones(zonesOf(points));
  const dissent = points.flatMap((point) => point.dissent);
  return (
    <>
      <dl className="zones">
        <Zone title={say('muscle.pain.often')} sign="main" wordings={often} />
        <Zone title={say('muscle.pain.sometimes')} sign="spillover" wordings={sometimes} />
        <Zone title={say('muscle.pain.rarely')} sign="spillover" wordings={rarely} />
        <Zone title={say('muscle.pain.deep')} sign="deep" wordings={deep} />
      </dl>
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
