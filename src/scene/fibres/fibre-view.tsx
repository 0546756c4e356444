/** Fibres of a muscle, drawn in place of the body while a lesson zooms into it. */
import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo, useRef, type RefObject } from 'react';
import { Camera, Group, PerspectiveCamera } from 'three';
import { onChangeOf } from '../../state/index.ts';
import { aimStudio } from '../shaders/studio-light.ts';
import { watchAttention, type Attention } from '../engine/attention.ts';
import { useEngine } from '../engine/engine.ts';
import { createCapillaryMesh } from './capillary-mesh.ts';
import { layFibres } from './fibre-layout.ts';
import { createFibreMaterial, createFibreMesh } from './fibre-mesh.ts';
import { poseOf } from './fibre-pose.ts';
import { createFibreUniforms } from './fibre-shape.ts';
import { FIBRE_MOMENTS, stepToward, type FibreMoment } from './fibre-stages.ts';
import { createNeedleTip } from './needle-tip.ts';
import { createSheathMesh } from './sheath-mesh.ts';
import { useTurnByHand } from './turn-by-hand.ts';

/** The longest step taken between two frames, seconds: a slow device sees fewer pictures of the way, not a longer way. */
const LONGEST_STEP = 1 / 8;
/** How long the body takes to give way, seconds. */
const GIVES_WAY = 0.5;
/** The fibres come from this much further away. */
const FROM_AFAR = 1.5;
/** Fibres of the band are near the viewer and finely built, the others are not. */
const FINE = { around: 40, along: 190, fibres: 7 };
const PLAIN = { around: 12, along: 64 };

function createFibres(stage: Parameters<typeof createFibreUniforms>[1]) {
  const { fibres, capillaries } = layFibres();
  const first = fibres[0]?.at ?? [0, 0];
  const uniforms = createFibreUniforms(first, stage);
  // The bundle hangs before the camera, and so do its lamps.
  aimStudio(uniforms, new Camera());
  const material = createFibreMaterial(uniforms);
  const needle = createNeedleTip(uniforms);
  const sheath = createSheathMesh(uniforms);
  const meshes = [
    createFibreMesh(fibres.slice(0, FINE.fibres), FINE.around, FINE.along, material),
    createFibreMesh(fibres.slice(FINE.fibres), PLAIN.around, PLAIN.along, material),
    createCapillaryMesh(capillaries, uniforms),
    needle.mesh,
    sheath,
  ];
  const group = new Group();
  group.name = 'fibres';
  group.visible = false;
  group.matrixAutoUpdate = false;
  group.add(...meshes);
  return {
    group,
    first,
    uniforms,
    show: (moment: FibreMoment): void => {
      uniforms.uSlack.value = moment.slack;
      uniforms.uTaut.value = moment.taut;
      uniforms.uKnot.value = moment.knot;
      uniforms.uSpread.value = moment.spread;
      uniforms.uClose.value = moment.close;
      uniforms.uDim.value = moment.dim;
      uniforms.uSheath.value = moment.sheath;
      sheath.visible = moment.sheath > 0.01;
      needle.mesh.visible = moment.needle > 0.01;
      needle.moveTo(moment.needle, first);
    },
    dispose: (): void => {
      for (const mesh of meshes) {
        mesh.geometry.dispose();
        mesh.material.dispose();
      }
    },
  };
}

/** What a stage asks for; no needle for those who would rather not see one. */
function momentFor(stage: keyof typeof FIBRE_MOMENTS, hideNeedles: boolean): FibreMoment {
  const moment = FIBRE_MOMENTS[stage];
  return hideNeedles && moment.needle > 0 ? FIBRE_MOMENTS['contraction-knot'] : moment;
}

export function FibreView({ bodyStage }: { readonly bodyStage: RefObject<Group | null> }): React.JSX.Element {
  const { body, store, activity } = useEngine();
  const invalidate = useThree((three) => three.invalidate);
  const made = useMemo(() => createFibres(body.studio), [body]);
  const turned = useTurnByHand();
  const goal = useRef<FibreMoment | null>(null);
  const now = useRef<FibreMoment | null>(null);
  const drift = useRef(0);
  const attention = useRef<Attention | null>(null);

  useEffect(() => {
    const follow = ({ fibres, hideNeedles }: ReturnType<typeof store.getState>): void => {
      const wanted = fibres && momentFor(fibres, hideNeedles);
      if (wanted === goal.current) return;
      goal.current = wanted;
      if (wanted && made.uniforms.uShow.value === 0) {
        turned.current = { yaw: 0, pitch: 0 };
        now.current = { ...wanted, halfWidth: wanted.halfWidth * FROM_AFAR, halfHeight: wanted.halfHeight * FROM_AFAR };
      }
      activity.setMoving('fibres', true);
      invalidate();
    };
    follow(store.getState());
    return onChangeOf(store, ({ fibres, hideNeedles }) => [fibres, hideNeedles], follow);
  }, [activity, invalidate, made, store, turned]);
  useEffect(
    () => () => {
      made.dispose();
      activity.setMoving('fibres', false);
    },
    [activity, made],
  );

  useFrame(({ camera, size }, delta) => {
    const { uShow, uTime } = made.uniforms;
    const wanted = goal.current;
    if ((!wanted && uShow.value === 0) || !(camera instanceof PerspectiveCamera)) {
      // Asked for and taken back before a frame came: nothing is on its way, and who waits for rest must not wait for ever.
      activity.setMoving('fibres', false);
      return;
    }
    const { reducedMotion, insets } = store.getState();
    const step = reducedMotion ? Infinity : Math.min(delta, LONGEST_STEP);
    uShow.value = wanted ? Math.min(1, uShow.value + step / GIVES_WAY) : Math.max(0, uShow.value - step / GIVES_WAY);
    if (wanted && now.current) now.current = stepToward(now.current, wanted, step);
    made.group.visible = uShow.value > 0;
    if (bodyStage.current) bodyStage.current.visible = uShow.value < 1;
    if (now.current) {
      made.show(now.current);
      // A slow sway tells that it is not flat.
      if (!reducedMotion) drift.current += step;
      const sway = reducedMotion ? 0 : drift.current;
      const pose = poseOf(now.current, made.first, camera.fov, size, insets, {
        yaw: turned.current.yaw + 0.07 * Math.sin(sway * 0.32),
        pitch: turned.current.pitch + 0.025 * Math.sin(sway * 0.23 + 1),
      });
      camera.updateMatrixWorld();
      made.group.matrix.multiplyMatrices(camera.matrixWorld, pose);
      made.group.matrixWorldNeedsUpdate = true;
      uTime.value = sway;
    }
    const isMoving = uShow.value !== (wanted ? 1 : 0) || (wanted !== null && now.current !== wanted);
    activity.setMoving('fibres', isMoving);
    // The sway rests while nobody looks; what is on its way arrives.
    if (isMoving || (wanted && !reducedMotion && (attention.current?.isWatched() ?? true))) invalidate();
  });
  useEffect(() => {
    attention.current = watchAttention(() => {
      invalidate();
    });
    return () => {
      attention.current?.end();
    };
  }, [invalidate]);
  return <primitive object={made.group} />;
}
