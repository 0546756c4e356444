/** What people say of their pain, as a way to the places it stands for. */
import { ArrowLeft, ChevronRight } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import type { BodySide, Symptom } from '../../anatomy/index.ts';
import { symptomAreas } from '../../reasoning/index.ts';
import type { PainQuality, PlacedArea } from '../../reasoning/index.ts';
import { NextButton, VisitPanel } from '../kit/visit-panel.tsx';
import { say } from './say.ts';
import { SearchField } from './search-field.tsx';
import { useCellIndex } from './use-drawing.ts';

const BOTH: readonly BodySide[] = ['right', 'left'];

function isMeant({ phrase, synonyms }: Symptom, typed: string): boolean {
  const words = [phrase, ...synonyms].join(' ').toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((asked) => words.includes(asked));
}

export interface SymptomListProps {
  /** Its places on the sides that are meant, and what the words say of how it feels. */
  readonly onChosen: (areas: readonly PlacedArea[], qualities: readonly PainQuality[]) => void;
  readonly onBack: () => void;
}

export function SymptomList({
  symptoms,
  onChosen,
  onBack,
}: SymptomListProps & { readonly symptoms: readonly Symptom[] }) {
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const asked = useDeferredValue(typed.trim());
  const index = useCellIndex();
  const shown = symptoms.filter((symptom) => asked === '' || isMeant(symptom, asked));
  const take = (symptom: Symptom, sides: readonly BodySide[]) => {
    if (index) onChosen(symptomAreas(symptom, sides, index), symptom.qualities);
  };
  return (
    <VisitPanel
      heading={say('pain.symptoms.title')}
      footer={
        <NextButton
          words={say('pain.symptoms.back')}
          icon={<ArrowLeft size={26} aria-hidden="true" />}
          onClick={onBack}
        />
      }
    >
      <SearchField label={say('pain.symptoms.search')} value={typed} onChange={setTyped} />
      <p className="quiet" role="status">
        {index === null ? say('pain.words.fetching') : shown.length === 0 ? say('pain.symptoms.nothing') : ''}
      </p>
      <ul className="symptom-list">
        {shown.map((symptom) => (
          <li key={symptom.id}>
            <button
              type="button"
              aria-expanded={open === symptom.id}
              onClick={() => setOpen(open === symptom.id ? null : symptom.id)}
            >
              <span>{symptom.phrase}</span>
              <ChevronRight size={20} aria-hidden="true" />
            </button>
            {open === symptom.id && (
              <div className="symptom-sides" role="group" aria-label={say('pain.symptoms.side')}>
                <span className="quiet" aria-hidden="true">
                  {say('pain.symptoms.side')}
                </span>
                <button type="button" className="button" onClick={() => take(symptom, ['left'])}>
                  {say('pain.symptoms.left')}
                </button>
                <button type="button" className="button" onClick={() => take(symptom, ['right'])}>
                  {say('pain.symptoms.right')}
                </button>
                <button type="button" className="button" onClick={() => take(symptom, BOTH)}>
                  {say('pain.symptoms.both')}
                </button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </VisitPanel>
  );
}
