/** One muscle told to a therapist or a student in a sentence or two, made of its own facts. */
import type { Muscle, TriggerPoint } from '../anatomy/index.ts';
import { mostUsual } from './referral.ts';

const listed = (items: readonly string[], joint: string): string =>
  (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${joint} ${items.at(-1) ?? ''}`);
/** Lower-cases a first word unless it is a name or an abbreviation such as `C2` or `TMJ`. */
const inSentence = (text: string): string => (/^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);
const closed = (text: string): string => text.trim().replace(/[.;\s]+$/, '');
/** A fact as one part of a longer sentence: its own semicolons become commas. */
const part = (text: string): string => inSentence(closed(text)).replaceAll(';', ',');

/** Where a point refers most often; the rest is left to the list of zones. */
function referralOf(point: TriggerPoint): string {
  const places = mostUsual([point]);
  const zones = listed([...new Set(places.map(({ wording }) => closed(wording)))], 'and');
  const [first] = places;
  return first && first.frequency !== 'often' ? `${first.frequency} to ${zones}` : `to ${zones}`;
}

/**
 * Two dense sentences for a therapist, made of the muscle's own facts: where each point is felt and
 * where it refers, then what to rule out (red flags first). The second is left out where no look-alike is recorded.
 */
export function therapistSummary(muscle: Muscle): string {
  const places = muscle.triggerPoints.map((point) => `${inSentence(closed(point.location))} [refers ${referralOf(point)}]`);
  const flags = muscle.confusedWith.filter(({ redFlag }) => redFlag).map(({ condition }) => condition);
  const others = muscle.confusedWith.filter(({ redFlag }) => !redFlag).map(({ condition }) => condition);
  const rule = [
    ...(flags.length > 0 ? [`rule out ${listed(flags, 'and')} first`] : []),
    ...(others.length > 0 ? [`${flags.length > 0 ? 'then ' : ''}consider ${listed(others, 'or')}`] : []),
  ].join('; ');
  const palpation = `Palpate: ${places.join('; ')}.`;
  return rule === '' ? palpation : `${palpation} ${rule.charAt(0).toUpperCase()}${rule.slice(1)}.`;
}

/** Attachments, action and nerve in one sentence for a student, made of the muscle's own facts. */
export function studentSummary(muscle: Muscle): string {
  const { name, origin, insertion, action, nerve } = muscle;
  return `${name}: origin, ${part(origin)}; insertion, ${part(insertion)}; action, ${part(action)}; nerve, ${part(nerve)}.`;
}
