/** How deep a needle goes in this region: always a range, its basis, and what lies near. */
import { ShieldAlert } from 'lucide-react';
import type { Muscle, StructureId, TriggerPoint } from '../../anatomy/index.ts';
import { structureById } from '../../anatomy/index.ts';
import { rangeOf } from '../../reasoning/index.ts';
import { depthAnswers } from '../../state/index.ts';
import type { Audience } from '../../state/index.ts';
import { BuildRows } from './build-rows.tsx';
import { chooseStructure } from '../kit/choose.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { answerWords } from './depth-words.ts';
import { rangeWords } from './figure-words.ts';
import { PICTURE_NAMES, pictureWords } from './picture-words.ts';
import { Sources } from '../kit/sources-list.tsx';
import { BASIS_MEANINGS, BASIS_NAMES, ONLY_IMAGING, capitalised } from '../kit/words.ts';
import { useStore } from '../hooks/store-context.ts';

function Hazard({ wording, structures }: { readonly wording: string; readonly structures: readonly StructureId[] }) {
  const store = useStore();
  const drawn = structures.flatMap((id) => structureById(id) ?? []);
  const [only] = drawn;
  if (!only) return <li className="hazard"><span className="hazard-sign" aria-hidden="true" />{capitalised(wording)}</li>;
  if (drawn.length === 1) {
    return (
      <li><button type="button" className="hazard" onClick={() => chooseStructure(store, only.id)}>
        <span className="hazard-sign" aria-hidden="true" />{capitalised(wording)}
      </button></li>
    );
  }
  return (
    <li className="hazard-group">
      <span className="hazard"><span className="hazard-sign" aria-hidden="true" />{capitalised(wording)}</span>
      <ul>{drawn.map(({ id, name }) => (
        <li key={id}><button type="button" onClick={() => chooseStructure(store, id)}>{capitalised(name)}</button></li>
      ))}</ul>
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
  const dataset = useDataset();
  const record = point && dataset?.depths.needlePathByPoint.get(point.id);
  const answer = dataset && point ? depthAnswers(point, dataset, null).average : null;
  const range = answer && rangeOf(answer);
  // A closed point is for specially trained hands: a patient is shown what lies there, not how deep.
  const isTold = clinical || !range || record?.picture !== 'closed';
  return (
    <div className="depth-card">
      {isTold && (range ? (
        <>
          <p className="depth-range">
            <strong>{rangeWords(range)}</strong> <span className="basis">{BASIS_NAMES[depthBasis]}</span>
          </p>
          <p className="quiet">Range for this region, from the skin. {BASIS_MEANINGS[depthBasis]}</p>
          {point && <><h4>By build</h4><BuildRows muscle={muscle} point={point} /></>}
        </>
      ) : (
        <>
          <p className="depth-range"><strong>Not known</strong></p>
          <p className="quiet">{answer ? answerWords(answer) : BASIS_MEANINGS.none}</p>
        </>
      ))}
      {record && point && record.picture !== 'line' && (
        <p className="needle-picture" data-picture={record.picture}>
          {clinical && <strong>{PICTURE_NAMES[record.picture]}.</strong>} {pictureWords(record, point.approach, !clinical)}
        </p>
      )}
      <p className="only-imaging">{ONLY_IMAGING} It depends on the person’s build.</p>
      {structuresAtRisk.length > 0 && (
        <>
          <h4>{clinical ? 'Structures at risk' : 'What lies near'}</h4>
          <ul className="hazards">{structuresAtRisk.map((risk) => <Hazard key={risk.wording} {...risk} />)}</ul>
        </>
      )}
      {clinical && (
        <div className="clinical">
          <p className="clinical-note"><ShieldAlert size={16} aria-hidden="true" /> For trained, licensed clinicians. Never for self-treatment.</p>
          <dl className="facts">
            {needleLengthMm && <div><dt>Needle length</dt><dd>{needleLengthMm[0]}–{needleLengthMm[1]} mm</dd></div>}
            {position && <div><dt>Position</dt><dd>{position}</dd></div>}
            {technique && <div><dt>Technique</dt><dd>{technique}</dd></div>}
            {safetyRule && <div className="safety-rule"><dt>Safety rule</dt><dd>{safetyRule}</dd></div>}
            {notes && <div><dt>Take care</dt><dd>{notes}</dd></div>}
          </dl>
        </div>
      )}
      <Sources title="Sources for depth" citations={sources} />
    </div>
  );
}
