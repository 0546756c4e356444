/** The quiz's home: what is kept, taken along and brought in again; decks and exams; a browser that keeps nothing; two tabs. */
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { open } from './stage.ts';

test.use({ reducedMotion: 'reduce' });

/** The quiz stands; the body, of which nothing is asked in words, stays on its way. */
async function openQuiz(page: Page, link = 'quiz'): Promise<void> {
  await page.route('**/models/*.glb*', () => undefined);
  await page.goto(`./#${link}`);
  await expect(page.getByRole('tab', { name: 'Today' })).toBeVisible({ timeout: 40_000 });
}
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const toTab = (page: Page, name: string) => page.getByRole('tab', { name }).click();

/** Gives the first answer there is, whatever comes of it. */
async function answer(page: Page): Promise<void> {
  const option = page.locator('.quiz-option').first();
  if ((await option.count()) > 0) await option.click();
  await button(page, /^(Check|Answer)$/).click();
}

/** A session of five questions in words, from the first page to the last. */
async function session(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'In words' }).click();
  await page.getByRole('radio', { name: '5', exact: true }).click();
  await expect(page.getByText('5 new ones.')).toBeVisible();
  await button(page, 'Begin').click();
  for (let at = 1; at <= 5; at += 1) {
    await expect(page.getByText(`Question ${at} of 5`)).toBeVisible();
    await answer(page);
    await button(page, /^(Next|See how it went)$/).click();
  }
  await expect(page.getByRole('heading', { name: /^\d of 5 right$/ })).toBeFocused();
}
/** But for how far the body has come: where it never comes, that never goes. */
const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).exclude('.load-bar').analyze()).violations.map(({ id, nodes }) => [
    id,
    nodes.map(({ html }) => html),
  ]);
const answersSoFar = (page: Page, count: number) => page.getByText(`${count} answers so far.`);

test('a session is not kept unless it is asked for, then each answer is; saved, forgotten and brought in again nothing is lost', async ({
  page,
}, info) => {
  await openQuiz(page);
  expect(await violations(page)).toEqual([]);
  await session(page);
  await expect(page.getByText('Nothing of this is kept.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'When they come again' })).toBeVisible();
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
  await button(page, 'Keep what I learn on this device').click();
  await expect(page.getByText('From now on this is kept on this device.')).toBeVisible();
  expect(await violations(page)).toEqual([]);

  // The next visit of the page, and a wipe of everything in it.
  await page.reload();
  await toTab(page, 'Progress');
  await expect(answersSoFar(page, 5)).toBeVisible();
  await expect(page.locator('.quiz-plot canvas')).toHaveCount(2);
  await button(page, 'The figures as a table').first().click();
  await expect(page.getByRole('table', { name: 'Days' }).getByRole('row')).not.toHaveCount(1);
  expect(await violations(page)).toEqual([]);

  const saving = page.waitForEvent('download');
  await button(page, 'Save as a file').click();
  const file = info.outputPath('learned.json');
  await (await saving).saveAs(file);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ kind: 'myopoint-quiz', version: 1 });
  await button(page, 'Forget what I learned').click();
  await button(page, 'Yes, forget all of it').click();
  await expect(page.getByText('Nothing of it is left on this device.')).toBeVisible();
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);

  const choose = page.getByLabel('Open a file', { exact: true }).and(page.locator('input'));
  await choose.setInputFiles(file);
  await expect(page.getByText(/^Brought in: 5 answers, 5 questions/)).toBeVisible();
  await expect(answersSoFar(page, 5)).toBeVisible();

  const { cards, ...rest } = JSON.parse(readFileSync(file, 'utf8')) as { cards: object[]; version: number };
  const refused: readonly (readonly [text: string, reason: RegExp])[] = [
    [JSON.stringify({ ...rest, cards: [{ ...cards[0], stability: 'long' }] }), /nothing was changed: card .*stability/],
    [JSON.stringify({ ...rest, cards, version: 9 }), /a newer version of the program wrote it/],
    ['no file of ours', /it is no file of this kind/],
    ['{"kind":"myopoint-pain-drawing"}', /expected "myopoint-quiz"/],
  ];
  for (const [text, reason] of refused) {
    await choose.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(page.getByRole('alert').filter({ hasText: reason })).toBeVisible();
    await expect(answersSoFar(page, 5)).toBeVisible();
  }
});

test('two tabs lose nothing of each other, and a deck that one removes does not come back in the other', async ({
  page,
  context,
}) => {
  await openQuiz(page);
  await button(page, 'Keep what I learn on this device').click();
  await toTab(page, 'Decks');
  await button(page, 'New deck').click();
  await page.getByLabel('Name', { exact: true }).fill('Calf');
  await page.getByLabel('Add a muscle').fill('soleus');
  await button(page, 'Add Soleus').click();
  const other = await context.newPage();
  await openQuiz(other);
  await toTab(other, 'Decks');
  await expect(button(other, /^Calf/)).toBeVisible();
  await toTab(other, 'Today');
  await session(other);
  await button(page, 'All decks').click();
  await toTab(page, 'Progress');
  await expect(answersSoFar(page, 5)).toBeVisible();
  await toTab(page, 'Decks');
  await button(page, /^Calf/).click();
  await button(page, 'Remove this deck').click();
  await button(other, 'Choose anew').click();
  await toTab(other, 'Decks');
  await expect(button(other, 'New deck')).toBeVisible();
  await expect(button(other, /^Calf/)).toHaveCount(0);
  await other.reload();
  await toTab(other, 'Decks');
  await expect(button(other, /^Calf/)).toHaveCount(0);
});

test('a deck goes along as a link, for Anki and as a table', async ({ page }, info) => {
  await openQuiz(page);
  await toTab(page, 'Decks');
  await button(page, 'New deck').click();
  await page.getByLabel('Name', { exact: true }).fill('My legs');
  await page.getByLabel('Add a muscle').fill('soleus');
  await button(page, 'Add Soleus').click();
  const link = await page.getByLabel('Link to share this deck').inputValue();
  for (const [name, begins] of [
    ['For Anki', '#separator:tab'],
    ['As a table (CSV)', '\u{feff}id,kind,'],
  ] as const) {
    const saving = page.waitForEvent('download');
    await button(page, name).click();
    const file = info.outputPath(name);
    await (await saving).saveAs(file);
    const text = readFileSync(file, 'utf8');
    expect(text.startsWith(begins)).toBe(true);
    expect(text).toContain('nerve/soleus');
  }
  // Somebody else follows the link.
  await page.goto('about:blank');
  await page.goto(link);
  const linked = page.getByRole('region', { name: 'Deck from a link' });
  await expect(linked.getByText('My legs')).toBeVisible({ timeout: 40_000 });
  await linked.getByRole('button', { name: 'Ask this deck' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'My legs' })).toBeVisible();
});

test('where the browser keeps nothing it is said, and the session goes on', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  await openQuiz(page);
  await expect(page.getByText('This browser keeps nothing here')).toBeVisible();
  await session(page);
  await expect(page.getByText('This browser keeps nothing here')).toBeVisible();
});

test('an exam of a link ends with a page: what was right, and each wrong answer with its picture', async ({ page }) => {
  await openQuiz(page);
  await toTab(page, 'Exam');
  await page.getByLabel('Questions', { exact: true }).fill('3');
  await button(page, 'Choose kinds of questions').click();
  for (const kind of ['Origin', 'Nerve']) await button(page, kind).click();
  const link = await page.getByLabel('The same questions for a class').inputValue();
  await page.unroute('**/models/*.glb*');
  await open(page, `/${new URL(link).hash}`);
  await expect(page.getByRole('heading', { name: 'An exam for you' })).toBeVisible();
  await expect(page.getByText('3 questions in 20 minutes')).toBeVisible();
  await button(page, 'Begin the exam').click();
  for (let at = 1; at <= 2; at += 1) {
    await expect(page.getByText(`Question ${at} of 3`)).toBeVisible();
    await button(page, 'I don’t know').click();
  }
  await button(page, 'End the questions').click();
  await button(page, 'End it').click();
  await expect(page.getByRole('heading', { name: '0 of 3 right' })).toBeFocused();
  await expect(page.getByText('1 question was not answered and counts as not right.')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Kind of questions' })).toBeVisible();
  await expect(page.getByText('The page is whole and can be printed.')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('img', { name: /^The body with what is right lit/ })).toHaveCount(3);
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: '0 of 3 right' })).toBeVisible();
  await expect(page.getByRole('img', { name: /^The body with what is right lit/ }).last()).toBeVisible();
  await expect(button(page, 'Print')).toBeHidden();
  await expect(page.locator('canvas').first()).toBeHidden();
});
