/** How soon help is needed, for who asks and who answers. */
import type { Urgency } from '../../anatomy/index.ts';
import { Say, say } from './say.tsx';

/** What to do, as a sentence of its own. */
export function urgentAdvice(urgency: Urgency): string {
  return say(`urgency.advice.${urgency}`);
}

/** What a yes to a question means, beside it. */
export function ifYes(urgency: Urgency): string {
  return say(`urgency.if-yes.${urgency}`);
}

/** The words for whoever takes the call. */
export function OnPhone({ words }: { readonly words: string }) {
  return <Say parts={say.parts('urgency.phone.text', { words })} tags={{ 1: (before) => <b>{before}</b> }} />;
}
