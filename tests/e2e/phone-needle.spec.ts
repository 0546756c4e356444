/** The needle view on a phone: what it is opened for is seen at once, in the sheet as it opens. */
import type { MuscleId } from '../../src/anatomy/index.ts';
import { expect, test } from './fixtures.ts';
import { atRest, explanation } from './stage.ts';

for (const [name, id, builds] of [
  ['ten things to name, closed', 'rhomboid-major', 0],
  ['four things to name', 'gluteus-minimus', 3],
] as const) {
  test(`builds, ranges and the whole drawing stand together: ${name}`, async ({ body }) => {
    await body.evaluate((muscle) => {
      const { setAudience, select, openNeedle } = window.myopoint.store.getState();
      setAudience('therapist');
      select({ kind: 'muscle', id: muscle, side: 'right' });
      openNeedle();
    }, id as MuscleId);
    await expect.poll(() => body.evaluate(() => window.myopoint.store.getState().section !== null)).toBe(true);
    await atRest(body);
    const sheet = explanation(body);
    expect((await sheet.boundingBox())?.y).toBeGreaterThan(844 * 0.4);
    const scroller = sheet.locator('.panel-scroll');
    expect(await scroller.evaluate(({ scrollTop }) => scrollTop)).toBe(0);
    const [top, end] = [
      (await scroller.boundingBox())?.y ?? Infinity,
      (await sheet.locator('.only-imaging').boundingBox())?.y ?? 0,
    ];
    // Where only specially trained hands go, no range is shown.
    const ranges = sheet.getByRole('radiogroup', { name: 'Build of body' });
    await expect(ranges.getByRole('radio')).toHaveCount(builds);
    for (const part of [...(builds > 0 ? [ranges] : []), sheet.locator('.section-drawing')]) {
      const { y, height } = (await part.boundingBox()) ?? { y: 0, height: Infinity };
      expect(y).toBeGreaterThanOrEqual(top);
      expect(y + height).toBeLessThanOrEqual(end);
    }
    for (const build of await ranges.getByRole('radio').all()) await expect(build).toHaveText(/mm/);
  });
}
