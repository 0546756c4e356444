/**
 * `npm run pierced`: which muscles come out through what covers them, on every body, as the lines of
 * tests/contract/pierced.tsv: body, covering, covered, vertices outside, the furthest in mm, how many of them nothing else covers,
 * where the furthest lies (mm, LPS). From the built models.
 */
import { BODY_IDS, loadBody } from '../src/anatomy/index.ts';
import { piercedIn, readBuiltBody } from '../builder/index.ts';

for (const id of BODY_IDS) {
  const found = piercedIn(await readBuiltBody(await loadBody(id)));
  for (const { covering, covered, vertices, worstMm, seen, at } of found) {
    const cells = [id, covering, covered, vertices, worstMm.toFixed(1), seen, at.map(Math.round).join(' ')];
    console.log(cells.join('\t'));
  }
}
