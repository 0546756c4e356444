/** Step two: serious causes first, then the muscles that may send pain to the place, as cards in words. */
import { ArrowRight, RotateCw, Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { AreaId, Dataset } from '../../../anatomy/index.ts';
import { candidatesAt, otherCausesOf, questionsAt } from '../../../reasoning/index.ts';
import type { Candidate } from '../../../reasoning/index.ts';
import { muscleOfTarget, screeningAt } from '../../../state/index.ts';
import type { Screening, TouchedSkin } from '../../../state/index.ts';
import { useActions, useLookups, useMyopoint, useStore } from '../../hooks/store-context.ts';
import { chooseMuscle } from '../../kit/choose.ts';
import { useDataset } from '../../hooks/dataset-context.ts';
import { nameOf, summaryOf } from '../../kit/names.ts';
import { SearchBox } from '../../find/search-box.tsx';
import { Say, say } from '../../kit/say.tsx';
import { capitalised } from '../../../words/index.ts';
import { CandidateStep } from '../../pain/candidate-step.tsx';
import { QuestionStep, useScreening } from '../../pain/question-step.tsx';
import { GetHelp, QuestionsFirst } from '../../pain/questions-first.tsx';
import { useCandidates, useDrawing, useMarkedPatches } from '../../pain/use-drawing.ts';
import { NextButton, VisitPanel } from '../../kit/visit-panel.tsx';

/** As many cards as are taken in at a glance. */
const AT_ONCE = 6;
/** So few have room to stand one below the other, larger. */
const FEW = 3;
const MOST_OTHER_CAUSES = 2;

function CandidateCard({
  candidate,
  chosen,
  onChoose,
}: {
  readonly candidate: Candidate;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}) {
  const { muscle, frequency, deep, feelsLike } = candidate;
  return (
    <li>
      <button type="button" className="visit-card" aria-pressed={chosen} onClick={onChoose}>
        <span className="visit-often">
          <span
            className={`zone-sign zone-${deep ? 'deep' : frequency === 'often' ? 'main' : 'spillover'}`}
            aria-hidden="true"
          />
          {say(`consultation.${deep ? 'deep' : 'felt'}.${frequency}`)}
        </span>
        <span className="visit-card-where">
          <span className="only-heard">, </span>
          {say(`consultation.whereabouts.${muscle.region}`)}
          <span className="only-heard">: </span>
        </span>
        <span className="visit-card-name">{muscle.name}</span>
        {feelsLike !== '' && (
          <span className="visit-card-feels">
            <Say
              parts={say.parts('consultation.card.feels', { feels: capitalised(feelsLike) })}
              tags={{ 1: (words) => <span className="only-heard">{words}</span> }}
            />
          </span>
        )}
      </button>
    </li>
  );
}

/** What can be gone on with: the muscle that is lit, wherever it was chosen. */
function ThisOne() {
  const store = useStore();
  const selected = useMyopoint((state) => state.choices.selected);
  const dataset = useDataset();
  const lookups = useLookups();
  const name = muscleOfTarget(selected) === null ? null : nameOf(selected, dataset, lookups);
  const bothSides = useMyopoint((state) => state.choices.bothSides);
  return (
    <NextButton
      chosen={
        name && selected.kind !== 'none'
          ? say('consultation.side.named', { name, side: bothSides ? 'both' : selected.side })
          : name
      }
      words={say(name ? 'consultation.which.next' : 'consultation.which.choose')}
      disabled={name === null}
      icon={<ArrowRight size={26} aria-hidden="true" />}
      onClick={() => store.getState().goToConsultationStep('what')}
    />
  );
}

/** Without a place of pain: whoever knows the muscle finds it. */
function FindByName() {
  const store = useStore();
  return (
    <VisitPanel heading={say('consultation.which.title')} footer={<ThisOne />}>
      <p className="visit-sub">{say('consultation.which.pick')}</p>
      <SearchBox />
      <button
        type="button"
        className="button visit-more"
        onClick={() => store.getState().goToConsultationStep('where')}
      >
        <Undo2 size={18} aria-hidden="true" /> {say('consultation.which.place-first')}
      </button>
    </VisitPanel>
  );
}

function Candidates({
  areas,
  candidates,
  screening,
  onAskAgain,
}: {
  readonly areas: readonly AreaId[];
  readonly candidates: readonly Candidate[];
  readonly screening: Screening;
  readonly onAskAgain: () => void;
}) {
  const store = useStore();
  const dataset = useDataset();
  const selected = useMyopoint((state) => muscleOfTarget(state.choices.selected));
  const touched = useMyopoint((state) => state.touched);
  // Come back to, the muscle that was chosen is in sight.
  const [page, setPage] = useState(() =>
    Math.max(0, Math.floor(candidates.findIndex(({ muscle }) => muscle.id === selected) / AT_ONCE)),
  );
  const pages = Math.ceil(candidates.length / AT_ONCE);
  const shown = candidates.slice(page * AT_ONCE, (page + 1) * AT_ONCE);
  const elsewhere =
    selected !== null && !shown.some(({ muscle }) => muscle.id === selected) ? summaryOf(selected) : undefined;
  const others = otherCausesOf(candidates).slice(0, MOST_OTHER_CAUSES);
  const area = areas[0];
  const record = area ? dataset?.areaById.get(area) : undefined;
  const name = record && capitalised(record.name);
  const place =
    name && record.side === 'paired' && touched
      ? say('consultation.side.named', { name, side: touched.both ? 'both' : touched.side })
      : name;
  const flags = screening.yes.flatMap((id) => dataset?.redFlagById.get(id) ?? []);
  return (
    <VisitPanel
      heading={say('consultation.which.title')}
      above={place && <p className="above">{place}</p>}
      footer={<ThisOne />}
    >
      {flags.length > 0 ? (
        <GetHelp flags={flags} />
      ) : (
        <p className="visit-sub">
          {say(candidates.length > 0 ? 'consultation.which.text' : 'consultation.which.nothing')}
        </p>
      )}
      {candidates.length === 0 && (
        <>
          <p>{say('consultation.which.pick')}</p>
          <SearchBox />
        </>
      )}
      <ul
        className={`visit-cards ${candidates.length <= FEW ? 'few' : ''}`}
        aria-label={say('consultation.muscles.label')}
      >
        {shown.map((candidate) => (
          <CandidateCard
            key={candidate.muscle.id}
            candidate={candidate}
            chosen={candidate.muscle.id === selected}
            onChoose={() => chooseMuscle(store, candidate.muscle.id, touched?.side ?? 'right')}
          />
        ))}
      </ul>
      {elsewhere && (
        <p className="visit-elsewhere">
          <Say
            parts={say.parts('consultation.muscles.elsewhere', { name: elsewhere.name })}
            tags={{ 1: (words) => <span className="quiet">{words}</span> }}
          />
        </p>
      )}
      <div className="visit-below">
        {pages > 1 && (
          <button type="button" className="button" onClick={() => setPage((page + 1) % pages)}>
            <RotateCw size={18} aria-hidden="true" />{' '}
            <Say
              parts={say.parts('consultation.muscles.more', { page: page + 1, pages })}
              tags={{ 1: (words) => <span className="quiet">{words}</span> }}
            />
          </button>
        )}
        <button type="button" className="button" onClick={onAskAgain}>
          <Undo2 size={18} aria-hidden="true" /> {say('consultation.muscles.questions')}
        </button>
      </div>
      {/* With a serious cause named above, lesser ones would only take its room. */}
      {flags.length === 0 && (
        <p className="quiet visit-others">
          {others.length > 0
            ? say('consultation.others.named', { causes: others.join(', ') })
            : say('consultation.others.text')}
        </p>
      )}
    </VisitPanel>
  );
}

/** The muscle at a place that was touched. */
function WhichOfTouched({ touched, dataset }: { readonly touched: TouchedSkin; readonly dataset: Dataset }) {
  const screening = useMyopoint((state) => state.screening);
  const { answerScreening } = useActions();
  const { areas } = touched;
  const area = areas[0];
  const part = area && dataset.bodyPartByArea.get(area);
  const candidates = useMemo(() => candidatesAt(areas, dataset), [areas, dataset]);
  const questions = useMemo(() => (part ? questionsAt(part, candidates, dataset) : []), [candidates, dataset, part]);
  // Answers hold for the part of the body they were asked at.
  const now = screeningAt(screening, part ? [part.id] : []);
  if (!now.done && questions.length > 0)
    return <QuestionsFirst questions={questions} screening={now} onAnswer={answerScreening} />;
  return (
    <Candidates
      key={area}
      areas={areas}
      candidates={candidates}
      screening={now}
      onAskAgain={() => answerScreening({ ...now, done: false })}
    />
  );
}

/** The muscle behind all that was drawn. */
function WhichOfDrawn({ dataset }: { readonly dataset: Dataset }) {
  const drawing = useDrawing();
  const candidates = useCandidates(drawing, dataset);
  const asked = useScreening(drawing, dataset);
  const { answerScreening } = useActions();
  if (!asked || (!asked.screening.done && asked.questions.length > 0))
    return <QuestionStep drawing={drawing} onDone={() => undefined} />;
  return (
    <CandidateStep
      drawing={drawing}
      candidates={candidates}
      footer={<ThisOne />}
      onQuestions={() => answerScreening({ ...asked.screening, done: false })}
    />
  );
}

export function WhichStep() {
  const dataset = useDataset();
  const touched = useMyopoint((state) => state.touched);
  const isDrawn = useMarkedPatches().length > 0;
  if (!dataset)
    return (
      <VisitPanel heading={say('consultation.which.title')}>
        <p className="quiet">{say('consultation.words.fetching')}</p>
      </VisitPanel>
    );
  if (isDrawn) return <WhichOfDrawn dataset={dataset} />;
  return touched?.areas[0] ? <WhichOfTouched touched={touched} dataset={dataset} /> : <FindByName />;
}
