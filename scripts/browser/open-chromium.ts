/** Starts the Chromium that the gallery and the bench drive. */
import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium } from '../setup-chromium.mjs';

/** A headless Chromium with WebGL 2, started with these arguments too; throws a sentence when none is installed. */
export const openChromium = async (more: readonly string[] = []): Promise<Browser> => {
  const executablePath = findChromium();
  if (executablePath === null) {
    throw new Error('No Chromium was found: run `npm test` once, or name one in CHROMIUM_PATH.');
  }
  return chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS, ...more] });
};
