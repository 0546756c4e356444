/** How much time is left: calm, without a sound, and said aloud only once a minute. */
import { Timer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { say } from './say.ts';

const SECOND_MS = 1000;

interface ClockProps {
  /** ms since 1970. */
  readonly endsAt: number;
  /** Called once when it is over; left out where somebody else ends it. */
  readonly onOver?: () => void;
}

const leftAt = (endsAt: number): number => Math.max(0, Math.ceil((endsAt - Date.now()) / SECOND_MS));

export function Clock({ endsAt, onOver }: ClockProps) {
  const [left, setLeft] = useState(() => leftAt(endsAt));
  const over = useRef(onOver);
  useEffect(() => {
    over.current = onOver;
  });
  useEffect(() => {
    let isOver = false;
    const follow = (): void => {
      const now = leftAt(endsAt);
      setLeft(now);
      if (now > 0 || isOver) return;
      isOver = true;
      over.current?.();
    };
    follow();
    const timer = setInterval(follow, SECOND_MS / 4);
    return () => {
      clearInterval(timer);
    };
  }, [endsAt]);
  const time = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  return (
    <span className="quiz-clock">
      <Timer size={18} aria-hidden="true" />
      <span aria-hidden="true">{time}</span>
      <span className="only-heard" role="timer">
        {say('quiz-asking.time.heard', { minutes: Math.ceil(left / 60) })}
      </span>
    </span>
  );
}
