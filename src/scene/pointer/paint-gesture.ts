/** Which pointer paints while a brush is held, which turn the body, and which is only a palm. */

/** What a pointer that came down does. */
type PointerRole = 'paint' | 'turn' | 'rest' | 'ignore';

/** A pointer as it came down. */
export interface PointerDown {
  readonly id: number;
  readonly type: string;
  /** The first button, or the tip of a finger or pen. */
  readonly isFirstButton: boolean;
  readonly isOnSkin: boolean;
  /** ms. */
  readonly at: number;
}

/** A stroke this young was the first finger of two, ms. */
const FIRST_OF_TWO_MS = 350;

/** What becomes of the stroke under way when another pointer comes down: it goes on, ends as it is, or was none. */
type StrokeFate = 'goes-on' | 'ends' | 'dropped';

export interface PaintGesture {
  /** @param turns one finger turns the body instead of painting */
  down(pointer: PointerDown, turns: boolean): { readonly role: PointerRole; readonly stroke: StrokeFate };
  up(id: number): void;
  /** The pointer that paints; null while none does. */
  readonly painting: number | null;
  /** The brush is laid down: what was learnt of the hand is forgotten. */
  reset(): void;
}

export function paintGesture(): PaintGesture {
  const fingers = new Set<number>();
  let painter: { id: number; type: string; since: number } | null = null;
  /** Whoever has a pen rests a hand on the glass. */
  let hasPen = false;

  return {
    down: ({ id, type, isFirstButton, isOnSkin, at }, turns) => {
      const paintsOr = (other: PointerRole, stroke: StrokeFate): ReturnType<PaintGesture['down']> => {
        if (turns || !isOnSkin || !isFirstButton) return { role: other, stroke };
        painter = { id, type, since: at };
        return { role: 'paint', stroke };
      };
      if (type === 'touch') {
        if (painter?.type === 'pen') return { role: 'ignore', stroke: 'goes-on' };
        fingers.add(id);
        if (fingers.size > 1) {
          const stroke = painter ? (at - painter.since < FIRST_OF_TWO_MS ? 'dropped' : 'ends') : 'goes-on';
          painter = null;
          return { role: 'turn', stroke };
        }
        return hasPen && !turns ? { role: 'rest', stroke: 'goes-on' } : paintsOr('turn', 'goes-on');
      }
      if (type === 'pen') {
        hasPen = true;
        // The palm came down first.
        const stroke = painter?.type === 'touch' ? 'dropped' : 'goes-on';
        if (stroke === 'dropped') painter = null;
        return paintsOr('turn', stroke);
      }
      return painter ? { role: 'ignore', stroke: 'goes-on' } : paintsOr('turn', 'goes-on');
    },
    up: (id) => {
      fingers.delete(id);
      if (painter?.id === id) painter = null;
    },
    get painting() {
      return painter?.id ?? null;
    },
    reset: () => {
      fingers.clear();
      painter = null;
      hasPen = false;
    },
  };
}
