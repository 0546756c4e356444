/** The page of a package: reads its content, asks, explains, and tells the platform around it. Stands alone, with no library. */
import {
  isDone,
  isRight,
  newAttempt,
  readAttempt,
  rightIn,
  scoreOf,
  stepsOf,
  writeAttempt,
  type Attempt,
} from './attempt.ts';
import type { PackedContent, PackedPage, PackedPicture, PackedQuestion } from './content.ts';
import { beginWith, findApi, type Platform } from './platform.ts';
import { WORDS } from './words.ts';

type Child = Node | string;

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

const content = JSON.parse(document.getElementById('content')?.textContent ?? '{}') as PackedContent;
const place = document.querySelector('main') ?? document.body;
const api = findApi(window);
const platform: Platform | null = api && beginWith(api, () => performance.now());
const kept = platform && readAttempt(content, platform.kept);
let attempt: Attempt = kept ?? newAttempt(content);
let taken = true;

function tell(): void {
  if (!platform) return;
  const { pass } = content;
  taken = platform.tell({
    suspend: writeAttempt(content, attempt),
    done: isDone(content, attempt),
    score: scoreOf(content, attempt),
    pass,
  });
}

const button = (words: string, act: () => void, className = ''): HTMLButtonElement => {
  const made = make('button', { type: 'button', className }, words);
  made.addEventListener('click', act);
  return made;
};

/** Shows something new, and lets the keyboard and who listens begin at its head. */
function show(...children: readonly Child[]): void {
  place.replaceChildren(...children);
  const head = place.querySelector('h1');
  if (!head) return;
  head.tabIndex = -1;
  head.focus();
}

function go(step: number): void {
  attempt = { ...attempt, step };
  tell();
  draw();
}

const progress = (): HTMLElement => make('p', { className: 'quiet' }, WORDS.stepOf(attempt.step + 1, stepsOf(content)));
const figure = (picture: PackedPicture | null): readonly Child[] =>
  picture ? [make('img', { src: picture.file, alt: picture.words, width: 1200, height: 630 })] : [];
const sourcesOf = (sources: readonly string[]): readonly Child[] =>
  sources.length === 0
    ? []
    : [
        make(
          'details',
          {},
          make('summary', {}, WORDS.sources),
          make('ul', { className: 'sources' }, ...sources.map((one) => make('li', {}, one))),
        ),
      ];

function ways(...more: readonly Child[]): HTMLElement {
  const back = attempt.step > 0 ? [button(WORDS.back, () => go(attempt.step - 1))] : [];
  return make('div', { className: 'ways' }, ...back, ...more);
}
const onward = (): HTMLButtonElement =>
  button(attempt.step + 1 < stepsOf(content) ? WORDS.next : WORDS.result, () => go(attempt.step + 1), 'strong');

function drawPage({ title, text, lines, deeper, sources, picture }: PackedPage): void {
  show(
    progress(),
    make('h1', {}, title),
    make('p', {}, text),
    ...(lines.length === 0 ? [] : [make('ul', {}, ...lines.map((line) => make('li', {}, line)))]),
    ...figure(picture),
    ...(deeper === null ? [] : [make('details', {}, make('summary', {}, WORDS.deeper), make('p', {}, deeper))]),
    ...sourcesOf(sources),
    ways(onward()),
  );
}

function answer(at: number, given: readonly number[]): void {
  attempt = { ...attempt, answers: attempt.answers.map((one, other) => (other === at ? given : one)) };
  tell();
  draw();
}

/** One of them, as a list of choices. */
function choices(question: PackedQuestion, at: number): readonly Child[] {
  const form = make('form', {});
  const list = make('fieldset', {}, make('legend', {}, WORDS.chooseOne));
  question.options.forEach((option, value) => {
    list.append(
      make('label', {}, make('input', { type: 'radio', name: 'answer', value: String(value), required: true }), option),
    );
  });
  form.append(list, ways(make('button', { type: 'submit', className: 'strong' }, WORDS.check)));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = new FormData(form).get('answer');
    if (typeof chosen === 'string') answer(at, [Number(chosen)]);
  });
  return [form];
}

/** All of them, put in order by buttons. */
function order(question: PackedQuestion, at: number): readonly Child[] {
  const given = question.options.map((_, one) => one);
  const list = make('ol', { className: 'order' });
  const heard = make('p', { className: 'only-heard' });
  heard.setAttribute('role', 'status');
  const swap = (from: number, to: number): void => {
    const [one, other] = [given[from], given[to]];
    if (one === undefined || other === undefined) return;
    given[from] = other;
    given[to] = one;
    const name = question.options[one] ?? '';
    fill();
    list.children[to]?.querySelector<HTMLElement>(to < from ? 'button:first-of-type' : 'button:last-of-type')?.focus();
    heard.textContent = WORDS.moved(name, to + 1);
  };
  const fill = (): void => {
    list.replaceChildren(
      ...given.map((option, row) => {
        const name = question.options[option] ?? '';
        const [up, down] = [button('↑', () => swap(row, row - 1)), button('↓', () => swap(row, row + 1))];
        up.setAttribute('aria-label', WORDS.up(name));
        down.setAttribute('aria-label', WORDS.down(name));
        up.ariaDisabled = String(row === 0);
        down.ariaDisabled = String(row === given.length - 1);
        return make('li', {}, make('span', {}, name), up, down);
      }),
    );
  };
  fill();
  const check = button(WORDS.check, () => answer(at, given), 'strong');
  return [make('p', { className: 'quiet' }, WORDS.putInOrder), list, heard, ways(check)];
}

const saidOf = ({ options, kind }: PackedQuestion, places: readonly number[]): Child => {
  const names = places.map((one) => options[one] ?? '');
  return kind === 'order' ? make('ol', {}, ...names.map((name) => make('li', {}, name))) : (names[0] ?? '');
};

function told(question: PackedQuestion, given: readonly number[]): readonly Child[] {
  const right = isRight(question, given);
  const rows: readonly Child[] = [
    ...(right ? [] : [make('dt', {}, WORDS.yours), make('dd', {}, saidOf(question, given))]),
    make('dt', {}, WORDS.rightIs),
    make('dd', {}, saidOf(question, question.answer)),
    make('dt', {}, WORDS.why),
    make('dd', {}, ...question.explanation.map((fact) => make('p', {}, fact))),
  ];
  return [
    make(
      'p',
      { className: right ? 'verdict right' : 'verdict wrong' },
      right ? `✓ ${WORDS.right}` : `✗ ${WORDS.wrong}`,
    ),
    make('dl', {}, ...rows),
    ...figure(question.picture),
    ...sourcesOf(question.sources),
  ];
}

function drawQuestion(question: PackedQuestion, at: number): void {
  const given = attempt.answers[at] ?? null;
  const head = [progress(), make('h1', {}, question.prompt)];
  if (given === null) show(...head, ...(question.kind === 'choice' ? choices(question, at) : order(question, at)));
  else show(...head, ...told(question, given), ways(onward()));
}

function drawResult(): void {
  const { questions } = content;
  const wrong = questions.filter((question, at) => !isRight(question, attempt.answers[at] ?? null));
  const words = questions.length > 0 ? WORDS.rightOf(rightIn(content, attempt), questions.length) : WORDS.readAll;
  const again =
    questions.length > 0
      ? [button(WORDS.again, () => ((attempt = newAttempt(content)), go(content.pages.length)), 'strong')]
      : [];
  const handed = platform ? (taken ? WORDS.told : WORDS.untold) : WORDS.alone;
  show(
    make('h1', {}, WORDS.result),
    make('p', { className: 'verdict' }, words),
    make('p', { className: 'quiet' }, handed),
    ...(wrong.length > 0 ? [make('h2', {}, WORDS.wrongOnes)] : []),
    ...wrong.map((question) =>
      make('p', {}, question.prompt, make('br', {}), make('b', {}, saidOf(question, question.answer))),
    ),
    ways(...again),
  );
}

function drawCover(): void {
  const { title, about, pages, questions, pass } = content;
  show(
    make('h1', {}, title),
    make('p', {}, about),
    make('p', { className: 'quiet' }, WORDS.contents(pages.length, questions.length)),
    ...(pass === null || questions.length === 0 ? [] : [make('p', { className: 'quiet' }, WORDS.passFrom(pass))]),
    ...(platform ? [] : [make('p', { className: 'quiet' }, WORDS.alone)]),
    make(
      'div',
      { className: 'ways' },
      button(kept ? WORDS.goOn : WORDS.begin, () => go(attempt.step), 'strong'),
    ),
    make('p', { className: 'quiet' }, WORDS.notAdvice, ' ', WORDS.licence),
  );
}

function draw(): void {
  const { pages, questions } = content;
  const page = pages[attempt.step];
  const question = questions[attempt.step - pages.length];
  if (page) drawPage(page);
  else if (question) drawQuestion(question, attempt.step - pages.length);
  else drawResult();
}

drawCover();
// Some browsers tell of leaving by the one, some by the other.
const leave = (): void => {
  tell();
  platform?.end();
};
addEventListener('pagehide', leave);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') tell();
});
