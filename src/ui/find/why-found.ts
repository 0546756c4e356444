/** Why an answer is one, in words beside its name. */
import type { FoundWhy } from '../../reasoning/index.ts';
import { inSentence } from '../../words/index.ts';
import { say } from '../kit/say.tsx';

export function whyFound({ kind, name, painful }: FoundWhy): string {
  switch (kind) {
    case 'called':
      return name;
    case 'for':
      return say(painful ? 'find.why.for-pain' : 'find.why.for', { name });
    case 'felt':
      return say('find.why.felt', { name: inSentence(name) });
    case 'one-of':
    case 'taken-for':
      return say(`find.why.${kind}`, { name });
  }
}
