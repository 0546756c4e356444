/** The muscles that may send the pain, in words alone, beside what else it may be. */
import { ChevronDown, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Dataset, RedFlag } from '../../anatomy/index.ts';
import { otherCausesAt } from '../../reasoning/index.ts';
import type { DrawingCandidates, LeftOver, PainCandidate } from '../../reasoning/index.ts';
import { lookedAt, muscleOfTarget, sameTarget } from '../../state/index.ts';
import type { Target } from '../../state/index.ts';
import { capitalised, listed } from '../../words/index.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { useMyopoint, useStore } from '../hooks/store-context.ts';
import { chooseMuscle } from '../kit/choose.ts';
import { Say } from '../kit/say.tsx';
import { VisitPanel } from '../kit/visit-panel.tsx';
import { NerveNote } from './describe-patch.tsx';
import { areasInWords, patchName } from './place-words.ts';
import { GetHelp } from './questions-first.tsx';
import { useScreening } from './question-step.tsx';
import { say } from './say.ts';
import type { DrawnOn } from './use-drawing.ts';
import './candidate-step.css';

/** So many are read before more are asked for. */
const AT_ONCE = 6;
const TOGETHER = 'together';

const LEFT = { none: 'none', 'a-little': 'little', much: 'much' } as const satisfies Readonly<Record<LeftOver, string>>;

/** The best of how usual it is: what the card says first. */
function feltWord({ agrees: [best] }: PainCandidate) {
  return best?.deep ? ('deep' as const) : (best?.frequency ?? ('rarely' as const));
}

function sideOf({ sides, either }: PainCandidate) {
  if (either) return 'either' as const;
  return sides.length > 1 ? ('both' as const) : (sides[0] ?? ('right' as const));
}

/** The muscles of a set on their sides; of alternatives one. */
function targetsOf(set: readonly PainCandidate[]): readonly Target[] {
  return set.flatMap(({ muscle, sides, either }) =>
    sides.slice(0, either ? 1 : 2).map((side) => ({ kind: 'muscle', id: muscle.id, side }) as const),
  );
}

interface CombinationsProps {
  readonly combinations: DrawingCandidates['combinations'];
  readonly onChoose: (set: readonly PainCandidate[]) => void;
}

/** Sets of muscles that explain together; pressed, the body shows all of one. */
function Combinations({ combinations, onChoose }: CombinationsProps) {
  const seen = useMyopoint((state) => state.choices);
  const isShown = (targets: readonly Target[]): boolean => {
    const all = lookedAt(seen);
    return all.length === targets.length && all.every((one, at) => sameTarget(one, targets[at] ?? one));
  };
  return (
    <section className="pain-together" aria-label={say('pain.together.title')}>
      <h3>{say('pain.together.title')}</h3>
      <p className="quiet">{say('pain.together.shown')}</p>
      <ul>
        {combinations.map(({ candidates: set, left }) => (
          <li key={set.map(({ muscle }) => muscle.id).join(' ')}>
            <button
              type="button"
              className="pain-card"
              aria-pressed={isShown(targetsOf(set))}
              onClick={() => onChoose(set)}
            >
              {say(`pain.together.left-${LEFT[left]}`, {
                muscles: capitalised(listed(set.map(({ muscle }) => muscle.name))),
              })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CardProps {
  readonly candidate: PainCandidate;
  readonly chosen: boolean;
  readonly dataset: Dataset;
  readonly onChoose: () => void;
}

function CandidateCard({ candidate, chosen, dataset, onChoose }: CardProps) {
  const patient = useMyopoint((state) => state.audience === 'patient');
  const { muscle, agrees, unmarked, left, feelsLike } = candidate;
  const felt = feltWord(candidate);
  const side = sideOf(candidate);
  // The side stands beside the muscle's name.
  const said = side === 'right' || side === 'left' ? side : null;
  return (
    <li>
      <button type="button" className="pain-card" aria-pressed={chosen} onClick={onChoose}>
        <span className="pain-card-name">
          {muscle.name} <small>{say('pain.candidates.side', { side })}</small>
        </span>
        <span className="pain-card-felt">
          <span
            className={`zone-sign zone-${felt === 'deep' ? 'deep' : felt === 'often' ? 'main' : 'spillover'}`}
            aria-hidden="true"
          />
          <span>
            {say('pain.candidates.agrees', {
              felt: say(`pain.candidates.${felt}`),
              areas: areasInWords(agrees, dataset, said),
            })}
          </span>
        </span>
        {unmarked.length > 0 && (
          <span className="pain-card-more">
            {say(patient ? 'pain.candidates.unmarked' : 'pain.candidates.unmarked-here', {
              areas: areasInWords(unmarked, dataset, said),
            })}
          </span>
        )}
        <span className="pain-card-more">{say(`pain.candidates.left-${LEFT[left]}`)}</span>
        {feelsLike !== '' && (
          <span className="pain-card-more">{say('pain.candidates.feels', { feels: feelsLike })}</span>
        )}
      </button>
    </li>
  );
}

/** What is not muscle, by place: always beside the muscles. */
function OtherCauses({ drawing, dataset }: { readonly drawing: DrawnOn; readonly dataset: Dataset }) {
  const causes = otherCausesAt(drawing, drawing.index, dataset).filter((at) => at.causes.length > 0);
  return (
    <section className="pain-causes" aria-label={say('pain.causes.title')}>
      <h3>{say('pain.causes.title')}</h3>
      {causes.length === 0 && <p>{say('pain.causes.none')}</p>}
      <ul>
        {causes.map(({ part, causes: names }) => (
          <li key={part.id}>
            <Say
              parts={say.parts('pain.causes.at', { place: part.name, causes: names.join(', ') })}
              tags={{ 1: (words) => <b>{words}</b> }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CandidateStepProps {
  readonly drawing: DrawnOn | null;
  readonly candidates: DrawingCandidates | null;
  /** The way on. */
  readonly footer: ReactNode;
  readonly onQuestions: () => void;
}

interface AllCandidatesProps extends Omit<CandidateStepProps, 'drawing' | 'candidates'> {
  readonly drawing: DrawnOn;
  readonly candidates: DrawingCandidates;
  readonly dataset: Dataset;
  readonly flags: readonly RedFlag[];
  /** How many questions were left unasked. */
  readonly unasked: number;
}

function AllCandidates({ drawing, candidates, dataset, flags, unasked, footer, onQuestions }: AllCandidatesProps) {
  const store = useStore();
  const selected = useMyopoint(({ choices }) =>
    lookedAt(choices).length > 1 ? null : muscleOfTarget(choices.selected),
  );
  const [of, setOf] = useState<string>(TOGETHER);
  const [most, setMost] = useState(AT_ONCE);
  const patch = drawing.patches.find(({ id }) => String(id) === of);
  const all = patch ? (candidates.byPatch.get(patch.id) ?? []) : candidates.together;
  const shown = all.slice(0, most);
  const { unexplained, combinations } = candidates;
  const choose = (candidate: PainCandidate) => {
    chooseMuscle(store, candidate.muscle.id, candidate.sides[0] ?? 'right');
    const isBoth = !candidate.either && candidate.sides.length > 1;
    if (store.getState().choices.bothSides !== isBoth) store.getState().setBothSides(isBoth);
  };
  const chooseSet = (set: readonly PainCandidate[]) => {
    const { selectTogether, lookAtAreas, lookFrom } = store.getState();
    selectTogether(targetsOf(set));
    const agrees = set.flatMap((candidate) => candidate.agrees);
    const [first] = agrees;
    // What lies on both sides has no one view of its own.
    if (first && agrees.every(({ side }) => side === first.side))
      lookAtAreas(
        agrees.map(({ area }) => area),
        first.side,
      );
    else lookFrom('front');
  };
  return (
    <VisitPanel heading={say('pain.candidates.title')} footer={footer}>
      <GetHelp flags={flags} />
      <NerveNote patches={drawing.patches} />
      <p className="visit-sub">{say(all.length > 0 ? 'pain.candidates.text' : 'pain.candidates.nothing')}</p>
      {drawing.patches.length > 1 && (
        <label className="pain-of">
          <span>{say('pain.candidates.of')}</span>
          <select
            value={patch ? of : TOGETHER}
            onChange={({ target }) => {
              setOf(target.value);
              setMost(AT_ONCE);
            }}
          >
            <option value={TOGETHER}>{say('pain.candidates.together')}</option>
            {drawing.patches.map((each) => (
              <option key={each.id} value={each.id}>
                {patchName(each, drawing, dataset)}
              </option>
            ))}
          </select>
        </label>
      )}
      <ul className="pain-cards" aria-label={say('pain.candidates.list')}>
        {shown.map((candidate) => (
          <CandidateCard
            key={candidate.muscle.id + sideOf(candidate)}
            candidate={candidate}
            chosen={candidate.muscle.id === selected}
            dataset={dataset}
            onChoose={() => choose(candidate)}
          />
        ))}
      </ul>
      <div className="visit-below">
        {all.length > most && (
          <button type="button" className="button" onClick={() => setMost(most + AT_ONCE)}>
            <ChevronDown size={18} aria-hidden="true" /> {say('pain.candidates.more')}
          </button>
        )}
        <button type="button" className="button" onClick={onQuestions}>
          <Undo2 size={18} aria-hidden="true" /> {say('pain.candidates.questions')}
        </button>
      </div>
      {unasked > 0 && <p className="quiet">{say('pain.candidates.unasked', { count: unasked })}</p>}
      {!patch && combinations.length > 0 && <Combinations combinations={combinations} onChoose={chooseSet} />}
      {!patch && unexplained.left !== 'none' && unexplained.areas.length > 0 && (
        <section className="pain-together" aria-label={say('pain.unexplained.title')}>
          <h3>{say('pain.unexplained.title')}</h3>
          <p>{say('pain.unexplained.text', { places: capitalised(areasInWords(unexplained.areas, dataset)) })}</p>
        </section>
      )}
      <OtherCauses drawing={drawing} dataset={dataset} />
    </VisitPanel>
  );
}

export function CandidateStep({ drawing, candidates, ...rest }: CandidateStepProps) {
  const dataset = useDataset();
  const asked = useScreening(drawing, dataset);
  if (!drawing || !candidates || !dataset || !asked)
    return (
      <VisitPanel heading={say('pain.candidates.title')}>
        <p className="quiet">{say('pain.words.fetching')}</p>
      </VisitPanel>
    );
  const { yes, no } = asked.screening;
  return (
    <AllCandidates
      {...rest}
      drawing={drawing}
      candidates={candidates}
      dataset={dataset}
      flags={yes.flatMap((id) => dataset.redFlagById.get(id) ?? [])}
      unasked={asked.questions.filter(({ id }) => !yes.includes(id) && !no.includes(id)).length}
    />
  );
}
