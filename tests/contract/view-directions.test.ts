/** From where muscles and points are looked at, against the models as built: what is seen from there. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { PerspectiveCamera, Vector3 } from 'three';
import { BODY_IDS, loadBody, loadDataset, REGIONS } from '../../src/anatomy/index.ts';
import type { Body as Anatomy, Dataset, Muscle, TriggerPoint } from '../../src/anatomy/index.ts';
import type { BodyId } from '../../src/anatomy/bodies.ts';
import type { RecordedView } from '../../src/anatomy/view-directions.ts';
import { lookupsOf } from '../../src/state/index.ts';
import type { Insets, Target } from '../../src/state/index.ts';
import { framingOf } from '../../src/scene/camera/framing.ts';
import { lookAtOf } from '../../src/scene/camera/look-at.ts';
import { BodyModel } from '../../src/scene/body/body-model.ts';
import { readLofts } from '../../builder/body/built-body.ts';
import { readSeenBody } from '../../builder/views/seen-body.ts';
import { toGltf } from '../../src/scene/frame/lps-gltf.ts';
import { loaded } from '../scene/cubes.ts';
import { drawnLayer } from './built-bodies.ts';
import { createChooser } from '../../builder/views/choose.ts';
import type { Chooser, SeenShares, ViewSubject } from '../../builder/views/choose.ts';

/** Of each thing at least this much is seen, but for those named. */
const LEAST_POINTS = 0.7;
const LEAST_MAIN = 0.5;
const LEAST_FACE = 0.58;

/** Points that no clear way leads to: what lies before them steps back in the picture. */
const HIDDEN_POINTS: Readonly<Record<string, string>> = {
  subscapularis: 'between shoulder blade and ribs',
  'serratus-posterior-superior': 'under the shoulder blade',
  'psoas-major': 'before the spine, behind the organs; its pain is on the back',
  'medial-pterygoid': 'inside the lower jaw',
  'adductor-magnus': 'high between the thighs: the other thigh stands before it from the inner side',
};

/** Such points of one body alone. */
const HIDDEN_POINTS_OF: Readonly<Record<string, readonly string[]>> = {
  // Under gluteus medius, which steps back over what is chosen.
  man: ['gluteus-minimus'],
};

/** Main zones of which no view that shows the points shows half, on each body. */
const HIDDEN_ON_BOTH: Readonly<Record<string, string>> = {
  'triceps-medial-head': 'pain at the inner and the outer elbow and down to the ring finger: opposite faces of the arm',
  'rectus-abdominis': 'points on the belly, pain across the back',
  coracobrachialis: 'points on the front, pain down the back of the arm',
  'flexor-digitorum-superficialis': 'the fingers, all round',
  'flexor-digitorum-profundus': 'the fingers, all round',
  infraspinatus: 'points on the back of the shoulder, pain on its front',
  'latissimus-dorsi': 'pain on the back and on the front of the shoulder',
  'abductor-digiti-minimi-manus': 'the little finger, all round',
};
const HIDDEN_ZONES: Readonly<Record<BodyId, Readonly<Record<string, string>>>> = {
  man: {
    ...HIDDEN_ON_BOTH,
    'pronator-quadratus':
      'the wrist, from the palm round to the ulnar edge: just under half from where its face is seen',
  },
  woman: {
    ...HIDDEN_ON_BOTH,
    'flexor-pollicis-longus': 'the thumb, all round',
  },
};
/** Muscles of which every view that shows points and pain shows little of the face. */
const HIDDEN_FACES: Readonly<Record<string, string>> = {
  brachialis: 'its face lies under biceps; its pain is at the base of the thumb, seen from the side',
  'medial-pterygoid': 'its face lies on the inner side of the jaw',
  subscapularis: 'its face lies on the ribs; its pain is on the back of the shoulder',
  'adductor-pollicis': 'its face lies in the palm; its pain is along the thumb, seen from the side',
};
const HIDDEN_FACES_OF: Readonly<Record<string, readonly string[]>> = {
  // Its face is in front, its pain on the back; hers is a little broader from there.
  man: ['psoas-major'],
};

interface View {
  readonly id: string;
  readonly muscle: Muscle;
  readonly point: TriggerPoint | null;
  readonly subject: ViewSubject;
  readonly recorded: RecordedView;
  readonly seen: SeenShares;
}

describe.each(BODY_IDS)('the %s', (id) => {
  let anatomy: Anatomy;
  let data: Dataset;
  let body: BodyModel;
  let chooser: Chooser;
  let views: readonly View[];
  beforeAll(async () => {
    anatomy = await loadBody(id);
    data = await loadDataset(anatomy);
    chooser = createChooser(await readSeenBody(anatomy), data, await readLofts(anatomy));
    body = new BodyModel(anatomy);
    body.addLayer('muscles', loaded(await drawnLayer(anatomy, 'muscles')));
    views = data.muscles.flatMap((muscle) =>
      [null, ...muscle.triggerPoints].map((point): View => {
        const id = point?.id ?? muscle.id;
        const view = anatomy.viewOf(id);
        if (!view) throw new Error(`${id}: expected a recorded view; run npm run data:views`);
        const subject = chooser.subjectOf(muscle, point);
        return { id, muscle, point, subject, recorded: view, seen: chooser.seenFrom(subject, view.right, false) };
      }),
    );
  });

  const below = (least: number, share: (seen: SeenShares) => number | null): string[] => [
    ...new Set(views.filter(({ seen }) => (share(seen) ?? 1) < least).map(({ muscle }) => muscle.id)),
  ];
  const meanOf = (share: (seen: SeenShares) => number | null): number => {
    const shares = views.flatMap(({ point, seen }) => (point ? (share(seen) ?? []) : []));
    return shares.reduce((sum, one) => sum + one, 0) / shares.length;
  };

  describe('recorded views', () => {
    it('are there for every muscle and every trigger point, and for nothing else', () => {
      const file = `data/bodies/${id}/derived/view-directions.json`;
      const recorded = Object.keys(JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>);
      expect(recorded).toEqual(views.map(({ id }) => id));
      expect([data.muscles.length, views.length]).toEqual([116, 279]);
    });

    it('are those that are found today, for the first muscle of each region', () => {
      for (const region of REGIONS) {
        const first = views.filter(({ muscle }) => muscle.id === data.musclesByRegion.get(region)?.[0]?.id);
        const whole = first[0]?.recorded;
        for (const { id, point, subject, recorded: view } of first) {
          const before = point && whole ? whole : null;
          expect(
            [chooser.best(subject, false, before?.right ?? null), chooser.best(subject, true, before?.both ?? null)],
            `${id}: run npm run data:views`,
          ).toEqual([view.right, view.both]);
        }
      }
    });

    it('do not look from under the floor but at the sole', () => {
      const under = views
        .filter(({ recorded: { right, both } }) => right[1] < -20 || both[1] < -20)
        .map(({ muscle }) => muscle.id);
      expect([...new Set(under)]).toEqual([
        'gastrocnemius-medial',
        'flexor-digitorum-longus',
        'flexor-hallucis-longus',
        'flexor-digitorum-brevis',
        'abductor-hallucis',
        'quadratus-plantae',
        'flexor-hallucis-brevis',
        'abductor-digiti-minimi-pedis',
      ]);
    });
  });

  describe('what is seen', () => {
    it(`is at least ${100 * LEAST_POINTS} % of the points, but where no way is clear`, () => {
      expect(below(LEAST_POINTS, ({ points }) => points).sort()).toEqual(
        [...Object.keys(HIDDEN_POINTS), ...(HIDDEN_POINTS_OF[id] ?? [])].sort(),
      );
      expect(meanOf(({ points }) => points)).toBeGreaterThan(0.95);
    });

    it(`is at least ${100 * LEAST_MAIN} % of the main zone, but where it lies on the far face`, () => {
      expect(below(LEAST_MAIN, ({ main }) => main).sort()).toEqual(Object.keys(HIDDEN_ZONES[id]).sort());
      expect(meanOf(({ main }) => main)).toBeGreaterThan(0.88);
    });

    it(`is at least ${100 * LEAST_FACE} % of the broadest the muscle looks, but where nothing shows its face with its pain`, () => {
      const whole = views.filter(({ point }) => point === null);
      const atEdge = whole.filter(({ seen }) => seen.face < LEAST_FACE).map(({ muscle }) => muscle.id);
      expect(atEdge.sort()).toEqual([...Object.keys(HIDDEN_FACES), ...(HIDDEN_FACES_OF[id] ?? [])].sort());
    });

    it('is the outer face of infraspinatus with each of its points, not its edge', () => {
      const { subject, recorded, seen } = views.find(({ id }) => id === 'infraspinatus')!;
      expect(seen.face).toBeGreaterThan(0.85);
      // From where its pain on the front of the shoulder is seen best, hardly more than its edge is.
      expect(chooser.seenFrom(subject, [-45, 4], false).face).toBeLessThan(0.5);
      for (const point of subject.points)
        expect(chooser.seenFrom({ ...subject, points: [point] }, recorded.right, false).points).toBeGreaterThan(0.7);
    });
  });

  describe('the picture', () => {
    const insets: Insets = { top: 70, right: 420, bottom: 90, left: 100 };
    it.each([
      ['a tablet', { width: 1180, height: 820 }, insets],
      ['a phone', { width: 390, height: 844 }, { top: 60, right: 0, bottom: 420, left: 0 }],
    ] as const)('holds points and main zones on %s', (_, size, free) => {
      const camera = new PerspectiveCamera(27, size.width / size.height, 0.02, 14);
      const outside = views.flatMap(({ id, muscle, point, subject }) =>
        (['right', 'left'] as const).flatMap((side) => {
          const target: Target = point
            ? { kind: 'trigger-point', id: point.id, muscle: muscle.id, side }
            : { kind: 'muscle', id: muscle.id, side };
          const framing = framingOf(body, target, lookupsOf(anatomy), data, false);
          if (!framing) return [`${id}: nothing framed`];
          const { eye, target: aim, shift } = lookAtOf(framing, camera, size, free);
          camera.position.copy(eye);
          camera.lookAt(aim);
          camera.updateMatrixWorld();
          camera.position.add(new Vector3(shift[0], -shift[1], 0).applyQuaternion(camera.quaternion));
          camera.updateMatrixWorld();
          const places = [
            ...subject.points.map(({ position }) => position),
            ...subject.main.flatMap((area) => chooser.patchesOf(area).map(({ position }) => position)),
          ];
          const lost = places.filter((place) => {
            const { x, y } = new Vector3(...toGltf(place))
              .multiply(new Vector3(side === 'left' ? -1 : 1, 1, 1))
              .project(camera);
            const [px, py] = [((x + 1) / 2) * size.width, ((1 - y) / 2) * size.height];
            return px < free.left || px > size.width - free.right || py < free.top || py > size.height - free.bottom;
          });
          return lost.length > 0.02 * places.length ? [`${id} ${side}: ${lost.length} of ${places.length}`] : [];
        }),
      );
      expect(outside).toEqual([]);
    });
  });
});
