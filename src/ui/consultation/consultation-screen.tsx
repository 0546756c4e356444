/**
 * The consultation: three large steps around the body, tools at the side. Draws the children of the root
 * `.myopoint-ui.consulting`, whose grid stands in consultation.css; nothing where no consultation is on.
 */
import { useRef, useState } from 'react';
import { useMyopoint } from '../../state/index.ts';
import '../styles/consultation.css';
import { useInsets } from '../use-insets.ts';
import { PHONE, useMedia } from '../use-media.ts';
import { StepBar } from './step-bar.tsx';
import { TurnButtons } from './turn-buttons.tsx';
import { EndButton, Tools, ToolsMenu, WipeButton } from './visit-tools.tsx';
import { WhatStep } from './what-step.tsx';
import { WhereStep } from './where-step.tsx';
import { NOT_SCREENED, WhichStep } from './which-step.tsx';

interface ConsultationScreenProps {
  /** Open the take-home card. */
  readonly onTakeHome: () => void;
}

function Visit({ onTakeHome }: ConsultationScreenProps) {
  const mode = useMyopoint((state) => state.mode);
  const asked = useMyopoint((state) => state.teachBack !== null);
  const phone = useMedia(PHONE);
  const free = useRef<HTMLDivElement>(null);
  useInsets(free);
  const [screening, setScreening] = useState(NOT_SCREENED);
  if (mode.kind !== 'consultation') return null;
  return (
    <>
      <div className="visit-rail">
        <EndButton />
        {!phone && <div className="panel visit-tools" role="group" aria-label="Tools"><Tools /></div>}
        <WipeButton />
      </div>
      <StepBar step={mode.step} />
      {phone && <div className="panel visit-menu-place"><ToolsMenu /></div>}
      <div className="free" ref={free} aria-hidden="true" />
      <TurnButtons />
      {/* A teach-back asks in a panel of its own, in this one's place. */}
      {!asked && mode.step === 'where' && <WhereStep />}
      {!asked && mode.step === 'which' && <WhichStep screening={screening} onScreening={setScreening} />}
      {!asked && mode.step === 'what' && <WhatStep screening={screening} onTakeHome={onTakeHome} />}
    </>
  );
}

/** Everything it remembers by itself ends with the visit. */
export function ConsultationScreen({ onTakeHome }: ConsultationScreenProps) {
  const visit = useMyopoint((state) => state.visitSerial);
  return <Visit key={visit} onTakeHome={onTakeHome} />;
}
