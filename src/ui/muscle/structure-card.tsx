/** A bone, vessel, nerve, organ, or a muscle that has no trigger point data. */
import type { StructureId } from '../../anatomy/index.ts';
import { useLookups, useMyopoint } from '../hooks/store-context.ts';
import { say } from '../kit/say.tsx';
import { REGION_NAMES, SYSTEM_NAMES } from '../kit/words.ts';

export function StructureCard({ id }: { readonly id: StructureId }) {
  const audience = useMyopoint((state) => state.audience);
  const structure = useLookups().structureById(id);
  if (!structure) return null;
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{say('muscle.anatomy.system')}</dt>
          <dd>{SYSTEM_NAMES[structure.system]}</dd>
        </div>
        <div>
          <dt>{say('muscle.anatomy.region')}</dt>
          <dd>{REGION_NAMES[structure.region]}</dd>
        </div>
        {audience !== 'patient' && structure.fmaId && (
          <div>
            <dt>{say('muscle.anatomy.fma')}</dt>
            <dd>{structure.fmaId}</dd>
          </div>
        )}
        {audience !== 'patient' && (
          <div>
            <dt>{say('muscle.anatomy.shape')}</dt>
            <dd>{say(structure.provenance === 'measured' ? 'muscle.shape.measured' : 'muscle.shape.drawn')}</dd>
          </div>
        )}
      </dl>
      <p className="quiet">{say('muscle.structure.no-points')}</p>
    </>
  );
}
