/** How sure all this is: what is disputed, how often examiners agree, with figures for those who read them. */
import type { Claim, Figure } from '../../anatomy/index.ts';
import { MAPS_CLAIM, claimsAbout, namedClaim } from '../../anatomy/index.ts';
import { useMyopoint } from '../hooks/store-context.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { Disclosure } from '../kit/disclosure.tsx';
import { say } from '../kit/say.tsx';
import { Sources } from '../kit/sources-list.tsx';
import { capitalised, COMPARED_WORDS } from '../kit/words.ts';

/** As recorded, with a true minus sign. */
const signed = (value: number): string => String(value).replace('-', '−');

/** Only agreement is told here: it is what a reader of trigger points must know. */
function agreementWords(figure: Figure): string | null {
  if (figure.kind !== 'agreement') return null;
  const { kappa, lowKappa, highKappa, what } = figure;
  const told = capitalised(what);
  const ends = lowKappa !== null && highKappa !== null ? { low: signed(lowKappa), high: signed(highKappa) } : null;
  if (kappa === null) return ends && say('muscle.agreement.between', { what: told, ...ends });
  const value = { what: told, kappa: signed(kappa) };
  return ends ? say('muscle.agreement.value-between', { ...value, ...ends }) : say('muscle.agreement.value', value);
}

type StatedClaim = Pick<Claim, 'statement' | 'detail' | 'figures' | 'verified'>;

function ClaimNote({ claim, clinical }: { readonly claim: StatedClaim; readonly clinical: boolean }) {
  const agreement = claim.figures.flatMap((figure) => agreementWords(figure) ?? []);
  return (
    <>
      <p>{claim.statement}</p>
      {clinical && claim.detail && <p className="quiet">{claim.detail}</p>}
      {clinical && agreement.length > 0 && (
        <ul className="plain-list quiet">
          {agreement.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <p className="quiet">{COMPARED_WORDS[claim.verified]}</p>
    </>
  );
}

/** Closed at first; the short sentence about the dispute stands above it always. */
export function EvidenceNotes() {
  const dataset = useDataset();
  const clinical = useMyopoint((state) => state.audience !== 'patient');
  if (!dataset) return null;
  const claims = [
    ...claimsAbout('dispute', dataset.evidence),
    ...claimsAbout('palpation', dataset.evidence),
    namedClaim(MAPS_CLAIM, dataset),
  ];
  if (claims.length === 0) return null;
  return (
    <Disclosure title={say('muscle.evidence.title')} leftOut>
      <div className="evidence-notes">
        {claims.map((claim) => (
          <div key={claim.id} className="claim">
            <ClaimNote claim={claim} clinical={clinical} />
            {claim.dissent.map((dissent) => (
              <div key={dissent.statement} className="dissent">
                <p>
                  <strong>{say('muscle.dissent.title')}</strong>
                </p>
                <ClaimNote claim={dissent} clinical={clinical} />
              </div>
            ))}
          </div>
        ))}
        {clinical && <p className="quiet">{say('muscle.evidence.kappa')}</p>}
        <Sources
          title={say('muscle.sources.title')}
          citations={claims.flatMap(({ sources, dissent }) => [
            ...sources,
            ...dissent.flatMap((other) => other.sources),
          ])}
        />
      </div>
    </Disclosure>
  );
}
