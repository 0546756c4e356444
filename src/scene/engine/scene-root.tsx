/**
 * The canvas and fiber's root on it. Fiber's own `Canvas` registers every class of three, and with
 * it a seventh of the first download; this root knows only what is written as an element here.
 */
import { createRoot, extend, type ReconcilerRoot, type RenderProps } from '@react-three/fiber';
import { Component, useInsertionEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { Group } from 'three';

extend({ Group });

interface SceneRootProps {
  readonly className: string;
  /** The canvas is made ready once, with these; what changes later is its size alone. */
  readonly settings: Omit<RenderProps<HTMLCanvasElement>, 'size'>;
  readonly children: ReactNode;
}

interface CanvasBox {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly left: number;
}

/** @throws in its next render what was thrown inside the canvas, for the nearest boundary of the page */
export function SceneRoot({ className, settings, children }: SceneRootProps): React.JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const root = useRef<ReconcilerRoot<HTMLCanvasElement> | null>(null);
  const [size, setSize] = useState<CanvasBox | null>(null);
  const [fault, setFault] = useState<{ readonly error: unknown } | null>(null);
  if (fault) throw fault.error;

  // Unlike other effects it is not run twice in development: a root cannot be made again on the same canvas.
  useInsertionEffect(
    () => () => {
      root.current?.unmount();
      root.current = null;
    },
    [],
  );

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = (): void => {
      const { width, height, top, left } = element.getBoundingClientRect();
      setSize((before) =>
        before?.width === width && before.height === height ? before : { width, height, top, left },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);

  useLayoutEffect(() => {
    if (!canvas.current || !size || size.width === 0 || size.height === 0) return;
    root.current ??= createRoot(canvas.current);
    root.current.configure({ ...settings, size }).catch((error: unknown) => {
      setFault({ error });
    });
    root.current.render(
      <Boundary
        onError={(error) => {
          setFault({ error });
        }}
      >
        {children}
      </Boundary>,
    );
  });

  return (
    <div ref={frame} className={className}>
      <canvas ref={canvas} />
    </div>
  );
}

/** What is thrown inside another root does not reach the page's boundaries by itself. */
class Boundary extends Component<
  { readonly onError: (error: unknown) => void; readonly children: ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError(error);
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
