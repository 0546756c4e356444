/** Zones of pain in words, with the same signs as on the body. */
import type { Zones } from '../../reasoning/index.ts';
import { say } from '../kit/say.tsx';
import { capitalisedZones } from './zones.ts';

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

export function PainZones({ zones }: { readonly zones: Zones }) {
  const { often, sometimes, rarely, deep } = capitalisedZones(zones);
  return (
    <dl className="zones">
      <Zone title={say('muscle.pain.often')} sign="main" wordings={often} />
      <Zone title={say('muscle.pain.sometimes')} sign="spillover" wordings={sometimes} />
      <Zone title={say('muscle.pain.rarely')} sign="spillover" wordings={rarely} />
      <Zone title={say('muscle.pain.deep')} sign="deep" wordings={deep} />
    </dl>
  );
}
