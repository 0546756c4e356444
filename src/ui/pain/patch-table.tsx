/** Every place that hurts, as a table that can be changed where it stands. */
import { Brush, ListChecks, Trash2 } from 'lucide-react';
import { WORST_PAIN } from '../../reasoning/index.ts';
import type { PainPatch } from '../../reasoning/index.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { useActions } from '../hooks/store-context.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { intensityWords, patchName, patchWords } from './place-words.ts';
import { say } from './say.ts';
import { useDrawing } from './use-drawing.ts';

interface PatchTableProps {
  readonly patches: readonly PainPatch[];
  readonly onDescribe: (patch: number) => void;
  /** Change where it is. */
  readonly onChangePlace: (patch: PainPatch) => void;
}

const NUMBERS = Array.from({ length: WORST_PAIN + 1 }, (_, number) => number);

export function PatchTable({ patches, onDescribe, onChangePlace }: PatchTableProps) {
  const { describePatch, removePatch } = useActions();
  const dataset = useDataset();
  const drawing = useDrawing();
  return (
    <table className="patch-table" role="table">
      <caption className="only-heard">{say('pain.table.title')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {say('pain.table.place')}
          </th>
          <th role="columnheader" scope="col">
            {say('pain.table.intensity')}
          </th>
          <th role="columnheader" scope="col">
            <span className="only-heard">{say('pain.table.change')}</span>
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {patches.map((patch) => {
          const place = patchName(patch, drawing, dataset);
          const words = patchWords(patch);
          return (
            <tr role="row" key={patch.id}>
              <th role="rowheader" scope="row">
                <button
                  type="button"
                  className="patch-name"
                  aria-label={say('pain.table.describe', { place })}
                  onClick={() => onDescribe(patch.id)}
                >
                  <b>{place}</b>
                  <span className="quiet">{words === '' ? say('pain.table.nothing') : words}</span>
                </button>
              </th>
              <td role="cell">
                <select
                  aria-label={say('pain.table.strength', { place })}
                  value={patch.intensity ?? ''}
                  onChange={({ target: { value } }) =>
                    describePatch(patch.id, { intensity: value === '' ? null : Number(value) })
                  }
                >
                  <option value="">{say('pain.intensity.unsaid')}</option>
                  {NUMBERS.map((number) => (
                    <option key={number} value={number}>
                      {say('pain.intensity.value', { number, words: intensityWords(number) })}
                    </option>
                  ))}
                </select>
              </td>
              <td role="cell" className="patch-actions">
                <IconButton
                  icon={patch.strokes.length > 0 ? Brush : ListChecks}
                  label={say('pain.table.paint', { place })}
                  onClick={() => onChangePlace(patch)}
                />
                <IconButton
                  icon={Trash2}
                  label={say('pain.table.remove', { place })}
                  onClick={() => removePatch(patch.id)}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
