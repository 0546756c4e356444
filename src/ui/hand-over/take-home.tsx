/** What a person takes home: one page, looked at, printed, saved or followed on a phone. */
import { Check, Download, Link2, Printer, QrCode as CodeIcon, Share2, X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useEffect, useId, useRef, useState } from 'react';
import { LONGEST_NOTE, SNAPSHOT_VIEWS } from '../../state/index.ts';
import { usePageRules } from '../hooks/use-page-rules.ts';
import { useMyopoint, useStore } from '../hooks/store-context.ts';
import { say } from '../kit/say.tsx';
import { Segmented } from '../kit/segmented.tsx';
import { addressToHandOver } from './card-link.ts';
import { CardPage } from './card-page.tsx';
import type { CardPageProps } from './card-page.tsx';
import { DrawingPage } from './drawing-page.tsx';
import { LargeCode } from './large-code.tsx';
import { PAPERS, paperFor } from './paper.ts';
import type { Paper } from './paper.ts';
import { useCard } from './use-card.ts';
import './sheets.css';

interface TakeHomeProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** A full screen over the body. Asks the scene for a snapshot when it opens. */
export function TakeHome({ open, onClose }: TakeHomeProps) {
  const store = useStore();
  // A visit that is wiped takes its card with it.
  useEffect(
    () =>
      store.subscribe(
        ({ visitSerial }) => visitSerial,
        () => onClose(),
      ),
    [onClose, store],
  );
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Dialog.Portal>
        <OpenCard />
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function NoteField() {
  const store = useStore();
  const note = useMyopoint((state) => state.note);
  const id = useId();
  return (
    <div className="card-field">
      <label htmlFor={id}>{say('hand-over.note.label')}</label>
      <textarea
        id={id}
        value={note}
        maxLength={LONGEST_NOTE}
        aria-describedby={`${id}-said`}
        placeholder={say('hand-over.note.placeholder')}
        // Spelling checkers and form fillers may send or keep what is typed.
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        data-lpignore="true"
        onChange={(event) => store.getState().setNote(event.target.value)}
      />
      <p className="below" id={`${id}-said`}>
        <span>{say('hand-over.note.text')}</span>
        {/* Not said at each letter. */}
        <span className="card-count">
          {note.length} / {LONGEST_NOTE}
        </span>
      </p>
    </div>
  );
}

/** Says how something went. */
type Tell = (words: string) => void;

function LinkButtons({ tell }: { readonly tell: Tell }) {
  const store = useStore();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(addressToHandOver(store.getState()));
      setCopied(true);
      tell(say('hand-over.link.copied'));
    } catch {
      tell(say('hand-over.link.not-copied'));
    }
  };
  const share = async () => {
    try {
      await navigator.share({ title: 'Myopoint', url: addressToHandOver(store.getState()) });
    } catch {
      // Closing the system's sheet is no fault.
    }
  };
  return (
    <div className="card-actions-row">
      <button type="button" className="button" onClick={copy}>
        {copied ? <Check size={18} aria-hidden="true" /> : <Link2 size={18} aria-hidden="true" />}{' '}
        {say('hand-over.link.copy')}
      </button>
      {'share' in navigator && (
        <button type="button" className="button" onClick={share}>
          <Share2 size={18} aria-hidden="true" /> {say('hand-over.link.share')}
        </button>
      )}
    </div>
  );
}

function PdfButton({ card, tell }: { readonly card: CardPageProps | null; readonly tell: Tell }) {
  const [busy, setBusy] = useState(false);
  const save = async () => {
    if (!card) return;
    setBusy(true);
    tell(say('hand-over.pdf.making'));
    try {
      // The maker of PDF is larger than all the rest of the card: fetched when it is asked for.
      const { PDF_NAME, saveCard } = await import('./save-card.ts');
      await saveCard(card);
      tell(say('hand-over.pdf.saved', { file: PDF_NAME }));
    } catch {
      tell(say('hand-over.pdf.failed'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <button type="button" className="button" disabled={busy || !card} onClick={save}>
      <Download size={19} aria-hidden="true" /> {say('hand-over.pdf.name')}
    </button>
  );
}

function OpenCard() {
  const store = useStore();
  const [paper, setPaper] = useState<Paper>(() => paperFor(navigator.language));
  const [said, setSaid] = useState('');
  const [large, setLarge] = useState(false);
  const view = useMyopoint((state) => state.requests.snapshot?.from ?? 'own');
  const title = useRef<HTMLHeadingElement>(null);
  const card = useCard(paper);
  const flipped = useMyopoint((state) => state.flipped);
  const drawn = useMyopoint((state) => state.stageFault === null);
  // Without margins a browser has no room to print the address and the title of the page.
  usePageRules(`@page { size: ${paper === 'A4' ? 'A4' : 'letter'}; margin: 0; }`);
  // Whatever the camera sees: the card shows the muscle and where its pain is felt.
  useEffect(() => {
    store.getState().takeSnapshot();
  }, [store]);
  useEffect(() => {
    const root = document.documentElement;
    root.classList.add('card-open');
    return () => root.classList.remove('card-open');
  }, []);
  return (
    <Dialog.Content
      className="take-home covering"
      aria-describedby={undefined}
      // The keyboard of a phone must not jump up before the card is seen.
      onOpenAutoFocus={(event) => {
        event.preventDefault();
        title.current?.focus();
      }}
      // The code over it hears of the key only once the browser has drawn: one pressed before then is the code's all the same.
      onEscapeKeyDown={(event) => {
        if (!large) return;
        event.preventDefault();
        setLarge(false);
      }}
    >
      <div className="card-controls">
        <header>
          <Dialog.Title ref={title} tabIndex={-1}>
            {say('hand-over.screen.title')}
          </Dialog.Title>
          <Dialog.Close className="icon-button" aria-label={say('hand-over.screen.close')}>
            <X size={22} aria-hidden="true" />
          </Dialog.Close>
        </header>
        <NoteField />
        <div className="card-field">
          <h3>{say('hand-over.picture.label')}</h3>
          <Segmented
            label={say('hand-over.picture.label')}
            options={SNAPSHOT_VIEWS.map((value) => ({ value, name: say(`hand-over.picture.${value}`) }))}
            value={view}
            onChoose={(next) => store.getState().takeSnapshot(next)}
          />
        </div>
        <div className="card-field">
          <h3>{say('hand-over.paper.label')}</h3>
          <Segmented
            label={say('hand-over.paper.label')}
            options={PAPERS.map((value) => ({
              value,
              name: say(value === 'A4' ? 'hand-over.paper.a4' : 'hand-over.paper.letter'),
            }))}
            value={paper}
            onChoose={setPaper}
          />
        </div>
        <div className="card-actions-column">
          <button type="button" className="button strong" disabled={!card} onClick={() => print()}>
            <Printer size={19} aria-hidden="true" /> {say('hand-over.print.name')}
          </button>
          <PdfButton card={card} tell={setSaid} />
        </div>
        <div className="card-field">
          <h3>{say('hand-over.link.title')}</h3>
          <LinkButtons tell={setSaid} />
          <button type="button" className="button card-code-button" disabled={!card} onClick={() => setLarge(true)}>
            <CodeIcon size={18} aria-hidden="true" /> {say('hand-over.code.enlarge')}
          </button>
        </div>
        <p className="card-said" role="status">
          {said}
        </p>
      </div>
      {/* The page is read by the person opposite; note and buttons are the therapist's. */}
      <div className={`card-preview ${flipped ? 'flipped' : ''} ${drawn ? '' : 'without-picture'}`}>
        {card ? (
          <>
            <CardPage {...card} onCode={() => setLarge(true)} />
            {card.drawing && <DrawingPage sheet={card.drawing} day={card.day} paper={paper} />}
          </>
        ) : (
          <p className="quiet">{say('hand-over.screen.fetching')}</p>
        )}
      </div>
      {card && <LargeCode open={large} onOpen={setLarge} code={card.code} shortAddress={card.shortAddress} />}
    </Dialog.Content>
  );
}
