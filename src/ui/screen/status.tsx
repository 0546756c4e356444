/** How far the picture has come, what went wrong, what to do first, and the words for those who listen. */
import { RotateCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { TriggerPoint } from '../../anatomy/index.ts';
import { usualWords } from '../../reasoning/index.ts';
import { NONE, muscleOfTarget } from '../../state/index.ts';
import type { StageFault } from '../../state/index.ts';
import { useLookups, useMyopoint, useStore } from '../hooks/store-context.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { fullNameOf } from '../kit/names.ts';
import { say } from '../kit/say.tsx';
import { bodyOfWords } from '../kit/person-words.ts';
import { listed } from '../../words/index.ts';
import { ReloadButton } from '../parts/reload-button.tsx';

/** More places than these are not listened to. */
const MOST_PLACES = 3;

/** A thin bar while files come; words in the middle until the first picture stands. */
export function LoadProgress() {
  const load = useMyopoint((state) => state.load);
  const drawn = useMyopoint((state) => state.stageFault === null);
  if (!drawn || (load.phase !== 'loading' && load.phase !== 'clickable')) return null;
  const percent = Math.round(100 * load.fraction);
  return (
    <>
      <div
        className="load-bar"
        role="progressbar"
        aria-label={say('shell.load.label')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <div style={{ width: `${percent}%` }} />
      </div>
      {load.phase === 'loading' && (
        <p className="load-words" aria-hidden="true">
          {say('shell.load.text')}
        </p>
      )}
    </>
  );
}

/** A picture that is not back by then will not come back by itself. */
const COMES_BACK_WITHIN_MS = 6000;

function RetryButton() {
  const store = useStore();
  return (
    <button type="button" className="button" onClick={() => store.getState().retryLoad()}>
      <RotateCw size={18} aria-hidden="true" /> {say('shell.load.retry')}
    </button>
  );
}

/** What stands where no body can be drawn, not even flat: what works, what to try. */
function NoBody() {
  const store = useStore();
  return (
    <div className="panel trouble instead-of-body">
      <div role="alert" className="part-fault-words">
        <h2>{say('shell.not-drawn.title')}</h2>
        <p>{say('shell.not-drawn.text')}</p>
        <p className="quiet">{say('shell.not-drawn.help')}</p>
      </div>
      <div className="trouble-actions">
        <button type="button" className="button" onClick={() => store.getState().retryStage()}>
          <RotateCw size={18} aria-hidden="true" /> {say('shell.stage.again')}
        </button>
        <ReloadButton words={say('shell.stage.reload')} />
      </div>
    </div>
  );
}

/** Why the body is drawn flat; kept so by hand, it is not tried otherwise the next time. */
function DrawnFlat({ fault }: { readonly fault: StageFault }) {
  const store = useStore();
  return (
    <div className="panel trouble instead-of-body">
      <div role="alert" className="part-fault-words">
        <h2>{say('shell.flat.title')}</h2>
        <p>{say(`shell.flat.${fault}`)}</p>
        <p className="quiet">{say('shell.flat.help')}</p>
      </div>
      <div className="trouble-actions">
        <button type="button" className="button strong" onClick={() => store.getState().setDrawsFlat(true)}>
          {say('shell.flat.keep')}
        </button>
        <button type="button" className="button" onClick={() => store.getState().retryStage()}>
          <RotateCw size={18} aria-hidden="true" /> {say('shell.flat.try')}
        </button>
      </div>
    </div>
  );
}

/** Mostly it is back in a second; sometimes never. */
function Interrupted() {
  const store = useStore();
  const [waited, setWaited] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), COMES_BACK_WITHIN_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="panel trouble">
      <div role="alert" className="part-fault-words">
        <h2>{say('shell.interrupted.title')}</h2>
        <p>{say(waited ? 'shell.interrupted.gone' : 'shell.interrupted.waiting')}</p>
      </div>
      {waited && (
        <div className="trouble-actions">
          <ReloadButton words={say('shell.stage.reload')} strong />
          <button type="button" className="button" onClick={() => store.getState().reportSolidFault('broken')}>
            {say('shell.flat.now')}
          </button>
        </div>
      )}
    </div>
  );
}

/** A device that is slow with the body is offered the flat drawing, once. */
function DrawnSlowly() {
  const store = useStore();
  const { answerFlatOffer } = store.getState();
  return (
    <div className="panel trouble">
      <div role="status" className="part-fault-words">
        <h2>{say('shell.flat.slow-title')}</h2>
        <p>{say('shell.flat.slow')}</p>
      </div>
      <div className="trouble-actions">
        <button type="button" className="button strong" onClick={() => answerFlatOffer(true)}>
          {say('shell.flat.now')}
        </button>
        <button type="button" className="button" onClick={() => answerFlatOffer(false)}>
          {say('shell.flat.solid')}
        </button>
      </div>
    </div>
  );
}

/** The other body did not come; the one that is drawn stays the chosen one. */
function MissingBody({ id }: { readonly id: string }) {
  const store = useStore();
  return (
    <div className="panel trouble" role="alert">
      <h2>{say('shell.missing.title', { body: bodyOfWords(id) })}</h2>
      <p>{say('shell.missing.text')}</p>
      <button type="button" className="button" onClick={() => store.getState().retryBody()}>
        <RotateCw size={18} aria-hidden="true" /> {say('shell.stage.again')}
      </button>
    </div>
  );
}

/**
 * A body that cannot be drawn, an interrupted picture, a failed load in the words of the scene; with the way to try again.
 * The flat drawing is offered where somebody looks around by himself and can change it back: neither before the eyes of two
 * who talk, nor while something is painted or learnt, nor on another page, which has no settings.
 */
export function Trouble({ offersFlat = false }: { readonly offersFlat?: boolean }) {
  const load = useMyopoint((state) => state.load);
  const contextLost = useMyopoint((state) => state.contextLost);
  const stageFault = useMyopoint((state) => state.stageFault);
  const solidFault = useMyopoint((state) => state.solidFault);
  const drawsSlowly = useMyopoint((state) => state.drawsSlowly);
  const factsFailed = useMyopoint((state) => state.factsFailed);
  const missingBody = useMyopoint((state) => state.missingBody);
  if (factsFailed) {
    return (
      <div className="panel trouble" role="alert">
        <h2>{say('shell.facts.title')}</h2>
        <p>{say('shell.facts.text')}</p>
        <RetryButton />
      </div>
    );
  }
  if (stageFault) return <NoBody />;
  if (missingBody !== null) return <MissingBody id={missingBody} />;
  if (load.phase === 'failed') {
    return (
      <div className="panel trouble" role="alert">
        <h2>{say('shell.load.title')}</h2>
        <p>{load.message}</p>
        <p className="quiet">{say('shell.load.meanwhile')}</p>
        <div className="trouble-actions">
          <RetryButton />
          <ReloadButton words={say('shell.stage.reload')} />
        </div>
      </div>
    );
  }
  if (solidFault) return <DrawnFlat fault={solidFault} />;
  if (contextLost) return <Interrupted />;
  return offersFlat && drawsSlowly ? <DrawnSlowly /> : null;
}

/** What to do first, while nothing is chosen. */
export function Hint() {
  const nothingSelected = useMyopoint((state) => state.choices.selected.kind === 'none' && state.recall === null);
  const standing = useMyopoint(
    (state) => state.stageFault === null && (state.load.phase === 'ready' || state.load.phase === 'clickable'),
  );
  return nothingSelected && standing ? (
    <aside className="hint" aria-label={say('shell.hint.label')}>
      {say('shell.hint.text')}
    </aside>
  ) : null;
}

/** Where the pain of these points is felt most often, in one breath. */
function painWords(points: readonly TriggerPoint[]): string {
  const { frequency, wordings } = usualWords(points);
  if (!frequency) return '';
  return say('shell.selected.pain', {
    places: listed(wordings.slice(0, MOST_PLACES)),
    more: wordings.length > MOST_PLACES ? 'yes' : 'other',
    often: frequency,
  });
}

/** Tells the selection with where its pain is felt, then whatever the store is asked to announce. */
export function LiveRegion() {
  const store = useStore();
  // What a quiz lights is what it asks for.
  const selected = useMyopoint(({ mode, choices }) => (mode.kind === 'quiz' ? NONE : choices.selected));
  const announcement = useMyopoint((state) => state.announcement);
  const lookups = useLookups();
  const dataset = useDataset();
  useEffect(
    () =>
      store.subscribe(
        ({ choices }) => choices.selected,
        () => {
          const { announcement: said, announce } = store.getState();
          // Old words must not be read again beside the new selection.
          if (said !== '') announce('');
        },
      ),
    [store],
  );
  const name = fullNameOf(selected, dataset, lookups);
  const id = muscleOfTarget(selected);
  const muscle = id === null ? undefined : dataset?.muscleById.get(id);
  const placed = selected.kind === 'trigger-point' ? dataset?.triggerPointById.get(selected.id) : undefined;
  const number = placed ? placed.muscle.triggerPoints.indexOf(placed.point) + 1 : 0;
  const chosen = placed ? [placed.point] : (muscle?.triggerPoints ?? []);
  const said =
    name === null
      ? ''
      : placed
        ? say('shell.selected.point', { name, number, label: placed.point.label, pain: painWords(chosen) })
        : muscle
          ? say('shell.selected.muscle', { name, count: muscle.triggerPoints.length, pain: painWords(chosen) })
          : say('shell.selected.other', { name });
  return (
    <div role="status" aria-live="polite" className="only-heard">
      {announcement !== '' ? announcement : said}
    </div>
  );
}
