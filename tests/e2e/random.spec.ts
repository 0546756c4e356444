/** A short walk of random actions; `npm run random` walks for as long as it is told. See docs/reliability.md. */
import { expect, test } from '@playwright/test';
import { walk } from '../../scripts/random/walk.ts';

test('a hundred and fifty random actions leave no error, no dead end and nothing behind', async ({
  browser,
  baseURL,
}) => {
  const { done, faults, held } = await walk(browser, {
    origin: baseURL ?? '',
    seed: 1,
    actions: 150,
    longestMs: 35_000,
  });
  // The actions are named, so that they can be done again.
  expect({ faults, actions: faults.length > 0 ? done : [] }).toEqual({ faults: [], actions: [] });
  expect(done.length).toBeGreaterThan(20);
  expect(held).toHaveLength(2);
});
