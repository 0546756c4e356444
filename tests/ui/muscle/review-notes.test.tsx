// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { loadDataset, MAN, parseReviews } from '../../../src/anatomy/index.ts';
import { reviewClaimsOf } from '../../../src/reasoning/index.ts';
import type { Dataset, MuscleId } from '../../../src/anatomy/index.ts';
import { AUDIENCES, INITIAL_CHOICES } from '../../../src/state/index.ts';
import type { Audience, Target } from '../../../src/state/index.ts';
import { MyopointUi } from '../../../src/ui/index.ts';
import { muscle, store, useFreshStage } from '../stage.tsx';

useFreshStage();

const note = () => [...document.querySelectorAll('#explanation .reviewed')].map(({ textContent }) => textContent);

/** The real dataset with one review of the soleus, made up for this test: all claims right but one, and two not judged. */
async function reviewedDataset(judgedWrong = 'soleus/nerve'): Promise<{ data: Dataset; count: number; wrong: string }> {
  const data = await loadDataset(MAN);
  const claims = reviewClaimsOf(data.muscleById.get('soleus' as MuscleId)!, data);
  const review = {
    id: 'made-up',
    reviewer: { initials: 'A.B.', role: 'physiotherapist' },
    date: '2026-05-03',
    version: '0.1.0',
    verdicts: claims
      .slice(2)
      .map(({ id, print }) =>
        id === judgedWrong
          ? { claim: id, print, verdict: 'wrong', comment: 'Name the branch.' }
          : { claim: id, print, verdict: 'right', comment: null },
      ),
  };
  const problems: string[] = [];
  const reviews = parseReviews([review], data, problems);
  expect(problems).toEqual([]);
  return {
    data: { ...data, ...reviews },
    count: claims.length,
    wrong: claims.find(({ id }) => id === judgedWrong)!.text,
  };
}

/** Whatever has been reviewed by now. */
async function showUnreviewed(selected: Target = { kind: 'none' }, audience: Audience = 'patient'): Promise<Dataset> {
  const data = { ...(await loadDataset(MAN)), reviews: [], verdictsByClaim: new Map() };
  store.setState({ choices: { ...INITIAL_CHOICES, selected }, audience });
  render(<MyopointUi store={store} dataset={data} />);
  return data;
}

async function showReviewed(audience: Audience, judgedWrong?: string) {
  const made = await reviewedDataset(judgedWrong);
  store.setState({ choices: { ...INITIAL_CHOICES, selected: muscle('soleus') }, audience });
  render(<MyopointUi store={store} dataset={made.data} />);
  return made;
}

describe('what is said of reviews', () => {
  it.each(AUDIENCES)('is to the %s that there is none', async (audience) => {
    await showUnreviewed(muscle('soleus'), audience);
    expect(note()).toEqual(['Not yet reviewed by a clinician.']);
  });
  it.each(['therapist', 'student'] as const)(
    'is to the %s who judged how much right, and what wrong',
    async (audience) => {
      const { count, wrong } = await showReviewed(audience);
      expect(note()).toEqual([
        `Reviewed by A.B., physiotherapist, 3 May 2026: ${count - 3} of ${count} claims right, 2 not judged.` +
          `Judged wrong: Nerve (“${wrong}”) Comment: Name the branch.`,
      ]);
    },
  );
  it('names the point of a claim that was judged wrong', async () => {
    const { wrong } = await showReviewed('therapist', 'soleus-trp2/place');
    expect(note()[0]).toContain(`Judged wrong: Trigger point 2: Where it lies (“${wrong}”) Comment: Name the branch.`);
  });
  it('is to the patient who judged how much right', async () => {
    const { count } = await showReviewed('patient');
    expect(note()).toEqual([
      `Reviewed by A.B., physiotherapist, 3 May 2026: ${count - 3} of ${count} claims right, 2 not judged.`,
    ]);
  });
  it('is said of no other muscle', async () => {
    const { data } = await reviewedDataset();
    store.setState({ choices: { ...INITIAL_CHOICES, selected: muscle('piriformis') } });
    render(<MyopointUi store={store} dataset={data} />);
    expect(note()).toEqual(['Not yet reviewed by a clinician.']);
  });
  it('is counted in About', async () => {
    const data = await showUnreviewed();
    const total = data.muscles.reduce((sum, one) => sum + reviewClaimsOf(one, data).length, 0).toLocaleString('en-GB');
    fireEvent.click(screen.getByRole('button', { name: 'About and settings' }));
    expect(
      screen.getByText(`None of the ${total} claims on muscles and their points has been reviewed by a clinician yet.`),
    ).toBeTruthy();
  });
  it('is counted in About once there is a review', async () => {
    const { data, count } = await reviewedDataset();
    const total = data.muscles.reduce((sum, one) => sum + reviewClaimsOf(one, data).length, 0).toLocaleString('en-GB');
    render(<MyopointUi store={store} dataset={data} />);
    fireEvent.click(screen.getByRole('button', { name: 'About and settings' }));
    expect(
      screen.getByText(`Clinicians have reviewed ${count - 2} of the ${total} claims on muscles and their points.`),
    ).toBeTruthy();
  });
});
