// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { muscle, showPanels, store, useFreshStage } from '../stage.tsx';

useFreshStage();

describe('what is told', () => {
  it('the selection, with its side and points', async () => {
    const dataset = await showPanels();
    act(() => {
      store.getState().announce('Old words');
    });
    act(() => {
      store.getState().select(muscle('gluteus-minimus', 'left'));
    });
    const heard = () => screen.getByText(/^Selected: /).textContent;
    expect(heard()).toBe(
      'Selected: Gluteus minimus, left, 2 trigger points; pain at outer buttock, side of thigh, knee and leg to the ankle and lower buttock and elsewhere, often',
    );
    const point = dataset.muscles.find(({ id }) => id === 'gluteus-minimus')!.triggerPoints[0]!;
    act(() => {
      store
        .getState()
        .select({ kind: 'trigger-point', id: point.id, muscle: 'gluteus-minimus' as never, side: 'left' });
    });
    expect(heard()).toMatch(`Selected: Gluteus minimus, left, trigger point 1, ${point.label}; pain at `);
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
    expect(screen.getByRole('button', { name: 'Reload the page' })).toBeTruthy();
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
  it('a picture that fell over, with a way to begin another', async () => {
    await showPanels();
    act(() => {
      store.getState().reportStageFault('broken');
    });
    expect(screen.getByRole('alert').textContent).toContain('The body could not be drawn');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(store.getState()).toMatchObject({ stageFault: null, stageSerial: 1, load: { phase: 'loading' } });
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

describe('a device that is slow with the body', () => {
  it('is offered the flat drawing once', async () => {
    await showPanels();
    act(() => store.getState().reportSlowPicture());
    expect(screen.getByText('The body moves slowly here')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Stay with 3D' }));
    expect(store.getState()).toMatchObject({ flatOffered: true, drawsSlowly: false, drawsFlat: false });
    act(() => store.getState().reportSlowPicture());
    expect(screen.queryByText('The body moves slowly here')).toBeNull();
  });
  it('is offered nothing in a consultation', async () => {
    await showPanels();
    act(() => store.getState().startConsultation());
    act(() => store.getState().reportSlowPicture());
    expect(screen.queryByText('The body moves slowly here')).toBeNull();
  });
  it('is drawn flat where that is taken', async () => {
    await showPanels();
    act(() => store.getState().reportSlowPicture());
    fireEvent.click(screen.getByRole('button', { name: 'Draw it flat' }));
    expect(store.getState()).toMatchObject({ flatOffered: true, drawsSlowly: false, drawsFlat: true });
  });
});
