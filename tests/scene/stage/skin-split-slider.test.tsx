// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MAN } from '../../../src/anatomy/index.ts';
import { createMyopointStore, type MyopointStore } from '../../../src/state/index.ts';
import { createOrientationWatch, type OrientationWatch } from '../../../src/scene/stage/orientation.ts';
import { SkinSplitSlider } from '../../../src/scene/stage/skin-split-slider.tsx';
import { storeWith } from '../mount.tsx';

let store: MyopointStore;
let watch: OrientationWatch;
beforeEach(() => {
  store = storeWith();
  watch = createOrientationWatch();
  render(<SkinSplitSlider store={store} watch={watch} />);
});
afterEach(cleanup);
const slider = () => screen.queryByRole('slider', { name: 'How much of the body shows its muscles' });
const words = () => slider()?.getAttribute('aria-valuetext');

it('moves the edge of the skin, and says where it stands', () => {
  expect(words()).toBe('half skin, half muscles');
  const said = ['0', '0.3', '1'].map((value) => {
    fireEvent.change(slider()!, { target: { value } });
    return [store.getState().choices.skinSplit, words()];
  });
  expect(said).toEqual([
    [0, 'all skin'],
    [0.3, '30 percent muscles'],
    [1, 'all muscles'],
  ]);
});

it('is away while a muscle is chosen, while the skin is a shell, and before there is a body', () => {
  act(() => store.getState().select({ kind: 'muscle', id: 'soleus' as never, side: 'left' }));
  expect(slider()).toBeNull();
  act(() => store.getState().clear());
  expect(slider()).not.toBeNull();
  act(() => store.getState().setLayerOpacity('skin', 0.5));
  expect(slider()).toBeNull();
  act(() => store.getState().resetLayers());
  expect(slider()).not.toBeNull();
  cleanup();
  render(<SkinSplitSlider store={createMyopointStore({ body: MAN })} watch={watch} />);
  expect(slider()).toBeNull();
});

it('runs as the body stands in the picture: the other way round from behind, and as before from the side', () => {
  const runs = (x: number, z: number) => {
    act(() => watch.report({ x, y: 0, z }, { x: -z, y: 0, z: x }));
    return slider()?.closest('label')?.dir;
  };
  expect([runs(0, -1), runs(-1, 0), runs(0, 1), runs(1, 0), runs(0, -1)]).toEqual(['ltr', 'ltr', 'rtl', 'rtl', 'ltr']);
});
