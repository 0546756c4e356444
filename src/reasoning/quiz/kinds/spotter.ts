/** Stations of a spotter: a pin, one minute; what it is and on which side, and something about it. */
import type { QuizItem, SpotterPart } from '../item.ts';
import type { QuizKnowledge } from '../knowledge.ts';
import { shuffled } from '../seeded.ts';
import { subjectsOf, type QuizSubject } from '../subjects.ts';
import { sceneOf } from '../views.ts';
import { nameChoice, pairedSide, sideChoice } from './places-and-names.ts';

/** The usual length of a station. */
const SECONDS = 60;

/** What a second question may be about. */
const ABOUT: ReadonlySet<QuizItem['kind']> = new Set(['origin', 'insertion', 'nerve', 'action', 'roots']);

/** What is asked of a muscle beside its name: one of its own questions, said without the name. */
function aboutMuscle(subject: QuizSubject, items: readonly QuizItem[], seed: string): QuizItem | null {
  const fitting = items.filter(({ kind, muscles }) => ABOUT.has(kind) && muscles.some((id) => id === subject.muscle));
  return shuffled(fitting, seed, ({ id }) => id)[0] ?? null;
}

/** What is asked of a nerve beside its name: a muscle it supplies. */
function aboutNerve(
  subject: QuizSubject,
  items: readonly QuizItem[],
  knowledge: QuizKnowledge,
  seed: string,
): QuizItem | null {
  const { anatomy } = knowledge;
  const nerves = [...anatomy.nerveById.values()].filter(
    ({ structure }) => structure !== null && subject.structures.includes(structure),
  );
  const supplies = (item: QuizItem): boolean =>
    item.kind === 'nerve-of' &&
    item.muscles.some((id) => {
      const own = anatomy.muscleById.get(id)?.nerves ?? [];
      return own.length === 1 && nerves.some((nerve) => nerve.id === own[0]);
    });
  return shuffled(items.filter(supplies), seed, ({ id }) => id)[0] ?? null;
}

function station(subject: QuizSubject, items: readonly QuizItem[], knowledge: QuizKnowledge): QuizItem | null {
  const id = `spotter/${subject.id}`;
  if (subject.side === 'midline') return null;
  const isMuscle = subject.muscle === subject.id;
  const about = isMuscle
    ? aboutMuscle(subject, items, id)
    : subject.system === 'nerve'
      ? aboutNerve(subject, items, knowledge, id)
      : null;
  const name = nameChoice(subject, knowledge, id);
  if (!about || about.task.kind !== 'choice' || !name) return null;
  const side = pairedSide(id);
  const parts: readonly SpotterPart[] = [
    { ask: 'name', prompt: { key: 'quiz.ask.pin', values: { system: subject.system } }, task: name.task },
    { ask: 'side', prompt: { key: 'quiz.ask.pin-side', values: {} }, task: sideChoice(side) },
    {
      ask: 'about',
      prompt: { key: 'quiz.ask.pin-about', values: { what: isMuscle ? about.kind : 'supplies' } },
      task: about.task,
    },
  ];
  return {
    id,
    kind: 'spotter',
    region: subject.region,
    difficulty: about.difficulty === 'easy' ? 'medium' : 'hard',
    muscles: about.muscles,
    mentionsNeedle: false,
    prompt: { key: 'quiz.ask.spotter', values: { seconds: SECONDS } },
    task: { kind: 'spotter', seconds: SECONDS, parts },
    // By name instead of by place: what the pin is on is said, and the second question asked.
    listVariant: { prompt: about.prompt, task: about.task },
    scene: { ...sceneOf(subject, side, knowledge), lit: subject.structures },
    explanation: {
      facts: [{ key: 'quiz.fact.it-is', values: { name: subject.name, side } }, ...about.explanation.facts],
      sources: [
        ...new Set([...about.explanation.sources, knowledge.anatomy.names.source, knowledge.anatomy.shapes.source]),
      ],
    },
  };
}

/** Every station; `items` are the questions of the muscles, of which each takes one. */
export function spotterStations(items: readonly QuizItem[], knowledge: QuizKnowledge): readonly QuizItem[] {
  return subjectsOf(knowledge).flatMap((subject) => station(subject, items, knowledge) ?? []);
}
