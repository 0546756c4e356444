/** What fails by itself: a part that does not come, a newer version, no picture, a page around the page. The rest goes on. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { goTo } from './stage.ts';

test.use({ reducedMotion: 'reduce', viewport: { width: 1000, height: 600 } });

const NOTE = 'Calf raises, 3 × 12';

/** The panels stand; the body may come when it will. */
async function openPanels(page: Page, address: string): Promise<void> {
  await goTo(page, address);
  await expect(page.getByRole('heading', { name: 'Soleus' })).toBeVisible();
}
const note = (page: Page) => page.evaluate(() => window.myopoint.store.getState().note);
/** Whether the middle of an element is what a click there meets. */
const isOnTop = (page: Page, name: string) =>
  page.getByRole('button', { name }).evaluate((button) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    return button.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });

test.describe('a part that does not come', () => {
  test.use({ expectedErrors: [/ERR_FAILED|Failed to load resource/] });

  test('says so in its own place, keeps what was written, and comes when asked again', async ({ page }) => {
    await openPanels(page, '/#m=soleus&a=therapist');
    // Whatever the build calls it: the style that the card asks for.
    await page.route('**/*.css', (route) => route.abort());
    await page.evaluate((words) => {
      window.myopoint.store.getState().setNote(words);
    }, NOTE);
    await page.getByRole('button', { name: 'Take home' }).click();
    const fault = page.getByRole('dialog', { name: 'The take-home card could not be fetched' });
    await expect(fault.getByRole('alert')).toContainText('Your note and all you chose are still here.');
    expect(await isOnTop(page, 'Try again')).toBe(true);
    await fault.getByRole('button', { name: 'Try again' }).click();
    await expect(fault).toContainText('Tried 2 times');
    await page.unroute('**/*.css');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Your note for the card')).toHaveValue(NOTE);
    await page.keyboard.press('Escape');

    await page.route('**/{consultation-screen,lesson-list}-*.js', (route) => route.abort());
    await page.getByRole('button', { name: 'Understand' }).click();
    await expect(page.getByRole('region', { name: 'Understand' }).getByRole('alert')).toContainText(
      'could not be fetched',
    );
    await expect(page.getByRole('heading', { name: 'Soleus' })).toBeVisible();
    await page.getByRole('button', { name: 'Consult' }).click();
    await expect(page.getByRole('alert')).toContainText('The consultation could not be fetched');
    await page.unroute('**/{consultation-screen,lesson-list}-*.js');
    // Back on the network nobody has to ask.
    await page.evaluate(() => {
      window.dispatchEvent(new Event('online'));
    });
    await expect(page.getByRole('heading', { name: 'Touch where it hurts' })).toBeVisible();
    expect(await note(page)).toBe(NOTE);
  });

  test('of an older version leads to the newer one, and the visit goes along', async ({ page }) => {
    await page.route('**/lesson-screen-*.js', (route) => route.fulfill({ status: 404 }));
    await openPanels(page, '/#m=soleus&a=patient');
    await page.route(
      (url) => url.pathname === '/',
      async (route) => {
        if (route.request().resourceType() !== 'fetch') return route.fallback();
        return route.fulfill({
          contentType: 'text/html',
          body: '<script type="module" src="./assets/index-of-tomorrow.js"></script>',
        });
      },
    );
    await page.evaluate((words) => {
      const { startConsultation, select, goToConsultationStep, setNote, startLesson } =
        window.myopoint.store.getState();
      const { selected } = window.myopoint.store.getState().choices;
      startConsultation();
      select(selected);
      goToConsultationStep('what');
      setNote(words);
      startLesson('what-is-dry-needling' as Parameters<typeof startLesson>[0]);
    }, NOTE);
    await expect(page.getByRole('alert')).toContainText('There is a newer version of Myopoint');
    await page.getByRole('button', { name: 'Load the new version' }).click();
    await expect(page.getByRole('region', { name: 'Explanation' })).toContainText('Soleus', { timeout: 30_000 });
    await page.waitForFunction(() => 'myopoint' in window);
    const after = await page.evaluate(() => {
      const { mode, note: written } = window.myopoint.store.getState();
      return { mode, written, tab: window.name, kept: Object.keys(sessionStorage) };
    });
    expect(after).toEqual({ mode: { kind: 'consultation', step: 'what' }, written: NOTE, tab: '', kept: [] });
  });
});

test.describe('without any picture', () => {
  test.use({ expectedErrors: [/WebGL|ERR_FAILED|Failed to load|did not come/] });
  test('neither solid nor flat: what is missing is said plainly, and all else works', async ({ page }) => {
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.route(/flat-body|flat-scene/, (route) => route.abort());
    await openPanels(page, '/#m=soleus&a=patient');
    const said = page.getByRole('alert');
    await expect(said).toContainText('The body could not be drawn');
    await expect(said).not.toContainText('THREE');
    expect(await isOnTop(page, 'Try again')).toBe(true);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('piriformis');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Piriformis' })).toBeVisible();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(said).toContainText('The body could not be drawn');
    await expect(page.getByRole('heading', { name: 'Piriformis' })).toBeVisible();
  });
});

test('within another page the wheel is passed on, and Ctrl takes it', async ({ page, baseURL }) => {
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<body style="margin:0;height:3000px"><iframe src="/" style="width:1000px;height:500px;border:0"></iframe>',
    }),
  );
  await page.goto(`${baseURL ?? ''}/host.html`);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('canvas')).toBeVisible();
  await expect(frame.getByRole('button', { name: 'Muscles' })).toBeVisible();
  // Who does not ask for what tests drive the program by is not given it.
  expect(await frame.locator('body').evaluate(() => 'myopoint' in window)).toBe(false);
  await page.mouse.move(500, 250);
  await page.mouse.wheel(0, 200);
  await expect(frame.getByText('Hold Ctrl to zoom')).toBeVisible();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
});

test('a drawer beside the explanation leaves the body nearly half of the width', async ({ body }) => {
  await body.evaluate(() => {
    window.myopoint.store.getState().select({ kind: 'muscle', id: 'soleus', side: 'right' } as never);
  });
  for (const name of ['Understand', 'Layers', 'Muscles']) {
    await body.getByRole('navigation', { name: 'Tools' }).getByRole('button', { name, exact: true }).click();
    const free = await body.locator('.free').evaluate((element) => element.getBoundingClientRect().width / innerWidth);
    expect(free, name).toBeGreaterThanOrEqual(0.45);
    // The picture keeps to what is left.
    await expect
      .poll(() =>
        body.evaluate(() => {
          const { left, right } = document.querySelector('.free')!.getBoundingClientRect();
          const { insets } = window.myopoint.store.getState();
          return [Math.round(left) - insets.left, Math.round(innerWidth - right) - insets.right];
        }),
      )
      .toEqual([0, 0]);
  }
});
