/** What is kept on this device, each with the way to open and to remove it. Also stands in the settings. */
import { FolderOpen, Trash2 } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { keptDrawings } from '../../state/index.ts';
import type { KeptDrawing } from '../../state/index.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { dayOf } from './compare.tsx';
import { say } from './say.ts';

/** The kept drawings; null until they are known, none where the browser keeps nothing. */
export function useKept(): { readonly kept: readonly KeptDrawing[] | null; readonly reload: () => void } {
  const [kept, setKept] = useState<readonly KeptDrawing[] | null>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let gone = false;
    keptDrawings.all().then(
      (all) => {
        if (!gone) setKept(all);
      },
      () => {
        if (!gone) setKept([]);
      },
    );
    return () => {
      gone = true;
    };
  }, [asked]);
  const reload = useCallback(() => setAsked((before) => before + 1), []);
  return { kept, reload };
}

interface KeptListProps {
  readonly kept: readonly KeptDrawing[];
  readonly onChanged: (words: string) => void;
  /** Left out where none can be opened. */
  readonly onOpen?: (drawing: KeptDrawing) => void;
}

export function KeptList({ kept, onChanged, onOpen }: KeptListProps) {
  const remove = (drawing: KeptDrawing, name: string) => {
    keptDrawings.remove(drawing.id).then(
      () => onChanged(say('pain.keep.removed', { name })),
      () => onChanged(say('pain.keep.failed')),
    );
  };
  if (kept.length === 0) return <p className="quiet">{say('pain.keep.empty')}</p>;
  return (
    <ul className="kept-list" aria-label={say('pain.keep.list')}>
      {kept.map((drawing) => {
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
  );
}

/** The same in the settings, where nothing can be opened. */
export function KeptInSettings() {
  const { kept, reload } = useKept();
  const [said, setSaid] = useState('');
  if (kept === null || (kept.length === 0 && said === '')) return null;
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
