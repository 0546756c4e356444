/** A link to give to others: to copy, or to take by hand where copying is not allowed. */
import { Check, Link2 } from 'lucide-react';
import { useId, useState } from 'react';
import { EMPTY_LINK, writeLink } from '../../../state/index.ts';
import { say } from './say.ts';

/** The address of a deck or an exam; an exam names the body, as other bodies have a few other questions. */
export function addressOf(quiz: string, body: string | null = null): string {
  return `${location.origin}${location.pathname}#${writeLink({ ...EMPTY_LINK, quiz, body })}`;
}

export function LinkLine({ label, address }: { readonly label: string; readonly address: string }) {
  const id = useId();
  const [said, setSaid] = useState<{ readonly of: string; readonly copied: boolean } | null>(null);
  const now = said?.of === address ? said : null;
  const copy = (): void => {
    // Where it is forbidden, or not there at all.
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(address))
      .then(
        () => setSaid({ of: address, copied: true }),
        () => setSaid({ of: address, copied: false }),
      );
  };
  return (
    <div className="quiz-field">
      <label htmlFor={id}>{label}</label>
      <div className="quiz-link">
        <input id={id} type="text" readOnly value={address} onFocus={({ target }) => target.select()} />
        <button type="button" className="button" onClick={copy}>
          {now?.copied ? <Check size={18} aria-hidden="true" /> : <Link2 size={18} aria-hidden="true" />}{' '}
          {say('quiz-home.link.copy')}
        </button>
      </div>
      <p className="quiet" role="status">
        {now && say(now.copied ? 'quiz-home.link.copied' : 'quiz-home.link.not-copied')}
      </p>
    </div>
  );
}
