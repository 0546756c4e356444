/** Where a round of questions is chosen. */
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { REGIONS } from '../../../anatomy/index.ts';
import type { Region } from '../../../anatomy/index.ts';
import { NO_PROGRESS, nextSession } from '../../../reasoning/index.ts';
import { useMyopoint } from '../../hooks/store-context.ts';
import { say as sayKit } from '../../kit/say.tsx';
import { Segmented } from '../../kit/segmented.tsx';
import { NextButton } from '../../kit/visit-panel.tsx';
import { QuizFrame } from '../frame.tsx';
import type { QuizPool } from '../pool.ts';
import type { QuizRun } from '../run.ts';
import { say as sayAsking } from '../asking/say.ts';
import { say } from './say.ts';

interface QuizHomeProps {
  readonly pool: QuizPool;
  /** What a link says of a deck or an exam; empty where it says nothing. */
  readonly code: string;
  readonly onBegin: (run: QuizRun) => void;
  readonly onLeave: () => void;
}

const COUNTS = ['5', '10', '20'] as const;
const nothing = (): void => undefined;

export function QuizHome({ pool, onBegin, onLeave }: QuizHomeProps) {
  const [region, setRegion] = useState<Region | ''>('');
  const [count, setCount] = useState<(typeof COUNTS)[number]>('10');
  const withoutNeedles = useMyopoint((state) => state.hideNeedles);
  const name = region === '' ? say('quiz-home.start.all') : sayKit(`kit.region.${region}`);
  const begin = (): void => {
    const now = Date.now();
    const settings = { ...NO_PROGRESS.settings, newPerDay: Number(count), sessionLength: Number(count) };
    const session = nextSession(
      pool.items,
      { ...NO_PROGRESS, settings },
      { withoutNeedles, ...(region === '' ? {} : { regions: [region] }) },
      { now, zoneMinutes: -new Date(now).getTimezoneOffset() },
      String(now),
    );
    const byId = new Map(pool.items.map((item) => [item.id, item]));
    onBegin({
      kind: 'session',
      title: name,
      items: session.items.flatMap((id) => byId.get(id) ?? []),
      hints: true,
      endsAt: null,
      onAnswered: nothing,
      onCorrected: nothing,
      onEnded: nothing,
    });
  };
  return (
    <QuizFrame
      title={sayAsking('quiz-asking.screen.title')}
      leaveLabel={sayAsking('quiz-asking.screen.close')}
      onLeave={onLeave}
    >
      <section className="panel visit-panel quiz-panel" aria-label={say('quiz-home.start.title')}>
        <header className="visit-head">
          <h2>{say('quiz-home.start.title')}</h2>
        </header>
        <div className="visit-content">
          <p className="visit-sub">{say('quiz-home.start.text')}</p>
          <label className="quiz-field">
            <span>{say('quiz-home.start.region')}</span>
            <select
              value={region}
              onChange={({ target }) => setRegion(REGIONS.find((each) => each === target.value) ?? '')}
            >
              <option value="">{say('quiz-home.start.all')}</option>
              {REGIONS.map((each) => (
                <option key={each} value={each}>
                  {sayKit(`kit.region.${each}`)}
                </option>
              ))}
            </select>
          </label>
          <div className="quiz-field">
            <span>{say('quiz-home.start.count')}</span>
            <Segmented
              label={say('quiz-home.start.count')}
              options={COUNTS.map((value) => ({ value, name: value }))}
              value={count}
              onChoose={setCount}
            />
          </div>
        </div>
        <footer className="visit-foot">
          <NextButton
            words={say('quiz-home.start.begin')}
            icon={<ArrowRight size={26} aria-hidden="true" />}
            onClick={begin}
          />
        </footer>
      </section>
    </QuizFrame>
  );
}
