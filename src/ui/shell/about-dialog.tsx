/** What this is, what it is not, where the body comes from, and forgetting it all. */
import { Info, Trash2, X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useState } from 'react';
import { clearStorage, deviceStorage } from '../../state/index.ts';
import type { MyopointStore } from '../../state/index.ts';
import { useStore } from '../hooks/store-context.ts';
import { useBackLayer } from './back/layers.ts';
import { VisitSettings } from '../consultation/tools/visit-settings.tsx';
import { ReviewProgressWords } from '../muscle/review-notes.tsx';
import { AUDIENCE_NAMES, DISPUTE, NOT_ADVICE, ONLY_IMAGING } from '../kit/words.ts';
import { AudienceSwitch, ThemeSwitch } from './settings.tsx';

/** Clear what is kept, what is chosen, and the way back to it; settings return to their start, and the dialog goes with the rest. */
function forgetEverything(store: MyopointStore): void {
  store.getState().forgetEverything();
  clearStorage(deviceStorage());
  store.getState().notify('Forgotten. Nothing of yours is left on this device.');
}

export function AboutDialog({ wordy = false }: { readonly wordy?: boolean }) {
  const store = useStore();
  const [open, setOpen] = useState(false);
  useBackLayer(open, () => setOpen(false));
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger asChild>
        <button type="button" className={wordy ? 'rail-button' : 'icon-button'} aria-label="About and settings">
          <Info size={20} strokeWidth={1.75} aria-hidden="true" />{wordy && <span>About</span>}
        </button>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="veil" />
        <Dialog.Content className="panel dialog" aria-describedby={undefined}>
          <Dialog.Title>Myopoint</Dialog.Title>
          <Dialog.Close className="icon-button close" aria-label="Close"><X size={20} aria-hidden="true" /></Dialog.Close>
          <p className="lead">
            An open 3D body that shows where a muscle’s trigger points are, where their pain may travel, and what lies
            around them.
          </p>
          <section className="part">
            <h3>Explain to</h3>
            <div className="about-settings"><AudienceSwitch /><ThemeSwitch /></div>
            <p className="quiet">{AUDIENCE_NAMES.patient}: plain words, no technique. The facts are the same for all.</p>
          </section>
          <section className="part">
            <h3>What it is not</h3>
            <p>It is not a medical device. {NOT_ADVICE} Needling belongs in trained, licensed hands. {ONLY_IMAGING}</p>
            <p>{DISPUTE}</p>
            <p>
              Call for emergency help now with new weakness, numbness, chest pain, trouble breathing, or loss of bladder or bowel control.
              With a fever, see a doctor the same day.
            </p>
          </section>
          <section className="part">
            <h3>Who has checked it</h3>
            <ReviewProgressWords />
          </section>
          <section className="part">
            <h3>Where the body comes from</h3>
            <p>
              <a href="https://lifesciencedb.jp/bp3d/" target="_blank" rel="noopener noreferrer">BodyParts3D</a> 4.0, © The
              Database Center for Life Science,{' '}
              <a href="https://creativecommons.org/licenses/by/4.0/" target="_blank" rel="noopener noreferrer">CC BY 4.0</a>: muscles,
              bones, vessels, nerves and organs.
            </p>
            <p>
              <a href="https://humanatlas.io/" target="_blank" rel="noopener noreferrer">HuBMAP Human Reference Atlas</a>, VH_M
              skin v1.1, CC BY 4.0: the skin.
            </p>
            <p>Both were measured, fitted and changed. It is one male body; yours differs. The code is free under the MIT licence.</p>
          </section>
          <section className="part">
            <h3>Visits</h3>
            <VisitSettings />
          </section>
          <section className="part">
            <h3>On this device</h3>
            <p>Only who is looking, the stage, the layers and these settings are kept, and only here. Nothing is sent anywhere.</p>
            <button type="button" className="button" onClick={() => forgetEverything(store)}>
              <Trash2 size={18} aria-hidden="true" /> Forget everything on this device
            </button>
          </section>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
