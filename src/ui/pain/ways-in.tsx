/** Three ways to show where it hurts; all of them end in the same drawing. */
import { Brush, FolderOpen, ListChecks, MessageCircle, Smartphone } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useMyopoint } from '../hooks/store-context.ts';
import { say } from './say.ts';

/** How a place is shown. */
export type WayIn = 'paint' | 'areas' | 'symptoms';

const WAYS: readonly { readonly way: WayIn; readonly icon: LucideIcon }[] = [
  { way: 'paint', icon: Brush },
  { way: 'areas', icon: ListChecks },
  { way: 'symptoms', icon: MessageCircle },
];

interface WaysInProps {
  /** Small, in a row: there are places already. */
  readonly small?: boolean;
  readonly onChoose: (way: WayIn) => void;
  /** Beside them: on a phone, and from what was kept. Left out where they have a place of their own. */
  readonly onPhone?: () => void;
  readonly onKept?: () => void;
}

export function WaysIn({ small = false, onChoose, onPhone, onKept }: WaysInProps) {
  const drawn = useMyopoint((state) => state.stageFault === null);
  return (
    <div className={`ways-in ${small ? 'small' : ''}`} role="group" aria-label={say('pain.where.label')}>
      {WAYS.filter(({ way }) => drawn || way !== 'paint').map(({ way, icon: Icon }) => (
        <button key={way} type="button" onClick={() => onChoose(way)}>
          <Icon size={small ? 20 : 26} strokeWidth={1.6} aria-hidden="true" />
          <span>
            <b>{say(small ? `pain.where.${way}-short` : `pain.where.${way}`)}</b>
            {!small && <span className="quiet">{say(`pain.where.${way}-text`)}</span>}
          </span>
        </button>
      ))}
      {onPhone && (
        <button type="button" onClick={onPhone}>
          <Smartphone size={20} strokeWidth={1.6} aria-hidden="true" />
          <span>
            <b>{say('pain.where.phone-short')}</b>
          </span>
        </button>
      )}
      {onKept && (
        <button type="button" onClick={onKept}>
          <FolderOpen size={20} strokeWidth={1.6} aria-hidden="true" />
          <span>
            <b>{say('pain.where.open')}</b>
          </span>
        </button>
      )}
    </div>
  );
}
