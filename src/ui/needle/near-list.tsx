/** What lies near the needle's line: distance in the model body; pointing at one lights it up on the body. */
import type { Muscle, NeedlePicture } from '../../anatomy/index.ts';
import type { DrawnHazard } from '../../reasoning/index.ts';
import { instanceKey } from '../../state/index.ts';
import { useActions, useMyopoint } from '../hooks/store-context.ts';
import { distanceWords, figureWords } from './figure-words.ts';
import { say } from '../kit/say.tsx';
import { capitalised } from '../../words/index.ts';

interface NearListProps {
  readonly muscle: Muscle;
  readonly hazards: readonly DrawnHazard[];
  readonly picture: NeedlePicture;
  readonly plain: boolean;
}

export function NearList({ muscle, hazards, picture, plain }: NearListProps) {
  const marked = useMyopoint((state) => state.markedHazard);
  const { markHazard } = useActions();
  const measured = new Set(hazards.map(({ structure }) => structure));
  const named = muscle.needling.structuresAtRisk.filter(
    ({ structures }) => !structures.some((structure) => measured.has(structure)),
  );
  if (hazards.length === 0 && named.length === 0) return null;
  return (
    <>
      <ul className="hazards near-list">
        {hazards.map((hazard) => {
          const key = instanceKey(hazard.structure, hazard.side);
          return (
            <li key={key}>
              <button
                type="button"
                className="hazard"
                aria-pressed={marked === key}
                onClick={() => markHazard(marked === key ? null : key)}
              >
                <span className="hazard-sign" aria-hidden="true" />
                <span className="near-name">
                  {capitalised(hazard.name)}
                  {hazard.limit && <small>{figureWords(hazard.limit)}</small>}
                </span>
                {!plain && <span className="near-distance">{distanceWords(hazard, picture)}</span>}
              </button>
            </li>
          );
        })}
        {named.map(({ wording }) => (
          <li key={wording} className="hazard">
            <span className="hazard-sign" aria-hidden="true" />
            {capitalised(wording)}
          </li>
        ))}
      </ul>
      {!plain && hazards.length > 0 && (
        <p className="quiet">{say(picture === 'line' ? 'needle.near.from-line' : 'needle.near.from-way')}</p>
      )}
    </>
  );
}
