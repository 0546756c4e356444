/** Every question is answered from its first step to its last, on the body, with its drawings. */
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { LESSON_SUMMARIES, type Lesson } from '../../src/anatomy/index.ts';
import { expect, test } from './fixtures.ts';
import { atRest, selected } from './stage.ts';

// Every step is drawn by software: the longest lessons take their time.
test.describe.configure({ timeout: 180_000 });

const lessonOf = (id: string): Lesson =>
  JSON.parse(readFileSync(`data/knowledge/lessons/${id}.json`, 'utf8')) as Lesson;
const player = (page: Page, question: string) => page.getByRole('region', { name: `Understand: ${question}` });

const begin = (page: Page, id: string, step = 0, playing = false): Promise<void> =>
  page.evaluate(
    ([lesson, at, plays]) => {
      type Id = Parameters<ReturnType<typeof window.myopoint.store.getState>['startLesson']>[0];
      window.myopoint.store.getState().startLesson(lesson as Id, at, plays);
    },
    [id, step, playing] as const,
  );

for (const { id, question } of LESSON_SUMMARIES) {
  test(question, async ({ body }) => {
    const { steps, doubt } = lessonOf(id);
    await begin(body, id);
    const card = player(body, question);
    for (const [
      at,
      {
        title,
        caption,
        drawing,
        staging: { target },
      },
    ] of steps.entries()) {
      await expect(card.getByRole('heading', { name: title, exact: true })).toBeVisible();
      await expect(card.getByText(caption, { exact: true })).toBeVisible();
      await expect(card.locator('.lesson-drawing')).toHaveCount(drawing ? 1 : 0);
      if (drawing) await expect(card.locator(`.lesson-drawing[data-kind="${drawing.kind}"]`)).toBeVisible();
      expect(await selected(body)).toEqual(target);
      // By key: a click waits for a still page, and a glide drawn by software may outlast its patience.
      if (at < steps.length - 1) await card.press('ArrowRight');
    }
    await atRest(body);
    await expect(card.getByText(doubt, { exact: true })).toBeVisible();
    await expect(card.getByRole('button', { name: 'Next', exact: true })).toBeDisabled();
  });
}

test('plays from the list by itself, waits, and goes back to the body', async ({ body }) => {
  const { id, question } = LESSON_SUMMARIES[7]!;
  await body.getByRole('button', { name: 'Understand', exact: true }).click();
  await body.locator(`[data-lesson="${id}"]`).click();
  const card = player(body, question);
  await expect(card).toBeFocused();
  const [first, second] = lessonOf(id).steps;
  await expect(card.getByRole('heading', { name: first!.title, exact: true })).toBeVisible();
  await expect(card.getByRole('heading', { name: second!.title, exact: true })).toBeVisible({ timeout: 30_000 });
  await body.keyboard.press('Space');
  await expect(card.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  expect(new URL(body.url()).hash).toContain(`l=${id}&t=2`);
  await body.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  expect(await selected(body)).toEqual({ kind: 'none' });
});

test('axe finds nothing, dark and light', async ({ body }) => {
  const shown: readonly (readonly [id: string, step: number, theme: 'dark' | 'light'])[] = [
    ['side-effects-and-risks', 2, 'dark'],
    ['when-not', 4, 'light'],
    ['how-pain-travels', 4, 'light'],
    ['what-is-dry-needling', 1, 'dark'],
    ['how-deep', 5, 'dark'],
  ];
  for (const [id, step, theme] of shown) {
    await body.evaluate((wanted) => {
      window.myopoint.store.getState().setTheme(wanted);
    }, theme);
    await begin(body, id, step);
    await body.getByRole('button', { name: /^How sure/ }).click();
    await atRest(body);
    const { violations } = await new AxeBuilder({ page: body }).analyze();
    expect(
      violations.map(
        (one) =>
          `${id}: ${one.id}: ${one.nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join(', ')}`,
      ),
    ).toEqual([]);
  }
});
