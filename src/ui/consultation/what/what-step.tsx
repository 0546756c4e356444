/** Step three: the muscle explained, large, and what can be shown, said and taken along. */
import { CirclePlay, ClipboardList, Gift, Layers2, MessageCircleQuestion } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { felt } from '../../../reasoning/index.ts';
import type { Dataset, LessonId, Muscle } from '../../../anatomy/index.ts';
import { muscleOfTarget } from '../../../state/index.ts';
import { useActions, useMyopoint, useStore } from '../../hooks/store-context.ts';
import { useDataset } from '../../hooks/dataset-context.ts';
import { NeedlePanel } from '../../needle/needle-panel.tsx';
import { ReferralWords } from '../../muscle/referral-words.tsx';
import { SideSwitch } from '../../layers/side-switch.tsx';
import { PHONE, useMedia } from '../../hooks/use-media.ts';
import { say } from '../../kit/say.tsx';
import { GetHelp } from '../../pain/questions-first.tsx';
import { NextButton, VisitPanel } from '../../kit/visit-panel.tsx';

const VISIT = 'what-happens-at-a-visit' as LessonId;

/** More letters than this are set a little smaller, so that nothing needs to be scrolled. */
const LONG = 270;

function Action({
  icon: Icon,
  words,
  onClick,
}: {
  readonly icon: LucideIcon;
  readonly words: string;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" onClick={onClick}>
      <Icon size={24} strokeWidth={1.75} aria-hidden="true" />
      <span>{words}</span>
    </button>
  );
}

function Explained({ muscle, dataset }: { readonly muscle: Muscle; readonly dataset: Dataset }) {
  const screening = useMyopoint((state) => state.screening);
  const selected = useMyopoint((state) => state.choices.selected);
  const hideNeedles = useMyopoint((state) => state.hideNeedles);
  const phone = useMedia(PHONE);
  const points =
    selected.kind === 'trigger-point'
      ? muscle.triggerPoints.filter(({ id }) => id === selected.id)
      : muscle.triggerPoints;
  const { startStory, openNeedle, startLesson, startRecall } = useActions();
  const words = [muscle.plainExplanation, dataset.wordsById.get(muscle.id)?.whatItDoes ?? ''].join(' ');
  const zones = new Set(felt(points).map(({ wording }) => wording));
  const isLong = words.length + [...zones].join().length > LONG;
  const flags = screening.yes.flatMap((id) => dataset.redFlagById.get(id) ?? []);
  const actions = (
    <div className="visit-actions" role="group" aria-label={say('consultation.show.label')}>
      <Action icon={CirclePlay} words={say('consultation.show.story')} onClick={startStory} />
      <Action
        icon={Layers2}
        words={say(hideNeedles ? 'consultation.show.layers' : 'consultation.show.depth')}
        onClick={openNeedle}
      />
      <Action icon={ClipboardList} words={say('consultation.show.visit')} onClick={() => startLesson(VISIT)} />
      <Action icon={MessageCircleQuestion} words={say('consultation.show.say-back')} onClick={startRecall} />
    </div>
  );
  return (
    <>
      <GetHelp flags={flags} />
      {/* A phone shows no more than the beginning: what can be shown is found at once. */}
      {phone && actions}
      <p className={`visit-explained ${isLong ? 'long' : ''}`}>{words}</p>
      <div className={`visit-zones ${isLong ? 'long' : ''}`}>
        <ReferralWords points={points} />
      </div>
      {!phone && actions}
      {/* With a serious cause named above, less is said of what is disputed. */}
      <p className="quiet visit-dispute">
        {flags.length === 0 && `${say('kit.caution.dispute')} `}
        {say('kit.caution.not-advice')}
      </p>
    </>
  );
}

export function WhatStep() {
  const store = useStore();
  const dataset = useDataset();
  const selected = useMyopoint((state) => state.choices.selected);
  const needle = useMyopoint((state) => state.choices.needle);
  const id = muscleOfTarget(selected);
  const muscle = id === null ? undefined : dataset?.muscleById.get(id);
  if (!dataset || !muscle) {
    return (
      <VisitPanel heading={say('consultation.what.none-title')}>
        <p className="visit-sub">{say(dataset ? 'consultation.what.none-text' : 'consultation.words.fetching')}</p>
      </VisitPanel>
    );
  }
  const point =
    selected.kind === 'trigger-point' ? muscle.triggerPoints.find((each) => each.id === selected.id) : undefined;
  const footer = (
    <NextButton
      words={say('consultation.what.next')}
      icon={<Gift size={26} aria-hidden="true" />}
      onClick={() => store.getState().setHandingOver(true)}
    />
  );
  if (needle && point)
    return (
      <VisitPanel heading={muscle.name} footer={footer}>
        <NeedlePanel muscle={muscle} point={point} />
      </VisitPanel>
    );
  return (
    <VisitPanel
      heading={muscle.name}
      footer={footer}
      above={
        <div className="visit-above">
          <p className="above">{say(`kit.region.${muscle.region}`)}</p>
          <SideSwitch />
        </div>
      }
    >
      <Explained muscle={muscle} dataset={dataset} />
    </VisitPanel>
  );
}
