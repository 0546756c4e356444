/** How visits are run on this device: when one is wiped by itself, and whether needles are shown. */
import { Eraser } from 'lucide-react';
import { useActions, useMyopoint } from '../../hooks/store-context.ts';
import { say } from '../../kit/say.tsx';
import { Segmented } from '../../kit/segmented.tsx';
import { SwitchRow } from '../../kit/switch-row.tsx';
import { WIPE_SECONDS } from '../ending/wipe-seconds.ts';

const NEVER = 'never';
const MINUTES = [1, 2, 5, 10, 15];

interface VisitSettingsProps {
  /** Called after a wipe, so that the dialog can close. */
  readonly onWiped?: () => void;
}

export function VisitSettingsPart({ onWiped }: VisitSettingsProps) {
  const idleMinutes = useMyopoint((state) => state.idleMinutes);
  const hideNeedles = useMyopoint((state) => state.hideNeedles);
  const options = [
    { value: NEVER, name: say('consultation.idle.never') },
    ...MINUTES.map((minutes) => ({ value: String(minutes), name: say('consultation.idle.minutes', { minutes }) })),
  ];
  const { setIdleMinutes, setHideNeedles, wipeVisit } = useActions();
  return (
    <div className="visit-settings">
      <p>{say('consultation.idle.label')}</p>
      <Segmented
        label={say('consultation.idle.label')}
        options={options}
        value={idleMinutes === null ? NEVER : String(idleMinutes)}
        onChoose={(value) => setIdleMinutes(value === NEVER ? null : Number(value))}
      />
      <p className="quiet">{say('consultation.idle.warning', { seconds: WIPE_SECONDS })}</p>
      <SwitchRow
        label={say('consultation.needles.name')}
        note={say('consultation.needles.text')}
        on={hideNeedles}
        onChange={setHideNeedles}
      />
      <button
        type="button"
        className="button"
        onClick={() => {
          wipeVisit();
          onWiped?.();
        }}
      >
        <Eraser size={18} aria-hidden="true" /> {say('consultation.wipe.now')}
      </button>
    </div>
  );
}
