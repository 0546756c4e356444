/** Whether a clinician has judged what is said here, and what was found wrong. */
import type { Muscle } from '../../anatomy/index.ts';
import { reviewProgress, reviewsOf } from '../../reasoning/index.ts';
import type { MuscleReview } from '../../reasoning/index.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { counted } from '../kit/words.ts';

export const NOT_REVIEWED = 'Not yet reviewed by a clinician.';

/** `3 May 2026`; the day as recorded, wherever it is read. */
function dayWords(date: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(date));
}

/** Who, when, and how many of all the claims on the muscle stand as right. */
function reviewWords({ review: { reviewer, date }, right, wrong, changed, open }: MuscleReview): string {
  const all = right.length + wrong.length + changed.length + open.length;
  const rest = [
    ...(open.length > 0 ? [`${open.length} not judged`] : []),
    ...(changed.length > 0 ? [`${changed.length} changed since`] : []),
  ];
  return `Reviewed by ${reviewer.initials}, ${reviewer.role}, ${dayWords(date)}: ${right.length} of ${counted(all, 'claim')} right${rest.length > 0 ? `, ${rest.join(', ')}` : ''}.`;
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
  if (reviews.length === 0) return <p className="dispute reviewed">{NOT_REVIEWED}</p>;
  return reviews.map((one) => (
    <div key={one.review.id} className="dispute reviewed">
      <p>{reviewWords(one)}</p>
      {clinical && one.wrong.length > 0 && (
        <ul className="plain-list" aria-label={`Judged wrong by ${one.review.reviewer.initials}`}>
          {one.wrong.map(({ claim, comment }) => (
            <li key={claim.id}>Judged wrong: {claim.title} (“{claim.text}”){comment === null ? '' : ` Comment: ${comment}`}</li>
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
  const number = new Intl.NumberFormat('en-GB');
  return (
    <p>
      {judged === 0 ? `None of the ${number.format(claims)} claims on muscles and their points has been reviewed by a clinician yet.`
        : `Clinicians have reviewed ${number.format(judged)} of the ${number.format(claims)} claims on muscles and their points.`}
    </p>
  );
}
