/** The screen while a question is answered: the body, the player beside it, and who it is told to. */
import { useRef } from 'react';
import { Notice } from '../notice.tsx';
import { AudienceSwitch, ThemeSwitch } from '../settings.tsx';
import { LoadProgress, Trouble } from '../status.tsx';
import { useInsets } from '../use-insets.ts';
import { PHONE, useMedia } from '../use-media.ts';
import { LessonPlayer } from './lesson-player.tsx';

interface LessonScreenProps {
  /** Ends the lesson and opens the list of questions on the screen that follows; the way there is left out without it. */
  readonly onList?: () => void;
}

/** Stands in place of the usual screen while `mode` is a lesson. */
export function LessonScreen(props: LessonScreenProps) {
  const phone = useMedia(PHONE);
  const free = useRef<HTMLDivElement>(null);
  useInsets(free);
  return (
    <div className="myopoint-ui in-lesson">
      <header className="top">
        <h1 className="wordmark">Myopoint</h1>
        {!phone && <div className="top-end"><AudienceSwitch /><ThemeSwitch /></div>}
      </header>
      <div className="free" ref={free} aria-hidden="true" />
      <LessonPlayer {...props} />
      <Notice />
      <LoadProgress />
      <Trouble />
    </div>
  );
}
