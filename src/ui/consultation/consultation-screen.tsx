/** The consultation: three large steps around the body, tools at the side. Takes the place of the usual screen. */
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useMyopoint } from '../../state/index.ts';
import type { ConsultationStep } from '../../state/index.ts';
import { Notice } from '../notice.tsx';
import { PenLayer } from '../pen/pen-layer.tsx';
import { LoadProgress, Trouble } from '../status.tsx';
import { StoryBar } from '../story-bar.tsx';
import '../styles/consultation.css';
import { useInsets } from '../use-insets.ts';
import { PHONE, useMedia } from '../use-media.ts';
import { useShortcuts } from '../use-shortcuts.ts';
import { StepBar } from './step-bar.tsx';
import { TurnButtons } from './turn-buttons.tsx';
import { EndButton, Tools, ToolsMenu, WipeButton } from './visit-tools.tsx';
import { WhatStep } from './what-step.tsx';
import { WhereStep } from './where-step.tsx';
import { WhichStep } from './which-step.tsx';

interface ConsultationScreenProps {
  /** What else stands in it: the card of a teach-back, in the grid area `panel`, while one is asked. */
  readonly children?: ReactNode;
}

function Visit({ step, children }: ConsultationScreenProps & { readonly step: ConsultationStep }) {
  useShortcuts();
  const asked = useMyopoint((state) => state.teachBack !== null);
  const told = useMyopoint((state) => state.story !== null);
  const phone = useMedia(PHONE);
  const free = useRef<HTMLDivElement>(null);
  useInsets(free);
  // A teach-back asks in the panel's place; so does the story on a phone.
  const panelTaken = asked || (phone && told);
  return (
    <div className="myopoint-ui consulting">
      <header className="only-heard"><h1>Myopoint, consultation</h1></header>
      <PenLayer />
      <StepBar step={step} />
      {!panelTaken && step === 'where' && <WhereStep />}
      {!panelTaken && step === 'which' && <WhichStep />}
      {!panelTaken && step === 'what' && <WhatStep />}
      {children}
      <TurnButtons />
      <div className="free" ref={free} aria-hidden="true" />
      <StoryBar />
      <Notice />
      <nav className="visit-rail" aria-label="Tools">
        {phone ? <div className="panel visit-menu-place"><ToolsMenu /></div>
          : <div className="panel visit-tools"><Tools /></div>}
        <EndButton />
        <WipeButton />
      </nav>
      <LoadProgress />
      <Trouble />
    </div>
  );
}

/** Nothing where no consultation is on. What it remembers by itself ends with the visit. */
export function ConsultationScreen({ children }: ConsultationScreenProps) {
  const mode = useMyopoint((state) => state.mode);
  const visit = useMyopoint((state) => state.visitSerial);
  return mode.kind === 'consultation' ? <Visit key={visit} step={mode.step}>{children}</Visit> : null;
}
