/** A picture of the flat body for the card: the same drawing, on paper, as an image file. */
import { svgNode, svgText, flatMarks, flatPicture, type SvgNode } from '../../reasoning/index.ts';
import { NONE, type Snapshot } from '../../state/index.ts';
import { OrthographicCamera } from 'three';
import type { Engine } from '../engine/engine.ts';
import { goalOf, type Goal } from '../camera/camera-goal.ts';
import { framedFrom, framingOf } from '../camera/framing.ts';
import { SNAPSHOT_PX } from '../snapshot/snapshot-window.ts';
import { placeCamera, poseOfGoal, windowOf, type FlatPose } from './flat-camera.ts';
import type { FlatDrawer } from './flat-drawer.ts';
import { laidMarks } from './laid-marks.ts';
import { closedChoices } from './flat-surfaces.ts';

const NO_INSETS = { top: 0, right: 0, bottom: 0, left: 0 } as const;
/** What is measured in CSS px is drawn for a snapshot this many times smaller, to be read on a card. */
const PIXELS_A_POINT = 2;
const QUALITY = 0.92;
const SIZE = { width: SNAPSHOT_PX.width / PIXELS_A_POINT, height: SNAPSHOT_PX.height / PIXELS_A_POINT } as const;

/** How the snapshot looks at the body. @param screen how the screen does */
function poseFor(engine: Engine, screen: FlatPose): FlatPose {
  const { body, store, lookups, dataset } = engine;
  const {
    requests: { snapshot },
    choices,
  } = store.getState();
  const view = snapshot?.from ?? 'own';
  const { selected, bothSides } = choices;
  const own =
    view === 'screen' || selected.kind === 'none' ? null : framingOf(body, selected, lookups, dataset, bothSides);
  const goal: Goal = own
    ? { framing: view === 'own' || view === 'screen' ? own : framedFrom(own, view), target: selected }
    : goalOf({ kind: 'target', target: NONE }, { body, lookups, dataset, choices, opened: null });
  const pose = poseOfGoal(goal, SIZE, NO_INSETS);
  if (view !== 'screen') return pose;
  // All that the screen shows, in another format.
  return { ...screen, metresPerPixel: Math.max(screen.metresPerPixel, pose.metresPerPixel / 12) };
}

/** Takes it. @throws Error where the browser cannot make an image of a drawing */
export async function flatSnapshot(engine: Engine, drawer: FlatDrawer, screen: FlatPose): Promise<Snapshot> {
  const pose = poseFor(engine, screen);
  const { drawing, looks, window } = await drawer.draw(
    windowOf(pose, SIZE, NO_INSETS, engine.body.anatomy.landmarks.box),
  );
  const camera = new OrthographicCamera();
  placeCamera(camera, pose, SIZE, NO_INSETS);
  const nodes = [
    svgNode('rect', { width: SIZE.width, height: SIZE.height, fill: '#ffffff' }),
    svgNode(
      'g',
      { transform: windowTransform(window, pose, camera) },
      flatPicture(drawing, { ...looks, stage: 'paper' }, 'snapshot', window.unit),
    ),
    ...flatMarks(laidMarks(engine, closedChoices(engine, engine.store.getState()), camera, SIZE), 1),
  ];
  return { url: await imageOf(nodes), widthPx: SNAPSHOT_PX.width, heightPx: SNAPSHOT_PX.height };
}

/** Where a drawing lies on a stage that is looked at in another pose of the same direction. */
export function windowTransform(
  { centre, view, metresPerPixel }: ReturnType<typeof windowOf>,
  pose: FlatPose,
  camera: OrthographicCamera,
): string {
  const on = centre.clone().project(camera);
  const [across, above] = [camera.right - camera.left, camera.top - camera.bottom];
  const x = ((on.x + 1) / 2) * (across / pose.metresPerPixel);
  const y = ((1 - on.y) / 2) * (above / pose.metresPerPixel);
  const scale = metresPerPixel / pose.metresPerPixel;
  const placed = (value: number): string => value.toFixed(2);
  return `translate(${placed(x - (scale * view.width) / 2)} ${placed(y - (scale * view.height) / 2)}) scale(${scale.toFixed(5)})`;
}

async function imageOf(nodes: readonly SvgNode[]): Promise<string> {
  const { width, height } = SNAPSHOT_PX;
  const text = svgText(
    svgNode(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${SIZE.width} ${SIZE.height}` },
      nodes,
    ),
  );
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  // Without one the drawing itself is as good a picture.
  if (!pen) return image.src;
  pen.drawImage(image, 0, 0, width, height);
  return canvas.toDataURL('image/jpeg', QUALITY);
}
