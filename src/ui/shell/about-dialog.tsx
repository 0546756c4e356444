/** What this is, what it is not, where the body comes from, and forgetting it all. */
import { Info, Trash2, X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useState } from 'react';
import { clearStorage, deviceStorage } from '../../state/index.ts';
import type { MyopointStore } from '../../state/index.ts';
import { useStore } from '../hooks/store-context.ts';
import { useBackLayer } from '../back/layers.ts';
import { VisitSettingsPart } from '../consultation/tools/visit-settings.tsx';
import { ReviewProgressWords } from '../muscle/review-notes.tsx';
import { Say, say } from '../kit/say.tsx';
import { latePart } from '../parts/late-part.tsx';
import { AudienceSwitch, ThemeSwitch } from '../screen/settings.tsx';
import { PictureSettings } from './picture-settings.tsx';
import { SkinSettings } from './skin-settings.tsx';

/** Clear what is kept, what is chosen, and the way back to it; settings return to their start, and the dialog goes with the rest. */
function forgetEverything(store: MyopointStore): void {
  store.getState().forgetEverything();
  clearStorage(deviceStorage());
  store.getState().notify(say('shell.device.forgotten'));
}

/** What was kept of drawings; most devices keep none. */
const KeptInSettings = latePart(
  async () => (await import('../pain/kept-list.tsx')).KeptInSettings,
  () => ({ what: say('shell.part.pain'), place: 'inline' }),
);

const linkTo = (address: string) => (words: string) => (
  <a href={address} target="_blank" rel="noopener noreferrer">
    {words}
  </a>
);

export function AboutDialog({ wordy = false }: { readonly wordy?: boolean }) {
  const store = useStore();
  const [open, setOpen] = useState(false);
  useBackLayer(open, () => setOpen(false));
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger asChild>
        <button type="button" className={wordy ? 'rail-button' : 'icon-button'} aria-label={say('shell.about.label')}>
          <Info size={20} strokeWidth={1.75} aria-hidden="true" />
          {wordy && <span>{say('shell.rail.about')}</span>}
        </button>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="veil" />
        <Dialog.Content className="panel dialog" aria-describedby={undefined}>
          <Dialog.Title>Myopoint</Dialog.Title>
          <Dialog.Close className="icon-button close" aria-label={say('kit.action.close')}>
            <X size={20} aria-hidden="true" />
          </Dialog.Close>
          <p className="lead">{say('shell.about.lead')}</p>
          <section className="part">
            <h3>{say('shell.audience.label')}</h3>
            <div className="about-settings">
              <AudienceSwitch />
              <ThemeSwitch />
            </div>
            <p className="quiet">{say('shell.about.audience', { patient: say('kit.audience.patient') })}</p>
          </section>
          <section className="part">
            <h3>{say('shell.picture.title')}</h3>
            <PictureSettings />
          </section>
          <section className="part">
            <h3>{say('shell.skin.title')}</h3>
            <SkinSettings />
          </section>
          <section className="part">
            <h3>{say('shell.not.title')}</h3>
            <p>
              {say('shell.not.device')} {say('kit.caution.not-advice')} {say('shell.not.hands')}{' '}
              {say('kit.caution.only-imaging')}
            </p>
            <p>{say('kit.caution.dispute')}</p>
            <p>{say('shell.not.emergency')}</p>
          </section>
          <section className="part">
            <h3>{say('shell.reviews.title')}</h3>
            <ReviewProgressWords />
          </section>
          <section className="part">
            <h3>{say('shell.body.title')}</h3>
            <p>
              <Say
                parts={say.parts('shell.body.parts')}
                tags={{
                  1: linkTo('https://lifesciencedb.jp/bp3d/'),
                  2: linkTo('https://creativecommons.org/licenses/by/4.0/'),
                }}
              />
            </p>
            <p>
              <Say parts={say.parts('shell.body.skin')} tags={{ 1: linkTo('https://humanatlas.io/') }} />
            </p>
            <p>
              <Say
                parts={say.parts('shell.body.surface')}
                tags={{ 1: linkTo('https://static.makehumancommunity.org/') }}
              />
            </p>
            <p>{say('shell.body.changed')}</p>
            <p>{say('shell.body.woman')}</p>
            <p>{say('person.build.extrapolated')}</p>
            <p>
              <Say
                parts={say.parts('shell.skin.source')}
                tags={{
                  1: linkTo('https://skintone.google/'),
                  2: linkTo('https://creativecommons.org/licenses/by/4.0/'),
                }}
              />
            </p>
          </section>
          <section className="part">
            <h3>{say('shell.visits.title')}</h3>
            <VisitSettingsPart />
          </section>
          <section className="part">
            <h3>{say('shell.device.title')}</h3>
            <p>{say('shell.device.text')}</p>
            <KeptInSettings />
            <button type="button" className="button" onClick={() => forgetEverything(store)}>
              <Trash2 size={18} aria-hidden="true" /> {say('shell.device.forget')}
            </button>
          </section>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
