/** Mounts a component of the scene without a screen, and watches what it lets go. For tests in jsdom. */
import ReactThreeTestRenderer from '@react-three/test-renderer';
import { useThree } from '@react-three/fiber';
import type { ReactElement } from 'react';
import {
  CanvasTexture,
  Mesh,
  type BufferGeometry,
  type Camera,
  type EventDispatcher,
  type Material,
  type Object3D,
  type Texture,
} from 'three';
import { MAN } from '../../src/anatomy/index.ts';
import { INITIAL_CHOICES } from '../../src/state/choices.ts';
import {
  lookupsOf,
  createMyopointStore,
  type Choices,
  type MyopointState,
  type MyopointStore,
} from '../../src/state/index.ts';
import { createActivity } from '../../src/scene/engine/activity.ts';
import { createCameraLink } from '../../src/scene/engine/camera-link.ts';
import { EngineProvider, type Engine } from '../../src/scene/engine/engine.ts';
import { createMarksRegistry } from '../../src/scene/engine/marks-registry.ts';

/** A store whose body has come. */
export function storeWith(
  choices: Partial<Choices> = {},
  settings: Partial<Pick<MyopointState, 'audience' | 'hideNeedles'>> = {},
): MyopointStore {
  const store = createMyopointStore({ body: MAN }, settings);
  store.setState({ choices: { ...INITIAL_CHOICES, ...choices } });
  store.getState().reportLoad({ ...store.getState().load, phase: 'ready' });
  return store;
}

export function engineWith(parts: Pick<Engine, 'body' | 'store' | 'dataset'>, workers: object = {}): Engine {
  return {
    ...parts,
    lookups: lookupsOf(MAN),
    loader: { skinWorker: workers, workers: [workers] } as unknown as Engine['loader'],
    activity: createActivity(),
    camera: createCameraLink(),
    marks: createMarksRegistry(),
    fineness: { pictures: 1, isFine: () => false, sharpen: () => true },
  };
}

// So that react says where a test forgets to wait for it.
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

interface Mounted {
  readonly canvas: HTMLCanvasElement;
  readonly camera: Camera;
  readonly named: (name: string) => Object3D | undefined;
  readonly frames: (count: number, seconds?: number) => Promise<void>;
  readonly unmount: () => Promise<void>;
}

export async function mount(element: ReactElement, engine: Engine): Promise<Mounted> {
  let seen: { canvas: HTMLCanvasElement; scene: Object3D; camera: Camera } | null = null;
  function Witness(): null {
    const { gl, scene, camera } = useThree();
    seen = { canvas: gl.domElement, scene, camera };
    return null;
  }
  // Nothing is written on canvases of which nobody sees the pixels.
  HTMLCanvasElement.prototype.getContext = () => null;
  const renderer = await ReactThreeTestRenderer.create(
    <EngineProvider value={engine}>
      <Witness />
      {element}
    </EngineProvider>,
  );
  const { canvas, scene, camera } = seen as unknown as { canvas: HTMLCanvasElement; scene: Object3D; camera: Camera };
  return {
    canvas,
    camera,
    named: (name) => scene.getObjectByName(name),
    frames: (count, seconds = 1 / 60) => renderer.advanceFrames(count, seconds),
    unmount: () => renderer.unmount(),
  };
}

/** Notes which of the geometries, materials and textures that an object draws with are let go. */
export function watchDisposal(root: Object3D): { readonly kept: () => string[]; readonly watched: number } {
  const alive = new Map<object, string>();
  let watched = 0;
  const watch = (thing: EventDispatcher<{ dispose: object }>, name: string): void => {
    if (alive.has(thing)) return;
    watched += 1;
    alive.set(thing, name);
    thing.addEventListener('dispose', () => {
      alive.delete(thing);
    });
  };
  root.traverse((object) => {
    if (!(object instanceof Mesh)) return;
    const mesh = object as Mesh<
      BufferGeometry,
      Material & { map?: Texture | null; uniforms?: Record<string, { value: unknown }> }
    >;
    watch(mesh.geometry, `geometry of ${mesh.name}`);
    watch(mesh.material, `material of ${mesh.name}`);
    if (mesh.material.map) watch(mesh.material.map, `map of ${mesh.name}`);
    for (const [name, { value }] of Object.entries(mesh.material.uniforms ?? {}))
      if (value instanceof CanvasTexture) watch(value as never, `${name} of ${mesh.name}`);
  });
  return { kept: () => [...alive.values()], watched };
}
