/** A quiet line about something the user should know; it goes by itself. */
import { Info, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { KEPT_BY_NEWER, UNCLEAR_LINK, UNKNOWN_IN_LINK } from '../../state/index.ts';
import { useMyopoint, useStore } from '../hooks/store-context.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { say } from '../kit/say.tsx';

const STANDS_MS = 12_000;

/** Waits while it is pointed at or focused. */
function NoticeLine({ words }: { readonly words: string }) {
  const store = useStore();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => store.getState().notify(null), STANDS_MS);
    return () => clearTimeout(timer);
  }, [held, store]);
  return (
    <div
      className="panel notice"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Info size={18} aria-hidden="true" />
      <p>{words}</p>
      <IconButton icon={X} label={say('shell.notice.close')} onClick={() => store.getState().notify(null)} />
    </div>
  );
}

/** What the state tells of by itself it tells by a code, since it knows no words. */
function wordsOf(notice: string): string {
  return notice === UNCLEAR_LINK || notice === UNKNOWN_IN_LINK || notice === KEPT_BY_NEWER
    ? say(`shell.notice.${notice}`)
    : notice;
}

/** The region stands always, so that what comes into it is heard. */
export function Notice() {
  const notice = useMyopoint((state) => state.notice);
  return (
    <div className="notice-place" role="status">
      {notice !== null && <NoticeLine key={notice} words={wordsOf(notice)} />}
    </div>
  );
}
