import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BODY_IDS, loadDataset, MAN } from '../../../src/anatomy/index.ts';
import type { Dataset } from '../../../src/anatomy/index.ts';
import { createEmbeddedView } from '../../../src/app/embedded/embedded-view.ts';
import type { EmbeddedView } from '../../../src/app/embedded/embedded-view.ts';
import { answerTo } from '../../../src/app/embedded/host-port.ts';
import { wantedByAddress } from '../../../src/app/embedded/wanted-view.ts';
import type { CapturedView, Settings } from '../../../src/embed/index.ts';
import { createMyopointStore, linkOf } from '../../../src/state/index.ts';
import type { MyopointStore } from '../../../src/state/index.ts';

const NOTHING: Settings = { muscle: null, side: null, view: null, show: null, audience: null, lang: null };
let dataset: Dataset;
let store: MyopointStore;
let view: EmbeddedView;

beforeAll(async () => {
  dataset = await loadDataset(MAN);
});
beforeEach(() => {
  store = createMyopointStore({ body: MAN, bodyIds: BODY_IDS });
  view = createEmbeddedView(store, (target) => (target.kind === 'none' ? null : `the ${target.id}`));
});
afterEach(() => {
  view.end();
});

const begin = (address: string): void => {
  const { search, hash } = new URL(address, 'https://body.example/');
  view.begin(wantedByAddress({ search, hash }), hash);
  view.setDataset(dataset);
};
const selected = () => store.getState().choices.selected;

describe('a body within another page', () => {
  it('begins as its address says, without the lesson or the pain a link may hold', () => {
    begin('?embed&show=points#m=soleus&s=left&a=therapist&v=back');
    expect(selected()).toEqual({ kind: 'muscle', id: 'soleus', side: 'left' });
    expect(store.getState()).toMatchObject({ audience: 'therapist', story: { step: 0, playing: false } });
    expect(store.getState().requests.view).toEqual({ kind: 'preset', preset: 'back' });
    begin('?embed#l=what-is-a-trigger-point&pain=7.calf_r');
    expect(store.getState().mode).toEqual({ kind: 'explore' });
    expect(store.getState().patches).toEqual([]);
  });

  it('finds the muscle of a point that stands alone, once points are known', () => {
    begin('?embed&show=needle#p=soleus-trp2');
    expect(selected()).toEqual({ kind: 'trigger-point', id: 'soleus-trp2', muscle: 'soleus', side: 'right' });
    expect(store.getState().choices.needle).toBe(true);
  });

  it('selects what there is and tells what it is called; what there is not changes nothing', () => {
    begin('?embed');
    const select = (muscle: string | null, point: string | null = null, side: 'right' | 'left' = 'right') =>
      view.answer({ kind: 'select', muscle, point, side });
    expect(select('soleus', null, 'left')).toEqual({
      ok: true,
      value: { kind: 'muscle', id: 'soleus', muscle: 'soleus', side: 'left', name: 'the soleus' },
    });
    expect(store.getState().requests.view).toEqual({ kind: 'target', target: selected() });
    expect(select('soleus', 'soleus-trp1')).toMatchObject({ value: { kind: 'trigger-point', muscle: 'soleus' } });
    const before = store.getState();
    expect(select('solei')).toEqual({ ok: false, code: 'unknown', about: 'muscle' });
    expect(select('piriformis', 'soleus-trp1')).toEqual({ ok: false, code: 'unknown', about: 'point' });
    expect(select(null, 'soleus-trp1')).toEqual({ ok: false, code: 'not-understood', about: 'point' });
    expect(store.getState()).toBe(before);
    expect(select(null)).toMatchObject({ value: { kind: 'none', id: null, name: null } });
  });

  it('keeps to what is to be shown while other things are selected, also by hand', () => {
    begin('?embed&show=points#m=soleus');
    store.getState().select({ kind: 'muscle', id: 'piriformis' as never, side: 'right' });
    expect(store.getState().story).toEqual({ step: 0, playing: false });
    view.answer({ kind: 'set', settings: { ...NOTHING, muscle: 'soleus', show: 'needle' } });
    // What was chosen by hand stays: the attribute that names a muscle did not change.
    expect(selected()).toMatchObject({ kind: 'trigger-point', muscle: 'piriformis' });
    expect(store.getState()).toMatchObject({ story: null, choices: { needle: true } });
    store.getState().select({ kind: 'muscle', id: 'infraspinatus' as never, side: 'right' });
    expect(store.getState().choices).toMatchObject({ needle: true, selected: { muscle: 'infraspinatus' } });
    view.answer({ kind: 'set', settings: { ...NOTHING, muscle: 'infraspinatus' } });
    expect(store.getState()).toMatchObject({ story: null, choices: { needle: false, selected: { kind: 'muscle' } } });
  });

  it('takes all attributes or, where one means nothing, none', () => {
    begin('?embed#m=soleus');
    const before = store.getState();
    const set = (settings: Partial<Settings>) => view.answer({ kind: 'set', settings: { ...NOTHING, ...settings } });
    for (const [name, wrong] of [
      ['muscle', 'solei'],
      ['side', 'middle'],
      ['view', 'behind'],
      ['show', 'all'],
      ['audience', 'doctor'],
      ['lang', 'tlh'],
    ] as const)
      expect(set({ muscle: 'piriformis', audience: 'student', [name]: wrong })).toEqual({
        ok: false,
        code: 'unknown',
        about: name,
      });
    expect(store.getState()).toBe(before);
    expect(set({ muscle: 'piriformis', side: 'left', audience: 'student', view: 'left' })).toMatchObject({ ok: true });
    expect(selected()).toEqual({ kind: 'muscle', id: 'piriformis', side: 'left' });
    expect(store.getState().audience).toBe('student');
    expect(store.getState().requests.view).toEqual({ kind: 'preset', preset: 'left' });
  });

  it('comes back to what was captured, and to what the attributes say', () => {
    begin('?embed#m=soleus&a=patient');
    view.answer({ kind: 'select', muscle: 'piriformis', point: null, side: 'left' });
    view.answer({ kind: 'view', view: '165_4_-60_90_905_320' });
    store.getState().hide({ kind: 'structure', id: 'femur' as never, side: 'left' });
    const captured = view.answer({ kind: 'capture' }) as { value: CapturedView };
    expect(captured.value).toEqual({
      version: 1,
      link: 'm=piriformis&s=left&hide=femur.l&a=patient&v=165_4_-60_90_905_320',
      show: 'referral',
    });
    view.answer({ kind: 'reset' });
    expect(linkOf(store.getState())).toBe('m=soleus&s=right&a=patient');
    expect(store.getState().choices.hidden).toEqual([]);
    expect(view.answer({ kind: 'restore', captured: captured.value })).toEqual({ ok: true, value: null });
    expect(view.answer({ kind: 'capture' })).toEqual({ ok: true, value: captured.value });
  });

  it('comes back to nothing it does not know', () => {
    begin('?embed#m=soleus');
    const before = store.getState();
    const restore = (link: string) => view.answer({ kind: 'restore', captured: { version: 1, link, show: 'points' } });
    expect(restore('m=soleus&v=nowhere')).toMatchObject({ code: 'not-understood' });
    for (const link of ['m=solei', 'p=solei-trp1', 'm=soleus&p=piriformis-trp1', 'x=nothing', 'r=nowhere'])
      expect(restore(link), link).toMatchObject({ code: 'unknown', about: 'captured.link' });
    expect(store.getState()).toBe(before);
  });

  it('knows what was asked for from what a hand did', () => {
    begin('?embed');
    const asked: boolean[] = [];
    const stop = store.subscribe(
      ({ choices }) => choices.selected,
      () => asked.push(view.isAsked()),
    );
    view.answer({ kind: 'select', muscle: 'soleus', point: null, side: 'right' });
    store.getState().clear();
    stop();
    expect(asked).toEqual([true, false]);
  });
});

/** Messages as they might be: near to what is described, and anything else. */
const word = fc.oneof(
  fc.constantFrom(
    'soleus',
    'left',
    'back',
    'needle',
    'patient',
    'en',
    '__proto__',
    'm=soleus&l=1',
    '',
    null,
    undefined,
  ),
  fc.string(),
  fc.anything(),
);
const nearly = fc.record(
  {
    id: fc.oneof(fc.integer(), fc.anything()),
    kind: fc.constantFrom('set', 'select', 'view', 'capture', 'restore', 'reset', 'wipe', 'forget'),
    settings: fc.oneof(
      fc.record({ muscle: word, side: word, view: word, show: word, audience: word, lang: word }),
      word,
    ),
    captured: fc.oneof(fc.record({ version: fc.constantFrom(1, 2), link: word, show: word }), word),
    muscle: word,
    point: word,
    side: word,
    view: word,
  },
  { requiredKeys: [] },
);

describe('garbage', () => {
  it('is answered, never thrown at, and changes nothing unless it was a request', () => {
    begin('?embed#m=piriformis');
    fc.assert(
      fc.property(fc.oneof(fc.anything(), nearly), (data) => {
        const before = store.getState();
        const answer = answerTo(data, view);
        expect(['done', 'failed']).toContain(answer.kind);
        if (answer.kind === 'failed') expect(store.getState()).toBe(before);
        // Nothing of a visit is within reach, whatever is said.
        const { mode, patches, note, visitSerial, recall } = store.getState();
        expect([mode.kind, patches.length, note, visitSerial, recall]).toEqual(['explore', 0, '', 0, null]);
      }),
      { numRuns: 3000 },
    );
  });
});
