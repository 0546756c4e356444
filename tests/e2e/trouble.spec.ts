/** What can go wrong on the way: a missing file, a broken file, a lost graphics context. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { atRest, goTo, open, painAt, selected } from './stage.ts';

test.use({ reducedMotion: 'reduce', viewport: { width: 640, height: 480 } });

const trouble = (page: Page) => page.getByRole('alert');

async function retryWorks(page: Page, layer: string): Promise<void> {
  await page.unroute(`**/models/${layer}*`);
  await trouble(page).getByRole('button', { name: 'Retry' }).tap();
  await page.evaluate(() => window.myopoint.ready);
  await expect(trouble(page)).toHaveCount(0);
  await atRest(page);
  expect((await page.evaluate(() => window.myopoint.stats())).triangles).toBeGreaterThan(100_000);
}

test.describe('a missing model file', () => {
  test.use({ expectedErrors: [/404.*\/models\/muscles\.glb/] });
  test('is named, the list still works, and Retry brings it', async ({ page }) => {
    await page.route('**/models/muscles.glb*', (route) => route.fulfill({ status: 404 }));
    await goTo(page);
    await expect(trouble(page)).toContainText('The body could not be loaded');
    await expect(trouble(page)).toContainText('The muscles model could not be read (the server answered 404)');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('soleus');
    await page.keyboard.press('Enter');
    await expect.poll(() => selected(page)).toMatchObject({ kind: 'muscle', id: 'soleus' });
    await retryWorks(page, 'muscles.glb');
    // What was chosen meanwhile is lit and its pain drawn.
    expect(await painAt(page, [-0.066, -0.055, 0.022])).toBe('main');
  });
});

test.describe('a missing list of models', () => {
  test.use({ expectedErrors: [/404.*\/models\/manifest\.json/] });
  test('is named, and Retry brings it', async ({ page }) => {
    await page.route('**/models/manifest.json*', (route) => route.fulfill({ status: 404 }));
    await goTo(page);
    await expect(trouble(page)).toContainText('The list of models could not be read (the server answered 404)');
    await retryWorks(page, 'manifest.json');
  });
});

test('a corrupt model file is named, and Retry brings it', async ({ page }) => {
  await page.route('**/models/man-shapes.bin*', (route) => route.fulfill({ body: Buffer.alloc(4096, 'not a model ') }));
  await goTo(page);
  await expect(trouble(page)).toContainText('The skin model could not be read');
  await retryWorks(page, 'man-shapes.bin');
});

for (const [how, answer] of [
  ['absent', { status: 404 }],
  ['corrupt', { body: Buffer.alloc(4096, 'not a body ') }],
] as const) {
  test.describe(`a body whose file is ${how}`, () => {
    test.use({ expectedErrors: [/404.*\/models\/woman-warp\.bin/] });
    test('leaves the drawn one chosen, and Try again brings it', async ({ page }) => {
      await open(page, '/#m=soleus');
      await page.route('**/models/woman-warp.bin*', (route) => route.fulfill(answer));
      await page.evaluate(() => {
        window.myopoint.store.getState().askForBody('woman');
      });
      await expect(trouble(page)).toContainText('The woman could not be loaded');
      const bodies = () =>
        page.evaluate(() => {
          const { body, wantedBody } = window.myopoint.store.getState();
          return [body.id, wantedBody];
        });
      expect(await bodies()).toEqual(['man', 'man']);
      await page.unroute('**/models/woman-warp.bin*');
      await trouble(page).getByRole('button', { name: 'Try again' }).tap();
      await expect.poll(bodies).toEqual(['woman', 'woman']);
      await atRest(page);
      await expect(trouble(page)).toHaveCount(0);
      expect(await selected(page)).toMatchObject({ kind: 'muscle', id: 'soleus' });
    });
  });
}

test('a file cut short is named, and Retry brings it', async ({ page }) => {
  await page.route('**/models/skeleton.glb*', async (route) => {
    const whole = await (await route.fetch()).body();
    await route.fulfill({ body: whole.subarray(0, Math.floor(whole.length / 2)) });
  });
  await goTo(page);
  await expect(trouble(page)).toContainText('The skeleton model could not be read');
  await retryWorks(page, 'skeleton.glb');
});

test.describe('a network that is lost', () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] });
  test('between the list and the models, and between two of them, is said, and its return brings the rest', async ({
    page,
  }) => {
    await page.route('**/models/{nerves,skeleton}.glb*', (route) => route.abort('internetdisconnected'));
    await goTo(page, '/#m=soleus');
    await expect(trouble(page)).toContainText('model could not be read');
    await expect(page.getByRole('heading', { name: 'Soleus' })).toBeVisible();
    await page.unroute('**/models/{nerves,skeleton}.glb*');
    // Nobody has to ask.
    await page.evaluate(() => {
      window.dispatchEvent(new Event('online'));
    });
    await page.evaluate(() => window.myopoint.ready);
    await expect(trouble(page)).toHaveCount(0);
  });
});

test('a model in which one bit is another is fetched again past every cache, and nobody is told', async ({ page }) => {
  let asked = 0;
  await page.route('**/models/muscles.glb*', async (route) => {
    asked += 1;
    const whole = await (await route.fetch()).body();
    if (asked === 1) whole[whole.length >> 1]! ^= 1;
    await route.fulfill({ body: whole });
  });
  await open(page);
  expect(asked).toBe(2);
  await expect(trouble(page)).toHaveCount(0);
});

test('a context that is lost, again and again and in the middle of things, is said, and the picture comes back with what was chosen', async ({
  page,
}) => {
  await goTo(page, '/#m=soleus');
  const lose = () =>
    page.evaluate(() => {
      window.myopoint.context.lose();
    });
  const comesBack = async (): Promise<void> => {
    await expect(trouble(page)).toContainText('The picture was interrupted');
    const before = await page.evaluate(() => window.myopoint.stats().frames);
    await page.evaluate(() => {
      window.myopoint.context.restore();
    });
    await expect(trouble(page)).toHaveCount(0);
    await expect.poll(() => page.evaluate(() => window.myopoint.stats().frames)).toBeGreaterThan(before);
  };
  // While the body is still on its way.
  await page.waitForFunction(() => {
    try {
      window.myopoint.stats();
      return true;
    } catch {
      return false;
    }
  });
  await lose();
  await comesBack();
  await page.evaluate(() => window.myopoint.ready);
  await lose();
  await comesBack();
  // What is chosen while there is no picture is in the next one.
  await page.evaluate(() => {
    window.myopoint.context.lose();
    location.hash = '#m=piriformis&p=piriformis-trp1&n=1&a=therapist';
  });
  await comesBack();
  await atRest(page);
  expect(await selected(page)).toMatchObject({ kind: 'trigger-point', id: 'piriformis-trp1' });
  await page.evaluate(() => {
    location.hash = '#m=soleus';
  });
  await expect.poll(() => selected(page)).toMatchObject({ kind: 'muscle', id: 'soleus' });
  await atRest(page);
  expect((await page.evaluate(() => window.myopoint.stats())).triangles).toBeGreaterThan(100_000);
  // Not merely drawn: something is seen.
  expect(await colours(page)).toBeGreaterThan(200);
});

/** How many different colours the picture has; a blank one has a handful. */
async function colours(page: Page): Promise<number> {
  const png = (await page.locator('.scene').screenshot()).toString('base64');
  return page.evaluate(async (data) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))]));
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
    pen?.drawImage(image, 0, 0);
    const pixels = pen?.getImageData(0, 0, image.width, image.height).data ?? [];
    return new Set(new Uint32Array(new Uint8ClampedArray(pixels).buffer)).size;
  }, png);
}
