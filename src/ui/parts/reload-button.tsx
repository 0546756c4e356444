/** "Reload": keeps the choice, the visit and the note; where it cannot keep them it says so before. */
import { Copy, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { canCarry, tabStorage } from '../../state/index.ts';
import { useMyopoint, useStore } from '../hooks/store-context.ts';
import { say } from '../kit/say.tsx';
import { reloadPage } from './reload-page.ts';

interface ReloadButtonProps {
  readonly words: string;
  readonly strong?: boolean;
}

/** The note is the one thing nobody can choose again. */
function CopyNote() {
  const store = useStore();
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(store.getState().note);
      setSaid(say('shell.reload.copied'));
    } catch {
      setSaid(say('shell.reload.not-copied'));
    }
  };
  return (
    <>
      <button type="button" className="button" onClick={copy}>
        <Copy size={18} aria-hidden="true" /> {say('shell.reload.copy')}
      </button>
      <p className="part-fault-said" role="status">
        {said}
      </p>
    </>
  );
}

export function ReloadButton({ words, strong = false }: ReloadButtonProps) {
  const store = useStore();
  const [stays, setStays] = useState(false);
  const [going, setGoing] = useState(false);
  const note = useMyopoint((state) => state.note);
  const visiting = useMyopoint(
    (state) => state.mode.kind === 'consultation' || state.mode.kind === 'pain' || state.interrupted !== null,
  );
  const [carries] = useState(() => canCarry(tabStorage()));
  const atRisk = !carries && (note !== '' || visiting);
  const reload = async () => {
    setGoing(true);
    const goes = await reloadPage(store);
    setStays(!goes);
    setGoing(goes);
  };
  return (
    <>
      <button type="button" className={strong ? 'button strong' : 'button'} aria-disabled={going} onClick={reload}>
        <RefreshCw size={18} aria-hidden="true" /> {words}
      </button>
      {atRisk && (
        <p className="part-fault-said">{say(note === '' ? 'shell.reload.visit-lost' : 'shell.reload.note-lost')}</p>
      )}
      {atRisk && note !== '' && <CopyNote />}
      {stays && (
        <p className="part-fault-said" role="alert">
          {say('shell.reload.stays')}
        </p>
      )}
    </>
  );
}
