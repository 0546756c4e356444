/** The needle view of a trigger point: layers, what lies near, what it feels like; for patients how deep that is, and no technique. */
import { ArrowLeft, ShieldAlert, Table2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Approach, Citation, Muscle, NeedlePathRecord, TriggerPoint } from '../../anatomy/index.ts';
import { drawnSectionOf, sectionOfPoint } from '../../state/index.ts';
import type { Lookups } from '../../state/index.ts';
import type { DrawnSection } from '../../reasoning/index.ts';
import { useLookups, useMyopoint, useStore } from '../hooks/store-context.ts';
import { BuildChoice, BuildNotes } from './build-rows.tsx';
import { choosePoint } from '../kit/choose.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { Part } from '../kit/part.tsx';
import { notToDepthWords } from './figure-words.ts';
import { NearList } from './near-list.tsx';
import { pictureName, nearestWords, pictureWords } from './picture-words.ts';
import { say } from '../kit/say.tsx';
import { SectionDrawing } from './section-drawing.tsx';
import { SectionTable } from './section-table.tsx';
import { Sources } from '../kit/sources-list.tsx';
import { Twitch } from './twitch.tsx';
import { PHONE, useMedia } from '../hooks/use-media.ts';
import { BASIS_MEANINGS, capitalised } from '../kit/words.ts';
import { inSentence } from '../../words/index.ts';

interface NeedleViewProps {
  readonly muscle: Muscle;
  readonly point: TriggerPoint;
}

function useDrawnSection(point: TriggerPoint): DrawnSection | null {
  const dataset = useDataset();
  const measured = useMyopoint((state) => state.section);
  const side = useMyopoint(({ choices: { selected } }) =>
    selected.kind === 'trigger-point' ? selected.side : 'right',
  );
  const build = useMyopoint((state) => state.choices.build);
  const sex = useMyopoint((state) => state.choices.sex);
  const section = dataset && sectionOfPoint(measured, dataset, point, side);
  return section && drawnSectionOf(section, dataset, build, sex);
}

/** Which way a drawn line goes, and why so. */
function directionWords(
  record: Extract<NeedlePathRecord, { picture: 'line' }>,
  approach: Approach,
  lookups: Lookups,
): string {
  return [
    say('needle.direction.angle', { degrees: record.angleDegrees }),
    record.asideMm > 0 ? say('needle.direction.aside', { mm: record.asideMm }) : null,
    approach.kind === 'line' && approach.along !== null ? say('needle.direction.along') : null,
    nearestWords(record, lookups),
  ]
    .filter((sentence) => sentence !== null)
    .join(' ');
}

/** Which way the drawn line goes, as recorded for trained clinicians. */
function Technique({ muscle: { needling }, point }: NeedleViewProps) {
  const record = useDataset()?.depths.needlePathByPoint.get(point.id);
  const lookups = useLookups();
  const { needleLengthMm, position, technique, safetyRule, notes } = needling;
  const { approach } = point;
  return (
    <div className="clinical">
      <p className="clinical-note">
        <ShieldAlert size={16} aria-hidden="true" /> {say('needle.clinical.note')}
      </p>
      <dl className="facts">
        {safetyRule && (
          <div className="safety-rule">
            <dt>{say('needle.clinical.safety-rule')}</dt>
            <dd>{safetyRule}</dd>
          </div>
        )}
        {record?.picture === 'line' && (
          <>
            <div>
              <dt>{say('needle.clinical.entry')}</dt>
              <dd>
                {approach.kind === 'line' && approach.entry.words
                  ? approach.entry.words
                  : say('needle.clinical.over-point', { place: inSentence(point.location) })}
              </dd>
            </div>
            <div>
              <dt>{say('needle.clinical.direction')}</dt>
              <dd>{directionWords(record, approach, lookups)}</dd>
            </div>
          </>
        )}
        {needleLengthMm && (
          <div>
            <dt>{say('needle.clinical.length')}</dt>
            <dd>{say('needle.range.span', { low: needleLengthMm[0], high: needleLengthMm[1] })}</dd>
          </div>
        )}
        {position && (
          <div>
            <dt>{say('needle.clinical.position')}</dt>
            <dd>{position}</dd>
          </div>
        )}
        {technique && (
          <div>
            <dt>{say('needle.clinical.technique')}</dt>
            <dd>{technique}</dd>
          </div>
        )}
        {notes && (
          <div>
            <dt>{say('needle.clinical.notes')}</dt>
            <dd>{notes}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}

function Points({ muscle, point }: NeedleViewProps) {
  const store = useStore();
  if (muscle.triggerPoints.length < 2) return null;
  return (
    <div className="needle-points" role="group" aria-label={say('needle.points.label')}>
      {muscle.triggerPoints.map(({ id, label }, index) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === point.id}
          aria-label={say('needle.points.point', { number: index + 1, label })}
          onClick={() => choosePoint(store, muscle.id, id)}
        >
          <span className="point-number">{index + 1}</span>
        </button>
      ))}
    </div>
  );
}

export function NeedleView({ muscle, point }: NeedleViewProps) {
  const store = useStore();
  const lookups = useLookups();
  const dataset = useDataset();
  const audience = useMyopoint((state) => state.audience);
  const build = useMyopoint((state) => state.choices.build);
  // Someone would rather not see needles: layers and what lies near stay, the line and its technique go.
  const hideNeedles = useMyopoint((state) => state.hideNeedles);
  const phone = useMedia(PHONE);
  const [asTable, setAsTable] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // The view takes the place of what was read: reading goes on from its heading.
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const section = useDrawnSection(point);
  const plain = audience === 'patient';
  const { depthMm, depthBasis, sources } = muscle.needling;
  const record = dataset?.depths.needlePathByPoint.get(point.id);
  const isLine = record?.picture === 'line';
  const isClosed = record?.picture === 'closed';
  const published = new Set([
    ...(section?.answer.kind === 'range' ? section.answer.range.sources : []),
    ...(section?.layers.flatMap(({ figure }) => figure?.sources ?? []) ?? []),
    ...(section?.hazards.flatMap(({ limit }) => limit?.sources ?? []) ?? []),
  ]);
  const citations: readonly Citation[] = [
    ...sources,
    ...[...published]
      .filter((id) => !sources.some(({ source }) => source === id))
      .map((source) => ({ source, fact: null })),
  ];
  // Why there is no line comes before the drawing where there is room; a phone shows the whole drawing at once.
  const pictureFirst = !isLine && !phone;
  const pictureSaid = record && (
    <p className="needle-picture" data-picture={record.picture}>
      {!plain && <strong>{pictureName(record.picture)}.</strong>} {pictureWords(record, point.approach, plain, lookups)}
    </p>
  );
  return (
    <div className="needle-view">
      <div className="needle-top">
        <button
          type="button"
          className="back"
          onClick={() => {
            store.getState().closeNeedle();
            document.getElementById('explanation')?.focus();
          }}
        >
          <ArrowLeft size={16} aria-hidden="true" /> <span>{say('needle.view.back')}</span>
        </button>
        <div className="needle-head">
          <h3 ref={heading} tabIndex={-1}>
            {say(plain ? 'needle.view.plain' : isLine && !hideNeedles ? 'needle.view.line' : 'needle.view.layers')}
          </h3>
          {record && phone && !plain && !isLine && (
            <span className="picture-name" aria-hidden="true">
              {pictureName(record.picture)}
            </span>
          )}
          <Points muscle={muscle} point={point} />
        </div>
      </div>
      {/* Builds, ranges and drawing are one picture: they are seen at once, what explains them follows. */}
      {!isClosed &&
        (depthMm ? (
          <BuildChoice muscle={muscle} point={point} />
        ) : (
          <p className="depth-range">
            <strong>{say('needle.depth.not-known')}</strong>
          </p>
        ))}
      {pictureFirst && pictureSaid}
      {section && (
        <Part title={say('needle.view.section')}>
          {!asTable && <SectionDrawing section={section} plain={plain} compact={phone} />}
          <SectionTable section={section} build={build} plain={plain} seen={asTable} />
          <button type="button" className="button as-table" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            <Table2 size={18} aria-hidden="true" /> {say('needle.view.as-table')}
          </button>
        </Part>
      )}
      <p className="only-imaging">{say('kit.caution.only-imaging')}</p>
      {!pictureFirst && pictureSaid}
      {!isClosed && (
        <p className="quiet">
          {capitalised(point.label)}. {BASIS_MEANINGS[depthMm ? depthBasis : 'none']}
        </p>
      )}
      {!isClosed && (
        <div className="build-rows">
          <BuildNotes muscle={muscle} point={point} />
        </div>
      )}
      {section?.notToDepth && (
        <p className="not-to-depth">
          <strong>{capitalised(notToDepthWords())}.</strong> {say('needle.view.not-to-depth')}
        </p>
      )}
      <Part title={say(plain || hideNeedles || !isLine ? 'needle.near.title' : 'needle.near.line')}>
        <NearList
          muscle={muscle}
          hazards={section?.hazards ?? []}
          picture={record?.picture ?? 'closed'}
          plain={plain}
        />
      </Part>
      <Part title={say('needle.view.twitch')}>
        <Twitch />
      </Part>
      {!plain && !hideNeedles && (
        <Part title={say('needle.view.clinical')}>
          <Technique muscle={muscle} point={point} />
        </Part>
      )}
      <Part title={say('needle.view.sources')}>
        <Sources title={say('needle.sources.depth')} citations={citations} />
      </Part>
    </div>
  );
}
