/** A part whose script comes when it is first shown. Where it does not come, only its own place says so, and asks again. */
import { useEffect, useRef, useState } from 'react';
import type { ComponentType } from 'react';
import type { Actions } from '../../state/index.ts';
import { useActions } from '../hooks/store-context.ts';
import { PartBoundary } from './part-boundary.tsx';
import { PartFault } from './part-fault.tsx';
import type { PartInfo } from './part-fault.tsx';

/** Shorter waits are not worth words. */
const SLOW_MS = 1500;

/** The button that asked is gone when the part has come: the keyboard goes on in its place. */
function keepFocusIn(place: Element | null): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body)
      place?.querySelector<HTMLElement>('button, a, input, [tabindex]')?.focus();
  });
}

/**
 * Make a component of one that is fetched when it is first shown.
 * @param fetchIt imports it; called again for each try
 * @param infoFor what it is called and where it stands, for the props it is shown with, and what its way back may do
 */
export function latePart<TProps extends object>(
  fetchIt: () => Promise<ComponentType<TProps>>,
  infoFor: (props: TProps, actions: Actions) => PartInfo,
): (props: TProps) => React.JSX.Element | null {
  let here: ComponentType<TProps> | null = null;
  let under: Promise<void> | null = null;
  const bring = (): Promise<void> => {
    under ??= fetchIt()
      .then((Part) => {
        here = Part;
      })
      .finally(() => {
        under = null;
      });
    return under;
  };

  return function LatePart(props: TProps) {
    const actions = useActions();
    const [Part, setPart] = useState(() => here);
    const [wait, setWait] = useState({ asked: 0, times: 0, busy: true, slow: false });
    const place = useRef<HTMLDivElement>(null);
    const again = () => {
      setWait((before) => ({ ...before, asked: before.asked + 1, busy: true }));
    };

    useEffect(() => {
      if (Part) return;
      let wanted = true;
      const slow = setTimeout(() => {
        setWait((before) => ({ ...before, slow: true }));
      }, SLOW_MS);
      const around = place.current?.parentElement ?? null;
      bring()
        .then(
          () => {
            if (!wanted) return;
            setPart(() => here);
            if (wait.times > 0) keepFocusIn(around);
          },
          () => {
            if (wanted) setWait((before) => ({ ...before, times: before.times + 1, busy: false }));
          },
        )
        .finally(() => {
          clearTimeout(slow);
        });
      return () => {
        wanted = false;
        clearTimeout(slow);
      };
      // `times` alone is no reason to ask.
      // eslint-disable-next-line react-hooks/exhaustive-deps
    }, [Part, wait.asked]);

    // Back on the network, nobody should have to ask.
    useEffect(() => {
      if (Part || wait.times === 0) return;
      const ask = () => {
        setWait((before) => ({ ...before, asked: before.asked + 1, busy: true }));
      };
      window.addEventListener('online', ask);
      return () => {
        window.removeEventListener('online', ask);
      };
    }, [Part, wait.times]);

    const info = infoFor(props, actions);
    // Opened again, it is asked for again.
    const { open = true } = info;
    const [wasOpen, setWasOpen] = useState(open);
    if (open !== wasOpen) {
      setWasOpen(open);
      if (open && !wait.busy) again();
    }
    if (Part)
      return (
        <PartBoundary info={info}>
          <Part {...props} />
        </PartBoundary>
      );
    if (!open || (wait.times === 0 && !wait.slow)) return null;
    return (
      <div className="part-place" ref={place}>
        <PartFault
          info={info}
          kind={wait.times > 0 ? 'lost' : 'coming'}
          times={wait.times}
          busy={wait.busy}
          onAgain={again}
        />
      </div>
    );
  };
}
