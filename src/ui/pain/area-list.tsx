/** Every named place, to be ticked: the same drawing as with the brush, without pointing. */
import { Check } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import type { Area, AreaId, BodyPart, BodySide, Dataset } from '../../anatomy/index.ts';
import type { PainPatch, PlacedArea } from '../../reasoning/index.ts';
import { capitalised } from '../../words/index.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { useActions } from '../hooks/store-context.ts';
import { Disclosure } from '../kit/disclosure.tsx';
import { NextButton, VisitPanel } from '../kit/visit-panel.tsx';
import { say } from './say.ts';
import { SearchField } from './search-field.tsx';

const SIDES: readonly BodySide[] = ['right', 'left'];

/** Whether every word that was typed begins a word of its names. */
function isMeant({ name, synonyms = [] }: Area, part: BodyPart, typed: string): boolean {
  const words = [name, part.name, ...synonyms].flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((asked) => words.some((word) => word.startsWith(asked)));
}

interface AreaRowProps {
  readonly area: Area;
  readonly chosen: readonly PlacedArea[];
  readonly onToggle: (placed: PlacedArea) => void;
}

function AreaRow({ area, chosen, onToggle }: AreaRowProps) {
  const name = capitalised(area.name);
  const sides = area.side === 'midline' ? SIDES.slice(0, 1) : SIDES;
  return (
    <li className="area-row">
      <span aria-hidden="true">{name}</span>
      <span className="area-sides" role="group" aria-label={name}>
        {sides.map((side) => {
          const on = chosen.some((placed) => placed.area === area.id && placed.side === side);
          return (
            <button
              key={side}
              type="button"
              aria-pressed={on}
              aria-label={say('pain.areas.named', { area: name, side: area.side === 'midline' ? 'other' : side })}
              onClick={() => onToggle({ area: area.id, side })}
            >
              {on && <Check size={16} strokeWidth={3} aria-hidden="true" />}
              {say(area.side === 'midline' ? 'pain.areas.middle' : `pain.areas.${side}`)}
            </button>
          );
        })}
      </span>
    </li>
  );
}

/** Parts with those of their areas that are meant. */
function found(
  dataset: Dataset,
  typed: string,
): readonly { readonly part: BodyPart; readonly areas: readonly Area[] }[] {
  const areaOf = (id: AreaId) => dataset.areaById.get(id);
  return dataset.bodyParts
    .map((part) => ({
      part,
      areas: part.areas.flatMap((id) => areaOf(id) ?? []).filter((area) => typed === '' || isMeant(area, part, typed)),
    }))
    .filter(({ areas }) => areas.length > 0);
}

interface AreaListProps {
  /** The patch that is ticked; null before the first tick. */
  readonly patch: PainPatch | null;
  readonly onToggle: (placed: PlacedArea) => void;
  readonly onDone: () => void;
}

export function AreaList({ patch, onToggle, onDone }: AreaListProps) {
  const dataset = useDataset();
  const { lookAtAreas } = useActions();
  const [typed, setTyped] = useState('');
  const asked = useDeferredValue(typed.trim());
  const chosen = patch?.areas ?? [];
  const parts = dataset ? found(dataset, asked) : [];
  const count = parts.reduce((sum, { areas }) => sum + areas.length, 0);
  const toggle = (placed: PlacedArea) => {
    onToggle(placed);
    lookAtAreas([placed.area], placed.side);
  };
  const rows = (areas: readonly Area[]) => (
    <ul>
      {areas.map((area) => (
        <AreaRow key={area.id} area={area} chosen={chosen} onToggle={toggle} />
      ))}
    </ul>
  );
  return (
    <VisitPanel
      heading={say('pain.areas.title')}
      footer={
        <NextButton
          chosen={say('pain.areas.count', { count: chosen.length })}
          words={say('pain.areas.done')}
          icon={<Check size={26} aria-hidden="true" />}
          onClick={onDone}
        />
      }
    >
      <SearchField label={say('pain.areas.search')} value={typed} onChange={setTyped}>
        <p className="quiet" role="status">
          {asked !== '' && dataset ? (count > 0 ? say('pain.areas.found', { count }) : say('pain.areas.nothing')) : ''}
        </p>
      </SearchField>
      {!dataset && <p className="quiet">{say('pain.words.fetching')}</p>}
      <div className="area-parts">
        {parts.map(({ part, areas }) =>
          asked === '' ? (
            <Disclosure
              key={part.id}
              title={part.name}
              startsOpen={areas.some((area) => chosen.some((placed) => placed.area === area.id))}
            >
              {rows(areas)}
            </Disclosure>
          ) : (
            <section key={part.id} aria-label={part.name}>
              <h3 className="area-part">{part.name}</h3>
              {rows(areas)}
            </section>
          ),
        )}
      </div>
    </VisitPanel>
  );
}
