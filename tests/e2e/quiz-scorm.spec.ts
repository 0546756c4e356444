/** A package as a platform shows it: made by the command, unpacked, in a frame of a page that holds an API. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { FrameLocator, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expect, test } from './fixtures.ts';

/** What the library keeps, as the test looks into it. */
interface Lms {
  readonly API: {
    readonly lmsGetValue: (element: string) => string;
    readonly loadFromFlattenedJSON: (values: Readonly<Record<string, string>>, element: string) => void;
  };
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  png: 'image/png',
};
const LIBRARY = 'node_modules/scorm-again/dist/scorm-again.min.js';

/** The package of a command, unpacked. */
function made(file: string, ...options: readonly string[]): Readonly<Record<string, Uint8Array>> {
  execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/scorm.ts', ...options, '--out', file]);
  return unzipSync(readFileSync(file));
}

/** Opens a platform that holds the package, with what it kept of the last time. */
async function launch(
  page: Page,
  files: Readonly<Record<string, Uint8Array>>,
  kept: Readonly<Record<string, string>> = {},
): Promise<FrameLocator> {
  const script = `window.API = new Scorm12API({ autocommit: false }); window.API.loadFromFlattenedJSON(${JSON.stringify(kept)}, '');`;
  await page.route('**/lms/**', async (route) => {
    const name = new URL(route.request().url()).pathname.replace(/^.*\/lms\//, '');
    if (name === 'index.html')
      return route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><title>LMS</title><script src="library.js"></script><script>${script}</script><iframe title="package" src="package/index.html" width="900" height="760"></iframe></html>`,
      });
    if (name === 'library.js') return route.fulfill({ contentType: 'text/javascript', path: LIBRARY });
    const file = files[name.replace('package/', '')];
    if (!file) return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain', body: Buffer.from(file) });
  });
  await page.goto('./lms/index.html');
  return page.frameLocator('iframe');
}

const value = (page: Page, element: string): Promise<string> =>
  page.evaluate((name) => (window as unknown as Lms).API.lmsGetValue(name), `cmi.${element}`);

test('a deck is answered by hand and by keyboard, resumed, and its score handed on', async ({ page }, info) => {
  const files = made(info.outputPath('deck.zip'), '1.Calf.01565cm..1x0vf7e', '--count', '3', '--pass', '60');
  const asked = JSON.parse(
    /<script type="application\/json" id="content">(.*?)<\/script>/.exec(
      Buffer.from(files['index.html'] ?? []).toString(),
    )?.[1] ?? '',
  ) as { questions: { prompt: string; kind: string; options: string[]; answer: number[] }[] };
  const frame = await launch(page, files);
  await expect(frame.getByText('3 questions')).toBeVisible();
  await frame.getByRole('button', { name: 'Begin' }).press('Enter');
  const answer = async (at: number, right: boolean) => {
    const question = asked.questions[at];
    if (!question) throw new Error('expected a question');
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(question.prompt);
    if (question.kind === 'choice') {
      const place = right ? question.answer[0] : question.options.findIndex((_, one) => one !== question.answer[0]);
      await frame
        .getByRole('radio')
        .nth(place ?? 0)
        .press('Space');
    }
    await frame.getByRole('button', { name: 'Check' }).click();
  };
  await answer(0, true);
  await expect(frame.getByText('✓ Right')).toBeVisible();
  expect(await value(page, 'core.lesson_status')).toBe('incomplete');

  // The next day.
  const kept = { 'cmi.suspend_data': await value(page, 'suspend_data'), 'cmi.core.lesson_status': 'incomplete' };
  await page.goto('about:blank');
  await page.unroute('**/lms/**');
  const later = await launch(page, files, kept);
  await later.getByRole('button', { name: 'Go on where you stopped' }).click();
  await expect(later.getByText('✓ Right')).toBeVisible();
  await later.getByRole('button', { name: 'Next' }).click();
  await answer(1, true);
  await later.getByRole('button', { name: 'Next' }).click();
  await answer(2, false);
  await expect(later.getByText('✗ Not yet')).toBeVisible();
  await expect(later.getByText('What is right')).toBeVisible();
  await later.getByRole('button', { name: 'Result' }).click();
  await expect(later.getByText('2 of 3 answers are right.')).toBeVisible();
  await expect(later.getByText('Your result was handed to the learning platform.')).toBeVisible();
  expect(await value(page, 'core.score.raw')).toBe('67');
  expect(await value(page, 'core.lesson_status')).toBe('passed');
  await page.locator('iframe').evaluate((one) => {
    (one as HTMLIFrameElement).src = 'about:blank';
  });
});

test('a lesson is read and asked about, also with no platform around, and holds to the rules of access', async ({
  page,
}, info) => {
  const files = made(info.outputPath('lesson.zip'), 'aftercare');
  const frame = await launch(page, files);
  await expect(frame.getByRole('heading', { name: 'What do I do afterwards?' })).toBeVisible();
  await frame.getByRole('button', { name: 'Begin' }).click();
  await expect(frame.getByRole('heading', { name: 'Being sore is common' })).toBeVisible();
  await expect(frame.getByRole('img')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('iframe').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('./lms/package/index.html');
  await expect(page.getByText('No learning platform is around this page')).toBeVisible();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByText('1 of')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
