/** The screen while a question is answered: the body, the player beside it, and who it is told to. */
import { Eraser, RotateCcw } from 'lucide-react';
import { useRef } from 'react';
import { useMyopoint, useStore } from '../hooks/store-context.ts';
import { beginAnew } from '../kit/begin-visit.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { say } from '../kit/say.tsx';
import { Notice } from '../screen/notice.tsx';
import { AudienceSwitch, ThemeSwitch } from '../screen/settings.tsx';
import { LoadProgress, Trouble } from '../screen/status.tsx';
import { useInsets } from '../hooks/use-insets.ts';
import { PHONE, useMedia } from '../hooks/use-media.ts';
import { ZoomButtons } from '../screen/zoom-buttons.tsx';
import { LessonPlayer } from './lesson-player.tsx';

interface LessonScreenProps {
  /** Ends the lesson and opens the list of questions on the screen that follows; the way there is left out without it. */
  readonly onList?: () => void;
}

/** Shown in a consultation, the panel turns and the visit is wiped from here too. */
function VisitButtons() {
  const store = useStore();
  const flipped = useMyopoint((state) => state.flipped);
  return (
    <div className="top-end panel lesson-visit">
      <IconButton
        icon={RotateCcw}
        label={say('consultation.flip.name')}
        wordy
        aria-pressed={flipped}
        onClick={() => store.getState().setFlipped(!flipped)}
      />
      <IconButton icon={Eraser} label={say('consultation.wipe.name')} wordy onClick={() => beginAnew(store)} />
    </div>
  );
}

/** Stands in place of the usual screen while `mode` is a lesson. */
export function LessonScreen(props: LessonScreenProps) {
  const phone = useMedia(PHONE);
  const visiting = useMyopoint((state) => state.interrupted !== null);
  const free = useRef<HTMLDivElement>(null);
  useInsets(free);
  return (
    <div className="myopoint-ui in-lesson">
      <header className="top">
        <h1 className="wordmark">Myopoint</h1>
        {visiting ? (
          <VisitButtons />
        ) : (
          !phone && (
            <div className="top-end">
              <AudienceSwitch />
              <ThemeSwitch />
            </div>
          )
        )}
      </header>
      <div className="free" ref={free} aria-hidden="true" />
      <div className="zoom-place">
        <ZoomButtons />
      </div>
      <LessonPlayer {...props} />
      <Notice />
      <LoadProgress />
      <Trouble />
    </div>
  );
}
