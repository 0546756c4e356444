/**
 * `npm run pain:noise [-- --body <id>]`: how far drawings of the same pain lie apart, for hands that shake more and less. What
 * the app takes for noise (`src/reasoning/pain-drawing/redrawing-noise.ts`) and docs/pain-drawing.md are written from it.
 */
import { askedBody } from './body-argument.ts';
import { redrawerOn } from './pain/measure-redrawing.ts';
import { quantile } from './pain/redraw.ts';

const HOW = { pains: 40, drawings: 4, seed: 14 };
const PLACES_MM = [4, 6, 8, 10, 12, 14];

const body = await askedBody();
const redraw = await redrawerOn(body);
const mean = (values: readonly number[]): string =>
  (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(2);

console.log('| astray, mm | Jaccard, mean | by cells, mean | by cells, 95 of 100 reach | extent, 95 of 100 within |');
console.log('|---|---|---|---|---|');
for (const placeMm of PLACES_MM) {
  const pairs = redraw({ placeMm, pointShare: 0.5, width: 0.08 }, HOW);
  const byCells = pairs.map(({ jaccard }) => jaccard);
  const extent = quantile(
    pairs.map(({ extentShare }) => extentShare),
    0.95,
  );
  console.log(
    `| ${placeMm} | ${mean(pairs.map(({ exactJaccard }) => exactJaccard))} | ${mean(byCells)} | ${quantile(byCells, 0.05).toFixed(2)} | ${Math.round(100 * extent)} % |`,
  );
}
console.error(`${body.id}: ${HOW.pains} pains, ${HOW.drawings} drawings of each, seed ${HOW.seed}`);
