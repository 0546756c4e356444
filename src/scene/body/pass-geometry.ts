/**
 * What one pass of a layer draws: the layer's own vertices with an index of its own, which holds
 * just the copies that belong to the pass. A graphics card then never meets what is not seen.
 */
import { BufferAttribute, BufferGeometry, DynamicDrawUsage } from 'three';
import type { PartRange } from './layer-arrays.ts';

export class PassGeometry {
  readonly geometry = new BufferGeometry();
  private readonly source: Uint32Array;
  /** From the feet up: what a near view sees lies together. */
  private readonly parts: readonly PartRange[];
  /** Whether each part is in the index now. */
  private readonly drawn: Uint8Array;
  /** How many corners of triangles the index holds. */
  private held = 0;

  /**
   * @param layer the whole layer, whose attributes are shared
   * @param parts where each copy lies in its index
   */
  constructor(layer: BufferGeometry, parts: readonly PartRange[]) {
    for (const [name, attribute] of Object.entries(layer.attributes)) this.geometry.setAttribute(name, attribute);
    this.geometry.boundingSphere = layer.boundingSphere;
    this.source = layer.getIndex()?.array as Uint32Array;
    this.parts = parts.toSorted((a, b) => a.min[1] + a.max[1] - b.min[1] - b.max[1]);
    this.drawn = new Uint8Array(parts.length);
    this.geometry.setDrawRange(0, 0);
  }

  /** Whether it holds nothing to draw. */
  get isEmpty(): boolean {
    return this.held === 0;
  }

  /** Draws just the copies for which `isIn` holds; free while they are the same as before. */
  draw(isIn: (instance: number) => boolean): void {
    let changed = false;
    this.parts.forEach(({ instance }, part) => {
      const now = isIn(instance) ? 1 : 0;
      if (this.drawn[part] === now) return;
      this.drawn[part] = now;
      changed = true;
    });
    if (changed) this.fill();
  }

  /** Draws no more of its copies than the stretch from the first to the last of those for which `isSeen` holds. */
  keepTo(isSeen: (instance: number) => boolean): void {
    let [first, last, at] = [this.held, 0, 0];
    this.parts.forEach(({ instance, indexCount }, part) => {
      if (!this.drawn[part]) return;
      const end = at + indexCount;
      if (isSeen(instance)) [first, last] = [Math.min(first, at), end];
      at = end;
    });
    if (first < last) this.geometry.setDrawRange(first, last - first);
    else this.geometry.setDrawRange(0, 0);
  }

  private fill(): void {
    const index = this.index();
    let count = 0;
    this.parts.forEach(({ indexStart, indexCount }, part) => {
      if (!this.drawn[part]) return;
      (index.array as Uint32Array).set(this.source.subarray(indexStart, indexStart + indexCount), count);
      count += indexCount;
    });
    index.clearUpdateRanges();
    index.addUpdateRange(0, count);
    index.needsUpdate = true;
    this.geometry.setDrawRange(0, count);
    this.held = count;
  }

  /** Room for the whole layer, taken once something is drawn: most passes never are. */
  private index(): BufferAttribute {
    const there = this.geometry.getIndex();
    if (there) return there;
    const index = new BufferAttribute(new Uint32Array(this.source.length), 1).setUsage(DynamicDrawUsage);
    this.geometry.setIndex(index);
    return index;
  }

  dispose(): void {
    this.geometry.dispose();
  }
}
