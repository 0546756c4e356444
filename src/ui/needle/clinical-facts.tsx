/** How a muscle is needled, as rows of facts for trained clinicians. */
import { ShieldAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Muscle } from '../../anatomy/index.ts';
import { say } from '../kit/say.tsx';

/** Rows under the note that they are for trained clinicians. */
export function ClinicalFacts({ children }: { readonly children: ReactNode }) {
  return (
    <div className="clinical">
      <p className="clinical-note">
        <ShieldAlert size={16} aria-hidden="true" /> {say('needle.clinical.note')}
      </p>
      <dl className="facts">{children}</dl>
    </div>
  );
}

interface FactProps {
  readonly title: string;
  /** Where this is empty there is no row. */
  readonly children: ReactNode;
  readonly className?: string;
}

export function Fact({ title, children, className }: FactProps) {
  if (!children) return null;
  return (
    <div className={className}>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface NeedlingProps {
  readonly needling: Muscle['needling'];
}

export function SafetyRuleFact({ needling: { safetyRule } }: NeedlingProps) {
  return (
    <Fact title={say('needle.clinical.safety-rule')} className="safety-rule">
      {safetyRule}
    </Fact>
  );
}

/** Which needle, how the body lies, and how it is done. */
export function TechniqueFacts({ needling: { needleLengthMm, position, technique } }: NeedlingProps) {
  return (
    <>
      <Fact title={say('needle.clinical.length')}>
        {needleLengthMm && say('needle.range.span', { low: needleLengthMm[0], high: needleLengthMm[1] })}
      </Fact>
      <Fact title={say('needle.clinical.position')}>{position}</Fact>
      <Fact title={say('needle.clinical.technique')}>{technique}</Fact>
    </>
  );
}

export function NotesFact({ needling: { notes } }: NeedlingProps) {
  return <Fact title={say('needle.clinical.notes')}>{notes}</Fact>;
}
