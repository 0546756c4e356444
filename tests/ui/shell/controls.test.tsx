// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LAYERS } from '../../../src/state/index.ts';
import { muscle, showPanels, store, useFreshStage } from '../stage.tsx';

useFreshStage();

describe('layers', () => {
  const open = () => fireEvent.click(screen.getByRole('button', { name: 'Layers' }));

  it('are switched off and on', async () => {
    await showPanels();
    open();
    fireEvent.click(screen.getByRole('button', { name: 'Organs' }));
    expect(store.getState().choices.layers.organs).toBe(0);
    expect(screen.getByRole('button', { name: 'Organs' }).getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(screen.getByRole('button', { name: 'Organs' }));
    expect(store.getState().choices.layers.organs).toBe(1);
  });
  it('are faded by a slider that says what it does', async () => {
    await showPanels();
    open();
    const slider = screen.getByRole('slider', { name: 'Skeleton: opacity' });
    expect(slider.getAttribute('aria-valuetext')).toBe('100 percent');
    fireEvent.keyDown(slider, { key: 'Home' });
    expect(store.getState().choices.layers.skeleton).toBe(0);
  });
  it('peel by depth, in words', async () => {
    await showPanels();
    open();
    const slider = () => screen.getByRole('slider', { name: 'Peel the muscles from the surface' });
    expect(slider().getAttribute('aria-valuetext')).toBe('all muscles shown');
    fireEvent.keyDown(slider(), { key: 'End' });
    expect(store.getState().choices.peel).toBe(1);
    expect(slider().getAttribute('aria-valuetext')).toBe('only the deepest muscles are left');
  });
  it('are all shown with show all, which takes nothing away', async () => {
    await showPanels();
    act(() => {
      store.getState().setLayerOpacity('nerves', 0.6);
      store.getState().setLayerOpacity('muscles', 0);
      store.getState().hide(muscle('soleus'));
    });
    fireEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(store.getState().choices).toMatchObject({
      hidden: [],
      layers: { ...DEFAULT_LAYERS, nerves: 0.6, muscles: 1, vessels: 1 },
    });
    expect(screen.getByRole('button', { name: 'Show all' }).hasAttribute('disabled')).toBe(true);
  });
  it('are switched on by their eye, those that wait to be asked for too', async () => {
    await showPanels();
    open();
    for (const [name, layer] of [
      ['Nerves', 'nerves'],
      ['Blood vessels', 'vessels'],
    ] as const) {
      fireEvent.click(screen.getByRole('button', { name }));
      expect(store.getState().choices.layers[layer]).toBe(1);
    }
  });
  it('come back with reset, and with undo', async () => {
    await showPanels();
    act(() => {
      store.getState().setLayerOpacity('muscles', 0.2);
    });
    fireEvent.click(screen.getByRole('button', { name: 'Reset layers' }));
    expect(store.getState().choices.layers).toEqual(DEFAULT_LAYERS);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(store.getState().choices.layers.muscles).toBe(0.2);
    fireEvent.click(screen.getByRole('button', { name: 'Redo' }));
    expect(store.getState().choices.layers.muscles).toBe(1);
  });
});

describe('views and keys', () => {
  it('ask the camera', async () => {
    await showPanels();
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(store.getState().requests.view).toMatchObject({ kind: 'preset', preset: 'back' });
  });
  it('F flies to the selection from the stage, but not while typing', async () => {
    await showPanels(muscle('soleus'));
    fireEvent.keyDown(screen.getByRole('combobox', { name: /search/i }), { key: 'f' });
    expect(store.getState().requests.view).toBeNull();
    fireEvent.keyDown(document.body, { key: 'f' });
    expect(store.getState().requests.view).toMatchObject({ kind: 'target', target: muscle('soleus') });
  });
  it('Control and Z undo, Control and K search', async () => {
    await showPanels();
    act(() => {
      store.getState().select(muscle('soleus'));
    });
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(store.getState().choices.selected.kind).toBe('none');
    fireEvent.keyDown(document.body, { key: 'Z', ctrlKey: true, shiftKey: true });
    expect(store.getState().choices.selected).toEqual(muscle('soleus'));
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: /search/i }));
  });
  it('skip links lead to the list and the explanation', async () => {
    await showPanels(muscle('soleus'));
    fireEvent.click(screen.getByRole('button', { name: 'Skip to the explanation' }));
    expect(document.activeElement?.id).toBe('explanation');
    fireEvent.click(screen.getByRole('button', { name: 'Open the muscle list' }));
    expect(screen.getByRole('region', { name: 'Muscles' })).toBeTruthy();
  });
});

describe('settings', () => {
  it('switch audience and theme', async () => {
    await showPanels();
    fireEvent.click(screen.getByRole('radio', { name: 'Student' }));
    expect(store.getState().audience).toBe('student');
    fireEvent.click(screen.getByRole('button', { name: 'Switch to the light stage' }));
    expect(document.documentElement.dataset['theme']).toBe('light');
  });
  it('choose the tone of the skin by a swatch with a name, and dress the body or not', async () => {
    await showPanels();
    fireEvent.click(screen.getByRole('button', { name: 'About and settings' }));
    const tones = within(screen.getByRole('radiogroup', { name: 'Skin tone' }));
    expect(tones.getAllByRole('radio').map((radio) => radio.getAttribute('aria-label'))).toEqual([
      'Neutral model',
      'Ivory',
      'Sand',
      'Tan',
      'Bronze',
      'Chestnut',
      'Umber',
      'Sepia',
      'Ebony',
    ]);
    expect(tones.getByRole('radio', { name: 'Neutral model' }).getAttribute('aria-checked')).toBe('true');
    fireEvent.click(tones.getByRole('radio', { name: 'Umber' }));
    fireEvent.click(screen.getByRole('switch', { name: 'Clothing' }));
    expect(store.getState()).toMatchObject({ skinTone: 'umber', garment: false, past: [] });
    expect(screen.getByRole('dialog').textContent).toContain('Monk Skin Tone scale');
  });
  it('are forgotten on request, with all that was chosen', async () => {
    await showPanels(muscle('soleus'));
    fireEvent.click(screen.getByRole('radio', { name: 'Student' }));
    expect(localStorage.length).toBe(1);
    fireEvent.click(screen.getByRole('button', { name: 'About and settings' }));
    const dialog = screen.getByRole('dialog', { name: 'Myopoint' });
    for (const credit of ['BodyParts3D', 'VH_M', 'CC BY 4.0', 'MIT', 'not a medical device'])
      expect(dialog.textContent).toContain(credit);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Forget everything on this device' }));
    expect(localStorage.length).toBe(0);
    expect(store.getState()).toMatchObject({ past: [], future: [] });
    expect(store.getState()).toMatchObject({ audience: 'patient', choices: { selected: { kind: 'none' } } });
    expect(store.getState().notice).toContain('Forgotten');
    expect(screen.queryByRole('dialog', { name: 'Myopoint' })).toBeNull();
  });
});

describe('what is told', () => {
  it('the selection, with its side and points', async () => {
    const dataset = await showPanels();
    act(() => {
      store.getState().announce('Old words');
    });
    act(() => {
      store.getState().select(muscle('gluteus-minimus', 'left'));
    });
    expect(screen.getByText('Selected: Gluteus minimus, left, 2 trigger points')).toBeTruthy();
    const point = dataset.muscles.find(({ id }) => id === 'gluteus-minimus')!.triggerPoints[0]!;
    act(() => {
      store
        .getState()
        .select({ kind: 'trigger-point', id: point.id, muscle: 'gluteus-minimus' as never, side: 'left' });
    });
    expect(screen.getByText(`Selected: Gluteus minimus, left, trigger point 1, ${point.label}`)).toBeTruthy();
  });
  it('how far loading has come', async () => {
    await showPanels();
    act(() => {
      store.getState().reportLoad({ phase: 'loading', fraction: 0.42 });
    });
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('42');
    act(() => {
      store.getState().reportLoad({ phase: 'ready' });
    });
    expect(screen.queryByRole('progressbar')).toBeNull();
  });
  it('a failure, with a way to retry', async () => {
    await showPanels();
    act(() => {
      store.getState().reportLoad({ phase: 'failed', message: 'muscles.glb did not come.' });
    });
    expect(screen.getByRole('alert').textContent).toContain('muscles.glb did not come.');
    fireEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(store.getState().requests.load).not.toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });
  it('a lost context', async () => {
    await showPanels();
    act(() => {
      store.getState().reportContext(true);
    });
    expect(screen.getByRole('alert').textContent).toContain('comes back by itself');
  });
  it('what to do first, until something is chosen', async () => {
    await showPanels();
    act(() => {
      store.getState().reportLoad({ phase: 'ready' });
    });
    expect(screen.getByText(/touch a muscle/i)).toBeTruthy();
    act(() => {
      store.getState().select(muscle('soleus'));
    });
    expect(screen.queryByText(/touch a muscle/i)).toBeNull();
  });
});
