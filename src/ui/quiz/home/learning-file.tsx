/** What was learned as a file that a person saves, and a file that is opened again. */
import { FileDown, FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { parseQuizFile } from '../../../anatomy/index.ts';
import { progressOf, quizFileOf } from '../../../reasoning/index.ts';
import { saveFile } from '../../kit/save-file.ts';
import { learning } from './learning.ts';
import type { Learned } from './learning.ts';
import { say } from './say.ts';

/** It says nothing of the person. */
const NAME = 'myopoint-quiz.json';

interface Said {
  readonly words: string;
  readonly isFault: boolean;
}

/** Why a text is no such file: what it is called comes first, what is wrong with it in the lines after. */
function reasonOf(error: unknown): string {
  if (error instanceof SyntaxError || !(error instanceof Error)) return say('quiz-home.file.no-json');
  return (error.message.split('\n')[1] ?? error.message).trim();
}

async function bringIn(file: File): Promise<Said> {
  try {
    const { cards, reviews, decks } = await learning.bringIn(progressOf(parseQuizFile(JSON.parse(await file.text()))));
    const isNew = cards + reviews + decks > 0;
    return {
      words: isNew ? say('quiz-home.file.brought', { cards, reviews, decks }) : say('quiz-home.file.nothing-new'),
      isFault: false,
    };
  } catch (error) {
    return { words: say('quiz-home.file.wrong', { reason: reasonOf(error) }), isFault: true };
  }
}

export function LearningFile({ learned: { progress } }: { readonly learned: Learned }) {
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<Said>({ words: '', isFault: false });
  const save = (): void => {
    try {
      const text = `${JSON.stringify(quizFileOf(progress, Date.now()), null, 2)}\n`;
      saveFile(NAME, new Blob([text], { type: 'application/json' }));
      setSaid({ words: say('quiz-home.file.saved', { file: NAME }), isFault: false });
    } catch {
      setSaid({ words: say('quiz-home.file.failed'), isFault: true });
    }
  };
  return (
    <section className="quiz-files" aria-label={say('quiz-home.file.title')}>
      <h3 className="quiz-heading">{say('quiz-home.file.title')}</h3>
      <p className="quiet">{say('quiz-home.file.text')}</p>
      <div className="quiz-row">
        <button
          type="button"
          className="button"
          disabled={progress.reviews.length + progress.decks.length === 0}
          onClick={save}
        >
          <FileDown size={18} aria-hidden="true" /> {say('quiz-home.file.save')}
        </button>
        <button type="button" className="button" onClick={() => field.current?.click()}>
          <FileUp size={18} aria-hidden="true" /> {say('quiz-home.file.open')}
        </button>
      </div>
      <input
        ref={field}
        type="file"
        className="only-heard"
        tabIndex={-1}
        aria-label={say('quiz-home.file.open')}
        accept="application/json,.json"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void bringIn(file).then(setSaid);
          target.value = '';
        }}
      />
      <p className={said.isFault ? 'quiz-fault' : 'quiet'} role={said.isFault ? 'alert' : 'status'}>
        {said.words}
      </p>
    </section>
  );
}
