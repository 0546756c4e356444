/** What every page of the quiz stands in: the body, a bar above it, and the page beside it. */
import { X } from 'lucide-react';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useInsets } from '../hooks/use-insets.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { Notice } from '../screen/notice.tsx';
import { LoadProgress, Trouble } from '../screen/status.tsx';
import { say } from './asking/say.ts';

interface QuizFrameProps {
  /** What is done here. */
  readonly title: string;
  /** What stands in the bar beside it. */
  readonly bar?: ReactNode;
  readonly leaveLabel: string;
  readonly onLeave: () => void;
  /** What stands over the body: ways to turn it. */
  readonly tools?: ReactNode;
  /** Whether it is asked which side is which: then the picture does not say it. */
  readonly hidesSides?: boolean;
  readonly children: ReactNode;
}

export function QuizFrame({ title, bar, leaveLabel, onLeave, tools, hidesSides = false, children }: QuizFrameProps) {
  const free = useRef<HTMLDivElement>(null);
  useInsets(free);
  return (
    <div className={`myopoint-ui quizzing ${hidesSides ? 'hides-sides' : ''}`}>
      <header className="panel quiz-bar" aria-label={say('quiz-asking.bar.label')}>
        <h1>{title}</h1>
        {bar}
        <IconButton icon={X} label={leaveLabel} onClick={onLeave} />
      </header>
      {children}
      {tools}
      <div className="free" ref={free} aria-hidden="true" />
      <Notice />
      <LoadProgress />
      <Trouble />
    </div>
  );
}
