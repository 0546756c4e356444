/** Lays out a deck or a lesson as a SCORM 1.2 package: one page that stands alone, and the manifest a platform reads. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { build } from 'vite';
import type { Dataset, Lesson, MuscleId, SourceId } from '../../../src/anatomy/index.ts';
import { examSeed, inWords, tryIt, type QuizItem } from '../../../src/reasoning/index.ts';
import { capitalised, sayQuiz } from '../../../src/words/index.ts';
import { WORDS as PAGE_WORDS } from '../../pages/words.ts';
import { escaped } from '../../review-kit/html.ts';
import type { PackedContent, PackedPage, PackedPicture, PackedQuestion } from './content.ts';
import { linesOf } from './lesson-lines.ts';

const place = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const read = (file: string): string => readFileSync(place(file), 'utf8');
/** Of all files in a package, so that the same content gives the same bytes. */
const MADE_AT = '2000-01-01T12:00:00';

/** What content is made of. */
export interface PackSource {
  readonly dataset: Dataset;
  readonly items: readonly QuizItem[];
  readonly cite: (source: SourceId) => string;
  /** Of whom there is a picture. */
  readonly isPictured: (muscle: MuscleId) => boolean;
}

/** Where the picture of a muscle lies in a package. */
export const pictureFile = (muscle: MuscleId): string => `pictures/${muscle}.png`;

function pictureOf(ids: readonly MuscleId[], { dataset, isPictured }: PackSource): PackedPicture | null {
  const id = ids.find(isPictured);
  const muscle = id === undefined ? undefined : dataset.muscleById.get(id);
  return muscle ? { file: pictureFile(muscle.id), words: PAGE_WORDS.pictureOf(muscle) } : null;
}

/** A question by name and list; null where it cannot be asked without the body. */
function questionOf(item: QuizItem, source: PackSource): PackedQuestion | null {
  const asked = inWords(item);
  if (!asked) return null;
  const { task } = asked;
  const offered = task.kind === 'choice' ? task.options : task.entries;
  const right = task.kind === 'choice' ? [task.answer] : task.answer;
  return {
    id: item.id,
    prompt: sayQuiz(asked.prompt),
    kind: task.kind,
    options: offered.map(({ text }) => sayQuiz(text)),
    answer: right.map((id) => offered.findIndex((option) => option.id === id)),
    explanation: item.explanation.facts.map(sayQuiz),
    sources: item.explanation.sources.map(source.cite),
    picture: pictureOf(item.muscles, source),
  };
}

const questionsOf = (items: readonly QuizItem[], source: PackSource): readonly PackedQuestion[] =>
  items.flatMap((item) => questionOf(item, source) ?? []);

const codeOf = (parts: readonly unknown[]): string => examSeed(JSON.stringify(parts)).toString(36);

/** A deck as content. @param items its questions; those that need the body are left out */
export function deckContent(
  title: string,
  items: readonly QuizItem[],
  pass: number | null,
  source: PackSource,
): PackedContent {
  const questions = questionsOf(items, source);
  if (questions.length === 0)
    throw new Error('expected a deck with questions that can be asked in words, received none');
  const code = codeOf(questions.map(({ prompt, options }) => [prompt, options]));
  return {
    title,
    about: 'Questions on muscles, their trigger points and where their pain may be felt.',
    pages: [],
    questions,
    pass,
    code,
  };
}

/** Muscles that a lesson shows, in their order. */
const shownIn = ({ steps }: Lesson): readonly MuscleId[] => [
  ...new Set(
    steps.flatMap(({ staging: { target } }) =>
      target.kind === 'muscle' ? [target.id] : target.kind === 'trigger-point' ? [target.muscle] : [],
    ),
  ),
];
/** So many questions at the end of a lesson. */
const MOST_OF_LESSON = 6;

/** Questions about what a lesson said, then about the muscles it showed. */
function lessonItems(lesson: Lesson, items: readonly QuizItem[]): readonly QuizItem[] {
  const claims = new Set(lesson.steps.flatMap((step) => step.claims.map((claim) => `claim/${claim}`)));
  const said = items.filter(({ id }) => claims.has(id));
  const shown = shownIn(lesson).flatMap((muscle) => tryIt(muscle, items, lesson.id).filter((item) => inWords(item)));
  return [...new Set([...said.slice(0, 3), ...shown])].slice(0, MOST_OF_LESSON);
}

/** A lesson as content: its steps to read, then what can be asked of it. */
export function lessonContent(lesson: Lesson, pass: number | null, source: PackSource): PackedContent {
  const { dataset } = source;
  const pages = lesson.steps.map((step): PackedPage => {
    const { target } = step.staging;
    const muscles = target.kind === 'muscle' ? [target.id] : target.kind === 'trigger-point' ? [target.muscle] : [];
    const cited = [...step.claims.flatMap((id) => dataset.claimById.get(id)?.sources ?? []), ...step.sources].map(
      ({ source: id }) => id,
    );
    return {
      title: step.title,
      text: step.caption,
      lines: linesOf(step.drawing, dataset).map(capitalised),
      deeper: step.deeper,
      sources: [...new Set(cited)].map(source.cite),
      picture: pictureOf(muscles, source),
    };
  });
  const questions = questionsOf(lessonItems(lesson, source.items), source);
  const code = codeOf([pages.map(({ title }) => title), questions.map(({ prompt, options }) => [prompt, options])]);
  return { title: lesson.question, about: `${lesson.summary} ${lesson.doubt}`, pages, questions, pass, code };
}

/** The manifest, as SCORM 1.2 has it. */
export function manifestOf({ title, pass, code }: PackedContent, files: readonly string[]): string {
  const mastery = pass === null ? '' : `\n        <adlcp:masteryscore>${pass}</adlcp:masteryscore>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="myopoint-${code}" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>${escaped(title)}</title>
      <item identifier="item" identifierref="resource">
        <title>${escaped(title)}</title>${mastery}
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="resource" type="webcontent" adlcp:scormtype="sco" href="index.html">
${files.map((file) => `      <file href="${escaped(file)}" />`).join('\n')}
    </resource>
  </resources>
</manifest>
`;
}

/** Nothing is fetched but what lies in the package; the content is data, no script. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

function pageOf(content: PackedContent): string {
  const data = JSON.stringify(content).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escaped(content.title)}</title>
    <link rel="stylesheet" href="player.css" />
    <script type="application/json" id="content">${data}</script>
    <script type="module" src="player.js"></script>
  </head>
  <body>
    <main></main>
  </body>
</html>
`;
}

/** The script of the page, in one piece. */
async function playerScript(): Promise<string> {
  const built = await build({
    configFile: false,
    root: place('../../..'),
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: place('./player.ts'), output: { format: 'es', entryFileNames: 'player.js' } },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  if (output?.type !== 'chunk') throw new Error('expected one script');
  return output.code;
}

/** Files by where they lie in the package. */
type Files = Readonly<Record<string, string | Uint8Array>>;

/** The files of a package. @param pictures by where they lie in it */
export async function packageFiles(content: PackedContent, pictures: ReadonlyMap<string, Uint8Array>): Promise<Files> {
  const files: Files = {
    'index.html': pageOf(content),
    'player.js': await playerScript(),
    'player.css': `${read('../../pages/pages.css')}\n${read('./player.css')}`,
    'LICENSE.txt': read('../../../LICENSE'),
    'NOTICE.txt': read('../../../data/LICENSE'),
    ...Object.fromEntries(pictures),
  };
  return { 'imsmanifest.xml': manifestOf(content, Object.keys(files)), ...files };
}

/** The package as one file. */
export function zipped(files: Files): Uint8Array {
  const bytes = Object.entries(files).map(([name, file]): [string, Uint8Array] => [
    name,
    typeof file === 'string' ? strToU8(file) : file,
  ]);
  return zipSync(Object.fromEntries(bytes), { mtime: MADE_AT });
}
