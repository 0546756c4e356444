/** How deep a needle goes in this region: always a range, its basis, and what lies near. */
import { ShieldAlert } from 'lucide-react';
import type { Muscle, StructureId, TriggerPoint } from '../../anatomy/index.ts';
import { rangeOf } from '../../reasoning/index.ts';
import { depthAnswers } from '../../state/index.ts';
import type { Audience } from '../../state/index.ts';
import { BuildRows } from './build-rows.tsx';
import { chooseStructure } from '../kit/choose.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { answerWords } from './depth-words.ts';
import { rangeWords } from './figure-words.ts';
import { pictureName, pictureWords } from './picture-words.ts';
import { say } from '../kit/say.tsx';
import { Sources } from '../kit/sources-list.tsx';
import { BASIS_MEANINGS, BASIS_NAMES, capitalised } from '../kit/words.ts';
import { useLookups, useStore } from '../hooks/store-context.ts';

function Hazard({ wording, structures }: { readonly wording: string; readonly structures: readonly StructureId[] }) {
  const store = useStore();
  const lookups = useLookups();
  const drawn = structures.flatMap((id) => lookups.structureById(id) ?? []);
  const [only] = drawn;
  if (!only)
    return (
      <li className="hazard">
        <span className="hazard-sign" aria-hidden="true" />
        {capitalised(wording)}
      </li>
    );
  if (drawn.length === 1) {
    return (
      <li>
        <button type="button" className="hazard" onClick={() => chooseStructure(store, only.id)}>
          <span className="hazard-sign" aria-hidden="true" />
          {capitalised(wording)}
        </button>
      </li>
    );
  }
  return (
    <li className="hazard-group">
      <span className="hazard">
        <span className="hazard-sign" aria-hidden="true" />
        {capitalised(wording)}
      </span>
      <ul>
        {drawn.map(({ id, name }) => (
          <li key={id}>
            <button type="button" onClick={() => chooseStructure(store, id)}>
              {capitalised(name)}
            </button>
          </li>
        ))}
      </ul>
    </li>
  );
}

interface DepthCardProps {
  readonly muscle: Muscle;
  /** The point whose region decides the range by build; the first where none is chosen. */
  readonly point: TriggerPoint | undefined;
  readonly audience: Audience;
}

/** Patients are told how deep and what lies near, never how it is done. */
export function DepthCard({ muscle, point, audience }: DepthCardProps) {
  const { needling } = muscle;
  const { depthBasis, needleLengthMm, structuresAtRisk, safetyRule, position, technique, notes, sources } = needling;
  const clinical = audience !== 'patient';
  const lookups = useLookups();
  const dataset = useDataset();
  const record = point && dataset?.depths.needlePathByPoint.get(point.id);
  const answer = dataset && point ? depthAnswers(point, dataset, null).average : null;
  const range = answer && rangeOf(answer);
  // A closed point is for specially trained hands: a patient is shown what lies there, not how deep.
  const isTold = clinical || !range || record?.picture !== 'closed';
  return (
    <div className="depth-card">
      {isTold &&
        (range ? (
          <>
            <p className="depth-range">
              <strong>{rangeWords(range)}</strong> <span className="basis">{BASIS_NAMES[depthBasis]}</span>
            </p>
            <p className="quiet">
              {say('needle.depth.text')} {BASIS_MEANINGS[depthBasis]}
            </p>
            {point && (
              <>
                <h4>{say('needle.depth.by-build')}</h4>
                <BuildRows muscle={muscle} point={point} />
              </>
            )}
          </>
        ) : (
          <>
            <p className="depth-range">
              <strong>{say('needle.depth.not-known')}</strong>
            </p>
            <p className="quiet">{answer ? answerWords(answer, lookups) : BASIS_MEANINGS.none}</p>
          </>
        ))}
      {record && point && record.picture !== 'line' && (
        <p className="needle-picture" data-picture={record.picture}>
          {clinical && <strong>{pictureName(record.picture)}.</strong>}{' '}
          {pictureWords(record, point.approach, !clinical, lookups)}
        </p>
      )}
      <p className="only-imaging">
        {say('kit.caution.only-imaging')} {say('needle.depth.build-matters')}
      </p>
      {structuresAtRisk.length > 0 && (
        <>
          <h4>{say(clinical ? 'needle.near.at-risk' : 'needle.near.title')}</h4>
          <ul className="hazards">
            {structuresAtRisk.map((risk) => (
              <Hazard key={risk.wording} {...risk} />
            ))}
          </ul>
        </>
      )}
      {clinical && (
        <div className="clinical">
          <p className="clinical-note">
            <ShieldAlert size={16} aria-hidden="true" /> {say('needle.clinical.note')}
          </p>
          <dl className="facts">
            {needleLengthMm && (
              <div>
                <dt>{say('needle.clinical.length')}</dt>
                <dd>{say('needle.range.span', { low: needleLengthMm[0], high: needleLengthMm[1] })}</dd>
              </div>
            )}
            {position && (
              <div>
                <dt>{say('needle.clinical.position')}</dt>
                <dd>{position}</dd>
              </div>
            )}
            {technique && (
              <div>
                <dt>{say('needle.clinical.technique')}</dt>
                <dd>{technique}</dd>
              </div>
            )}
            {safetyRule && (
              <div className="safety-rule">
                <dt>{say('needle.clinical.safety-rule')}</dt>
                <dd>{safetyRule}</dd>
              </div>
            )}
            {notes && (
              <div>
                <dt>{say('needle.clinical.notes')}</dt>
                <dd>{notes}</dd>
              </div>
            )}
          </dl>
        </div>
      )}
      <Sources title={say('needle.sources.depth')} citations={sources} />
    </div>
  );
}
