/** Two languages made from English: one longer, in brackets, and one that runs from the right. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { faultsOf } from './narrow-measure.ts';
import { unspoken } from './unspoken.ts';
import { laidOut, openForWalk, WALK, type Screen } from './walk.ts';

const TABLET = { width: 1180, height: 820 };
const PHONE = { width: 390, height: 844 };

const search = (page: Page) => page.locator('[data-search-input]');

/** Until it has given the focus back: what is opened before that is closed by it. */
async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('[role="dialog"]').waitFor({ state: 'detached' });
  await laidOut(page);
}

/** After the walk's first part, which ends at the list of muscles. */
const MORE: readonly Screen[] = [
  {
    name: 'about',
    within: '[role="dialog"]',
    open: async (page) => {
      await closeDialog(page);
      await page.locator('.rail-button').last().click();
      await page.locator('.about-settings').waitFor();
    },
  },
  {
    name: 'search',
    open: async (page) => {
      await closeDialog(page);
      await search(page).fill('chest pain');
      await page.locator('.help-finding').first().waitFor();
    },
  },
  {
    name: 'what to ask first',
    within: '[role="dialog"]',
    open: (page) => page.locator('.help-finding').first().click(),
  },
  {
    name: 'nothing found',
    open: async (page) => {
      await closeDialog(page);
      await search(page).fill('qqqq');
      await page.locator('.search-empty').waitFor();
    },
  },
  {
    name: 'the list of questions',
    within: '[role="dialog"], #drawer-understand',
    open: async (page) => {
      await search(page).fill('');
      await page.locator('[aria-controls="drawer-understand"]').click();
      await page.locator('.lesson-row').first().waitFor();
    },
  },
];
const tab = (page: Page, at: number) => page.locator('.quiz-tabs [role="tab"]').nth(at);
/** A question in words, whatever its language. */
async function ask(page: Page, id: string): Promise<void> {
  await page.evaluate((item) => {
    const { endMode, startQuiz } = window.myopoint.store.getState();
    endMode();
    startQuiz([item]);
  }, id);
  await page.locator('.quiz-options, .quiz-order').first().waitFor();
}
const QUIZ: readonly Screen[] = [
  {
    name: 'the quiz',
    open: async (page) => {
      await page.evaluate(() => {
        window.myopoint.store.getState().startQuiz();
      });
      await tab(page, 0).waitFor();
    },
  },
  { name: 'its decks', open: (page) => tab(page, 1).click() },
  { name: 'an exam', open: (page) => tab(page, 2).click() },
  { name: 'progress', open: (page) => tab(page, 3).click() },
  { name: 'a choice', open: (page) => ask(page, 'nerve/soleus') },
  {
    name: 'its answer',
    open: async (page) => {
      await page.locator('.quiz-option').first().click();
      await page.locator('.visit-foot button').last().click();
      await page.locator('.verdict').waitFor();
    },
  },
  {
    name: 'the end of it',
    open: async (page) => {
      await page.locator('.visit-foot button').last().click();
      await page.locator('.quiz-wrong').waitFor();
    },
  },
];
const PARTS = [[...WALK.slice(0, 8), ...MORE], WALK.slice(8), QUIZ];

async function walk(
  page: Page,
  language: string,
  part: readonly Screen[],
  look: (within: string) => Promise<readonly string[]>,
): Promise<string[]> {
  await page.setViewportSize(PHONE);
  await openForWalk(page, `/?lang=${language}`);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  const faults = new Set<string>();
  for (const { name, open, within = '.myopoint-ui' } of part) {
    await page.setViewportSize(PHONE);
    await laidOut(page);
    await open(page);
    for (const size of [PHONE, TABLET]) {
      await page.setViewportSize(size);
      await laidOut(page);
      for (const fault of await look(within)) faults.add(`${name}, ${size === PHONE ? 'phone' : 'tablet'}: ${fault}`);
    }
  }
  return [...faults];
}

for (const part of PARTS) {
  const names = `${part[0]?.name} to ${part.at(-1)?.name}`;
  test(`longer words are neither cut nor out of reach, and each is of the catalogue or a name or fact of the body: ${names}`, async ({
    page,
  }) => {
    const look = async (within: string) => [...(await faultsOf(page, within)), ...(await unspoken(page, within))];
    expect(await walk(page, 'en-XA', part, look)).toEqual([]);
  });
  test(`mirrored, nothing is cut or scrolls sideways: ${names}`, async ({ page }) => {
    expect(await walk(page, 'ar-XB', part, (within) => faultsOf(page, within))).toEqual([]);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  });
}

test('a word outside the catalogue is found, in the page and in what is read out', async ({ page }) => {
  await page.setViewportSize(TABLET);
  await openForWalk(page, '/?lang=en-XA');
  expect(await unspoken(page, '.rail')).toEqual([]);
  await page.locator('.rail').evaluate((rail) => {
    const planted = rail.appendChild(document.createElement('p'));
    planted.ariaLabel = 'Of the page';
    planted.textContent = '[Šáîd] Soleus, planted';
  });
  expect(await unspoken(page, '.rail')).toEqual(['p: "planted"', 'p aria-label: "Of the page"']);
});

test('mirrored, panels stand on the other side', async ({ page }) => {
  const edges = async (address: string) => {
    await openForWalk(page, address);
    await page.evaluate(() => {
      const { store } = window.myopoint;
      store
        .getState()
        .select({ kind: 'muscle', id: 'soleus', side: 'right' } as Parameters<
          ReturnType<typeof store.getState>['select']
        >[0]);
    });
    await page.locator('.explanation').waitFor();
    await laidOut(page);
    return page.evaluate(() =>
      Object.fromEntries(
        ['.rail', '.explanation', '.explanation .close', '.zoom-buttons'].map((selector) => {
          const { left = NaN, right = NaN } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
          return [selector, [Math.round(left), Math.round(right)] as const];
        }),
      ),
    );
  };
  await page.setViewportSize(TABLET);
  const [english, mirrored] = [await edges('/'), await edges('/?lang=ar-XB')];
  const swapped = Object.fromEntries(
    Object.entries(english).map(([selector, [left, right]]) => [selector, [TABLET.width - right, TABLET.width - left]]),
  );
  expect(mirrored).toEqual(swapped);
  expect(english['.rail']?.[1]).toBeLessThan(TABLET.width / 2);
});
