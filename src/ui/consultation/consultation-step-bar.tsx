/** The three steps, numbered; those that can be gone to are tapped. */
import { Check } from 'lucide-react';
import { CONSULTATION_STEPS, muscleOfTarget } from '../../state/index.ts';
import type { ConsultationStep } from '../../state/index.ts';
import { useMyopoint, useStore } from '../hooks/store-context.ts';
import { Say, say } from '../kit/say.tsx';

export function ConsultationStepBar({ step }: { readonly step: ConsultationStep }) {
  const store = useStore();
  const hasMuscle = useMyopoint((state) => muscleOfTarget(state.choices.selected) !== null);
  const now = CONSULTATION_STEPS.indexOf(step);
  return (
    <nav className="panel visit-steps" aria-label={say('consultation.steps.label')}>
      <ol>
        {CONSULTATION_STEPS.map((each, index) => {
          const done = index < now;
          return (
            <li key={each} className={index === now ? 'now' : done ? 'done' : ''}>
              <button
                type="button"
                aria-current={index === now ? 'step' : undefined}
                disabled={each === 'what' && !hasMuscle && index > now}
                onClick={() => store.getState().goToConsultationStep(each)}
              >
                <span className="visit-step-number" aria-hidden="true">
                  {done ? <Check size={18} strokeWidth={2.5} /> : index + 1}
                </span>
                <span>
                  <Say
                    parts={say.parts(done ? 'consultation.step.done' : 'consultation.step.ahead', {
                      number: index + 1,
                      name: say(`consultation.steps.${each}`),
                    })}
                    tags={{ 1: (words) => <span className="only-heard">{words}</span> }}
                  />
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
