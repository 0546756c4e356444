/** Keeping a drawing on this device, by hand alone, and comparing what was kept. */
import { ArrowLeft, BookmarkPlus } from 'lucide-react';
import { useId, useState } from 'react';
import { LONGEST_NAME, keepFaultOf, keptDrawings } from '../../state/index.ts';
import type { KeptDrawing } from '../../state/index.ts';
import { useMyopoint, useStore } from '../hooks/store-context.ts';
import { NextButton, VisitPanel } from '../kit/visit-panel.tsx';
import { Comparison } from './compare.tsx';
import { isoDay } from './files.ts';
import { KeptList, useKept } from './kept-list.tsx';
import { say } from './say.ts';
import { useCellIndex, useDrawing } from './use-drawing.ts';
import './keep-panel.css';

/** A year has four digits, as in the files. */
const LAST_DAY = '9999-12-31';
/** Marks the drawing that is not kept yet among those that are. */
const NOW = 'now';

interface KeepPanelProps {
  readonly onBack: () => void;
}

export function KeepPanel({ onBack }: KeepPanelProps) {
  const store = useStore();
  const drawing = useDrawing();
  const index = useCellIndex();
  const body = useMyopoint((state) => state.body.id);
  const [name, setName] = useState('');
  const [day, setDay] = useState(() => isoDay(new Date()));
  const [said, setSaid] = useState('');
  const { kept, reload } = useKept();
  const id = useId();
  const hasPlaces = drawing !== null && drawing.patches.length > 0;
  const now: KeptDrawing | null = hasPlaces
    ? {
        id: NOW,
        name: say('pain.keep.now'),
        drawnOn: isoDay(new Date()),
        body,
        patches: drawing.patches,
        covers: drawing.covers,
      }
    : null;
  const compared = [...(kept?.drawings ?? []), ...(now ? [now] : [])];
  const keep = () => {
    if (!now) return;
    const called = name.trim();
    keptDrawings.keep({ ...now, id: crypto.randomUUID(), name: called, drawnOn: day }).then(
      () => {
        setSaid(say('pain.keep.kept', { name: called === '' ? say('pain.keep.unnamed') : called }));
        setName('');
        reload();
      },
      (error: unknown) => setSaid(say(`pain.keep.${keepFaultOf(error)}`)),
    );
  };
  return (
    <VisitPanel
      heading={say('pain.keep.title')}
      footer={
        <NextButton words={say('pain.keep.back')} icon={<ArrowLeft size={26} aria-hidden="true" />} onClick={onBack} />
      }
    >
      <p className="visit-sub">{say('pain.keep.text')}</p>
      {hasPlaces && (
        <form
          className="keep-form"
          onSubmit={(event) => {
            event.preventDefault();
            keep();
          }}
        >
          <label htmlFor={`${id}-name`}>{say('pain.keep.name')}</label>
          <input
            id={`${id}-name`}
            type="text"
            maxLength={LONGEST_NAME}
            autoComplete="off"
            spellCheck={false}
            placeholder={say('pain.keep.placeholder')}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
          <label htmlFor={`${id}-day`}>{say('pain.keep.date')}</label>
          <input
            id={`${id}-day`}
            type="date"
            required
            max={LAST_DAY}
            value={day}
            onChange={({ target }) => setDay(target.value)}
          />
          <button type="submit" className="button strong">
            <BookmarkPlus size={18} aria-hidden="true" /> {say('pain.keep.keep')}
          </button>
        </form>
      )}
      <p className="quiet" role="status">
        {said}
      </p>
      {kept && (
        <>
          <h3 className="keep-heading">{say('pain.keep.list')}</h3>
          <KeptList
            kept={kept}
            onChanged={(words) => {
              setSaid(words);
              reload();
            }}
            onOpen={(opened) => {
              store.getState().setDrawing(opened.patches);
              store
                .getState()
                .announce(
                  say('pain.keep.opened', { name: opened.name === '' ? say('pain.keep.unnamed') : opened.name }),
                );
              onBack();
            }}
          />
        </>
      )}
      {compared.length > 1 && <Comparison drawings={compared} index={index} />}
    </VisitPanel>
  );
}
