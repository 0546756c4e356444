/** What is kept on this device, each with the way to open and to remove it. Also stands in the settings. */
import { FolderOpen, Trash2 } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { keepFaultOf, keptDrawings } from '../../state/index.ts';
import type { KeepFault, KeptDrawing, Shelf } from '../../state/index.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { dayOf } from './compare.tsx';
import { say } from './say.ts';

/** What is known of what lies on the device: null until it is; nothing lies there where the browser keeps nothing. */
interface Kept extends Shelf {
  /** Why it could not be read. */
  readonly fault: KeepFault | null;
}

/** The kept drawings, also as another tab keeps and removes them. */
export function useKept(): { readonly kept: Kept | null; readonly reload: () => void } {
  const [kept, setKept] = useState<Kept | null>(null);
  const [asked, setAsked] = useState(0);
  const reload = useCallback(() => setAsked((before) => before + 1), []);
  useEffect(() => keptDrawings.onChanged(reload), [reload]);
  useEffect(() => {
    let gone = false;
    keptDrawings.all().then(
      (shelf) => {
        if (!gone) setKept({ ...shelf, fault: null });
      },
      (error: unknown) => {
        if (!gone) setKept({ drawings: [], damaged: [], fault: keepFaultOf(error) });
      },
    );
    return () => {
      gone = true;
    };
  }, [asked]);
  return { kept, reload };
}

interface KeptListProps {
  readonly kept: Kept;
  readonly onChanged: (words: string) => void;
  /** Left out where none can be opened. */
  readonly onOpen?: (drawing: KeptDrawing) => void;
}

/** What cannot be read, with the way to remove it. */
function Damaged({ kept: { damaged }, onChanged }: Pick<KeptListProps, 'kept' | 'onChanged'>) {
  if (damaged.length === 0) return null;
  const remove = () => {
    Promise.all(damaged.map((id) => keptDrawings.remove(id))).then(
      () => onChanged(say('pain.keep.removed-damaged')),
      (error: unknown) => onChanged(say(`pain.keep.${keepFaultOf(error)}`)),
    );
  };
  return (
    <>
      <p className="quiet">{say('pain.keep.damaged', { count: damaged.length })}</p>
      <button type="button" className="button" onClick={remove}>
        <Trash2 size={18} aria-hidden="true" /> {say('pain.keep.remove-damaged')}
      </button>
    </>
  );
}

export function KeptList({ kept, onChanged, onOpen }: KeptListProps) {
  const remove = (drawing: KeptDrawing, name: string) => {
    keptDrawings.remove(drawing.id).then(
      () => onChanged(say('pain.keep.removed', { name })),
      (error: unknown) => onChanged(say(`pain.keep.${keepFaultOf(error)}`)),
    );
  };
  if (kept.fault === 'newer') return <p className="quiet">{say('pain.keep.newer')}</p>;
  if (kept.drawings.length + kept.damaged.length === 0) return <p className="quiet">{say('pain.keep.empty')}</p>;
  return (
    <>
      <ul className="kept-list" aria-label={say('pain.keep.list')}>
        {kept.drawings.map((drawing) => {
          const name = drawing.name === '' ? say('pain.keep.unnamed') : drawing.name;
          const day = dayOf(drawing);
          return (
            <li key={drawing.id}>
              <span>
                <b>{name}</b> <span className="quiet">{day}</span>
              </span>
              {onOpen && (
                <IconButton
                  icon={FolderOpen}
                  label={say('pain.keep.open', { name, day })}
                  onClick={() => onOpen(drawing)}
                />
              )}
              <IconButton
                icon={Trash2}
                label={say('pain.keep.remove', { name, day })}
                onClick={() => remove(drawing, name)}
              />
            </li>
          );
        })}
      </ul>
      <Damaged kept={kept} onChanged={onChanged} />
    </>
  );
}

/** The same in the settings, where nothing can be opened. */
export function KeptInSettings() {
  const { kept, reload } = useKept();
  const [said, setSaid] = useState('');
  if (kept === null) return null;
  const isSomething = kept.drawings.length + kept.damaged.length > 0 || kept.fault === 'newer';
  if (!isSomething && said === '') return null;
  return (
    <div className="kept-in-settings">
      <p>{say('pain.keep.list')}</p>
      <KeptList
        kept={kept}
        onChanged={(words) => {
          setSaid(words);
          reload();
        }}
      />
      <p className="quiet" role="status">
        {said}
      </p>
    </div>
  );
}
