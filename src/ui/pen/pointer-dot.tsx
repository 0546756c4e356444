/** A bright dot that follows the finger or the mouse over the picture. */
import { useRef } from 'react';
import type { PointerEvent } from 'react';

export function PointerDot() {
  const dot = useRef<HTMLDivElement>(null);
  /** Moved beside React: it follows every event. */
  const follow = ({ clientX, clientY }: PointerEvent) => {
    if (!dot.current) return;
    dot.current.style.transform = `translate(${clientX}px, ${clientY}px)`;
    dot.current.dataset['shown'] = '';
  };
  const leave = () => {
    if (dot.current) delete dot.current.dataset['shown'];
  };
  return (
    <div
      className="pen-layer pointing"
      aria-hidden="true"
      onPointerDown={follow}
      onPointerMove={follow}
      onPointerLeave={leave}
      onPointerUp={(event) => {
        if (event.pointerType !== 'mouse') leave();
      }}
      onPointerCancel={leave}
    >
      <div ref={dot} className="pointer-dot" />
    </div>
  );
}
