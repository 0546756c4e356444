/** The drawing as files that a person saves, and a file that is opened again. */
import { ArrowLeft, FileJson, FileUp, Image, Stethoscope } from 'lucide-react';
import { useRef, useState } from 'react';
import { parsePainDrawing } from '../../anatomy/index.ts';
import type { Dataset, PainDrawingFile } from '../../anatomy/index.ts';
import { painBundle, painDrawingFile } from '../../reasoning/index.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { useMyopoint, useStore } from '../hooks/store-context.ts';
import { saveFile } from '../kit/save-file.ts';
import { NextButton, VisitPanel } from '../kit/visit-panel.tsx';
import { BodySheet } from './body-sheet.tsx';
import { dayOf } from './compare.tsx';
import { fhirWords } from './fhir-words.ts';
import { isoDay, jsonFile } from './files.ts';
import { say } from './say.ts';
import { sheetPicture } from './sheet-picture.ts';
import { useDrawing } from './use-drawing.ts';
import './keep-panel.css';

/** Names that say nothing of the person. */
const NAMES = { png: 'myopoint-pain.png', json: 'myopoint-pain.json', fhir: 'myopoint-pain.fhir.json' } as const;

interface TakePanelProps {
  readonly onBack: () => void;
}

/** Why a text is no drawing, as a sentence to say; null where it is one. */
function readDrawing(text: string, { areaById }: Dataset): PainDrawingFile | string {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return say('pain.take.wrong', { reason: say('pain.take.no-json') });
  }
  try {
    return parsePainDrawing(raw, (area) => areaById.has(area));
  } catch (error) {
    // What it is called comes first; what is wrong with it in the lines after.
    const [, reason = ''] = error instanceof Error ? error.message.split('\n') : [];
    return say('pain.take.wrong', { reason });
  }
}

export function TakePanel({ onBack }: TakePanelProps) {
  const store = useStore();
  const dataset = useDataset();
  const drawing = useDrawing();
  const body = useMyopoint((state) => state.body.id);
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<{ readonly words: string; readonly isFault: boolean }>({
    words: '',
    isFault: false,
  });
  const hasPlaces = drawing !== null && dataset !== null && drawing.patches.length > 0;
  const save = async (kind: keyof typeof NAMES) => {
    if (!hasPlaces) return;
    const file = painDrawingFile(drawing, { body, drawnOn: isoDay(new Date()), name: '' });
    try {
      saveFile(
        NAMES[kind],
        kind === 'png'
          ? await sheetPicture(drawing.patches, dataset, body)
          : jsonFile(
              kind === 'json'
                ? file
                : painBundle(file, drawing.index, fhirWords(drawing, dataset), () => crypto.randomUUID()),
            ),
      );
      setSaid({ words: say('pain.take.saved', { file: NAMES[kind] }), isFault: false });
    } catch {
      setSaid({ words: say('pain.take.failed'), isFault: true });
    }
  };
  const open = async (file: File) => {
    if (!dataset) return;
    const read = readDrawing(await file.text(), dataset);
    if (typeof read === 'string') {
      setSaid({ words: read, isFault: true });
      return;
    }
    store.getState().setDrawing(read.patches);
    const day = dayOf(read);
    setSaid({
      words:
        read.body === body
          ? say('pain.take.imported', { day })
          : `${say('pain.take.imported', { day })} ${say('pain.take.other-body')}`,
      isFault: false,
    });
  };
  return (
    <VisitPanel
      heading={say('pain.take.title')}
      footer={
        <NextButton words={say('pain.keep.back')} icon={<ArrowLeft size={26} aria-hidden="true" />} onClick={onBack} />
      }
    >
      <p className="visit-sub">{say('pain.take.text')}</p>
      {hasPlaces && <BodySheet body={body} patches={drawing.patches} />}
      <div className="take-buttons">
        <button type="button" className="button" disabled={!hasPlaces} onClick={() => save('png')}>
          <Image size={18} aria-hidden="true" /> {say('pain.take.png')}
        </button>
        <button type="button" className="button" disabled={!hasPlaces} onClick={() => save('json')}>
          <FileJson size={18} aria-hidden="true" /> {say('pain.take.json')}
        </button>
        <button type="button" className="button" disabled={!hasPlaces} onClick={() => save('fhir')}>
          <Stethoscope size={18} aria-hidden="true" /> {say('pain.take.fhir')}
        </button>
        <button type="button" className="button" onClick={() => field.current?.click()}>
          <FileUp size={18} aria-hidden="true" /> {say('pain.take.import')}
        </button>
        <input
          ref={field}
          type="file"
          className="only-heard"
          tabIndex={-1}
          aria-label={say('pain.take.import')}
          accept="application/json,.json"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void open(file);
            target.value = '';
          }}
        />
      </div>
      <p className={said.isFault ? 'pain-fault' : 'quiet'} role={said.isFault ? 'alert' : 'status'}>
        {said.words}
      </p>
    </VisitPanel>
  );
}
