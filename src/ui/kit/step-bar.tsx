/** The steps of a visit or a drawing, numbered; those that can be gone to are tapped. */
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Say, say } from './say.tsx';

interface StepBarProps<T extends string> {
  readonly label: string;
  readonly steps: readonly { readonly id: T; readonly name: string; readonly disabled?: boolean }[];
  readonly now: T;
  readonly onGo: (step: T) => void;
  /** What else stands in it, at its end. */
  readonly children?: ReactNode;
}

export function StepBar<T extends string>({ label, steps, now, onGo, children }: StepBarProps<T>) {
  const at = steps.findIndex(({ id }) => id === now);
  return (
    <nav className="panel visit-steps" aria-label={label}>
      <ol>
        {steps.map(({ id, name, disabled = false }, index) => {
          const done = index < at;
          return (
            <li key={id} className={index === at ? 'now' : done ? 'done' : ''}>
              <button
                type="button"
                aria-current={index === at ? 'step' : undefined}
                disabled={disabled}
                onClick={() => onGo(id)}
              >
                <span className="visit-step-number" aria-hidden="true">
                  {done ? <Check size={18} strokeWidth={2.5} /> : index + 1}
                </span>
                <span>
                  <Say
                    parts={say.parts(done ? 'consultation.step.done' : 'consultation.step.ahead', {
                      number: index + 1,
                      name,
                    })}
                    tags={{ 1: (words) => <span className="only-heard">{words}</span> }}
                  />
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      {children}
    </nav>
  );
}
