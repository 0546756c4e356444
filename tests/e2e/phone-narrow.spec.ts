/** Narrow screens, phones on their side and letters of twice the size: nothing is cut, nothing is out of reach. */
import type { CDPSession } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { faultsOf } from './narrow-measure.ts';
import { laidOut, openForWalk, WALK } from './walk.ts';

/** Width and height, CSS px, and what the browser's own letters are set to. 590 × 410 is a tablet at 200 %. */
const SCREENS = [
  [320, 640, 16],
  [360, 640, 16],
  [390, 844, 16],
  [844, 390, 16],
  [590, 410, 16],
  [1180, 820, 16],
  [320, 640, 32],
  [390, 844, 32],
  [844, 390, 32],
  [1180, 820, 32],
] as const;

async function lettersOf(session: CDPSession, px: number): Promise<void> {
  await session.send('Page.setFontSizes', { fontSizes: { standard: px, fixed: px } });
}

for (const part of [WALK.slice(0, 8), WALK.slice(8)]) {
  test(`nothing is cut or out of reach: ${part[0]?.name} to ${part.at(-1)?.name}`, async ({ page }) => {
    await openForWalk(page, '/');
    const session = await page.context().newCDPSession(page);
    const faults: string[] = [];
    for (const { name, open, within = '.myopoint-ui' } of part) {
      await lettersOf(session, 16);
      await page.setViewportSize({ width: 390, height: 844 });
      await open(page);
      for (const [width, height, px] of SCREENS) {
        await lettersOf(session, px);
        await page.setViewportSize({ width, height });
        await laidOut(page);
        for (const fault of await faultsOf(page, within))
          faults.push(`${name}, ${width} × ${height}, letters ${px}: ${fault}`);
      }
    }
    expect(faults).toEqual([]);
  });
}
