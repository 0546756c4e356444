/** Asked once on a device: who is looking. The body can be used meanwhile; closing it counts as a patient. */
import { GraduationCap, HeartPulse, Stethoscope, X } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import { AUDIENCES, readLink } from '../../state/index.ts';
import type { MyopointStore, Audience } from '../../state/index.ts';
import { useMyopoint, useStore } from '../hooks/store-context.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { say } from '../kit/say.tsx';
import { SwitchRow } from '../kit/switch-row.tsx';

const ICONS: Readonly<Record<Audience, LucideIcon>> = {
  patient: HeartPulse,
  therapist: Stethoscope,
  student: GraduationCap,
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
      <h2 id="welcome-title">{say('shell.welcome.title')}</h2>
      <IconButton
        className="close"
        icon={X}
        label={say('shell.welcome.close')}
        onClick={() => answer(store, 'patient')}
      />
      <ul>
        {AUDIENCES.map((audience) => {
          const Icon = ICONS[audience];
          return (
            <li key={audience}>
              <button type="button" className="welcome-choice" onClick={() => answer(store, audience)}>
                <Icon size={26} strokeWidth={1.5} aria-hidden="true" />
                <b>{say(`kit.audience.${audience}`)}</b>
                <span>
                  <span className="only-heard">: </span>
                  {say(`shell.welcome.${audience}`)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <SwitchRow
        label={say('shell.needles.label')}
        note={say('shell.needles.note')}
        on={hideNeedles}
        onChange={store.getState().setHideNeedles}
      />
    </section>
  );
}
