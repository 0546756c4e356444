/** What one place is like: strength, kind, depth, since when. All of it may stay unsaid. */
import { Brush, Check, ListChecks, TriangleAlert } from 'lucide-react';
import { PAIN_COURSES, PAIN_DEPTHS, PAIN_QUALITIES, PAIN_SPANS, hasNerveSigns } from '../../reasoning/index.ts';
import type { PainPatch } from '../../reasoning/index.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { useActions, useMyopoint } from '../hooks/store-context.ts';
import { NextButton, VisitPanel } from '../kit/visit-panel.tsx';
import { ChoiceRow, ChoicesRow } from './choice-row.tsx';
import { IntensityScale } from './intensity-scale.tsx';
import { patchName } from './place-words.ts';
import { say } from './say.ts';
import { useDrawing } from './use-drawing.ts';

/** Numb or tingling speaks of a nerve before a muscle. */
export function NerveNote({ patches }: { readonly patches: readonly PainPatch[] }) {
  if (!hasNerveSigns(patches)) return null;
  return (
    <div className="pain-note" role="note">
      <TriangleAlert size={22} aria-hidden="true" />
      <div>
        <strong>{say('pain.nerve.title')}</strong>
        <p>{say('pain.nerve.text')}</p>
      </div>
    </div>
  );
}

interface DescribePatchProps {
  readonly patch: PainPatch;
  readonly onDone: () => void;
  /** Change where it is, by name. */
  readonly onAreas: () => void;
}

export function DescribePatch({ patch, onDone, onAreas }: DescribePatchProps) {
  const { describePatch, paintPatch } = useActions();
  const dataset = useDataset();
  const drawing = useDrawing();
  const drawn = useMyopoint((state) => state.stageFault === null);
  const place = patchName(patch, drawing, dataset);
  const describe = (words: Parameters<typeof describePatch>[1]) => describePatch(patch.id, words);
  return (
    <VisitPanel
      heading={say('pain.describe.title')}
      above={<p className="above">{place}</p>}
      footer={
        <NextButton words={say('pain.describe.done')} icon={<Check size={26} aria-hidden="true" />} onClick={onDone} />
      }
    >
      <IntensityScale value={patch.intensity} onChoose={(intensity) => describe({ intensity })} />
      <div className="pain-field">
        <h3>{say('pain.quality.label')}</h3>
        <ChoicesRow
          label={say('pain.quality.label')}
          options={PAIN_QUALITIES.map((value) => ({ value, name: say(`pain.quality.${value}`) }))}
          values={patch.qualities}
          onChoose={(qualities) => describe({ qualities })}
        />
        <p className="quiet">{say('pain.quality.several')}</p>
      </div>
      <NerveNote patches={[patch]} />
      <div className="pain-field">
        <h3>{say('pain.depth.label')}</h3>
        <ChoiceRow
          label={say('pain.depth.label')}
          options={PAIN_DEPTHS.map((value) => ({ value, name: say(`pain.depth.${value}`) }))}
          value={patch.depth}
          onChoose={(depth) => describe({ depth })}
        />
      </div>
      <div className="pain-field">
        <h3>{say('pain.since.label')}</h3>
        <ChoiceRow
          label={say('pain.since.label')}
          options={PAIN_SPANS.map((value) => ({ value, name: say(`pain.since.${value}`) }))}
          value={patch.since}
          onChoose={(since) => describe({ since })}
        />
      </div>
      <div className="pain-field">
        <h3>{say('pain.course.label')}</h3>
        <ChoiceRow
          label={say('pain.course.label')}
          options={PAIN_COURSES.map((value) => ({ value, name: say(`pain.course.${value}`) }))}
          value={patch.course}
          onChoose={(course) => describe({ course })}
        />
      </div>
      <div className="pain-row">
        {drawn && (
          <button type="button" className="button" onClick={() => paintPatch(patch.id)}>
            <Brush size={18} aria-hidden="true" /> {say('pain.describe.paint')}
          </button>
        )}
        <button type="button" className="button" onClick={onAreas}>
          <ListChecks size={18} aria-hidden="true" /> {say('pain.describe.areas')}
        </button>
      </div>
    </VisitPanel>
  );
}
