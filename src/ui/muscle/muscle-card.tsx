/** The explanation of a muscle, worded and ordered for who is looking. */
import { CirclePlay, Gift, GraduationCap, Layers2, TriangleAlert } from 'lucide-react';
import type { Muscle, TriggerPoint } from '../../anatomy/index.ts';
import { questionsOf } from '../../reasoning/index.ts';
import { useActions, useLookups, useMyopoint } from '../hooks/store-context.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { DepthCard } from '../needle/depth-card.tsx';
import { EvidenceNotes } from './evidence-notes.tsx';
import { inShort } from './in-short.ts';
import { Disclosure } from '../kit/disclosure.tsx';
import { Part } from '../kit/part.tsx';
import { namesOfInstances } from '../kit/names.ts';
import { say } from '../kit/say.tsx';
import { NeedlePanel } from '../needle/needle-panel.tsx';
import { ReferralWords } from './referral-words.tsx';
import { RelatedMuscles } from './related-muscles.tsx';
import { ReviewNotes } from './review-notes.tsx';
import { Sources } from '../kit/sources-list.tsx';
import { TriggerPoints } from './trigger-points.tsx';
import { capitalised } from '../../words/index.ts';

function AnatomyFacts({ muscle }: { readonly muscle: Muscle }) {
  return (
    <dl className="facts">
      <div>
        <dt>{say('muscle.anatomy.origin')}</dt>
        <dd>{muscle.origin}</dd>
      </div>
      <div>
        <dt>{say('muscle.anatomy.insertion')}</dt>
        <dd>{muscle.insertion}</dd>
      </div>
      <div>
        <dt>{say('muscle.anatomy.action')}</dt>
        <dd>{muscle.action}</dd>
      </div>
      <div>
        <dt>{say('muscle.anatomy.nerve')}</dt>
        <dd>{muscle.nerve}</dd>
      </div>
      {muscle.fmaId && (
        <div>
          <dt>{say('muscle.anatomy.fma')}</dt>
          <dd>{muscle.fmaVerified ? muscle.fmaId : say('muscle.anatomy.unchecked', { id: muscle.fmaId })}</dd>
        </div>
      )}
    </dl>
  );
}

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
          <p>
            <TriangleAlert size={18} aria-hidden="true" /> <strong>{say('muscle.confused.serious')}</strong>
          </p>
          <ul>
            {flags.map(({ condition }) => (
              <li key={condition}>{capitalised(condition)}</li>
            ))}
          </ul>
          <p className="urgent">
            {say(asked[0]?.urgency === 'emergency' ? 'muscle.confused.emergency' : 'muscle.confused.today')}
          </p>
          {asked.length > 0 && (
            <Disclosure title={say('muscle.questions.title')}>
              <ul className="questions">
                {asked.map(({ id, question, why, urgency, sayOnPhone }) => (
                  <li key={id}>
                    <b>{question}</b>{' '}
                    <span>
                      {say(`urgency.answered.${urgency}`)} {why}
                      {sayOnPhone !== null && ` ${say('muscle.questions.say', { words: sayOnPhone })}`}
                    </span>
                  </li>
                ))}
              </ul>
            </Disclosure>
          )}
        </div>
      )}
      {others.length > 0 && (
        <ul className="plain-list">
          {others.map(({ condition }) => (
            <li key={condition}>{capitalised(condition)}</li>
          ))}
        </ul>
      )}
      <Sources
        title={say('muscle.sources.title')}
        citations={[...muscle.confusedWith, ...asked].map(({ citation }) => citation)}
      />
    </>
  );
}

/** How many points are usually described. */
function usualWords({ min, max }: NonNullable<Muscle['typicalPointCount']>): string {
  if (max === min) return say('muscle.points.usual', { count: min });
  return max === null
    ? say('muscle.points.usual-least', { least: min })
    : say('muscle.points.usual-between', { least: min, most: max });
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
      <button type="button" className="button strong" onClick={startStory}>
        <CirclePlay size={19} aria-hidden="true" /> {say('muscle.actions.story')}
      </button>
      <button type="button" className="button" onClick={openNeedle}>
        <Layers2 size={19} aria-hidden="true" />{' '}
        {say(patient || hideNeedles || !isLine ? 'muscle.actions.layers' : 'muscle.actions.needle')}
      </button>
      <button type="button" className="button" onClick={() => setHandingOver(true)}>
        <Gift size={19} aria-hidden="true" /> {say('muscle.actions.take-home')}
      </button>
    </div>
  );
}

/** Three questions about what was just read; not before the eyes of two who talk. */
function TryIt({ muscle }: { readonly muscle: Muscle }) {
  const exploring = useMyopoint((state) => state.mode.kind === 'explore');
  const { startQuiz } = useActions();
  if (!exploring) return null;
  return (
    <button type="button" className="button try-it" onClick={() => startQuiz([muscle.id])}>
      <GraduationCap size={19} aria-hidden="true" /> {say('muscle.actions.try')}
    </button>
  );
}

/** Same facts for everyone; patients see words before figures and no technique, students the anatomy first. */
export function MuscleCard({ muscle }: { readonly muscle: Muscle }) {
  const audience = useMyopoint((state) => state.audience);
  const selected = useMyopoint((state) => state.choices.selected);
  const coveredBy = useMyopoint((state) => state.coveredBy);
  const lookups = useLookups();
  const chosen =
    selected.kind === 'trigger-point' ? muscle.triggerPoints.find(({ id }) => id === selected.id) : undefined;
  const needle = useMyopoint((state) => state.choices.needle);
  const dataset = useDataset();
  const points = chosen ? [chosen] : muscle.triggerPoints;
  const { typicalPointCount: usual } = muscle;

  if (needle && chosen) return <NeedlePanel muscle={muscle} point={chosen} />;

  const whatItDoes = dataset?.wordsById.get(muscle.id)?.whatItDoes;
  const explanation = (
    <>
      <p className="lead">{muscle.plainExplanation}</p>
      {whatItDoes && <p className="what-it-does">{whatItDoes}</p>}
    </>
  );
  const anatomy = (
    <Part title={say('muscle.anatomy.title')}>
      <AnatomyFacts muscle={muscle} />
    </Part>
  );
  const feel = (
    <Part
      title={
        chosen
          ? say('muscle.pain.of-point', { number: muscle.triggerPoints.indexOf(chosen) + 1 })
          : say('muscle.pain.title')
      }
    >
      <ReferralWords points={points} />
      {chosen && chosen.symptoms !== '' && <p>{capitalised(chosen.symptoms)}.</p>}
      {muscle.referral.note && <p className="quiet">{muscle.referral.note}</p>}
      <Sources title={say('muscle.pain.sources')} citations={muscle.referral.sources} />
    </Part>
  );
  const confused = muscle.confusedWith.length > 0 && (
    <Part title={say('muscle.confused.title')}>
      <ConfusedWith muscle={muscle} />
    </Part>
  );
  const depth = (
    <Part title={say(audience === 'patient' ? 'needle.view.plain' : 'needle.depth.title')}>
      <DepthCard muscle={muscle} point={chosen ?? muscle.triggerPoints[0]} audience={audience} />
    </Part>
  );
  const daily = (
    <>
      {muscle.commonTriggers.length > 0 && (
        <Part title={say('muscle.daily.triggers')}>
          <ul className="chips">
            {muscle.commonTriggers.map((trigger) => (
              <li key={trigger}>{capitalised(trigger)}</li>
            ))}
          </ul>
        </Part>
      )}
      {muscle.selfCare !== '' && (
        <Part title={say('muscle.daily.self-care')}>
          <p>{muscle.selfCare}</p>
        </Part>
      )}
    </>
  );
  const pointPart = (
    <Part title={say('muscle.points.title', { count: muscle.triggerPoints.length })}>
      <TriggerPoints muscle={muscle} />
      {audience !== 'patient' && usual && <p className="quiet">{usualWords(usual)}</p>}
    </Part>
  );

  return (
    <>
      <CardActions patient={audience === 'patient'} point={chosen ?? muscle.triggerPoints[0]} />
      {audience === 'patient' && (
        <>
          {explanation}
          {pointPart}
          {feel}
          {confused}
          {daily}
          {depth}
        </>
      )}
      {audience === 'therapist' && (
        <>
          {pointPart}
          {feel}
          {depth}
          {confused}
          <Disclosure title={say('muscle.short.title')}>
            <p>{inShort(muscle)}</p>
          </Disclosure>
          <RelatedMuscles muscle={muscle} withMovements={false} />
          <Disclosure title={say('muscle.anatomy.title')}>
            <AnatomyFacts muscle={muscle} />
          </Disclosure>
          <Disclosure title={say('muscle.daily.plain')}>
            {explanation}
            {daily}
          </Disclosure>
        </>
      )}
      {audience === 'student' && (
        <>
          {anatomy}
          {pointPart}
          {feel}
          {depth}
          {confused}
          <RelatedMuscles muscle={muscle} withMovements />
          <Disclosure title={say('muscle.daily.plain')}>
            {explanation}
            {daily}
          </Disclosure>
        </>
      )}
      {coveredBy.length > 0 && (
        <p className="quiet">
          {say('muscle.covered.text', { names: namesOfInstances(coveredBy, lookups).join(', ') })}
        </p>
      )}
      <TryIt muscle={muscle} />
      <ReviewNotes muscle={muscle} clinical={audience !== 'patient'} />
      <p className="dispute">{say('kit.caution.dispute')}</p>
      <EvidenceNotes />
      <p className="dispute">{say('kit.caution.not-advice')}</p>
    </>
  );
}
