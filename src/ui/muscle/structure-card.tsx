/** A bone, vessel, nerve, organ, or a muscle that has no trigger point data. */
import { shapeOriginOf, type StructureId } from '../../anatomy/index.ts';
import { useLookups, useMyopoint } from '../hooks/store-context.ts';
import { say } from '../kit/say.tsx';

export function StructureCard({ id }: { readonly id: StructureId }) {
  const audience = useMyopoint((state) => state.audience);
  const body = useMyopoint((state) => state.body);
  const structure = useLookups().structureById(id);
  if (!structure) return null;
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{say('muscle.anatomy.system')}</dt>
          <dd>{say(`kit.system.${structure.system}`)}</dd>
        </div>
        <div>
          <dt>{say('muscle.anatomy.region')}</dt>
          <dd>{say(`kit.region.${structure.region}`)}</dd>
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
            <dd>{say(`muscle.shape.${shapeOriginOf(body, structure)}`)}</dd>
          </div>
        )}
      </dl>
      <p className="quiet">{say('muscle.structure.no-points')}</p>
    </>
  );
}
