/** Whether a clinician has judged what is said here, and what was found wrong. */
import type { Dataset, Muscle } from '../../anatomy/index.ts';
import { questionsOf, reviewProgress, reviewsOf } from '../../reasoning/index.ts';
import type { MuscleReview, ReviewClaim, ReviewSubject } from '../../reasoning/index.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { dayInWords } from '../kit/day-in-words.ts';
import { say } from '../kit/say.tsx';
import { claimName } from './claim-name.ts';

/** Who, when, and how many of all the claims on the muscle stand as right. */
function reviewWords({ review: { reviewer, date }, right, wrong, changed, open }: MuscleReview): string {
  return say('muscle.review.done', {
    initials: reviewer.initials,
    role: reviewer.role,
    day: dayInWords(new Date(date), { timeZone: 'UTC' }),
    right: right.length,
    all: right.length + wrong.length + changed.length + open.length,
    open: open.length,
    changed: changed.length,
  });
}

/** What is claimed; beside each question, how soon help is needed. */
function claimWords({ about, text }: ReviewClaim, muscle: Muscle, dataset: Dataset): string {
  if (about.kind !== 'muscle' || about.field !== 'red-flags') return text;
  const asked = questionsOf(muscle, dataset).map(
    ({ question, urgency }) => `${question} ${say(`urgency.answered.${urgency}`)}`,
  );
  return asked.length > 0 ? asked.join(' ') : text;
}

/** One claim that was judged wrong, as it was read, and what was said of it. */
function wrongWords({ claim, comment }: MuscleReview['wrong'][number], muscle: Muscle, dataset: Dataset): string {
  const named = claimNameWithPoint(claim.about, muscle.triggerPoints);
  const text = claimWords(claim, muscle, dataset);
  return comment === null
    ? say('muscle.review.wrong', { claim: named, text })
    : say('muscle.review.wrong-comment', { claim: named, text, comment });
}

function claimNameWithPoint(about: ReviewSubject, points: Muscle['triggerPoints']): string {
  return about.kind === 'point'
    ? say('muscle.review.of-point', { number: points.indexOf(about.point) + 1, claim: claimName(about) })
    : claimName(about);
}

interface ReviewNotesProps {
  readonly muscle: Muscle;
  /** Patients are told that there was a review, not each point of it. */
  readonly clinical: boolean;
}

/** One quiet line a review; for those who read figures with what was judged wrong. */
export function ReviewNotes({ muscle, clinical }: ReviewNotesProps) {
  const dataset = useDataset();
  if (!dataset) return null;
  const reviews = reviewsOf(muscle, dataset);
  if (reviews.length === 0) return <p className="dispute reviewed">{say('muscle.review.none')}</p>;
  return reviews.map((one) => (
    <div key={one.review.id} className="dispute reviewed">
      <p>{reviewWords(one)}</p>
      {clinical && one.wrong.length > 0 && (
        <ul
          className="plain-list"
          aria-label={say('muscle.review.wrong-label', { initials: one.review.reviewer.initials })}
        >
          {one.wrong.map((wrong) => (
            <li key={wrong.claim.id}>{wrongWords(wrong, muscle, dataset)}</li>
          ))}
        </ul>
      )}
    </div>
  ));
}

/** How far the whole has been reviewed. */
export function ReviewProgressWords() {
  const dataset = useDataset();
  if (!dataset) return null;
  const { judged, claims } = reviewProgress(dataset);
  return (
    <p>{judged === 0 ? say('muscle.progress.none', { claims }) : say('muscle.progress.some', { judged, claims })}</p>
  );
}
