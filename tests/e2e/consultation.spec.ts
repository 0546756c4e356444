/** The screens of a consultation in a real browser: what fits, what is heard, what is drawn, what a keyboard reaches. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { AreaId, MuscleId } from '../../src/anatomy/index.ts';
import { expect, test } from './fixtures.ts';
import { atRest, explanation, selected, tabTo } from './stage.ts';

const begin = async (page: Page): Promise<void> => {
  await page.evaluate(() => window.myopoint.store.getState().startConsultation());
  await expect(page.getByRole('heading', { name: 'Touch where it hurts' })).toBeVisible();
};
const touch = (page: Page, side: 'right' | 'left', ...areas: string[]): Promise<void> =>
  page.evaluate(([meant, touched]) => window.myopoint.store.getState().touchSkin({ side: meant, areas: touched }), [
    side,
    areas as AreaId[],
  ] as const);

const violations = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);
/** How far the panel's words go beyond what is seen of them, px. */
const hidden = (page: Page): Promise<number> =>
  page.locator('.visit-content').evaluate((content) => content.scrollHeight - content.clientHeight);
/** Buttons that are smaller than a finger. */
const tooSmall = (page: Page): Promise<string[]> =>
  page.locator('.consulting button:visible').evaluateAll((buttons) =>
    buttons
      .filter((button) => {
        const { width, height } = button.getBoundingClientRect();
        return Math.min(width, height) < 44;
      })
      .map(({ textContent }) => textContent),
  );

async function expectWellMade(page: Page): Promise<void> {
  expect(await hidden(page)).toBe(0);
  expect(await tooSmall(page)).toEqual([]);
}

test('each step fits the tablet, and its targets fit a finger', async ({ body }) => {
  await begin(body);
  await expectWellMade(body);
  await touch(body, 'left', 'lateral-elbow', 'lateral-forearm', 'posterior-forearm', 'elbow-crease');
  await expectWellMade(body);
  await body.getByRole('button', { name: 'Next: which muscle?' }).tap();
  await expectWellMade(body);
  await explanation(body).getByRole('radio', { name: 'Yes' }).first().tap();
  await expect(body.getByRole('alert')).toContainText('Call for emergency help now.');
  await explanation(body).getByRole('radio', { name: 'Yes' }).first().tap();
  await body.getByRole('button', { name: /^All were asked/ }).tap();
  await expectWellMade(body);
  await body.getByRole('button', { name: /Brachioradialis/ }).tap();
  expect(await selected(body)).toEqual({ kind: 'muscle', id: 'brachioradialis', side: 'left' });
  await body.getByRole('button', { name: /This one: what happens$/ }).tap();
  await expect(body.getByRole('heading', { name: 'Brachioradialis' })).toBeVisible();
  await expectWellMade(body);
});

test('every place can be found without touching the body, and fits', async ({ body }) => {
  await begin(body);
  const places = await explanation(body)
    .getByRole('group', { name: 'Or choose the part of the body' })
    .getByRole('button')
    .allTextContents();
  expect(places).toHaveLength(21);
  for (const place of places) {
    await body.getByRole('button', { name: place, exact: true }).click();
    expect([place, await hidden(body), await tooSmall(body)]).toEqual([place, 0, []]);
    await body.getByRole('button', { name: 'All parts of the body' }).click();
  }
});

test('goes from pain to muscle by keyboard alone', async ({ body }) => {
  await begin(body);
  const press = async (name: string | RegExp) => {
    await tabTo(body, body.getByRole('button', { name }).first(), 80);
    await body.keyboard.press('Enter');
  };
  await press('Thigh');
  await press(/^Back of the thigh$/);
  await press('Next: which muscle?');
  await press(/^All were asked/);
  await press(/Piriformis|Semi|Biceps/);
  await press(/This one: what happens$/);
  await expect(
    body.getByRole('navigation', { name: 'Steps of the consultation' }).getByRole('button', { name: /What happens/ }),
  ).toHaveAttribute('aria-current', 'step');
});

test('the panel turns for the person opposite and stays in its place', async ({ body }) => {
  await begin(body);
  const before = await explanation(body).boundingBox();
  await body.getByRole('button', { name: 'Flip' }).tap();
  expect(await explanation(body).evaluate((panel) => getComputedStyle(panel).transform)).toBe(
    'matrix(-1, 0, 0, -1, 0, 0)',
  );
  expect(await explanation(body).boundingBox()).toEqual(before);
  const [heading, next] = [
    await body.getByRole('heading', { level: 2 }).boundingBox(),
    await body.getByRole('button', { name: /^Next/ }).boundingBox(),
  ];
  expect(heading?.y).toBeGreaterThan(next?.y ?? Infinity);
});

test('a lesson gives the visit back as it was: answers, muscle, and what is read', async ({ body }) => {
  await begin(body);
  await touch(body, 'left', 'temple');
  await body.getByRole('button', { name: 'Next: which muscle?' }).tap();
  await explanation(body).getByRole('radio', { name: 'Yes' }).first().tap();
  await body.getByRole('button', { name: 'Show the muscles anyway' }).tap();
  await body.getByRole('button', { name: /Temporalis/ }).tap();
  await body.getByRole('button', { name: /This one: what happens$/ }).tap();
  // With a warning above it, everything still fits.
  await expectWellMade(body);
  const before = { muscle: await selected(body), warning: await body.getByRole('alert').textContent() };
  await body.getByRole('button', { name: 'What happens at a visit' }).tap();
  await body.getByRole('button', { name: 'Next', exact: true }).tap();
  expect(await tooSmall(body)).toEqual([]);
  await body.getByRole('button', { name: 'Close the question' }).tap();
  await expect(body.getByRole('heading', { name: 'Temporalis' })).toBeVisible();
  expect({ muscle: await selected(body), warning: await body.getByRole('alert').textContent() }).toEqual(before);
  expect(await body.evaluate(() => location.hash)).not.toMatch(/head|temple|yes/);
  await body.getByRole('button', { name: /Which muscle/ }).tap();
  await expect(body.getByRole('button', { name: /Temporalis/ }).first()).toHaveAttribute('aria-pressed', 'true');
});

test('what is read turns with the panel, what is worked stays', async ({ body }) => {
  await begin(body);
  await body.evaluate((id) => {
    const { goToConsultationStep, select, setFlipped, startStory } = window.myopoint.store.getState();
    goToConsultationStep('which');
    select({ kind: 'muscle', id, side: 'left' });
    goToConsultationStep('what');
    setFlipped(true);
    startStory();
  }, 'soleus' as MuscleId);
  const story = body.getByRole('region', { name: 'Story' });
  const [title, words] = [
    await story.locator('.story-title').boundingBox(),
    await story.locator('.story-words').boundingBox(),
  ];
  expect(title?.y).toBeGreaterThan(words?.y ?? Infinity);
  expect((await story.getByRole('button', { name: 'Next step' }).boundingBox())?.x).toBeGreaterThan(
    (await story.getByRole('button', { name: 'Previous step' }).boundingBox())?.x ?? Infinity,
  );
  await body.getByRole('button', { name: 'Close the story' }).tap();
  await body.getByRole('button', { name: 'Take home' }).tap();
  const page = body.locator('.card-page');
  await expect(page).toHaveCSS('rotate', '180deg');
  await body.emulateMedia({ media: 'print' });
  await expect(page).toHaveCSS('rotate', 'none');
  await body.emulateMedia({ media: null });
});

test('a pen draws instead of turning the body, and Escape lays it down', async ({ body }) => {
  await begin(body);
  await body.getByRole('button', { name: 'Pen', exact: true }).tap();
  await expect(body.getByRole('region', { name: 'Pen' })).toBeVisible();
  const { x, y, width, height } = (await body.locator('.free').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const drag = async () => {
    await body.mouse.move(x + width * 0.4, y + height * 0.5);
    await body.mouse.down();
    await body.mouse.move(x + width * 0.6, y + height * 0.6, { steps: 4 });
    await body.mouse.up();
  };
  await drag();
  await expect(body.locator('.ink.done')).toHaveCount(1);
  await atRest(body);
  expect(await body.evaluate(() => window.myopoint.store.getState().cameraPose)).toBeNull();
  expect(await violations(body)).toEqual([]);
  await body.getByRole('region', { name: 'Look at the body from' }).getByRole('button', { name: 'Back' }).tap();
  await expect(body.locator('.ink.done')).toHaveCount(0);
  await body.keyboard.press('Escape');
  await expect(body.locator('.pen-layer')).toHaveCount(0);
  await atRest(body);
  await drag();
  await expect.poll(() => body.evaluate(() => window.myopoint.store.getState().cameraPose)).not.toBeNull();
});

test('a visit that is left alone is wiped after a warning', async ({ body }) => {
  await begin(body);
  await touch(body, 'left', 'temple');
  // 21 s: the warning comes after one.
  await body.evaluate(() => window.myopoint.store.getState().setIdleMinutes(0.35));
  const warning = body.getByRole('alertdialog');
  await expect(warning).toBeVisible();
  expect(await violations(body)).toEqual([]);
  await warning.getByRole('button', { name: 'Keep it' }).click();
  await expect(warning).toHaveCount(0);
  expect((await selected(body)).kind).toBe('area');
  await expect(warning).toBeVisible();
  await expect.poll(async () => (await selected(body)).kind, { timeout: 30_000 }).toBe('none');
  expect(await body.evaluate(() => window.myopoint.store.getState().touched)).toBeNull();
});

test('who is looking is asked beside the body, which stays in reach', async ({ body }) => {
  await body.evaluate(() => window.myopoint.store.getState().forgetEverything());
  const question = body.getByRole('region', { name: 'Who is looking?' });
  await expect(question).toBeVisible();
  expect(await violations(body)).toEqual([]);
  const { x, y, width } = (await body.locator('.free').boundingBox()) ?? { x: 0, y: 0, width: 0 };
  expect(
    await body.evaluate(([left, top]) => document.elementFromPoint(left, top) instanceof HTMLCanvasElement, [
      x + width / 2,
      y + 120,
    ] as const),
  ).toBe(true);
  await question.getByRole('button', { name: /^Student/ }).tap();
  await expect(question).toHaveCount(0);
  expect(await body.evaluate(() => window.myopoint.store.getState().audience)).toBe('student');
});
