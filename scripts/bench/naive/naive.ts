/**
 * What the bench compares with: the same models drawn the way a first try would draw them, one
 * mesh and one standard material for each structure and side, picked by three's own Raycaster.
 */
import { MeshoptDecoder } from 'meshoptimizer';
import {
  AmbientLight,
  Color,
  DirectionalLight,
  Group,
  Mesh,
  MeshStandardMaterial,
  PerspectiveCamera,
  Raycaster,
  Scene,
  Vector2,
  WebGLRenderer,
} from 'three';
import type { Object3D } from 'three';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import structures from '../../../data/bodies/man/structures.json';
import type { NaiveBench } from './naive-bench.ts';

// The skin is no model file; both scenes are measured without it.
const LAYERS = ['muscles', 'connective', 'skeleton', 'vessels', 'nerves', 'organs'];
// The skin stands on the midline but is stored as its right half.
const MIRRORED = new Set(structures.filter((one) => one.mirror || one.layer === 'skin').map((one) => one.id));

const canvas = document.querySelector('canvas');
if (!canvas) throw new Error('The page has no canvas.');
const renderer = new WebGLRenderer({ canvas, antialias: true });
renderer.setPixelRatio(Math.min(2, window.devicePixelRatio));
renderer.setSize(window.innerWidth, window.innerHeight, false);
const scene = new Scene();
const camera = new PerspectiveCamera(30, window.innerWidth / window.innerHeight, 0.01, 20);
const sun = new DirectionalLight(0xffffff, 2);
sun.position.set(1, 2, 3);
scene.add(sun, new AmbientLight(0xffffff, 1));

const meshes: Mesh[] = [];
const ownMaterial = (layer: string): MeshStandardMaterial =>
  new MeshStandardMaterial({
    color: new Color().setHSL(Math.random(), 0.4, 0.5),
    transparent: layer === 'skin',
    opacity: layer === 'skin' ? 0.3 : 1,
  });

const addStructure = (mesh: Mesh, layer: string, id: string, left: Group): void => {
  mesh.name = id;
  mesh.material = ownMaterial(layer);
  meshes.push(mesh);
  if (!MIRRORED.has(id)) return;
  const twin = new Mesh(mesh.geometry, ownMaterial(layer));
  twin.name = id;
  mesh.updateMatrixWorld(true);
  mesh.matrixWorld.decompose(twin.position, twin.quaternion, twin.scale);
  left.add(twin);
  meshes.push(twin);
};

const load = async (): Promise<void> => {
  const loader = new GLTFLoader();
  loader.setMeshoptDecoder(MeshoptDecoder);
  const left = new Group();
  left.scale.x = -1;
  for (const layer of LAYERS) {
    const { scene: model } = await loader.loadAsync(`/models/${layer}.glb`);
    const found: Mesh[] = [];
    model.updateMatrixWorld(true);
    model.traverse((object: Object3D) => {
      if (object instanceof Mesh) found.push(object as Mesh);
    });
    for (const mesh of found) addStructure(mesh, layer, mesh.name || (mesh.parent?.name ?? ''), left);
    scene.add(model);
  }
  scene.add(left);
  scene.updateMatrixWorld(true);
};

/** The app looks through a faint skin, so the naive scene leaves it out as well. */
const pickable = (): Mesh[] => meshes.filter(({ material }) => !(material as MeshStandardMaterial).transparent);

const raycaster = new Raycaster();
const pointer = new Vector2();
let targets: Mesh[] | null = null;

const bench: NaiveBench = {
  ready: load(),
  view: (position, target, fov) => {
    camera.fov = fov;
    camera.position.set(...position);
    camera.lookAt(...target);
    camera.updateProjectionMatrix();
    camera.updateMatrixWorld();
  },
  start: () => {
    const frame = (): void => {
      requestAnimationFrame(frame);
      renderer.render(scene, camera);
    };
    requestAnimationFrame(frame);
  },
  pick: (x, y) => {
    targets ??= pickable();
    pointer.set((x / window.innerWidth) * 2 - 1, 1 - (y / window.innerHeight) * 2);
    raycaster.setFromCamera(pointer, camera);
    return raycaster.intersectObjects(targets, false)[0]?.object.name ?? null;
  },
  meshes: () => meshes.length,
};
/** One frame for each touch that ends, and none by itself: as the app does at rest. */
if (new URLSearchParams(window.location.search).has('once'))
  document.addEventListener('pointerup', () => {
    requestAnimationFrame(() => {
      renderer.render(scene, camera);
    });
  });
window.naive = bench;
