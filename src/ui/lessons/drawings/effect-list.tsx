/** What studies found for each complaint: a sign and words for the finding, pips and words for how sure it is. */
import { CircleHelp, Equal, Shuffle, TrendingDown } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { Effectiveness } from '../../../anatomy/index.ts';
import { useDataset } from '../../hooks/dataset-context.ts';
import { capitalised } from '../../../words/index.ts';
import { say } from '../../kit/say.tsx';
import type { DrawingOf } from './drawing-text.ts';

const FINDING_SIGNS: Readonly<Record<Effectiveness['finding'], LucideIcon>> = {
  'less-pain-for-months': TrendingDown,
  'less-pain-for-weeks': TrendingDown,
  mixed: Shuffle,
  'no-clear-difference': Equal,
  'not-enough-evidence': CircleHelp,
};
/** Of four pips. */
const PIPS: Readonly<Record<Effectiveness['certainty'], number>> = {
  'not-graded': 0,
  'very-low': 1,
  low: 2,
  'low-to-moderate': 2.5,
  moderate: 3,
};

function Sureness({ certainty }: { readonly certainty: Effectiveness['certainty'] }) {
  const filled = PIPS[certainty];
  return (
    <span className="sureness">
      {filled > 0 && (
        <svg viewBox="0 0 44 10" aria-hidden="true">
          {[0, 1, 2, 3].map((at) => (
            <g key={at}>
              <circle className="pip" cx={5 + at * 11} cy="5" r="3.6" />
              {filled > at && (
                <path
                  className="pip-filled"
                  d={
                    filled - at >= 1
                      ? `M${1.4 + at * 11} 5a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0 -7.2 0`
                      : `M${5 + at * 11} 1.4a3.6 3.6 0 0 0 0 7.2Z`
                  }
                />
              )}
            </g>
          ))}
        </svg>
      )}
      {say(`lessons.certainty.${certainty}`)}
    </span>
  );
}

export function EffectList({ drawing: { claims } }: { readonly drawing: DrawingOf<'effect-list'> }) {
  const dataset = useDataset();
  const rows = claims.flatMap((id) => {
    const effect = dataset?.claimById.get(id)?.effectiveness;
    return effect ? [{ id, ...effect }] : [];
  });
  return (
    <figure className="lesson-drawing effect-list" data-kind="effect-list">
      <table>
        <caption className="only-heard">{say('lessons.effects.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('lessons.effects.title')}</th>
            <th scope="col">{say('lessons.effects.how-sure')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, complaint, finding, certainty }) => {
            const Sign = FINDING_SIGNS[finding];
            return (
              <tr key={id}>
                <th scope="row">
                  <b>{capitalised(complaint)}</b>
                  <span>
                    <Sign size={15} aria-hidden="true" /> {say(`lessons.finding.${finding}`)}
                  </span>
                </th>
                <td>
                  <Sureness certainty={certainty} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="quiet">
        {say(rows.some(({ certainty }) => PIPS[certainty] > 0) ? 'lessons.effects.dots' : 'lessons.effects.text')}
      </p>
    </figure>
  );
}
