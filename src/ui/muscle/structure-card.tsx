/** A bone, vessel, nerve, organ, or a muscle that has no trigger point data. */
import { structureById } from '../../anatomy/index.ts';
import type { StructureId } from '../../anatomy/index.ts';
import { useMyopoint } from '../hooks/store-context.ts';
import { REGION_NAMES, SYSTEM_NAMES } from '../kit/words.ts';

export function StructureCard({ id }: { readonly id: StructureId }) {
  const audience = useMyopoint((state) => state.audience);
  const structure = structureById(id);
  if (!structure) return null;
  return (
    <>
      <dl className="facts">
        <div><dt>System</dt><dd>{SYSTEM_NAMES[structure.system]}</dd></div>
        <div><dt>Region</dt><dd>{REGION_NAMES[structure.region]}</dd></div>
        {audience !== 'patient' && structure.fmaId && <div><dt>FMA</dt><dd>{structure.fmaId}</dd></div>}
        {audience !== 'patient' && (
          <div><dt>Shape</dt><dd>{structure.provenance === 'measured' ? 'Measured on a body' : 'Drawn after descriptions'}</dd></div>
        )}
      </dl>
      <p className="quiet">There is no trigger point data for this structure.</p>
    </>
  );
}
