/**
 * `npm run pictures`: draws the pictures of muscles that their pages show, where they are not kept from before. A build does
 * it too, in as many processes as there are cores: `--part 1 --of 2` draws every second one.
 */
import { parseArgs } from 'node:util';
import { BODY_IDS, loadBody, loadDataset } from '../src/anatomy/index.ts';
import { musclesToDraw, picturesOf } from './pages/pictures.ts';

const { values } = parseArgs({
  options: { part: { type: 'string', default: '0' }, of: { type: 'string', default: '1' } },
});
const dataset = await loadDataset(await loadBody(BODY_IDS[0]));
const pictures = picturesOf(dataset);
for (const muscle of musclesToDraw(dataset).filter((_, at) => at % Number(values.of) === Number(values.part)))
  if (!pictures.kept(muscle)) await pictures.draw(muscle);
