/** The section as a table: every layer and hazard with what is published of it. */
import { unnamedStretches } from '../../reasoning/index.ts';
import type { Build } from '../../anatomy/index.ts';
import type { DrawnLayer, DrawnSection } from '../../reasoning/index.ts';
import { answerWords } from './depth-words.ts';
import { distanceWords, figureWords, layerName, layerWords, notToDepthWords, rangeWords } from './figure-words.ts';
import { pictureName } from './picture-words.ts';
import { useLookups } from '../hooks/store-context.ts';
import { say } from '../kit/say.tsx';
import { capitalised } from '../kit/words.ts';

interface SectionTableProps {
  readonly section: DrawnSection;
  readonly build: Build;
  /** For patients: what lies near is named, without distances. */
  readonly plain: boolean;
  /** Shown to the eye too, or only read out. */
  readonly seen: boolean;
}

function LayerRow({ layer }: { readonly layer: DrawnLayer }) {
  const name = layerName(layer);
  return (
    <tr>
      <th scope="row">{layer.target ? say('needle.table.target', { layer: name }) : name}</th>
      <td>{layer.figure ? layerWords(layer) : say('needle.table.as-model')}</td>
      <td>{layer.notToDepth ? capitalised(notToDepthWords()) : ''}</td>
    </tr>
  );
}

export function SectionTable({ section, build, plain, seen }: SectionTableProps) {
  const { layers, hazards, target, picture, answer } = section;
  const lookups = useLookups();
  const rows = [
    ...layers.map((layer, index) => ({
      fromMm: layer.fromMm,
      row: <LayerRow key={`${layer.structure ?? 'fat'} ${index}`} layer={layer} />,
    })),
    ...unnamedStretches(section).map(({ fromMm }) => ({
      fromMm,
      row: (
        <tr key={`between ${fromMm}`}>
          <th scope="row">{say('needle.layer.between')}</th>
          <td>{say('needle.table.no-figure')}</td>
          <td>{capitalised(say('needle.layer.not-told-apart'))}</td>
        </tr>
      ),
    })),
  ].toSorted((one, other) => one.fromMm - other.fromMm);
  return (
    <div className={seen ? 'section-table' : 'only-heard'}>
      <table>
        <caption>
          {plain
            ? say('needle.table.caption', { build })
            : say('needle.table.caption-picture', { picture: pictureName(picture), build })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('needle.table.layer')}</th>
            <th scope="col">{say('needle.table.published')}</th>
            <th scope="col">{say('needle.table.body')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row }) => row)}
          {target && (
            <tr>
              <th scope="row">{say('needle.range.title')}</th>
              <td>{rangeWords(target)}</td>
              <td />
            </tr>
          )}
          {picture !== 'closed' && (
            <tr>
              <th scope="row">{say('needle.table.limit')}</th>
              <td colSpan={2}>{answerWords(answer, lookups)}</td>
            </tr>
          )}
          {hazards.map((hazard) => (
            <tr key={`${hazard.structure} ${hazard.side}`}>
              <th scope="row">
                {say(plain ? 'needle.table.hazard-plain' : 'needle.table.hazard', {
                  structure: capitalised(hazard.name),
                })}
              </th>
              <td>{hazard.limit ? figureWords(hazard.limit) : say('needle.table.no-figure')}</td>
              <td>
                {capitalised(
                  [
                    ...(plain ? [] : [distanceWords(hazard, picture)]),
                    ...(hazard.notToDepth ? [notToDepthWords()] : []),
                  ].join('; '),
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
