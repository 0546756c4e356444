/** Step one: the place that hurts, touched on the body or chosen by name. */
import { Hand } from 'lucide-react';
import { useMemo } from 'react';
import type { Area, AreaId, BodyPart, BodySide } from '../../../anatomy/index.ts';
import type { PlacedArea } from '../../../reasoning/index.ts';
import type { MyopointStore, TouchedSkin } from '../../../state/index.ts';
import { useActions, useMyopoint, useStore } from '../../hooks/store-context.ts';
import { useDataset } from '../../hooks/dataset-context.ts';
import { say } from '../../kit/say.tsx';
import { Segmented } from '../../kit/segmented.tsx';
import { capitalised } from '../../../words/index.ts';
import { PersonQuestion, useIsPersonAsked } from '../../person/person-question.tsx';
import { PlaceStep } from '../../pain/place-step.tsx';
import { AreaPicker } from './area-picker.tsx';

const SIDES: readonly BodySide[] = ['right', 'left'];

/** More neighbours than this would hide the one that is meant. */
const MOST_CHIPS = 3;

/** Right and left of a place that comes so near the median plane are one place in the middle, mm. */
const MEETS_MM = 15;

/** The sides a place may be on, and the middle where they meet. */
function sidesOf(
  { strokes }: Area,
  part: BodyPart | undefined,
): readonly { readonly value: BodySide | 'both'; readonly name: string }[] {
  const reachesMiddle =
    part?.hasMiddle && strokes.some(({ points, radiusMm }) => points.some(([x]) => x + radiusMm >= -MEETS_MM));
  return [
    { value: 'right', name: say('consultation.side.right') },
    { value: 'left', name: say('consultation.side.left') },
    { value: 'both', name: say(reachesMiddle ? 'consultation.side.both-or-middle' : 'consultation.side.both') },
  ];
}

/** Mean this place, and look at it. */
function mark(store: MyopointStore, touched: TouchedSkin, look: boolean): void {
  const { touchSkin, flyTo } = store.getState();
  touchSkin(touched);
  if (look) flyTo(store.getState().choices.selected);
}

/** What is marked now: the touch, while its area is still the selection. */
function useMarked(): TouchedSkin | null {
  const touched = useMyopoint((state) => state.touched);
  const selected = useMyopoint((state) => state.choices.selected);
  return touched && selected.kind === 'area' && selected.id === touched.areas[0] ? touched : null;
}

function Marked({ touched, area }: { readonly touched: TouchedSkin; readonly area: AreaId }) {
  const store = useStore();
  const dataset = useDataset();
  const record = dataset?.areaById.get(area);
  const nameOfArea = (id: AreaId) => capitalised(dataset?.areaById.get(id)?.name ?? id);
  const others = touched.areas.filter((id) => id !== area);
  const mean = (id: AreaId) =>
    mark(store, { ...touched, areas: [id, ...touched.areas.filter((other) => other !== id)] }, false);
  return (
    <div className="visit-marked">
      <div className="visit-marked-head">
        <p className="visit-place">{nameOfArea(area)}</p>
        {record?.side === 'paired' && (
          <Segmented<BodySide | 'both'>
            label={say('consultation.side.label')}
            value={touched.both ? 'both' : touched.side}
            options={sidesOf(record, dataset?.bodyPartByArea.get(area))}
            onChoose={(side) =>
              mark(store, side === 'both' ? { ...touched, both: true } : { side, areas: touched.areas }, true)
            }
          />
        )}
      </div>
      {others.length > 0 && (
        <div className="visit-chips" role="group" aria-label={say('consultation.also.label')}>
          <span className="quiet" aria-hidden="true">
            {say('consultation.also.title')}
          </span>
          {others.slice(0, MOST_CHIPS).map((id) => (
            <button key={id} type="button" onClick={() => mean(id)}>
              {nameOfArea(id)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** The areas that are meant by a touch, each with its side. */
function placedBy(touched: TouchedSkin | null): readonly PlacedArea[] {
  const area = touched?.areas[0];
  if (!touched || area === undefined) return [];
  return (touched.both ? SIDES : [touched.side]).map((side) => ({ area, side }));
}

export function WhereStep() {
  const store = useStore();
  const touched = useMarked();
  const shown = useMemo(() => placedBy(touched), [touched]);
  const drawn = useMyopoint((state) => state.stageFault === null);
  const area = touched?.areas[0];
  const { goToConsultationStep } = useActions();
  const isPersonAsked = useIsPersonAsked();
  return (
    <PlaceStep
      heading={say(drawn ? 'consultation.where.title' : 'consultation.where.title-undrawn')}
      next={say('consultation.where.next')}
      onNext={() => goToConsultationStep('which')}
      shown={shown}
      instead={
        <>
          {touched && area ? (
            <Marked touched={touched} area={area} />
          ) : isPersonAsked ? (
            <PersonQuestion />
          ) : (
            drawn && (
              <p className="visit-lead">
                <Hand size={26} strokeWidth={1.5} aria-hidden="true" />
                <span>{say('consultation.where.text')}</span>
              </p>
            )
          )}
          <AreaPicker
            chosen={area ?? null}
            onChoose={(id) => mark(store, { side: 'right', ...store.getState().touched, areas: [id] }, true)}
            onPart={({ areas }) => store.getState().lookAtAreas(areas, store.getState().touched?.side ?? 'right')}
          />
        </>
      }
    />
  );
}
