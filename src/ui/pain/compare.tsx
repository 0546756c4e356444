/** Two drawings beside or over one another, and what of the difference is more than drawing the same pain twice. */
import { useState } from 'react';
import { WORST_PAIN, compareDrawings } from '../../reasoning/index.ts';
import type { CellIndex, Extent } from '../../reasoning/index.ts';
import type { KeptDrawing } from '../../state/index.ts';
import { dayInWords } from '../kit/day-in-words.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { Segmented } from '../kit/segmented.tsx';
import { BodySheet } from './body-sheet.tsx';
import { patchName } from './place-words.ts';
import { say } from './say.ts';
import { SmallPlot } from './small-plot.tsx';

const WAYS = ['side-by-side', 'overlay'] as const;
type Way = (typeof WAYS)[number];

/** The day a drawing was kept, in words: the day that was written down, wherever it is read; an hour behind it is left out. */
export function dayOf({ drawnOn }: Pick<KeptDrawing, 'drawnOn'>): string {
  const day = new Date(`${drawnOn.slice(0, 'yyyy-mm-dd'.length)}T00:00:00Z`);
  return dayInWords(day, { languageTag: navigator.language, timeZone: 'UTC' });
}

const extentWords = ({ cm2, percent }: Extent): string => say('pain.compare.extent-value', { cm2, percent });

interface CompareProps {
  readonly before: KeptDrawing;
  readonly after: KeptDrawing;
  readonly index: CellIndex;
}

function Numbers({ before, after, index }: CompareProps) {
  const dataset = useDataset();
  const { extent, patchCount, placeChange, patches } = compareDrawings(before, after, index);
  const [earlier, later] = [dayOf(before), dayOf(after)];
  const isSameBody = before.body === after.body;
  const strength = (value: number | null): string => (value === null ? say('pain.plot.unsaid') : String(value));
  return (
    <>
      <div className="small-plots">
        {isSameBody && (
          <SmallPlot
            title={say('pain.compare.extent')}
            values={[
              { day: earlier, value: extent.before.cm2, words: extentWords(extent.before) },
              { day: later, value: extent.after.cm2, words: extentWords(extent.after) },
            ]}
          />
        )}
        <SmallPlot
          title={say('pain.compare.patches')}
          values={[
            { day: earlier, value: patchCount.before, words: String(patchCount.before) },
            { day: later, value: patchCount.after, words: String(patchCount.after) },
          ]}
        />
        {patches.map(({ before: one, after: other, intensity }) => {
          const patch = after.patches.find(({ id }) => id === other) ?? before.patches.find(({ id }) => id === one);
          const on = {
            patches: other === null ? before.patches : after.patches,
            covers: other === null ? before.covers : after.covers,
            index,
          };
          return (
            <SmallPlot
              key={`${one} ${other}`}
              title={say('pain.compare.intensity-at', { place: patch ? patchName(patch, on, dataset) : '' })}
              most={WORST_PAIN}
              values={[
                { day: earlier, value: intensity.before, words: strength(intensity.before) },
                { day: later, value: intensity.after, words: strength(intensity.after) },
              ]}
            />
          );
        })}
      </div>
      {isSameBody ? (
        <>
          <p>{say(extent.change === 'within-noise' ? 'pain.compare.within' : 'pain.compare.beyond')}</p>
          <p>{say(placeChange === 'within-noise' ? 'pain.compare.place-within' : 'pain.compare.place-beyond')}</p>
        </>
      ) : (
        <p>{say('pain.compare.bodies')}</p>
      )}
      <p className="quiet">{say('pain.compare.caution')}</p>
    </>
  );
}

interface ComparisonProps {
  /** The earliest first; two or more. */
  readonly drawings: readonly KeptDrawing[];
  readonly index: CellIndex | null;
}

export function Comparison({ drawings, index }: ComparisonProps) {
  const [ids, setIds] = useState<readonly [string | undefined, string | undefined]>([undefined, undefined]);
  const [way, setWay] = useState<Way>('side-by-side');
  const before = drawings.find(({ id }) => id === ids[0]) ?? drawings.at(-2);
  const after = drawings.find(({ id }) => id === ids[1]) ?? drawings.at(-1);
  if (!before || !after) return null;
  const canLieOver = before.body === after.body;
  const nameOf = (drawing: KeptDrawing): string =>
    `${dayOf(drawing)} · ${drawing.name === '' ? say('pain.keep.unnamed') : drawing.name}`;
  const choice = (which: 0 | 1, chosen: KeptDrawing) => (
    <label className="pain-of">
      <span>{say(which === 0 ? 'pain.compare.before' : 'pain.compare.after')}</span>
      <select
        value={chosen.id}
        onChange={({ target }) => setIds(which === 0 ? [target.value, after.id] : [before.id, target.value])}
      >
        {drawings.map((drawing) => (
          <option key={drawing.id} value={drawing.id}>
            {nameOf(drawing)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section className="pain-compare" aria-label={say('pain.compare.title')}>
      <h3>{say('pain.compare.title')}</h3>
      {choice(0, before)}
      {choice(1, after)}
      {canLieOver && (
        <Segmented
          label={say('pain.compare.view')}
          options={WAYS.map((value) => ({ value, name: say(`pain.compare.${value}`) }))}
          value={way}
          onChoose={setWay}
        />
      )}
      {way === 'overlay' && canLieOver ? (
        <>
          <BodySheet body={after.body} patches={before.patches} over={after.patches} />
          <p className="quiet sheet-legend">
            <span className="legend-striped">{say('pain.sheet.earlier')}</span>
            <span className="legend-filled">{say('pain.sheet.later')}</span>
          </p>
        </>
      ) : (
        <div className="side-by-side-sheets">
          {[before, after].map((drawing, at) => (
            <div key={`${at} ${drawing.id}`}>
              <p className="quiet">{nameOf(drawing)}</p>
              <BodySheet body={drawing.body} patches={drawing.patches} views={['front', 'back']} />
            </div>
          ))}
        </div>
      )}
      {index && <Numbers before={before} after={after} index={index} />}
    </section>
  );
}
