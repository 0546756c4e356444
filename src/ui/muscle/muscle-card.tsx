/** The explanation of a muscle, worded and ordered for who is looking. */
import { CirclePlay, Gift, Layers2, TriangleAlert } from 'lucide-react';
import type { Muscle, TriggerPoint, Urgency } from '../../anatomy/index.ts';
import { questionsOf, therapistSummary } from '../../reasoning/index.ts';
import { useActions, useMyopoint } from '../hooks/store-context.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { DepthCard } from '../needle/depth-card.tsx';
import { EvidenceNotes } from './evidence-notes.tsx';
import { Disclosure } from '../kit/disclosure.tsx';
import { Part } from '../kit/part.tsx';
import { namesOfInstances } from '../kit/names.ts';
import { NeedleView } from '../needle/needle-view.tsx';
import { ReferralWords } from './referral-words.tsx';
import { RelatedMuscles } from './related-muscles.tsx';
import { ReviewNotes } from './review-notes.tsx';
import { Sources } from '../kit/sources-list.tsx';
import { TriggerPoints } from './trigger-points.tsx';
import { DISPUTE, NOT_ADVICE, capitalised, counted } from '../kit/words.ts';

function AnatomyFacts({ muscle }: { readonly muscle: Muscle }) {
  return (
    <dl className="facts">
      <div><dt>Origin</dt><dd>{muscle.origin}</dd></div>
      <div><dt>Insertion</dt><dd>{muscle.insertion}</dd></div>
      <div><dt>Action</dt><dd>{muscle.action}</dd></div>
      <div><dt>Nerve</dt><dd>{muscle.nerve}</dd></div>
      {muscle.fmaId && <div><dt>FMA</dt><dd>{muscle.fmaId}{muscle.fmaVerified ? '' : ' (not yet checked)'}</dd></div>}
    </dl>
  );
}

const URGENCY_WORDS: Readonly<Record<Urgency, string>> = { emergency: 'call for emergency help now', 'same-day': 'be seen today', soon: 'be seen within days' };

/** Red flags stand first, with a sign and words of their own, never by colour alone. */
function ConfusedWith({ muscle }: { readonly muscle: Muscle }) {
  const dataset = useDataset();
  const asked = dataset ? questionsOf(muscle, dataset) : [];
  const flags = muscle.confusedWith.filter(({ redFlag }) => redFlag);
  const others = muscle.confusedWith.filter(({ redFlag }) => !redFlag);
  return (
    <>
      {flags.length > 0 && (
        <div className="red-flags">
          <p><TriangleAlert size={18} aria-hidden="true" /> <strong>Serious causes: get help first</strong></p>
          <ul>{flags.map(({ condition }) => <li key={condition}>{capitalised(condition)}</li>)}</ul>
          <p className="urgent">{asked[0]?.urgency === 'emergency' ? 'If it is sudden or severe: call for emergency help now.' : 'If it is new, sudden or severe: be seen today.'}</p>
          {asked.length > 0 && (
            <Disclosure title="Questions to ask first">
              <ul className="questions">{asked.map(({ id, question, why, urgency, sayOnPhone }) => (
                <li key={id}><b>{question}</b> <span>If yes, {URGENCY_WORDS[urgency]}. {why}{sayOnPhone !== null && ` Say: “${sayOnPhone}”`}</span></li>
              ))}</ul>
            </Disclosure>
          )}
        </div>
      )}
      {others.length > 0 && <ul className="plain-list">{others.map(({ condition }) => <li key={condition}>{capitalised(condition)}</li>)}</ul>}
      <Sources title="Sources" citations={[...muscle.confusedWith, ...asked].map(({ citation }) => citation)} />
    </>
  );
}

/** What a person who explains asks for, in reach of the first glance. */
function CardActions({ patient, point }: { readonly patient: boolean; readonly point: TriggerPoint | undefined }) {
  const hideNeedles = useMyopoint((state) => state.hideNeedles);
  const record = useDataset()?.depths.needlePathByPoint;
  // Where no needle's line is drawn the button promises none.
  const isLine = point !== undefined && record?.get(point.id)?.picture === 'line';
  const { startStory, openNeedle, setHandingOver } = useActions();
  return (
    <div className="card-actions">
      <button type="button" className="button strong" onClick={startStory}><CirclePlay size={19} aria-hidden="true" /> Show the story</button>
      <button type="button" className="button" onClick={openNeedle}><Layers2 size={19} aria-hidden="true" /> {patient || hideNeedles || !isLine ? 'See the layers' : 'Needle view'}</button>
      <button type="button" className="button" onClick={() => setHandingOver(true)}><Gift size={19} aria-hidden="true" /> Take home</button>
    </div>
  );
}

/** Same facts for everyone; patients see words before figures and no technique, students the anatomy first. */
export function MuscleCard({ muscle }: { readonly muscle: Muscle }) {
  const audience = useMyopoint((state) => state.audience);
  const selected = useMyopoint((state) => state.choices.selected);
  const coveredBy = useMyopoint((state) => state.coveredBy);
  const chosen = selected.kind === 'trigger-point' ? muscle.triggerPoints.find(({ id }) => id === selected.id) : undefined;
  const needle = useMyopoint((state) => state.choices.needle);
  const dataset = useDataset();
  const points = chosen ? [chosen] : muscle.triggerPoints;
  const { typicalPointCount: usual } = muscle;

  if (needle && chosen) return <NeedleView muscle={muscle} point={chosen} />;

  const whatItDoes = dataset?.wordsById.get(muscle.id)?.whatItDoes;
  const explanation = <><p className="lead">{muscle.plainExplanation}</p>{whatItDoes && <p className="what-it-does">{whatItDoes}</p>}</>;
  const anatomy = <Part title="Anatomy"><AnatomyFacts muscle={muscle} /></Part>;
  const feel = (
    <Part title={chosen ? `Where pain from point ${muscle.triggerPoints.indexOf(chosen) + 1} may be felt` : 'Where pain may be felt'}>
      <ReferralWords points={points} />
      {chosen && chosen.symptoms !== '' && <p>{capitalised(chosen.symptoms)}.</p>}
      {muscle.referral.note && <p className="quiet">{muscle.referral.note}</p>}
      <Sources title="Sources for the pattern" citations={muscle.referral.sources} />
    </Part>
  );
  const confused = muscle.confusedWith.length > 0 && (
    <Part title="What else can feel like this"><ConfusedWith muscle={muscle} /></Part>
  );
  const depth = (
    <Part title={audience === 'patient' ? 'How deep is that?' : 'Needle depth'}><DepthCard muscle={muscle} point={chosen ?? muscle.triggerPoints[0]} audience={audience} /></Part>
  );
  const daily = (
    <>
      {muscle.commonTriggers.length > 0 && (
        <Part title="What may set it off">
          <ul className="chips">{muscle.commonTriggers.map((trigger) => <li key={trigger}>{capitalised(trigger)}</li>)}</ul>
        </Part>
      )}
      {muscle.selfCare !== '' && <Part title="What you can do"><p>{muscle.selfCare}</p></Part>}
    </>
  );
  const pointPart = (
    <Part title={counted(muscle.triggerPoints.length, 'trigger point')}>
      <TriggerPoints muscle={muscle} />
      {audience !== 'patient' && usual && (
        <p className="quiet">Usually described: {usual.max === usual.min ? usual.min : usual.max === null ? `${usual.min} or more` : `${usual.min}–${usual.max}`}.</p>
      )}
    </Part>
  );

  return (
    <>
      <CardActions patient={audience === 'patient'} point={chosen ?? muscle.triggerPoints[0]} />
      {audience === 'patient' && <>{explanation}{pointPart}{feel}{confused}{daily}{depth}</>}
      {audience === 'therapist' && (
        <>{pointPart}{feel}{depth}{confused}
          <Disclosure title="In short"><p>{therapistSummary(muscle)}</p></Disclosure>
          <RelatedMuscles muscle={muscle} withMovements={false} />
          <Disclosure title="Anatomy"><AnatomyFacts muscle={muscle} /></Disclosure>
          <Disclosure title="In plain words, for the patient">{explanation}{daily}</Disclosure></>
      )}
      {audience === 'student' && (
        <>{anatomy}{pointPart}{feel}{depth}{confused}
          <RelatedMuscles muscle={muscle} withMovements />
          <Disclosure title="In plain words, for the patient">{explanation}{daily}</Disclosure></>
      )}
      {coveredBy.length > 0 && <p className="quiet">In front of it, drawn see-through: {namesOfInstances(coveredBy).join(', ')}.</p>}
      <ReviewNotes muscle={muscle} clinical={audience !== 'patient'} />
      <p className="dispute">{DISPUTE}</p>
      <EvidenceNotes />
      <p className="dispute">{NOT_ADVICE}</p>
    </>
  );
}
