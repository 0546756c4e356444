/**
 * How each drawn copy looks, as a small texture the shaders read: one column a copy, three rows:
 * (opacity, dimmed, highlighted, hovered), (base colour, tissue), (girth mm, length mm, hazard, 0).
 * A change writes numbers, never geometry.
 */
import { DataTexture, FloatType, NearestFilter, RGBAFormat } from 'three';
import { ownTint, type Instance } from '../../anatomy/index.ts';
import { tissueColourOf } from './tissue-colour.ts';
import type { PartRange } from './layer-arrays.ts';

/** Opacity, dimmed, highlighted, hovered; each 0–1. */
export type Appearance = readonly [opacity: number, dimmed: number, highlighted: number, hovered: number];

const WIDTH = 2048;

export class AppearanceTable {
  readonly texture: DataTexture;
  /** Whether a clip box is cut out of the body: what lies inside is looked at, and stays so while the next is made ready. */
  opened = false;
  /** Counts changes of what is drawn: what follows the appearances need not look at each of them in every frame. */
  version = 0;
  /** Whether every appearance is what is wanted. */
  private arrived = true;
  private readonly data = new Float32Array(WIDTH * 3 * 4);
  private readonly wanted = new Float32Array(WIDTH * 4);

  constructor(private readonly instances: readonly Instance[]) {
    if (instances.length > WIDTH)
      throw new Error(`the appearance table holds ${WIDTH} copies, the body has ${instances.length}`);
    instances.forEach(({ structure }, number) => {
      const { colour, tissue } = tissueColourOf(structure);
      const tint = ownTint(structure.id);
      const light = 1 + 0.16 * tint.light;
      const warm = 0.05 * tint.warmth;
      this.data.set(
        [colour.r * light * (1 + warm), colour.g * light * (1 - warm), colour.b * light * (1 - 2 * warm), tissue],
        (WIDTH + number) * 4,
      );
    });
    this.texture = new DataTexture(this.data, WIDTH, 3, RGBAFormat, FloatType);
    this.texture.minFilter = NearestFilter;
    this.texture.magFilter = NearestFilter;
    this.texture.needsUpdate = true;
  }

  /** Records the size of the fibres once a layer is loaded. */
  setFibres(parts: readonly PartRange[]): void {
    // The shader rounds to an eighth of a millimetre.
    for (const part of parts)
      this.data.set([Math.round(part.girthMm * 8) / 8, part.lengthMm], (WIDTH * 2 + part.instance) * 4);
    this.texture.needsUpdate = true;
  }

  /** Marks what a needle must not meet: 0 none, 0.6 near, 1 pointed at. */
  setHazards(hazards: ReadonlyMap<number, number>): void {
    for (let number = 0; number < this.instances.length; number += 1) {
      const at = (WIDTH * 2 + number) * 4 + 2;
      const mark = Math.fround(hazards.get(number) ?? 0);
      if (this.data[at] === mark) continue;
      this.data[at] = mark;
      this.texture.needsUpdate = true;
      this.version += 1;
    }
  }

  /** Whether a copy is marked as a hazard. */
  isHazard(number: number): boolean {
    return (this.data[(WIDTH * 2 + number) * 4 + 2] ?? 0) > 0;
  }

  /** What a copy should look like; `advance` leads there. */
  want(number: number, look: Appearance): void {
    this.wanted.set(look, number * 4);
    this.arrived = false;
  }

  /** Opacity now drawn, 0–1. */
  opacity(number: number): number {
    return this.data[number * 4] ?? 0;
  }

  /** How far the copy is lit up now, 0–1. */
  highlighted(number: number): number {
    return this.data[number * 4 + 2] ?? 0;
  }

  /** Opacity the copy is going to, 0–1. */
  wantedOpacity(number: number): number {
    return this.wanted[number * 4] ?? 0;
  }

  /** Whether a copy is (or is becoming) see-through. */
  isGhost(number: number): boolean {
    const opacity = this.opacity(number);
    return opacity > 0.012 && opacity <= 0.985;
  }

  /** Whether a copy is solid. */
  isSolid(number: number): boolean {
    return this.opacity(number) > 0.985;
  }

  /**
   * Moves every look a step toward what is wanted.
   * @param seconds time since the last step; Infinity arrives at once
   * @returns whether something is still on its way
   */
  advance(seconds: number): boolean {
    if (this.arrived) return false;
    const share = seconds === Infinity ? 1 : 1 - Math.exp(-seconds * 14);
    let moving = false;
    let changed = false;
    for (let at = 0; at < this.instances.length * 4; at += 1) {
      const now = this.data[at] ?? 0;
      const goal = this.wanted[at] ?? 0;
      if (now === goal) continue;
      const next = Math.abs(goal - now) < 0.012 ? goal : now + (goal - now) * share;
      this.data[at] = next;
      changed = true;
      if (next !== goal) moving = true;
    }
    if (changed) {
      this.texture.needsUpdate = true;
      this.version += 1;
    }
    this.arrived = !moving;
    return moving;
  }
}
