/** What a step rests on: each claim with its sources, their tier, and who says otherwise. */
import type { Claim, ClaimId, Dataset, LessonStep } from '../../anatomy/index.ts';
import { useMyopoint } from '../hooks/store-context.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { Disclosure } from '../kit/disclosure.tsx';
import { say } from '../kit/say.tsx';
import { SourceLine } from '../kit/sources-list.tsx';
import { COMPARED_WORDS } from '../kit/words.ts';

/** The claims a step and its drawing name, each once, in their order. */
export function claimsOfStep({ claims, drawing }: LessonStep, dataset: Dataset): readonly Claim[] {
  const drawn: readonly ClaimId[] =
    drawing?.kind === 'icon-array'
      ? drawing.rows.map(({ claim }) => claim)
      : drawing?.kind === 'effect-list' || drawing?.kind === 'claim-list'
        ? drawing.claims
        : [];
  return [...new Set([...claims, ...drawn])].flatMap((id) => dataset.claimById.get(id) ?? []);
}

type CitedStatement = Pick<Claim, 'statement' | 'detail' | 'sources' | 'verified'>;

function ClaimStatement({ stated, clinical }: { readonly stated: CitedStatement; readonly clinical: boolean }) {
  return (
    <>
      <p>{stated.statement}</p>
      {clinical && stated.detail && <p className="quiet">{stated.detail}</p>}
      <ul className="sources">
        {stated.sources.map((citation) => (
          <SourceLine key={`${citation.source} ${citation.fact ?? ''}`} citation={citation} />
        ))}
      </ul>
      <p className="quiet">{COMPARED_WORDS[stated.verified]}</p>
    </>
  );
}

/** One tap away, closed at first. Nothing where a step claims nothing. */
export function LessonClaims({ step }: { readonly step: LessonStep }) {
  const dataset = useDataset();
  const clinical = useMyopoint((state) => state.audience !== 'patient');
  if (!dataset) return null;
  const claims = claimsOfStep(step, dataset);
  const sources = new Set(
    [...claims.flatMap((claim) => [claim, ...claim.dissent]).flatMap((stated) => stated.sources), ...step.sources].map(
      ({ source }) => source,
    ),
  );
  if (sources.size === 0) return null;
  return (
    <Disclosure title={say('lessons.claims.title', { count: sources.size })}>
      <div className="lesson-claims">
        {claims.map((claim) => (
          <div key={claim.id} className="claim">
            <ClaimStatement stated={claim} clinical={clinical} />
            {claim.dissent.map((other) => (
              <div key={other.statement} className="dissent">
                <p>
                  <strong>{say('lessons.claims.dissent')}</strong>
                </p>
                <ClaimStatement stated={other} clinical={clinical} />
              </div>
            ))}
          </div>
        ))}
        {step.sources.length > 0 && (
          <ul className="sources">
            {step.sources.map((citation) => (
              <SourceLine key={`${citation.source} ${citation.fact ?? ''}`} citation={citation} />
            ))}
          </ul>
        )}
      </div>
    </Disclosure>
  );
}
