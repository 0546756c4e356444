/** The words beside the body: what is selected, explained for who is looking. */
import { ArrowLeft, ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { muscleOfTarget, sameTarget } from '../../state/index.ts';
import type { Audience, Choices, Lookups, Target } from '../../state/index.ts';
import { useLookups, useMyopoint, useStore } from '../hooks/store-context.ts';
import { AreaCard } from './area-card.tsx';
import { choose } from '../kit/choose.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { MuscleCard } from './muscle-card.tsx';
import { nameOf, summaryOf } from '../kit/names.ts';
import { say } from '../kit/say.tsx';
import { SideSwitch } from '../layers/side-switch.tsx';
import { StructureCard } from './structure-card.tsx';
import { TargetActions } from './target-actions.tsx';
import { PHONE, UPRIGHT, useMedia } from '../hooks/use-media.ts';
import { useSheet } from '../hooks/use-sheet.ts';
import { REGION_NAMES, SYSTEM_NAMES } from '../kit/words.ts';

/** The muscle that was selected before this structure (a hazard of it, mostly); the way back. */
function cameFrom(selected: Target, past: readonly Choices[]): Target | null {
  if (selected.kind !== 'structure') return null;
  const before = past.findLast(
    (choices) => !sameTarget(choices.selected, selected) && choices.selected.kind !== 'structure',
  );
  return before && muscleOfTarget(before.selected) !== null ? before.selected : null;
}

function headingOf(target: Target, lookups: Lookups): { above: string; latin: string | null } {
  if (target.kind === 'structure') {
    const structure = lookups.structureById(target.id);
    return { above: structure ? SYSTEM_NAMES[structure.system] : '', latin: structure?.latin ?? null };
  }
  const summary = summaryOf(muscleOfTarget(target));
  return { above: summary ? REGION_NAMES[summary.region] : say('muscle.panel.area'), latin: summary?.latin ?? null };
}

/** What a print must say of what the switches beside it show. */
function paperLine(target: Target, bothSides: boolean, audience: Audience): string {
  const side =
    target.kind === 'none' || target.side === 'midline'
      ? 'midline'
      : bothSides && target.kind !== 'structure'
        ? 'both'
        : target.side;
  return say('muscle.paper.line', { side, audience });
}

function Body({ target }: { readonly target: Target }) {
  const dataset = useDataset();
  const failed = useMyopoint((state) => state.factsFailed);
  if (target.kind === 'structure') return <StructureCard id={target.id} />;
  if (target.kind === 'area') return <AreaCard id={target.id} />;
  const id = muscleOfTarget(target);
  const muscle = id && dataset?.muscleById.get(id);
  if (muscle) return <MuscleCard muscle={muscle} />;
  return (
    <p className="quiet">
      {say(dataset ? 'muscle.words.none' : failed ? 'muscle.words.failed' : 'muscle.words.fetching')}
    </p>
  );
}

/** Nothing while nothing is selected. On a phone a sheet that follows the finger; elsewhere, and on a phone on its side, a column. */
export function ExplanationPanel() {
  const store = useStore();
  const selected = useMyopoint((state) => state.choices.selected);
  const needle = useMyopoint((state) => state.choices.needle);
  const bothSides = useMyopoint((state) => state.choices.bothSides);
  const audience = useMyopoint((state) => state.audience);
  const past = useMyopoint((state) => state.past);
  const lookups = useLookups();
  const dataset = useDataset();
  const phone = useMedia(PHONE);
  const upright = useMedia(UPRIGHT);
  const panel = useRef<HTMLElement>(null);
  const { rest, setRest, sheetProps, gripProps } = useSheet(panel, ['.sheet-handle', '.panel-head']);
  const isSheet = phone && upright;
  const tall = isSheet ? rest === 'full' : phone;
  const scroller = useRef<HTMLDivElement>(null);
  const subject = selected.kind === 'trigger-point' ? selected.muscle : selected.kind === 'none' ? null : selected.id;
  // Another subject is read from its beginning; another point of the same muscle stays in place.
  useEffect(() => {
    scroller.current?.scrollTo?.({ top: 0 });
  }, [subject]);
  const name = nameOf(selected, dataset, lookups);
  if (name === null) return null;
  const { above, latin } = headingOf(selected, lookups);
  const back = cameFrom(selected, past);
  return (
    <section
      id="explanation"
      ref={panel}
      tabIndex={-1}
      aria-label={say('muscle.panel.label')}
      {...(isSheet ? sheetProps : {})}
      className={`panel explanation ${tall ? 'tall' : ''} ${isSheet && rest === 'peek' ? 'peek' : ''} ${needle ? 'needling' : ''}`}
    >
      {isSheet && (
        <button type="button" className="sheet-handle" aria-expanded={tall} {...gripProps}>
          <span className="only-heard">{say(tall ? 'muscle.panel.lower' : 'muscle.panel.taller')}</span>
          {tall ? <ChevronDown size={20} aria-hidden="true" /> : <ChevronUp size={20} aria-hidden="true" />}
        </button>
      )}
      <div
        className="panel-scroll"
        ref={scroller}
        tabIndex={0}
        onFocus={(event) => {
          // What is gone to by the keyboard must be seen.
          if (rest === 'peek' && event.target.matches(':focus-visible')) setRest('half');
        }}
        role="region"
        aria-label={say('muscle.panel.about', { name })}
      >
        <header className="panel-head">
          {back && (
            <button type="button" className="back" onClick={() => choose(store, back)}>
              <ArrowLeft size={16} aria-hidden="true" /> {nameOf(back, dataset, lookups)}
            </button>
          )}
          <p className="above">{above}</p>
          <h2>{name}</h2>
          {latin && (
            <p className="latin" lang="la">
              {latin}
            </p>
          )}
          <p className="on-paper" data-audience={audience}>
            {paperLine(selected, bothSides, audience)}
          </p>
          <IconButton
            className="close"
            icon={X}
            label={say('muscle.panel.close')}
            onClick={() => store.getState().clear()}
          />
        </header>
        <div className="panel-tools">
          <SideSwitch />
          {!needle && <TargetActions />}
        </div>
        <Body target={selected} />
      </div>
    </section>
  );
}
