/** The section as a table: every layer and hazard with what is published of it. */
import { NOT_TO_DEPTH } from '../state/index.ts';
import type { DrawnSection } from '../state/index.ts';
import { distanceWords, figureWords, layerWords, rangeWords } from './figure-words.ts';
import { capitalised } from './words.ts';

interface SectionTableProps {
  readonly section: DrawnSection;
  readonly build: string;
  /** For patients: what lies near is named, without distances. */
  readonly plain: boolean;
  /** Shown to the eye too, or only read out. */
  readonly seen: boolean;
}

export function SectionTable({ section: { layers, hazards, target }, build, plain, seen }: SectionTableProps) {
  return (
    <div className={seen ? 'section-table' : 'only-heard'}>
      <table>
        <caption>Layers from the skin inward, {build} build</caption>
        <thead><tr><th scope="col">Layer</th><th scope="col">Published</th><th scope="col">3D body</th></tr></thead>
        <tbody>
          {layers.map((layer, index) => (
            <tr key={`${layer.structure ?? 'fat'} ${index}`}>
              <th scope="row">{capitalised(layer.name)}{layer.target ? ' (the muscle of this point)' : ''}</th>
              <td>{layer.figure ? layerWords(layer) : 'No figure; drawn as on the model body'}</td>
              <td>{layer.notToDepth ? capitalised(NOT_TO_DEPTH) : ''}</td>
            </tr>
          ))}
          {target && <tr><th scope="row">Range of depth</th><td>{rangeWords(target)}</td><td /></tr>}
          {hazards.map((hazard) => (
            <tr key={`${hazard.structure} ${hazard.side}`}>
              <th scope="row">{capitalised(hazard.name)}{plain ? ' (lies near)' : ', must not be met'}</th>
              <td>{hazard.limit ? figureWords(hazard.limit) : 'No figure'}</td>
              <td>{capitalised([...(plain ? [] : [distanceWords(hazard)]), ...(hazard.notToDepth ? [NOT_TO_DEPTH] : [])].join('; '))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
