/**
 * Writes `src/scene/camera/view-directions.json`: from where each muscle and each trigger point is best seen on the built
 * models. Run with `npm run data:views` after the body, the points or their zones changed. `--report` says what is seen.
 */
import { writeFileSync } from 'node:fs';
import { loadDataset, type Muscle, type TriggerPoint } from '../src/anatomy/index.ts';
import { readLofts } from './depths/body.ts';
import { readSeenBody } from './views/body.ts';
import { createChooser, type ViewAngles } from './views/choose.ts';

/** How one thing is looked at: its right side alone, and both sides together. */
interface RecordedView { readonly right: ViewAngles; readonly both: ViewAngles }

const dataset = await loadDataset();
const chooser = createChooser(await readSeenBody(), dataset, await readLofts());
const isReported = process.argv.includes('--report');
const percent = (share: number | null): string => (share === null ? '–' : String(Math.round(100 * share))).padStart(4);

function viewOf(muscle: Muscle, point: TriggerPoint | null, before: RecordedView | null): RecordedView {
  const subject = chooser.subjectOf(muscle, point);
  const view: RecordedView = {
    right: chooser.best(subject, false, before?.right ?? null), both: chooser.best(subject, true, before?.both ?? null),
  };
  if (isReported) {
    const [one, two] = [chooser.seenFrom(subject, view.right, false), chooser.seenFrom(subject, view.both, true)];
    console.error((point?.id ?? muscle.id.toUpperCase()).padEnd(38), String(view.right).padStart(8), percent(one.points), percent(one.main), percent(one.spillover), percent(one.muscle),
      String(view.both).padStart(8), percent(two.points), percent(two.main));
  }
  return view;
}

const lines = dataset.muscles.flatMap((muscle) => {
  const whole = viewOf(muscle, null, null);
  const line = (id: string, { right, both }: RecordedView): string => `  ${JSON.stringify(id)}: ${JSON.stringify([...right, ...both])}`;
  return [line(muscle.id, whole), ...muscle.triggerPoints.map((point) => line(point.id, viewOf(muscle, point, whole)))];
});
writeFileSync('src/scene/camera/view-directions.json', `{\n${lines.join(',\n')}\n}\n`);
