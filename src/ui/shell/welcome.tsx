/** Asked once on a device: who is looking. The body can be used meanwhile; closing it counts as a patient. */
import { GraduationCap, HeartPulse, Stethoscope, X } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import { AUDIENCES, readLink } from '../../state/index.ts';
import type { MyopointStore, Audience } from '../../state/index.ts';
import { useMyopoint, useStore } from '../hooks/store-context.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { SwitchRow } from '../kit/switch-row.tsx';
import { AUDIENCE_NAMES } from '../kit/words.ts';

const ICONS: Readonly<Record<Audience, LucideIcon>> = { patient: HeartPulse, therapist: Stethoscope, student: GraduationCap };
const LINES: Readonly<Record<Audience, string>> = {
  patient: 'Plain words about pain and muscles',
  therapist: 'Explain it to a person, with figures and sources',
  student: 'Anatomy first, then points, pain and evidence',
};

function answer(store: MyopointStore, audience: Audience): void {
  store.getState().welcome(audience);
}

/** Mount it with the panels, not later: whether a link says who is looking is read from the address as it was opened. */
export function Welcome() {
  const store = useStore();
  const welcomed = useMyopoint((state) => state.welcomed);
  const exploring = useMyopoint((state) => state.mode.kind === 'explore');
  const hideNeedles = useMyopoint((state) => state.hideNeedles);
  const [named] = useState(() => readLink(location.hash).link.audience !== null);
  const asking = !welcomed && !named && exploring;
  useEffect(() => {
    if (!asking) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest('[role="dialog"], [role="search"]')) return;
      event.preventDefault();
      answer(store, 'patient');
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [asking, store]);
  if (!asking) return null;
  return (
    <section className="panel welcome" aria-labelledby="welcome-title">
      <h2 id="welcome-title">Who is looking?</h2>
      <IconButton className="close" icon={X} label="Close, as a patient" onClick={() => answer(store, 'patient')} />
      <ul>{AUDIENCES.map((audience) => {
        const Icon = ICONS[audience];
        return (
          <li key={audience}>
            <button type="button" className="welcome-choice" onClick={() => answer(store, audience)}>
              <Icon size={26} strokeWidth={1.5} aria-hidden="true" />
              <b>{AUDIENCE_NAMES[audience]}</b><span><span className="only-heard">: </span>{LINES[audience]}</span>
            </button>
          </li>
        );
      })}</ul>
      <SwitchRow label="Hide needles" note="For anyone who would rather not see one" on={hideNeedles} onChange={store.getState().setHideNeedles} />
    </section>
  );
}
