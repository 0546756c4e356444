/** What is asked today: what is due first, then some that is new. */
import { ArrowRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { REGIONS } from '../../../anatomy/index.ts';
import type { Region } from '../../../anatomy/index.ts';
import { nextSession } from '../../../reasoning/index.ts';
import { useMyopoint } from '../../hooks/store-context.ts';
import { Disclosure } from '../../kit/disclosure.tsx';
import { say as sayKit } from '../../kit/say.tsx';
import { Segmented } from '../../kit/segmented.tsx';
import { SwitchRow } from '../../kit/switch-row.tsx';
import { NextButton } from '../../kit/visit-panel.tsx';
import type { QuizPool } from '../pool.ts';
import type { QuizRun } from '../run.ts';
import { HomePage } from './home-page.tsx';
import { KeepOffer } from './keep-offer.tsx';
import { learning } from './learning.ts';
import type { Learned } from './learning.ts';
import { clockAt, KINDS_OF, kindsOf, learningRun } from './runs.ts';
import type { KindsOf } from './runs.ts';
import { say } from './say.ts';

interface TodayProps {
  readonly pool: QuizPool;
  readonly learned: Learned;
  readonly onBegin: (run: QuizRun) => void;
}

const LENGTHS = ['5', '10', '20', '40'] as const;
const FRESH = ['0', '5', '10', '20', '40'] as const;

/** The nearest of the offered figures, as another device may have set any. */
const nearest = <T extends string>(offered: readonly T[], value: number): T =>
  offered.reduce((best, one) => (Math.abs(Number(one) - value) < Math.abs(Number(best) - value) ? one : best));

function RegionField({
  value,
  onChange,
}: {
  readonly value: Region | '';
  readonly onChange: (region: Region | '') => void;
}) {
  return (
    <label className="quiz-field">
      <span>{say('quiz-home.today.region')}</span>
      <select value={value} onChange={({ target }) => onChange(REGIONS.find((each) => each === target.value) ?? '')}>
        <option value="">{say('quiz-home.today.all')}</option>
        {REGIONS.map((each) => (
          <option key={each} value={each}>
            {sayKit(`kit.region.${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

export function Today({ pool, learned, onBegin }: TodayProps) {
  const { progress } = learned;
  const { settings } = progress;
  const [region, setRegion] = useState<Region | ''>('');
  const [kinds, setKinds] = useState<KindsOf>('all');
  const [weakOnly, setWeakOnly] = useState(false);
  const [dueOnly, setDueOnly] = useState(false);
  const hidesNeedles = useMyopoint((state) => state.hideNeedles);
  const [withoutNeedles, setWithoutNeedles] = useState(hidesNeedles);
  // What is due in some minutes comes with the next look.
  const [now] = useState(() => Date.now());
  const session = useMemo(() => {
    const chosen = kindsOf(kinds, pool.items);
    const choice = {
      ...(region === '' ? {} : { regions: [region] }),
      ...(chosen.length === 0 ? {} : { kinds: chosen }),
      ...{ weakOnly, dueOnly, withoutNeedles },
    };
    return nextSession(pool.items, progress, choice, clockAt(now), String(now));
  }, [pool, progress, region, kinds, weakOnly, dueOnly, withoutNeedles, now]);
  const begin = (): void => {
    const byId = new Map(pool.items.map((item) => [item.id, item]));
    onBegin(
      learningRun({
        kind: 'session',
        title: region === '' ? say('quiz-home.today.all') : sayKit(`kit.region.${region}`),
        items: session.items.flatMap((id) => byId.get(id) ?? []),
      }),
    );
  };
  const isEmpty = session.items.length === 0;
  const more = session.waiting - session.due;
  return (
    <HomePage
      title={say('quiz-home.today.title')}
      footer={
        <NextButton
          words={say('quiz-home.today.begin')}
          disabled={isEmpty || !learned.isRead}
          icon={<ArrowRight size={26} aria-hidden="true" />}
          onClick={begin}
        />
      }
    >
      {progress.reviews.length === 0 && <p className="visit-sub">{say('quiz-home.today.first')}</p>}
      <p className="quiz-holds" role="status">
        {isEmpty
          ? say(weakOnly ? 'quiz-home.today.no-weak' : 'quiz-home.today.none')
          : say('quiz-home.today.holds', { due: session.due, fresh: session.fresh })}{' '}
        {more > 0 && say('quiz-home.today.more-due', { count: more })}
      </p>
      <RegionField value={region} onChange={setRegion} />
      <div className="quiz-field">
        <span>{say('quiz-home.today.kinds')}</span>
        <Segmented
          label={say('quiz-home.today.kinds')}
          options={KINDS_OF.map((value) => ({ value, name: say(`quiz-home.kinds.${value}`) }))}
          value={kinds}
          onChoose={setKinds}
        />
      </div>
      <div className="quiz-field">
        <span>{say('quiz-home.today.length')}</span>
        <Segmented
          label={say('quiz-home.today.length')}
          options={LENGTHS.map((value) => ({ value, name: value }))}
          value={nearest(LENGTHS, settings.sessionLength)}
          onChoose={(length) => learning.settle({ ...settings, sessionLength: Number(length) })}
        />
      </div>
      <Disclosure title={say('quiz-home.today.more')}>
        <div className="quiz-field">
          <span>{say('quiz-home.today.fresh')}</span>
          <Segmented
            label={say('quiz-home.today.fresh')}
            options={FRESH.map((value) => ({ value, name: value }))}
            value={nearest(FRESH, settings.newPerDay)}
            onChoose={(fresh) => learning.settle({ ...settings, newPerDay: Number(fresh) })}
          />
        </div>
        <SwitchRow
          label={say('quiz-home.today.weak')}
          note={say('quiz-home.today.weak-note')}
          on={weakOnly}
          onChange={setWeakOnly}
        />
        <SwitchRow
          label={say('quiz-home.today.due')}
          note={say('quiz-home.today.due-note')}
          on={dueOnly}
          onChange={setDueOnly}
        />
        <SwitchRow
          label={say('quiz-home.today.needles')}
          note={say('quiz-home.today.needles-note')}
          on={withoutNeedles}
          onChange={setWithoutNeedles}
        />
      </Disclosure>
      <KeepOffer learned={learned} />
    </HomePage>
  );
}
