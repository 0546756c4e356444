/** An exam: what it asks is chosen here, or was by whoever made the link. No hints, and its time runs. */
import { ArrowRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { REGIONS } from '../../../anatomy/index.ts';
import type { Region } from '../../../anatomy/index.ts';
import { QUIZ_KINDS, examItems, examLink, examSeed, kindTitle, readExamLink } from '../../../reasoning/index.ts';
import type { ExamPlan, QuizKind } from '../../../reasoning/index.ts';
import { inSentence, listed, sayQuiz } from '../../../words/index.ts';
import { useMyopoint } from '../../hooks/store-context.ts';
import { Disclosure } from '../../kit/disclosure.tsx';
import { say as sayKit } from '../../kit/say.tsx';
import { NextButton } from '../../kit/visit-panel.tsx';
import { HomePage } from '../home/home-page.tsx';
import { LinkLine, addressOf } from '../home/link-line.tsx';
import { learningRun } from '../home/runs.ts';
import { say } from '../home/say.ts';
import type { QuizPool } from '../pool.ts';
import type { QuizRun } from '../run.ts';
import { Chips } from './chips.tsx';
import { NumberField } from './number-field.tsx';
import './exam.css';

interface ExamPageProps {
  readonly pool: QuizPool;
  /** Of an exam; null where the link brought none. */
  readonly code: string | null;
  readonly onBegin: (run: QuizRun) => void;
}

/** As much as a link may say. */
const MOST = { count: 200, minutes: 600 } as const;
const MINUTE_MS = 60_000;

const namesOf = (names: readonly string[]): string => listed(names.map(inSentence));

/** What an exam holds, in words. */
function Summary({ plan, found }: { readonly plan: ExamPlan; readonly found: number }) {
  const { regions, kinds, minutes } = plan;
  return (
    <ul className="quiz-summary">
      <li>{say('quiz-home.exam.holds', { count: found, minutes })}</li>
      <li>
        {regions.length === 0
          ? say('quiz-home.exam.all-regions')
          : say('quiz-home.exam.of-regions', { names: namesOf(regions.map((one) => sayKit(`kit.region.${one}`))) })}
      </li>
      <li>
        {kinds.length === 0
          ? say('quiz-home.exam.all-kinds')
          : say('quiz-home.exam.of-kinds', { names: namesOf(kinds.map((one) => sayQuiz(kindTitle(one)))) })}
      </li>
      <li>{say('quiz-home.exam.rules')}</li>
    </ul>
  );
}

const begun = (plan: ExamPlan, { items }: QuizPool): QuizRun =>
  learningRun({
    kind: 'exam',
    title: say('quiz-home.exam.name'),
    items: examItems(plan, items),
    hints: false,
    endsAt: Date.now() + plan.minutes * MINUTE_MS,
  });

function Begin({
  plan,
  found,
  pool,
  onBegin,
}: Omit<ExamPageProps, 'code'> & { readonly plan: ExamPlan; readonly found: number }) {
  return (
    <NextButton
      words={say('quiz-home.exam.begin')}
      disabled={found === 0}
      icon={<ArrowRight size={26} aria-hidden="true" />}
      onClick={() => onBegin(begun(plan, pool))}
    />
  );
}

/** The exam of a link: nothing of it can be chosen. */
function LinkedExam({
  read,
  pool,
  onBegin,
  onOwn,
}: {
  readonly read: ReturnType<typeof readExamLink>;
  readonly pool: QuizPool;
  readonly onBegin: (run: QuizRun) => void;
  readonly onOwn: () => void;
}) {
  const found = useMemo(() => (read.ok ? examItems(read.plan, pool.items).length : 0), [read, pool]);
  const own = (
    <div className="quiz-row">
      <button type="button" className="button" onClick={onOwn}>
        {say('quiz-home.exam.own')}
      </button>
    </div>
  );
  if (!read.ok)
    return (
      <HomePage title={say('quiz-home.exam.name')}>
        <p className="quiz-fault" role="alert">
          {sayQuiz(read.text)}
        </p>
        {own}
      </HomePage>
    );
  return (
    <HomePage
      title={say('quiz-home.exam.given')}
      footer={<Begin plan={read.plan} found={found} pool={pool} onBegin={onBegin} />}
    >
      <Summary plan={read.plan} found={found} />
      {read.poolChanged && (
        <p className="quiz-fault" role="alert">
          {say('quiz-home.exam.changed')}
        </p>
      )}
      {own}
    </HomePage>
  );
}

function OwnExam({ pool, onBegin }: Omit<ExamPageProps, 'code'>) {
  const body = useMyopoint((state) => state.body.id);
  const [seed] = useState(() => examSeed(crypto.randomUUID()));
  const [regions, setRegions] = useState<readonly Region[]>([]);
  const [kinds, setKinds] = useState<readonly QuizKind[]>([]);
  const [count, setCount] = useState(20);
  const [minutes, setMinutes] = useState(20);
  const plan = useMemo(
    (): ExamPlan => ({ seed, regions, kinds, count, minutes }),
    [seed, regions, kinds, count, minutes],
  );
  const found = useMemo(() => examItems(plan, pool.items).length, [plan, pool]);
  const address = useMemo(() => addressOf(`exam=${examLink(plan, pool.items)}`, body), [plan, pool, body]);
  return (
    <HomePage
      title={say('quiz-home.exam.name')}
      footer={<Begin plan={plan} found={found} pool={pool} onBegin={onBegin} />}
    >
      <p className="visit-sub">{say('quiz-home.exam.text')}</p>
      <div className="quiz-numbers">
        <NumberField label={say('quiz-home.exam.count')} value={count} most={MOST.count} onChange={setCount} />
        <NumberField label={say('quiz-home.exam.minutes')} value={minutes} most={MOST.minutes} onChange={setMinutes} />
      </div>
      <p role="status" className={found < count ? 'quiz-fault' : 'only-heard'}>
        {found < count && say('quiz-home.exam.fewer', { count: found })}
      </p>
      <Chips
        label={say('quiz-home.exam.regions')}
        note={say('quiz-home.exam.none-is-all')}
        options={REGIONS.map((value) => ({ value, name: sayKit(`kit.region.${value}`) }))}
        chosen={regions}
        onChoose={setRegions}
      />
      <Disclosure
        title={
          kinds.length === 0 ? say('quiz-home.exam.kinds') : say('quiz-home.exam.kinds-chosen', { count: kinds.length })
        }
      >
        <Chips
          label={say('quiz-home.today.kinds')}
          note={say('quiz-home.exam.none-is-all')}
          options={QUIZ_KINDS.map((value) => ({ value, name: sayQuiz(kindTitle(value)) }))}
          chosen={kinds}
          onChoose={setKinds}
        />
      </Disclosure>
      <LinkLine label={say('quiz-home.exam.link')} address={address} />
      <p className="quiet">{say('quiz-home.exam.link-note')}</p>
    </HomePage>
  );
}

export function ExamPage({ pool, code, onBegin }: ExamPageProps) {
  const [isOwn, setIsOwn] = useState(code === null);
  const read = useMemo(() => (code === null ? null : readExamLink(code, pool.items)), [code, pool]);
  return isOwn || !read ? (
    <OwnExam pool={pool} onBegin={onBegin} />
  ) : (
    <LinkedExam read={read} pool={pool} onBegin={onBegin} onOwn={() => setIsOwn(true)} />
  );
}
