/** A part that failed says so in its own place, with the way on. */
import { RotateCw, X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useMyopoint } from '../../hooks/store-context.ts';
import { useInsets } from '../../hooks/use-insets.ts';
import { say } from '../../kit/say.tsx';
import { capitalised } from '../../../words/index.ts';
import { ReloadButton } from './reload-button.tsx';
import { whyLost } from './why-lost.ts';
import type { WhyLost } from './why-lost.ts';

/** Where a part stands, and so its fault. */
export type PartPlace =
  /** Among other words: a list in a drawer. */
  | 'inline'
  /** Beside the body, where the explanation stands. */
  | 'beside'
  /** All that stands around the body. */
  | 'screen'
  /** Over everything, as a dialog. */
  | 'over'
  /** A strip at the upper edge: what has no place of its own. */
  | 'strip';

/** What a part is called, where it stands, and how it is left. */
export interface PartInfo {
  /** With its article, as in "the consultation". */
  readonly what: string;
  readonly place: PartPlace;
  /** False while it is closed: then nothing of it is said. */
  readonly open?: boolean;
  /** What to do as long as it is not there. */
  readonly meanwhile?: string;
  /** The way back from it; left out where there is none. */
  readonly leave?: { readonly words: string; readonly run: () => void };
}

/** `coming`: it takes long. `lost`: it was not fetched. `broken`: it came, and could not be shown. */
export type FaultKind = 'coming' | 'lost' | 'broken';

interface PartFaultProps {
  readonly info: PartInfo;
  readonly kind: FaultKind;
  /** How often it failed. */
  readonly times: number;
  readonly busy: boolean;
  readonly onAgain: () => void;
}

/** Asked anew after each failure. Null while it is asked, or where the network is not to blame. */
function useWhy(kind: FaultKind, times: number): WhyLost | null {
  const [why, setWhy] = useState<WhyLost | null>(null);
  useEffect(() => {
    if (kind !== 'lost') return;
    let wanted = true;
    void whyLost().then((found) => {
      if (wanted) setWhy(found);
    });
    return () => {
      wanted = false;
    };
  }, [kind, times]);
  return kind === 'lost' ? why : null;
}

function Kept() {
  const hasNote = useMyopoint((state) => state.note !== '');
  return <>{say(hasNote ? 'shell.fault.note-kept' : 'shell.fault.kept')}</>;
}

function Words({
  kind,
  why,
  times,
  what,
}: {
  readonly kind: FaultKind;
  readonly why: WhyLost | null;
  readonly times: number;
  readonly what: string;
}) {
  if (kind === 'coming') return <p>{say('shell.fault.slow')}</p>;
  if (kind === 'broken')
    return (
      <p>
        {say('shell.fault.others')} <Kept />
      </p>
    );
  if (why === 'newer') return <p>{say('shell.fault.newer', { what })}</p>;
  return (
    <p>
      {say(why === 'offline' ? 'shell.fault.offline' : 'shell.fault.on-the-way')} <Kept />
      {times > 1 && ` ${say('shell.fault.tried', { times })}`}
    </p>
  );
}

/** What had the focus may have gone with the part: then the keyboard goes on here. */
function useFocusHere() {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body)
      here.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }, []);
  return here;
}

function FaultBody({
  info: { what, leave, meanwhile },
  kind,
  times,
  busy,
  onAgain,
  title: Title = 'h2',
}: PartFaultProps & { readonly title?: 'h2' | typeof Dialog.Title }) {
  const why = useWhy(kind, times);
  const here = useFocusHere();
  const name = say(`shell.fault.${kind}`, { what: kind === 'lost' ? capitalised(what) : what });
  const newer = kind === 'lost' && why === 'newer';
  return (
    <>
      <div role={kind === 'coming' ? 'status' : 'alert'} className="part-fault-words" ref={here}>
        <Title tabIndex={-1}>{name}</Title>
        <Words kind={kind} why={why} times={times} what={what} />
        {meanwhile && <p>{meanwhile}</p>}
      </div>
      <div className="part-fault-actions">
        {newer && <ReloadButton words={say('shell.fault.load-newer')} strong />}
        {kind !== 'coming' && (
          // Not disabled while it is fetched: the focus stays on it.
          <button
            type="button"
            className={newer ? 'button' : 'button strong'}
            aria-disabled={busy}
            onClick={() => {
              if (!busy) onAgain();
            }}
          >
            <RotateCw size={18} aria-hidden="true" /> {say(busy ? 'shell.fault.fetching' : 'shell.fault.again')}
          </button>
        )}
        {leave && (
          <button type="button" className="button" onClick={leave.run}>
            <X size={18} aria-hidden="true" /> {leave.words}
          </button>
        )}
        {/* Some browsers hold on to what failed once; only a new page lets go. */}
        {!newer && times > 1 && why !== 'offline' && <ReloadButton words={say('shell.reload.page')} />}
      </div>
    </>
  );
}

/** The whole of the screen failed: its words beside the body, which goes on. */
function Screen({ children }: { readonly children: ReactNode }) {
  const free = useRef<HTMLDivElement>(null);
  useInsets(free);
  return (
    <div className="myopoint-ui">
      <header className="top">
        <h1 className="wordmark">Myopoint</h1>
      </header>
      <div className="free" ref={free} aria-hidden="true" />
      {children}
    </div>
  );
}

export function PartFault({ info, ...rest }: PartFaultProps) {
  const [hiddenAfter, setHiddenAfter] = useState<number | null>(null);
  // A strip covers what has nothing to do with it: it can be put away until it fails again.
  const leave =
    info.leave ??
    (info.place === 'strip' ? { words: say('shell.leave.strip'), run: () => setHiddenAfter(rest.times) } : undefined);
  const { place, what } = info;
  if (hiddenAfter === rest.times) return null;
  const props: PartFaultProps = { info: { ...info, ...(leave ? { leave } : {}) }, ...rest };
  if (place === 'over') {
    return (
      <Dialog.Root
        open
        onOpenChange={(open) => {
          if (!open) leave?.run();
        }}
      >
        <Dialog.Portal>
          <Dialog.Overlay className="veil" />
          <Dialog.Content className="panel dialog part-fault" aria-describedby={undefined}>
            <FaultBody {...props} title={Dialog.Title} />
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
    );
  }
  if (place === 'inline')
    return (
      <div className="part-fault">
        <FaultBody {...props} />
      </div>
    );
  const panel = (
    <section
      className={`panel part-fault ${place === 'strip' ? 'in-strip' : 'beside-body'}`}
      aria-label={capitalised(what)}
    >
      <FaultBody {...props} />
    </section>
  );
  return place === 'screen' ? <Screen>{panel}</Screen> : panel;
}
