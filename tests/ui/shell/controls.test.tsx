// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { muscle, showPanels, store, useFreshStage } from '../stage.tsx';

useFreshStage();

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
