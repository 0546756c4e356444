/** The panel of a step: heading, what is said, and the one way on, always in the same place. */
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useMyopoint, useStore } from '../hooks/store-context.ts';
import { say } from './say.tsx';

interface VisitPanelProps {
  readonly heading: string;
  /** Of a panel of its own form. */
  readonly className?: string;
  /** A line above the heading. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  /** Whether it is read on where it was left when a lesson took its place. */
  readonly resumes?: boolean;
}

/** Takes the focus when it comes, so that a step is read from its heading. Stands upside down for the person opposite when flipped. */
export function VisitPanel({ heading, className = '', above, children, footer, resumes = true }: VisitPanelProps) {
  const store = useStore();
  const flipped = useMyopoint((state) => state.flipped);
  const title = useRef<HTMLHeadingElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = content.current;
    if (!resumes) return;
    // Come back to after a lesson, it is read on where it was left.
    if (element) element.scrollTop = store.getState().scrolledPx;
    return () => {
      if (element) store.getState().reportScrolled(element.scrollTop);
    };
  }, [resumes, store]);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
  }, [heading]);
  return (
    <section
      id="explanation"
      tabIndex={-1}
      className={`panel visit-panel ${flipped ? 'flipped' : ''} ${className}`}
      aria-label={say('consultation.panel.label')}
    >
      <header className="visit-head">
        {above}
        <h2 ref={title} tabIndex={-1}>
          {heading}
        </h2>
      </header>
      <div className="visit-content" ref={content}>
        {children}
      </div>
      {footer && <footer className="visit-foot">{footer}</footer>}
    </section>
  );
}

interface NextButtonProps {
  /** What the step goes on with, above the words; left out where there is nothing to name. */
  readonly chosen?: string | null;
  readonly words: string;
  readonly disabled?: boolean;
  readonly icon: ReactNode;
  readonly onClick: () => void;
}

/** The way on: the largest target of a step. */
export function NextButton({ chosen, words, disabled = false, icon, onClick }: NextButtonProps) {
  return (
    <button type="button" className="visit-next" disabled={disabled} onClick={onClick}>
      <span>
        {chosen && (
          <>
            <small>{chosen}</small>{' '}
          </>
        )}
        {words}
      </span>
      {icon}
    </button>
  );
}
