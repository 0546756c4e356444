/** The section as a table: every layer and hazard with what is published of it. */
import { NOT_TO_DEPTH, unnamedStretches } from '../../reasoning/index.ts';
import type { DrawnLayer, DrawnSection } from '../../reasoning/index.ts';
import { answerWords } from './depth-words.ts';
import { NOT_TOLD_APART, TISSUE_BETWEEN, distanceWords, figureWords, layerWords, rangeWords } from './figure-words.ts';
import { PICTURE_NAMES } from './picture-words.ts';
import { capitalised } from '../kit/words.ts';

interface SectionTableProps {
  readonly section: DrawnSection;
  readonly build: string;
  /** For patients: what lies near is named, without distances. */
  readonly plain: boolean;
  /** Shown to the eye too, or only read out. */
  readonly seen: boolean;
}

function LayerRow({ layer }: { readonly layer: DrawnLayer }) {
  return (
    <tr>
      <th scope="row">{capitalised(layer.name)}{layer.target ? ' (the muscle of this point)' : ''}</th>
      <td>{layer.figure ? layerWords(layer) : 'No figure; drawn as on the model body'}</td>
      <td>{layer.notToDepth ? capitalised(NOT_TO_DEPTH) : ''}</td>
    </tr>
  );
}

export function SectionTable({ section, build, plain, seen }: SectionTableProps) {
  const { layers, hazards, target, picture, answer } = section;
  const rows = [
    ...layers.map((layer, index) => ({ fromMm: layer.fromMm, row: <LayerRow key={`${layer.structure ?? 'fat'} ${index}`} layer={layer} /> })),
    ...unnamedStretches(section).map(({ fromMm }) => ({
      fromMm, row: <tr key={`between ${fromMm}`}><th scope="row">{TISSUE_BETWEEN}</th><td>No figure</td><td>{capitalised(NOT_TOLD_APART)}</td></tr>,
    })),
  ].toSorted((one, other) => one.fromMm - other.fromMm);
  return (
    <div className={seen ? 'section-table' : 'only-heard'}>
      <table>
        <caption>{plain ? '' : `${PICTURE_NAMES[picture]}. `}Layers from the skin inward, {build} build</caption>
        <thead><tr><th scope="col">Layer</th><th scope="col">Published</th><th scope="col">3D body</th></tr></thead>
        <tbody>
          {rows.map(({ row }) => row)}
          {target && <tr><th scope="row">Range of depth</th><td>{rangeWords(target)}</td><td /></tr>}
          {picture !== 'closed' && <tr><th scope="row">What limits the range</th><td colSpan={2}>{answerWords(answer)}</td></tr>}
          {hazards.map((hazard) => (
            <tr key={`${hazard.structure} ${hazard.side}`}>
              <th scope="row">{capitalised(hazard.name)}{plain ? ' (lies near)' : ', must not be met'}</th>
              <td>{hazard.limit ? figureWords(hazard.limit) : 'No figure'}</td>
              <td>{capitalised([...(plain ? [] : [distanceWords(hazard, picture)]), ...(hazard.notToDepth ? [NOT_TO_DEPTH] : [])].join('; '))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
