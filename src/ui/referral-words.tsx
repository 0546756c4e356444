/** Where pain may be felt, in words with the same signs as on the body. */
import type { ReferralTarget, TriggerPoint } from '../anatomy/index.ts';
import { capitalised } from './words.ts';
import { SourceLine } from './sources-list.tsx';

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
      <dt><span className={`zone-sign zone-${sign}`} aria-hidden="true" />{title}</dt>
      <dd>{wordings.join(' · ')}</dd>
    </div>
  );
}

/** The distinct wordings of the targets, on the skin or (deep) not. */
function wordingsOf(targets: readonly ReferralTarget[], kind: ReferralTarget['kind']): readonly string[] {
  return [...new Set(targets.filter((target) => target.kind === kind).map(({ wording }) => capitalised(wording)))];
}

export function ReferralWords({ points }: ReferralWordsProps) {
  const main = points.flatMap((point) => point.main.filter(({ rare }) => !rare));
  const mainWordings = wordingsOf(main, 'skin');
  const spillover = points.flatMap((point) => point.spillover.filter(({ rare }) => !rare));
  const rare = points.flatMap((point) => [...point.main, ...point.spillover].filter((target) => target.rare));
  const deep = [...new Set([...wordingsOf(main, 'deep'), ...wordingsOf(spillover, 'deep')])];
  const dissent = points.flatMap((point) => point.dissent);
  return (
    <>
      <dl className="zones">
        <Zone title="Often" sign="main" wordings={mainWordings} />
        <Zone title="Sometimes" sign="spillover"
          wordings={wordingsOf(spillover, 'skin').filter((wording) => !mainWordings.includes(wording))} />
        <Zone title="Rarely" sign="spillover" wordings={wordingsOf(rare, 'skin').map((wording) => wording.replace(' (rare)', ''))} />
        <Zone title="Felt deep inside" sign="deep" wordings={deep} />
      </dl>
      {dissent.map(({ areas, citation, note }) => (
        <div key={`${citation.source}-${note}`} className="dissent">
          <p><strong>Not all sources agree.</strong> {note}</p>
          {areas.length > 0 && <p>There: {[...new Set(areas.map(({ wording }) => wording))].join(' · ')}</p>}
          <ul className="sources"><SourceLine citation={citation} /></ul>
        </div>
      ))}
    </>
  );
}
