/** Pen strokes over the picture. They fade after a while, and are gone when what lies under them moves. */
import { X } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PointerEvent } from 'react';
import type { MyopointState } from '../../state/index.ts';
import { useMyopoint, useStore } from '../hooks/store-context.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { say } from '../kit/say.tsx';
import { strokePath } from './stroke-shapes.ts';
import type { PenLine, PenPoint } from './stroke-shapes.ts';

/** A stroke stands so long before it goes. */
const STANDS_MS = 6000;
const FADES_MS = 1200;

/** Yellow, blue and green: red is for pain alone. */
const INKS: readonly [PenLine, ...PenLine[]] = ['whole', 'dashed', 'dotted'];

/** A short wave, to show what a pen draws. */
const SAMPLE: readonly PenPoint[] = Array.from({ length: 13 }, (_, index) => [
  5 + index * 3.6,
  13 + 5 * Math.sin(index / 2),
  0.5,
]);

interface PenStroke {
  readonly key: number;
  readonly line: PenLine;
  readonly path: string;
}

/** Whether the picture under the strokes is another one: another place to look from, step, choice or visit. */
function isOtherPicture(now: MyopointState, before: MyopointState): boolean {
  return (
    now.requests.view !== before.requests.view ||
    now.cameraPose !== before.cameraPose ||
    now.insets !== before.insets ||
    now.mode !== before.mode ||
    now.visitSerial !== before.visitSerial ||
    now.choices.selected !== before.choices.selected ||
    now.choices.needle !== before.choices.needle
  );
}

export function PenSheet() {
  const store = useStore();
  const [ink, setInk] = useState<PenLine>(INKS[0]);
  const [strokes, setStrokes] = useState<readonly PenStroke[]>([]);
  const still = useMyopoint((state) => state.reducedMotion);
  const path = useRef<SVGPathElement>(null);
  const points = useRef<PenPoint[]>([]);
  const drawing = useRef<number | null>(null);
  const serial = useRef(0);
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());

  const wipe = useCallback(() => {
    for (const timer of timers.current) clearTimeout(timer);
    timers.current.clear();
    points.current = [];
    drawing.current = null;
    path.current?.setAttribute('d', '');
    setStrokes((now) => (now.length === 0 ? now : []));
  }, []);
  useEffect(() => {
    const stop = store.subscribe((now, before) => {
      if (isOtherPicture(now, before)) wipe();
    });
    return () => {
      stop();
      wipe();
    };
  }, [wipe, store]);

  const add = ({ clientX, clientY, pressure, pointerType }: PointerEvent) => {
    points.current.push([clientX, clientY, pointerType === 'pen' ? pressure : 0.5]);
    // The stroke in hand is drawn beside React: it changes with every event.
    path.current?.setAttribute('d', strokePath(points.current, ink));
  };
  const begin = (event: PointerEvent) => {
    if (!event.isPrimary || event.button !== 0) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    drawing.current = event.pointerId;
    points.current = [];
    add(event);
  };
  const go = (event: PointerEvent) => {
    if (drawing.current === event.pointerId) add(event);
  };
  const end = (event: PointerEvent) => {
    if (drawing.current !== event.pointerId) return;
    drawing.current = null;
    const stroke = { key: serial.current, line: ink, path: strokePath(points.current, ink) };
    serial.current += 1;
    points.current = [];
    path.current?.setAttribute('d', '');
    setStrokes((now) => [...now, stroke]);
    const timer = setTimeout(
      () => {
        timers.current.delete(timer);
        setStrokes((now) => now.filter(({ key }) => key !== stroke.key));
      },
      STANDS_MS + (still ? 0 : FADES_MS),
    );
    timers.current.add(timer);
  };

  return (
    <>
      <svg
        className="pen-layer"
        aria-hidden="true"
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={end}
        onPointerCancel={end}
      >
        {strokes.map((stroke) => (
          <path key={stroke.key} className={`ink ${stroke.line} done`} d={stroke.path} />
        ))}
        <path ref={path} className={`ink ${ink}`} />
      </svg>
      <section className="panel pen-inks" aria-label={say('pen.inks.label')}>
        {INKS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === ink}
            aria-label={say(`pen.ink.${each}`)}
            onClick={() => setInk(each)}
          >
            <svg viewBox="0 0 54 26" width="54" height="26" aria-hidden="true">
              <path className={`ink ${each}`} d={strokePath(SAMPLE, each)} />
            </svg>
          </button>
        ))}
        <IconButton icon={X} label={say('pen.sheet.close')} onClick={() => store.getState().setPointing(null)} />
      </section>
    </>
  );
}
