/** Where a round of questions is chosen, and where what was learned is looked after. */
import { Tabs } from 'radix-ui';
import { useState } from 'react';
import { say as sayAsking } from '../asking/say.ts';
import { DecksPage } from '../decks/decks-page.tsx';
import { ExamPage } from '../exam/exam-page.tsx';
import { QuizFrame } from '../frame.tsx';
import type { QuizPool } from '../pool.ts';
import type { QuizRun } from '../run.ts';
import { useLearned } from './learning.ts';
import { ProgressPage } from './progress-page.tsx';
import { say } from './say.ts';
import { Today } from './today.tsx';
import './home.css';

interface QuizHomeProps {
  readonly pool: QuizPool;
  /** What a link says of a deck or an exam; empty where it says nothing. */
  readonly code: string;
  readonly onBegin: (run: QuizRun) => void;
  readonly onLeave: () => void;
}

const TABS = ['today', 'decks', 'exam', 'progress'] as const;
type Tab = (typeof TABS)[number];

/** What stands behind a word of the link; null where it is not there. */
const after = (word: 'deck' | 'exam', code: string): string | null =>
  code.startsWith(`${word}=`) ? code.slice(word.length + 1) : null;

export function QuizHome({ pool, code, onBegin, onLeave }: QuizHomeProps) {
  const learned = useLearned();
  const [tab, setTab] = useState<Tab>(
    after('deck', code) !== null ? 'decks' : after('exam', code) !== null ? 'exam' : 'today',
  );
  return (
    <QuizFrame
      title={sayAsking('quiz-asking.screen.title')}
      leaveLabel={sayAsking('quiz-asking.screen.close')}
      onLeave={onLeave}
    >
      <Tabs.Root asChild value={tab} onValueChange={(value) => setTab(TABS.find((one) => one === value) ?? 'today')}>
        <section className="panel visit-panel quiz-panel quiz-home" aria-label={say('quiz-home.tabs.label')}>
          <Tabs.List className="quiz-tabs">
            {TABS.map((one) => (
              <Tabs.Trigger key={one} value={one}>
                {say(`quiz-home.tabs.${one}`)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <Tabs.Content value="today" className="quiz-page">
            <Today pool={pool} learned={learned} onBegin={onBegin} />
          </Tabs.Content>
          <Tabs.Content value="decks" className="quiz-page">
            <DecksPage pool={pool} learned={learned} code={after('deck', code)} onBegin={onBegin} />
          </Tabs.Content>
          <Tabs.Content value="exam" className="quiz-page">
            <ExamPage pool={pool} code={after('exam', code)} onBegin={onBegin} />
          </Tabs.Content>
          <Tabs.Content value="progress" className="quiz-page">
            <ProgressPage pool={pool} learned={learned} />
          </Tabs.Content>
        </section>
      </Tabs.Root>
    </QuizFrame>
  );
}
