/** Devices that take some of the screen for a notch, a status bar or a strip at the bottom: nothing lies beneath. */
import { expect, test } from './fixtures.ts';
import { faultsOf, type Covered } from './narrow-measure.ts';
import { laidOut, openForWalk, WALK } from './walk.ts';

interface Device {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly covered: Covered;
}

/** As their makers say, CSS px. */
const DEVICES: readonly Device[] = [
  {
    name: 'a phone, from its home screen',
    width: 390,
    height: 844,
    covered: { top: 59, right: 0, bottom: 34, left: 0 },
  },
  { name: 'a phone on its side', width: 844, height: 390, covered: { top: 0, right: 59, bottom: 21, left: 59 } },
  {
    name: 'a tablet, from its home screen',
    width: 1180,
    height: 820,
    covered: { top: 24, right: 0, bottom: 20, left: 0 },
  },
];

for (const { name, width, height, covered } of DEVICES) {
  test(`${name}: all is beside what it takes of the screen`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setSafeAreaInsetsOverride', { insets: covered });
    await openForWalk(page, '/');
    const faults: string[] = [];
    for (const { name: screen, open, within = '.myopoint-ui' } of WALK) {
      await open(page);
      await laidOut(page);
      for (const fault of await faultsOf(page, within, covered)) faults.push(`${screen}: ${fault}`);
    }
    expect(faults).toEqual([]);
  });
}
