/** What is shown, in words: its name, where its pain may be felt, its points; and the same view in the whole program. */
import { ExternalLink } from 'lucide-react';
import type { Muscle, TriggerPoint } from '../../anatomy/index.ts';
import { plainZonesOf, zonesOf } from '../../reasoning/index.ts';
import { linkOf, muscleOfTarget } from '../../state/index.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { useLookups, useMyopoint } from '../hooks/store-context.ts';
import { fullNameOf } from '../kit/names.ts';
import { say } from '../kit/say.tsx';
import { pictureWords } from '../needle/picture-words.ts';
import { PainZones } from '../muscle/pain-zones.tsx';

/** The whole program, at the same view; its address has nothing of this page's own. */
function WholeProgram() {
  const link = useMyopoint(linkOf);
  const address = new URL('./', document.baseURI);
  address.search = '';
  address.hash = link;
  return (
    <a className="embedded-whole" href={address.href} target="_blank" rel="noopener">
      <span>{say('embedded.whole.label')}</span>
      <ExternalLink size={18} aria-hidden="true" />
    </a>
  );
}

function PainWords({ points }: { readonly points: readonly TriggerPoint[] }) {
  const dataset = useDataset();
  const isPatient = useMyopoint((state) => state.audience === 'patient');
  return (
    <>
      <h2>{say('embedded.pain.title')}</h2>
      <PainZones zones={isPatient && dataset ? plainZonesOf(points, dataset) : zonesOf(points)} />
    </>
  );
}

function PointWords({ points }: { readonly points: Muscle['triggerPoints'] }) {
  return (
    <>
      <h2>{say('embedded.points.title', { count: points.length })}</h2>
      <ol className="embedded-points">
        {points.map(({ id, label, location }, at) => (
          <li key={id}>
            <span className="point-number" aria-hidden="true">
              {at + 1}
            </span>
            <span>
              {label}: {location}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** What the opened body shows under a point; nothing while it is closed. */
function LayerWords({ points: [point] }: { readonly points: readonly TriggerPoint[] }) {
  const dataset = useDataset();
  const lookups = useLookups();
  const isOpen = useMyopoint((state) => state.choices.needle);
  const isPatient = useMyopoint((state) => state.audience === 'patient');
  const record = point && dataset?.depths.needlePathByPoint.get(point.id);
  if (!isOpen || !record) return null;
  return (
    <>
      <h2>{say('embedded.layers.title')}</h2>
      <p>{pictureWords(record, point.approach, isPatient, lookups)}</p>
    </>
  );
}

function MuscleWords({ muscle }: { readonly muscle: Muscle }) {
  const dataset = useDataset();
  const selected = useMyopoint((state) => state.choices.selected);
  // A story that stands at its beginning shows the points without their pain.
  const pointsAlone = useMyopoint((state) => state.story?.step === 0);
  const points =
    selected.kind === 'trigger-point'
      ? muscle.triggerPoints.filter(({ id }) => id === selected.id)
      : muscle.triggerPoints;
  const daily = dataset?.wordsById.get(muscle.id);
  return (
    <>
      {selected.kind === 'trigger-point' && <LayerWords points={points} />}
      {!pointsAlone && <PainWords points={points} />}
      {daily && <p>{daily.whatItDoes}</p>}
      <PointWords points={muscle.triggerPoints} />
    </>
  );
}

export function EmbeddedCaption() {
  const dataset = useDataset();
  const lookups = useLookups();
  const selected = useMyopoint((state) => state.choices.selected);
  const muscle = dataset?.muscleById.get(muscleOfTarget(selected) ?? ('' as Muscle['id']));
  const name = fullNameOf(selected, dataset, lookups);
  return (
    <section className="panel embedded-caption" aria-label={say('embedded.caption.label')}>
      <header>
        <h1>{name ?? 'Myopoint'}</h1>
        <WholeProgram />
      </header>
      <div
        className="panel-scroll"
        tabIndex={0}
        role="region"
        aria-label={say('muscle.panel.about', { name: name ?? 'Myopoint' })}
      >
        {muscle ? <MuscleWords muscle={muscle} /> : name === null && <p>{say('embedded.hint.text')}</p>}
        <p className="quiet">{say('kit.caution.not-advice')}</p>
      </div>
    </section>
  );
}
