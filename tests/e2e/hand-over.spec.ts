/** The take-home card from the first tap to paper, file and phone; and saying it back. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import jsqr from 'jsqr';
import { OPS, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Target } from '../../src/state/index.ts';
import { expect, test } from './fixtures.ts';
import { atRest, selected } from './stage.ts';

const NOTE = 'Walk ten minutes twice a day. '.repeat(20).slice(0, 600);
const GLUTEUS_MINIMUS = { kind: 'muscle', id: 'gluteus-minimus', side: 'left' } as Target;
/** Seven red flags and long words: the fullest card. */
const QUADRATUS_LUMBORUM = { kind: 'muscle', id: 'quadratus-lumborum', side: 'right' } as Target;

const choose = (page: Page, target: Target): Promise<void> =>
  page.evaluate((wanted) => {
    window.myopoint.store.getState().select(wanted);
    window.myopoint.store.getState().flyTo(wanted);
  }, target);

/** The card of a target, with its picture. */
async function openCard(page: Page, target: Target) {
  await choose(page, target);
  await atRest(page);
  await page.getByRole('button', { name: 'Take home' }).click();
  const dialog = page.getByRole('dialog', { name: 'Take-home card' });
  // The first picture of a page readies its shaders, which takes long without a graphics card.
  await expect(dialog.getByRole('img', { name: /^The body with/ })).toBeVisible({ timeout: 60_000 });
  return dialog;
}

async function read(bytes: Uint8Array) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const first = await pdf.getPage(1);
  const { items } = await first.getTextContent();
  const { fnArray } = await first.getOperatorList();
  const view: readonly number[] = first.view;
  return {
    pages: pdf.numPages,
    size: view.slice(2).map((edge) => Math.round(edge)),
    // Where a line ends is for the page to say.
    text: items
      .map((item) => ('str' in item ? item.str : ''))
      .join(' ')
      .replace(/\s+/g, ' '),
    pictures: fnArray.filter((operator) => operator === OPS.paintImageXObject).length,
  };
}

/** What a phone's camera reads from the code on the page. */
async function scanned(page: Page): Promise<string | undefined> {
  const { data, width } = await page.locator('.card-page .qr-code').evaluate(async (code) => {
    const edge = 500;
    const copy = code.cloneNode(true) as SVGElement;
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    copy.setAttribute('width', String(edge));
    copy.setAttribute('height', String(edge));
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
    await image.decode();
    const canvas = new OffscreenCanvas(edge, edge);
    const pen = canvas.getContext('2d')!;
    pen.drawImage(image, 0, 0, edge, edge);
    // A million numbers go over as one text; one by one they take seconds.
    const reader = new FileReader();
    const read = new Promise((resolve) => {
      reader.addEventListener('load', resolve);
    });
    reader.readAsDataURL(new Blob([pen.getImageData(0, 0, edge, edge).data]));
    await read;
    return { data: (reader.result as string).replace(/^.*,/, ''), width: edge };
  });
  return jsqr(Uint8ClampedArray.from(Buffer.from(data, 'base64')), width, width)?.data;
}

test('the card is printed on one page of either paper, however much there is to say', async ({ body }) => {
  for (const [target, name] of [
    [GLUTEUS_MINIMUS, 'Gluteus minimus'],
    [QUADRATUS_LUMBORUM, 'Quadratus lumborum'],
  ] as const) {
    const dialog = await openCard(body, target);
    await dialog.getByRole('textbox').fill(NOTE);
    for (const [paper, size] of [
      ['A4', [595, 842]],
      ['Letter', [612, 792]],
    ] as const) {
      await dialog.getByRole('radio', { name: paper }).click();
      const fits = await body
        .locator('.card-body')
        .evaluate((element) => element.scrollHeight <= element.clientHeight + 1);
      expect(fits, `${name} on ${paper}`).toBe(true);
      const printed = await read(await body.pdf({ preferCSSPageSize: true, printBackground: true }));
      expect({ pages: printed.pages, pictures: printed.pictures }).toEqual({ pages: 1, pictures: 1 });
      for (const [index, edge] of size.entries())
        expect(Math.abs((printed.size[index] ?? 0) - edge)).toBeLessThanOrEqual(1);
      for (const words of [name, 'From your therapist', 'When to get help', 'not a diagnosis', 'CC BY 4.0'])
        expect(printed.text).toContain(words);
      // Nothing of the program around it, and no address or title in the margin.
      expect(printed.text).not.toMatch(/Copy link|Search|Stays on this device|a=patient/);
    }
    await dialog.getByRole('button', { name: 'Close the card' }).click();
  }
});

test('the card is saved as a PDF of one page with its picture, its words and the note', async ({ body }) => {
  const dialog = await openCard(body, GLUTEUS_MINIMUS);
  await dialog.getByRole('textbox').fill('Ask for Maya – Tuesday at ten');
  const saving = body.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save as PDF' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('myopoint-card.pdf');
  const saved = await read(await readFile(await download.path()));
  expect(saved).toMatchObject({ pages: 1, pictures: 1 });
  for (const words of ['Gluteus minimus', 'Left side', 'Ask for Maya – Tuesday at ten', 'When to get help'])
    expect(saved.text).toContain(words);
  await expect(dialog.getByRole('status')).toHaveText('The PDF is saved as myopoint-card.pdf.');
});

test('a note in other letters is drawn into the PDF', async ({ body }) => {
  const dialog = await openCard(body, GLUTEUS_MINIMUS);
  await dialog.getByRole('textbox').fill('Ćwiczenia dwa razy dziennie, proszę');
  const saving = body.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save as PDF' }).click();
  expect(await read(await readFile(await (await saving).path()))).toMatchObject({ pages: 1, pictures: 2 });
});

test('the code holds the link, and the link brings the same muscle back without the note', async ({ body }) => {
  const dialog = await openCard(body, GLUTEUS_MINIMUS);
  await dialog.getByRole('textbox').fill('Maya');
  const address = await scanned(body);
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#m=gluteus-minimus&s=left&a=patient.*&lang=en$/);
  expect(address).not.toContain('Maya');
  await dialog.getByRole('button', { name: 'Close the card' }).click();
  await body.evaluate(() => {
    window.myopoint.store.getState().clear();
  });
  await body.evaluate((link) => {
    location.hash = new URL(link ?? '').hash;
  }, address);
  await expect.poll(() => selected(body)).toEqual(GLUTEUS_MINIMUS);
});

test('what was explained is said back on the body', async ({ body }) => {
  await choose(body, GLUTEUS_MINIMUS);
  await body.evaluate(() => {
    window.myopoint.store.getState().startRecall();
  });
  await atRest(body);
  const card = body.getByRole('region', { name: 'Say it back' });
  await body.evaluate(() => {
    window.myopoint.store.getState().pick('gluteus-minimus/left');
  });
  await expect(card.getByRole('status')).toHaveText('Yes, that is it: the gluteus minimus.');
  await atRest(body);
  expect(await body.evaluate(() => window.myopoint.appearanceOf('gluteus-minimus/left')?.highlighted)).toBe(1);
  await card.getByRole('button', { name: 'Next' }).click();
  await card.getByRole('button', { name: /^Skip/ }).click();
  await card.getByRole('button', { name: 'I feel new weakness or numbness' }).click();
  await expect(card.getByRole('status')).toContainText('Call for emergency help now');
  await card.getByRole('button', { name: 'Done' }).click();
  await expect(card).toBeHidden();
  expect(await selected(body)).toEqual(GLUTEUS_MINIMUS);
});

test('the card shows the muscle and its pain whatever the camera saw, or from where it is asked for', async ({
  body,
}) => {
  await choose(body, GLUTEUS_MINIMUS);
  await body.evaluate(() => {
    window.myopoint.store.getState().lookFrom('foot');
  });
  await atRest(body);
  await body.evaluate(() => {
    window.myopoint.store.getState().setHandingOver(true);
  });
  const dialog = body.getByRole('dialog', { name: 'Take-home card' });
  const picture = dialog.getByRole('img', { name: /^The body with/ });
  await expect(picture).toBeVisible({ timeout: 60_000 });
  /** The share of the picture that is red: pain, and a muscle that is lit. */
  const red = () =>
    picture.evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      const canvas = new OffscreenCanvas(140, 110);
      const pen = canvas.getContext('2d')!;
      pen.drawImage(image, 0, 0, 140, 110);
      const { data } = pen.getImageData(0, 0, 140, 110);
      let count = 0;
      for (let at = 0; at < data.length; at += 4)
        count += data[at]! > 150 && data[at]! > 1.5 * data[at + 1]! && data[at]! > 1.5 * data[at + 2]! ? 1 : 0;
      return count / (140 * 110);
    });
  expect(await red()).toBeGreaterThan(0.02);
  const shown = async (name: string) => {
    const before = await picture.getAttribute('src');
    await dialog.getByRole('radio', { name }).click();
    await expect.poll(() => picture.getAttribute('src', { timeout: 60_000 }), { timeout: 60_000 }).not.toBe(before);
    return red();
  };
  // The foot, which the screen shows, has nothing of it.
  const onScreen = await shown('As on screen');
  expect(await shown('Back')).toBeGreaterThan(0.02);
  expect(onScreen).toBeLessThan(await shown('The muscle'));
});

test('the code opens large on a tap, on light ground, and Escape leaves the card open', async ({ body }) => {
  await choose(body, GLUTEUS_MINIMUS);
  await body.evaluate(() => {
    window.myopoint.store.getState().setHandingOver(true);
  });
  const card = body.getByRole('dialog', { name: 'Take-home card' });
  await card.locator('.card-code').click();
  const large = body.getByRole('dialog', { name: 'The code of the link' });
  const box = await large.getByRole('img').boundingBox();
  expect(box?.width).toBeGreaterThanOrEqual(0.6 * 820);
  expect(await large.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(255, 255, 255)');
  await body.keyboard.press('Escape');
  await expect(large).toBeHidden();
  await expect(card).toBeVisible();
  // As quick as can be: the key comes in the very task that opened the code.
  await card.locator('.card-code').evaluate(async (code: HTMLElement) => {
    code.click();
    await Promise.resolve();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
  });
  await expect(large).toBeHidden();
  await expect(card).toBeVisible();
});

test('printing anywhere prints what is explained, and in a visit the card', async ({ body }) => {
  const print = async (format: 'A4' | 'Letter') => read(await body.pdf({ format, printBackground: true }));
  await choose(body, GLUTEUS_MINIMUS);
  await expect(body.getByRole('heading', { name: 'Gluteus minimus' })).toBeVisible();
  for (const audience of ['patient', 'therapist'] as const) {
    await body.evaluate((who) => {
      window.myopoint.store.getState().setAudience(who);
    }, audience);
    const printed = await print('A4');
    expect(printed.pages).toBe(1);
    for (const words of ['Gluteus minimus', 'Left side', 'Where pain may be felt', 'not a diagnosis'])
      expect(printed.text).toContain(words);
    expect(printed.text).not.toMatch(/Take home|Consult|Undo|Search|Fly to/);
    expect(/Sources for the pattern/.test(printed.text)).toBe(audience === 'therapist');
  }
  await body.evaluate((target) => {
    const { startConsultation, select, goToConsultationStep } = window.myopoint.store.getState();
    startConsultation();
    select(target);
    goToConsultationStep('what');
  }, QUADRATUS_LUMBORUM);
  // Fetched when the visit begins; until then its panel is printed.
  await expect.poll(async () => (await print('A4')).text).toContain('Your take-home card');
  for (const format of ['A4', 'Letter'] as const) {
    const printed = await print(format);
    expect(printed.pages).toBe(1);
    for (const words of ['Quadratus lumborum', 'Your take-home card', 'When to get help'])
      expect(printed.text).toContain(words);
    expect(printed.text).not.toMatch(/Wipe and start again|Show the story/);
  }
});
