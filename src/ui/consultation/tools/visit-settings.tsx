/** How visits are run on this device: when one is wiped by itself, and whether needles are shown. */
import { Eraser } from 'lucide-react';
import { useActions, useMyopoint } from '../../hooks/store-context.ts';
import { Segmented } from '../../kit/segmented.tsx';
import { SwitchRow } from '../../kit/switch-row.tsx';
import { WIPE_SECONDS } from '../words.ts';

const NEVER = 'never';
const MINUTES = [1, 2, 5, 10, 15];
const OPTIONS = [{ value: NEVER, name: 'Never' }, ...MINUTES.map((minutes) => ({ value: String(minutes), name: `${minutes} min` }))];

interface VisitSettingsProps {
  /** Called after a wipe, so that the dialog can close. */
  readonly onWiped?: () => void;
}

export function VisitSettings({ onWiped }: VisitSettingsProps) {
  const idleMinutes = useMyopoint((state) => state.idleMinutes);
  const hideNeedles = useMyopoint((state) => state.hideNeedles);
  const { setIdleMinutes, setHideNeedles, wipeVisit } = useActions();
  return (
    <div className="visit-settings">
      <p>Wipe the visit when nobody touches the screen for</p>
      <Segmented label="Wipe the visit when nobody touches the screen for" options={OPTIONS} value={idleMinutes === null ? NEVER : String(idleMinutes)}
        onChoose={(value) => setIdleMinutes(value === NEVER ? null : Number(value))} />
      <p className="quiet">A warning comes {WIPE_SECONDS} seconds before. It can be stopped.</p>
      <SwitchRow label="Hide needles" note="No needle in any picture. The words stay the same." on={hideNeedles} onChange={setHideNeedles} />
      <button type="button" className="button" onClick={() => { wipeVisit(); onWiped?.(); }}><Eraser size={18} aria-hidden="true" /> Wipe this visit</button>
    </div>
  );
}
