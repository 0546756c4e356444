/** Where it hurts: the ways in, the places that were shown, and what each is like. The first step of a drawing and of a consultation. */
import { ArrowRight, BookmarkPlus, Download, Eraser, Plus, Smartphone, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { loadSymptoms } from '../../anatomy/index.ts';
import type { PainPatch, PlacedArea } from '../../reasoning/index.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { useActions, useMyopoint, useStore } from '../hooks/store-context.ts';
import { useBackLayer } from '../back/layers.ts';
import { NextButton, VisitPanel } from '../kit/visit-panel.tsx';
import { latePart } from '../parts/late-part.tsx';
import { AreaList } from './area-list.tsx';
import { DescribePatch, NerveNote } from './describe-patch.tsx';
import { PaintTools } from './paint-tools.tsx';
import { PatchTable } from './patch-table.tsx';
import { areasInWords } from './place-words.ts';
import { say } from './say.ts';
import type { SymptomListProps } from './symptom-list.tsx';
import { useHandedOver } from './take-over.ts';
import { useMarkedPatches } from './use-drawing.ts';
import { WaysIn } from './ways-in.tsx';
import type { WayIn } from './ways-in.tsx';
import './place-step.css';

/** The list with its file: where either does not come, its place says so and asks again. */
const SymptomList = latePart<SymptomListProps>(
  async () => {
    const [symptoms, { SymptomList: List }] = await Promise.all([loadSymptoms(), import('./symptom-list.tsx')]);
    return (props) => <List {...props} symptoms={symptoms} />;
  },
  ({ onBack }) => ({
    what: say('pain.symptoms.part'),
    place: 'inline',
    leave: { words: say('pain.symptoms.back'), run: onBack },
  }),
);
const KeepPanel = latePart(
  async () => (await import('./keep-panel.tsx')).KeepPanel,
  () => ({ what: say('pain.keep.part'), place: 'inline' }),
);
const TakePanel = latePart(
  async () => (await import('./take-panel.tsx')).TakePanel,
  () => ({ what: say('pain.keep.part'), place: 'inline' }),
);
const PhonePanel = latePart(
  async () => (await import('./phone-panel.tsx')).PhonePanel,
  () => ({ what: say('pain.screen.part'), place: 'inline' }),
);

/** What stands in the panel; the brush has it while it is held. */
type View =
  | { readonly kind: 'places' | 'symptoms' | 'keep' | 'take' | 'phone' }
  | { readonly kind: 'areas' | 'describe'; readonly patch: number | null };

const PLACES: View = { kind: 'places' };

interface PlaceStepProps {
  /** What the way on is called. */
  readonly next: string;
  readonly onNext: () => void;
  /** The heading while nothing was shown. */
  readonly heading?: string;
  /** What else stands above the ways in while nothing was shown. */
  readonly instead?: ReactNode;
  /** A place that was shown in another way: it is taken up before more are added, or on its own. */
  readonly shown?: readonly PlacedArea[];
}

/** Whether all of these places stand in the drawing. */
function isMarked(patches: readonly PainPatch[], placed: readonly PlacedArea[]): boolean {
  return placed.every(({ area, side }) =>
    patches.some(({ areas }) => areas.some((each) => each.area === area && each.side === side)),
  );
}

/** Taking a place up by name, whichever patch it belongs to. */
function useTicks(): (patch: number | null, placed: readonly PlacedArea[]) => number {
  const store = useStore();
  return (patch, placed) => {
    const { paintPatch, toggleArea } = store.getState();
    if (patch === null) paintPatch('new');
    const id = patch ?? store.getState().paintedPatch ?? 0;
    for (const each of placed) toggleArea(id, each);
    paintPatch(null);
    return id;
  };
}

function ManyButtons({ onView, hasPlaces }: { readonly onView: (view: View) => void; readonly hasPlaces: boolean }) {
  const { setDrawing, undoDrawing, announce } = useActions();
  const canUndo = useMyopoint((state) => state.earlierPatches.length > 0);
  return (
    <div className="pain-row pain-more">
      {canUndo && (
        <button type="button" className="button" onClick={undoDrawing}>
          <Undo2 size={18} aria-hidden="true" /> {say('pain.where.undo')}
        </button>
      )}
      {hasPlaces && (
        <button
          type="button"
          className="button"
          onClick={() => {
            setDrawing([]);
            announce(say('pain.where.cleared'));
          }}
        >
          <Eraser size={18} aria-hidden="true" /> {say('pain.where.clear')}
        </button>
      )}
      <button type="button" className="button" onClick={() => onView({ kind: 'keep' })}>
        <BookmarkPlus size={18} aria-hidden="true" /> {say('pain.where.kept')}
      </button>
      <button type="button" className="button" onClick={() => onView({ kind: 'take' })}>
        <Download size={18} aria-hidden="true" /> {say('pain.where.take')}
      </button>
      <button type="button" className="button" onClick={() => onView({ kind: 'phone' })}>
        <Smartphone size={18} aria-hidden="true" /> {say('pain.where.phone')}
      </button>
    </div>
  );
}

export function PlaceStep({ next, onNext, heading, instead, shown: touched = [] }: PlaceStepProps) {
  const store = useStore();
  const [view, setView] = useState<View>(PLACES);
  const patches = useMyopoint((state) => state.patches);
  const marked = useMarkedPatches();
  const paintedPatch = useMyopoint((state) => state.paintedPatch);
  const tick = useTicks();
  useHandedOver();
  const dataset = useDataset();
  const painted = patches.find(({ id }) => id === paintedPatch);
  const back = () => setView(PLACES);
  useBackLayer(view.kind !== 'places' || painted !== undefined, () => {
    store.getState().paintPatch(null);
    back();
  });
  // Whoever leaves the step lays the brush down.
  useEffect(() => () => store.getState().paintPatch(null), [store]);

  if (painted)
    return (
      <PaintTools
        patch={painted}
        onDone={() => {
          store.getState().paintPatch(null);
          const isThere = store.getState().patches.some(({ id }) => id === painted.id);
          setView(isThere && painted.intensity === null ? { kind: 'describe', patch: painted.id } : PLACES);
        }}
      />
    );
  const shown = 'patch' in view ? patches.find(({ id }) => id === view.patch) : undefined;
  if (view.kind === 'areas')
    return (
      <AreaList
        patch={shown ?? null}
        onToggle={(placed) => setView({ kind: 'areas', patch: tick(shown?.id ?? null, [placed]) })}
        onDone={() =>
          setView(
            shown && marked.includes(shown) && shown.intensity === null
              ? { kind: 'describe', patch: shown.id }
              : PLACES,
          )
        }
      />
    );
  if (view.kind === 'describe' && shown)
    return <DescribePatch patch={shown} onDone={back} onAreas={() => setView({ kind: 'areas', patch: shown.id })} />;
  if (view.kind === 'symptoms')
    return (
      <SymptomList
        onBack={back}
        onChosen={(areas, qualities) => {
          const patch = tick(null, areas);
          if (qualities.length > 0) store.getState().describePatch(patch, { qualities });
          setView({ kind: 'describe', patch });
          const [first] = areas;
          if (first) store.getState().lookAtAreas([first.area], first.side);
        }}
      />
    );
  if (view.kind === 'keep') return <KeepPanel onBack={back} />;
  if (view.kind === 'take') return <TakePanel onBack={back} />;
  if (view.kind === 'phone') return <PhonePanel onBack={back} />;

  const choose = (way: WayIn) => {
    if (marked.length === 0 && touched.length > 0) tick(null, touched);
    if (way === 'paint') store.getState().paintPatch('new');
    else setView(way === 'areas' ? { kind: 'areas', patch: null } : { kind: 'symptoms' });
  };
  const changePlace = (patch: PainPatch) => {
    if (patch.strokes.length > 0) store.getState().paintPatch(patch.id);
    else setView({ kind: 'areas', patch: patch.id });
  };
  const hasPlaces = marked.length > 0;
  return (
    <VisitPanel
      heading={hasPlaces ? say('pain.table.title') : (heading ?? say('pain.where.title'))}
      footer={
        <NextButton
          words={next}
          disabled={!hasPlaces && touched.length === 0}
          icon={<ArrowRight size={26} aria-hidden="true" />}
          onClick={onNext}
        />
      }
    >
      {hasPlaces ? (
        <>
          <PatchTable
            patches={marked}
            onDescribe={(patch) => setView({ kind: 'describe', patch })}
            onChangePlace={changePlace}
          />
          <NerveNote patches={marked} />
          {touched.length > 0 && !isMarked(marked, touched) && dataset && (
            <button type="button" className="button" onClick={() => tick(null, touched)}>
              <Plus size={18} aria-hidden="true" /> {say('pain.where.add', { place: areasInWords(touched, dataset) })}
            </button>
          )}
          <p className="quiet">{say('pain.where.another')}</p>
          <WaysIn small onChoose={choose} />
        </>
      ) : (
        <>
          {instead ?? <p className="visit-sub">{say('pain.where.text')}</p>}
          <WaysIn
            small={instead !== undefined}
            onChoose={choose}
            {...(instead ? { onPhone: () => setView({ kind: 'phone' }), onKept: () => setView({ kind: 'keep' }) } : {})}
          />
        </>
      )}
      {(hasPlaces || !instead) && <ManyButtons onView={setView} hasPlaces={hasPlaces} />}
    </VisitPanel>
  );
}
