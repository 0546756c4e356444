import { describe, expect, it } from 'vitest';
import { MAN } from '../../../src/anatomy/index.ts';
import { flatMarks, flatPicture, svgNode, svgText } from '../../../src/reasoning/index.ts';
import type { FlatDrawing, FlatLooks, FlatMark, SvgNode } from '../../../src/reasoning/index.ts';

const SOLEUS = MAN.instances.findIndex(({ key }) => key === 'soleus/right');
const FEMUR = MAN.instances.findIndex(({ key }) => key === 'femur/right');
const NO_ZONES = { main: '', core: '', sometimes: '', drawn: '' };
const drawing = (change: Partial<FlatDrawing> = {}): FlatDrawing => ({
  width: 10,
  height: 10,
  solids: [
    { copy: SOLEUS, paint: 'flesh', tone: 2, path: 'M1 1z' },
    { copy: SOLEUS, paint: 'flesh', tone: 2, path: 'M2 2z' },
    { copy: FEMUR, paint: 'flesh', tone: 2, path: 'M3 3z' },
  ],
  fibres: { chosen: '', others: '' },
  lines: { inner: '', outer: '' },
  ghosts: [],
  ghostLines: [],
  chosen: '',
  skin: '',
  zones: NO_ZONES,
  ...change,
});
const looks = (change: Partial<FlatLooks> = {}): FlatLooks => ({
  structureOf: (copy) => MAN.instances[copy]?.structure,
  standingOf: () => ({ dimmed: false, chosen: false }),
  opacityOf: () => 1,
  stage: 'light',
  skinTone: 'neutral',
  ...change,
});
const all = (nodes: readonly (SvgNode | string)[]): SvgNode[] =>
  nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...all(node.children)]));
const paths = (nodes: readonly SvgNode[]): SvgNode['attributes'][] =>
  all(nodes).flatMap(({ tag, attributes }) => (tag === 'path' ? [attributes] : []));

describe('a flat picture', () => {
  it('fills what has one colour by one path, a muscle red and a bone pale', () => {
    const [soleus, femur, ...more] = paths(flatPicture(drawing(), looks(), 'a', 1));
    expect(more).toEqual([]);
    expect(soleus!['d']).toBe('M1 1zM2 2z');
    const parts = (hex: unknown): number[] => [1, 3, 5].map((at) => parseInt(String(hex).slice(at, at + 2), 16));
    const [[red, green], [, pale]] = [parts(soleus!['fill']), parts(femur!['fill'])];
    expect(red! - green!).toBeGreaterThan(40);
    expect(pale! - green!).toBeGreaterThan(60);
  });

  it('has what is not chosen step back, and what is chosen come forward, on either stage', () => {
    const lightness = (change: Partial<FlatLooks>): number => {
      const fill = String(paths(flatPicture(drawing(), looks(change), 'a', 1))[0]!['fill']);
      return [1, 3, 5].reduce((sum, at) => sum + parseInt(fill.slice(at, at + 2), 16), 0);
    };
    for (const stage of ['dark', 'light'] as const) {
      const plain = lightness({ stage });
      const dimmed = lightness({ stage, standingOf: () => ({ dimmed: true, chosen: false }) });
      if (stage === 'dark') expect(dimmed).toBeLessThan(plain);
      else expect(dimmed).toBeGreaterThan(plain);
      expect(lightness({ stage, standingOf: () => ({ dimmed: false, chosen: true }) })).toBeGreaterThan(plain);
    }
  });

  it('tells zones apart by form: filled, dotted, hatched; its patterns bear the page’s own names', () => {
    const zones = { main: 'M1 1z', core: '', sometimes: 'M2 2z', drawn: 'M3 3z' };
    const nodes = flatPicture(drawing({ solids: [], zones }), looks(), 'own', 1);
    const fills = paths(nodes).map(({ fill }) => String(fill));
    expect(fills.filter((fill) => fill.startsWith('url'))).toEqual(['url(#own-dots)', 'url(#own-hatch)']);
    expect(all(nodes).flatMap(({ tag, attributes }) => (tag === 'pattern' ? [attributes['id']] : []))).toEqual([
      'own-dots',
      'own-hatch',
    ]);
  });

  it('has a sheet of fascia run out into tendon and flesh, and a belly not', () => {
    const sheet = MAN.instances.findIndex(({ structure }) => structure.system === 'fascia');
    const fills = (copy: number): unknown[] => {
      const solids = (['flesh', 'edge', 'pale'] as const).map((paint) => ({ copy, paint, tone: 2, path: `M1 1z` }));
      return paths(flatPicture(drawing({ solids }), looks(), 'a', 1)).map(({ fill }) => fill);
    };
    expect(new Set(fills(sheet)).size).toBe(3);
    // One colour for flesh and its edge, drawn as one; the tendon another.
    expect(fills(SOLEUS)).toHaveLength(2);
  });

  it('shows what is seen through as faint as it is', () => {
    const ghosts = [{ copy: SOLEUS, paint: 'flesh', tone: 1, path: 'M1 1z' }] as const;
    const nodes = flatPicture(drawing({ solids: [], ghosts }), looks({ opacityOf: () => 0.16 }), 'a', 1);
    expect(all(nodes).flatMap(({ attributes }) => attributes['opacity'] ?? [])).toEqual([0.24]);
  });
});

describe('marks', () => {
  const mark = (change: Partial<FlatMark> = {}): FlatMark => ({
    number: 2,
    chosen: false,
    isSeen: true,
    place: { x: 5, y: 5 },
    drawn: { x: 5, y: 5 },
    ...change,
  });
  it('bear their number, and are dashed where their place is not seen', () => {
    const [seen] = flatMarks([mark()], 1);
    expect(all([seen!]).flatMap(({ children }) => children.filter((child) => typeof child === 'string'))).toEqual([
      '2',
    ]);
    const dashes = (change: Partial<FlatMark>) =>
      all(flatMarks([mark(change)], 1)).some(({ attributes }) => 'strokeDasharray' in attributes);
    expect([dashes({}), dashes({ isSeen: false })]).toEqual([false, true]);
  });
  it('are led to where they belong only where they stand elsewhere', () => {
    const leaders = (change: Partial<FlatMark>) =>
      flatMarks([mark(change)], 1).filter(({ tag }) => tag === 'line').length;
    expect([leaders({}), leaders({ drawn: { x: 20, y: 5 } })]).toEqual([0, 2]);
  });
});

describe('the text of a picture', () => {
  it('escapes all that stands in it, and names attributes as SVG does', () => {
    const node = svgNode('svg', { viewBox: '0 0 1 1', strokeWidth: 2, fill: '"<&>' }, [svgNode('text', {}, ['a<b&c'])]);
    expect(svgText(node)).toBe(
      '<svg viewBox="0 0 1 1" stroke-width="2" fill="&quot;&lt;&amp;&gt;"><text>a&lt;b&amp;c</text></svg>',
    );
  });
});
