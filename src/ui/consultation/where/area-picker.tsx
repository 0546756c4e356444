/** Every named area of skin without touching the picture: first the part of the body, then the place on it. */
import { ArrowLeft, List } from 'lucide-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { AreaId, BodyPart } from '../../../anatomy/index.ts';
import { useDataset } from '../../hooks/dataset-context.ts';
import { say } from '../../kit/say.tsx';
import { capitalised } from '../../../words/index.ts';

interface AreaPickerProps {
  readonly chosen: AreaId | null;
  readonly onChoose: (area: AreaId) => void;
  /** A part was opened: the body turns to it. */
  readonly onPart: (part: BodyPart) => void;
}

export function AreaPicker({ chosen, onChoose, onPart }: AreaPickerProps) {
  const dataset = useDataset();
  const [open, setOpen] = useState<BodyPart | null>(null);
  const [asked, setAsked] = useState(false);
  const [followed, setFollowed] = useState(chosen);
  if (followed !== chosen) {
    // Touched elsewhere on the body: the list of the old part gives way.
    setFollowed(chosen);
    if (chosen !== null && open && !open.areas.includes(chosen)) {
      setOpen(null);
      setAsked(false);
    }
  }
  const first = useRef<HTMLButtonElement>(null);
  /** What was pressed is gone: reading goes on at the first of what takes its place. */
  const show = (part: BodyPart | null) => {
    flushSync(() => {
      setAsked(true);
      setOpen(part);
    });
    first.current?.focus({ preventScroll: true });
    if (part) onPart(part);
  };
  if (!open && !asked && chosen !== null) {
    return (
      <button type="button" className="button visit-more" onClick={() => show(null)}>
        <List size={18} aria-hidden="true" /> {say('consultation.parts.other')}
      </button>
    );
  }
  if (!open) {
    return (
      <div className="visit-places" role="group" aria-label={say('consultation.parts.label')}>
        <p className="visit-or" aria-hidden="true">
          {say('consultation.parts.label')}
        </p>
        <ul>
          {dataset?.bodyParts.map((part, index) => (
            <li key={part.id}>
              <button type="button" ref={index === 0 ? first : null} onClick={() => show(part)}>
                {part.name}
              </button>
            </li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <div className="visit-places areas" role="group" aria-label={open.name}>
      <button type="button" ref={first} className="back" onClick={() => show(null)}>
        <ArrowLeft size={18} aria-hidden="true" /> {say('consultation.parts.all')}
      </button>
      <ul>
        {open.areas.map((id) => (
          <li key={id}>
            <button type="button" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
              {capitalised(dataset?.areaById.get(id)?.name ?? id)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
