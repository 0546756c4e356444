/** The brush in hand: its tools, and where it was last in words. On a phone a low sheet for one thumb. */
import { Brush, Check, Eraser, FlipVertical2, Plus, Rotate3d, Undo2 } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { Slider } from 'radix-ui';
import { useState } from 'react';
import type { PainPatch } from '../../reasoning/index.ts';
import { BRUSH_MM } from '../../state/index.ts';
import { inSentence } from '../../words/index.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { useActions, useMyopoint } from '../hooks/store-context.ts';
import { NextButton, VisitPanel } from '../kit/visit-panel.tsx';
import { justPainted } from './just-painted.ts';
import { placedName } from './place-words.ts';
import { say } from './say.ts';
import { coverOfPatch, useDrawing } from './use-drawing.ts';
import './paint-tools.css';

interface ToolProps {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly title?: string;
  readonly on?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function Tool({ icon: Icon, name, title, on, disabled = false, onClick }: ToolProps) {
  return (
    <button
      type="button"
      className="paint-tool"
      title={title}
      disabled={disabled}
      {...(on === undefined ? {} : { 'aria-pressed': on })}
      onClick={onClick}
    >
      <Icon size={22} strokeWidth={1.75} aria-hidden="true" />
      <span>{name}</span>
    </button>
  );
}

function BrushSize() {
  const { setBrush } = useActions();
  const radiusMm = useMyopoint((state) => state.brush.radiusMm);
  return (
    <div className="paint-size">
      <span className="paint-dot small" aria-hidden="true" />
      <Slider.Root
        className="slider"
        min={BRUSH_MM.least}
        max={BRUSH_MM.most}
        step={2}
        value={[radiusMm]}
        onValueChange={([next]) => {
          if (next !== undefined) setBrush({ radiusMm: next });
        }}
      >
        <Slider.Track className="slider-track">
          <Slider.Range className="slider-range" />
        </Slider.Track>
        <Slider.Thumb
          className="slider-thumb"
          aria-label={say('pain.paint.size')}
          aria-valuetext={say('pain.paint.size-value', { mm: 2 * radiusMm })}
        />
      </Slider.Root>
      <span className="paint-dot large" aria-hidden="true" />
    </div>
  );
}

/** Said for each stroke, the same words again too. */
function Where({ patch }: { readonly patch: PainPatch }) {
  const dataset = useDataset();
  const drawing = useDrawing();
  const patient = useMyopoint((state) => state.audience === 'patient');
  // What was covered when the stroke before ended.
  const [told, setTold] = useState({ strokes: patch.strokes, before: coverOfPatch(patch, drawing) });
  const [measured, setMeasured] = useState(drawing);
  if (told.strokes !== patch.strokes) setTold({ strokes: patch.strokes, before: coverOfPatch(patch, measured) });
  if (measured !== drawing && told.strokes === patch.strokes) setMeasured(drawing);
  const under = useMyopoint((state) => state.brushAt);
  const own = (place: string): string => (patient ? say('pain.place.own', { place: inSentence(place) }) : place);
  const place = justPainted(patch, told.before, drawing, dataset);
  const said = place === null ? say('pain.paint.nothing') : say('pain.paint.here', { place: own(place) });
  // Who sees it is told while the brush moves; who hears it, once the stroke is done.
  return (
    <>
      <p className="paint-where" aria-hidden="true">
        {under && dataset ? say('pain.paint.under', { place: own(placedName(under, dataset)) }) : said}
      </p>
      <p className="only-heard" role="status">
        {said}
      </p>
    </>
  );
}

interface PaintToolsProps {
  readonly patch: PainPatch;
  readonly onDone: () => void;
}

export function PaintTools({ patch, onDone }: PaintToolsProps) {
  const { paintPatch, setBrush, undoDrawing } = useActions();
  const { erases, mirrors, turns } = useMyopoint((state) => state.brush);
  const canUndo = useMyopoint((state) => state.earlierPatches.length > 0);
  const drawn = useMyopoint((state) => state.stageFault === null);
  const isEmpty = patch.strokes.length === 0 && patch.areas.length === 0;
  return (
    <VisitPanel
      className="painting"
      heading={say('pain.paint.title')}
      footer={
        <div className="paint-foot">
          <button
            type="button"
            className="button"
            disabled={isEmpty}
            onClick={() => {
              paintPatch(null);
              paintPatch('new');
            }}
          >
            <Plus size={20} aria-hidden="true" /> {say('pain.paint.new')}
          </button>
          <NextButton words={say('pain.paint.done')} icon={<Check size={26} aria-hidden="true" />} onClick={onDone} />
        </div>
      }
    >
      <Where patch={patch} />
      <p className="visit-sub paint-text">
        {say(drawn ? (turns ? 'pain.paint.turning' : 'pain.paint.text') : 'pain.paint.undrawn')}
      </p>
      <div className="paint-tools" role="group" aria-label={say('pain.paint.tools')}>
        <Tool icon={Brush} name={say('pain.paint.brush')} on={!erases} onClick={() => setBrush({ erases: false })} />
        <Tool icon={Eraser} name={say('pain.paint.erase')} on={erases} onClick={() => setBrush({ erases: true })} />
        <Tool icon={Undo2} name={say('pain.paint.undo')} disabled={!canUndo} onClick={undoDrawing} />
        <Tool
          icon={FlipVertical2}
          name={say('pain.paint.mirror')}
          title={say('pain.paint.mirror-title')}
          on={mirrors}
          onClick={() => setBrush({ mirrors: !mirrors })}
        />
        <Tool
          icon={Rotate3d}
          name={say('pain.paint.turn')}
          title={say('pain.paint.turn-title')}
          on={turns}
          onClick={() => setBrush({ turns: !turns })}
        />
      </div>
      <BrushSize />
    </VisitPanel>
  );
}
