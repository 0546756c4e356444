/** How near an answer came: the same sign and word wherever something is asked back. Its shape tells it too, not colour alone. */
import { CheckCheck, Check, CircleDot, RotateCcw } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { VERDICT_MESSAGES, speakerOf } from '../../words/index.ts';
import './verdict.css';

const say = speakerOf(VERDICT_MESSAGES);

/** From worst to best, as the quiz grades. */
export type VerdictKind = 'again' | 'hard' | 'good' | 'easy';

const SIGNS: Readonly<Record<VerdictKind, LucideIcon>> = {
  again: RotateCcw,
  hard: CircleDot,
  good: Check,
  easy: CheckCheck,
};

interface VerdictProps {
  /** Null while nothing was judged: then only the words stand there. */
  readonly verdict: VerdictKind | null;
  /** What more is said of the answer. */
  readonly children?: ReactNode;
}

export function Verdict({ verdict, children }: VerdictProps) {
  const Sign = verdict && SIGNS[verdict];
  return (
    <div className={`verdict ${verdict ?? ''}`}>
      {Sign && (
        <span className="verdict-sign" aria-hidden="true">
          <Sign size={20} strokeWidth={2.5} />
        </span>
      )}
      <div>
        {verdict && <strong>{say(`verdict.word.${verdict}`)}</strong>}
        {children}
      </div>
    </div>
  );
}
