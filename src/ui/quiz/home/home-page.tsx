/** One page of the quiz's home: its heading, what stands in it, and the way on. */
import type { ReactNode } from 'react';

interface HomePageProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
}

export function HomePage({ title, children, footer }: HomePageProps) {
  return (
    <>
      <header className="visit-head">
        <h2>{title}</h2>
      </header>
      <div className="visit-content">{children}</div>
      {footer && <footer className="visit-foot">{footer}</footer>}
    </>
  );
}
