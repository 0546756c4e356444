/** From one device to another by a code that is held up to a camera: nothing passes a server. */
import { ArrowLeft } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { PAIN_ASKED, PAIN_FIELD, writePainCode } from '../../state/index.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { useStore } from '../hooks/store-context.ts';
import { QrCode, codeOf } from '../kit/qr-code.tsx';
import { NextButton, VisitPanel } from '../kit/visit-panel.tsx';
import { say } from './say.ts';
import { takeOver } from './take-over.ts';
import type { TakenOver } from './take-over.ts';
import type { DrawnOn } from './use-drawing.ts';
import { useDrawing } from './use-drawing.ts';
import { withAreas } from './with-areas.ts';
import './keep-panel.css';

/** The page the program stands on, with this in its fragment. */
function addressWith(value: string): string {
  const { origin, pathname } = location;
  return `${origin}${pathname}#${PAIN_FIELD}=${value}`;
}

function BackCode({ drawing }: { readonly drawing: DrawnOn | null }) {
  const code = useMemo(() => drawing && writePainCode(withAreas(drawing)), [drawing]);
  const isEmpty = !drawing || drawing.patches.length === 0;
  return (
    <section className="phone-part">
      <h3>{say('pain.phone.back')}</h3>
      <p className="quiet">
        {say(isEmpty ? 'pain.phone.empty' : code === null ? 'pain.phone.too-much' : 'pain.phone.back-text')}
      </p>
      {code !== null && <QrCode code={codeOf(addressWith(code))} label={say('pain.phone.back-label')} />}
    </section>
  );
}

interface PhonePanelProps {
  readonly onBack: () => void;
}

export function PhonePanel({ onBack }: PhonePanelProps) {
  const store = useStore();
  const dataset = useDataset();
  const drawing = useDrawing();
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState<TakenOver>({ words: '', isFault: false });
  const id = useId();
  const asking = useMemo(() => codeOf(addressWith(`${PAIN_ASKED}&a=patient`)), []);
  return (
    <VisitPanel
      heading={say('pain.phone.title')}
      footer={
        <NextButton words={say('pain.keep.back')} icon={<ArrowLeft size={26} aria-hidden="true" />} onClick={onBack} />
      }
    >
      {drawing && drawing.patches.length > 0 && <BackCode drawing={drawing} />}
      <section className="phone-part">
        <h3>{say('pain.phone.to')}</h3>
        <p className="quiet">{say('pain.phone.to-text')}</p>
        <QrCode code={asking} label={say('pain.phone.to-label')} />
      </section>
      <section className="phone-part">
        <h3>{say('pain.phone.from')}</h3>
        <p className="quiet">{say('pain.phone.from-text')}</p>
        <form
          className="keep-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (dataset) setSaid(takeOver(store, typed, dataset));
          }}
        >
          <label htmlFor={id}>{say('pain.phone.field')}</label>
          <input
            id={id}
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <button type="submit" className="button" disabled={!dataset || typed.trim() === ''}>
            {say('pain.phone.take')}
          </button>
        </form>
        <p className={said.isFault ? 'pain-fault' : 'quiet'} role={said.isFault ? 'alert' : 'status'}>
          {said.words}
        </p>
      </section>
      {!(drawing && drawing.patches.length > 0) && <BackCode drawing={drawing} />}
    </VisitPanel>
  );
}
