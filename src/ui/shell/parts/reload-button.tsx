/** "Reload": keeps the choice, the visit and the note; where it cannot keep them it says so before. */
import { Copy, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { canCarry, tabStorage } from '../../../state/index.ts';
import { useMyopoint, useStore } from '../../hooks/store-context.ts';
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
      setSaid('The note is copied.');
    } catch {
      setSaid('This browser did not let the note be copied. Write it down.');
    }
  };
  return (
    <>
      <button type="button" className="button" onClick={copy}><Copy size={18} aria-hidden="true" /> Copy the note</button>
      <p className="part-fault-said" role="status">{said}</p>
    </>
  );
}

export function ReloadButton({ words, strong = false }: ReloadButtonProps) {
  const store = useStore();
  const [stays, setStays] = useState(false);
  const [going, setGoing] = useState(false);
  const note = useMyopoint((state) => state.note);
  const visiting = useMyopoint((state) => state.mode.kind === 'consultation' || state.interrupted !== null);
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
      {atRisk && <p className="part-fault-said">This browser lets nothing be taken along: {note === '' ? 'the visit' : 'the note and the visit'} will be gone.</p>}
      {atRisk && note !== '' && <CopyNote />}
      {stays && <p className="part-fault-said" role="alert">The network does not answer, so the page stays as it is.</p>}
    </>
  );
}
