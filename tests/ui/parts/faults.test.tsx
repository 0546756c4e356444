// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { latePart } from '../../../src/ui/parts/late-part.tsx';
import { PartBoundary } from '../../../src/ui/parts/part-boundary.tsx';
import type { PartInfo } from '../../../src/ui/parts/part-fault.tsx';
import { whyLost } from '../../../src/ui/parts/why-lost.ts';
import { muscle, render, showPanels, store, useFreshStage } from '../stage.tsx';

useFreshStage();

const PAGE = '<html><head><script type="module" src="./assets/index-1.js"></script></head></html>';
const NEWER = PAGE.replace('index-1', 'index-2');
const answer = (text: string, status = 200) => vi.fn(() => Promise.resolve(new Response(text, { status })));
const INLINE: PartInfo = { what: 'the list', place: 'inline' };
const List = ({ name }: { readonly name: string }) => <button type="button">{name}</button>;

beforeEach(() => {
  document.head.innerHTML = '<script type="module" src="./assets/index-1.js"></script>';
  vi.stubGlobal('fetch', answer(PAGE));
});
afterEach(() => {
  document.head.replaceChildren();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('why a part did not come', () => {
  it('is told from what answers at the address of the page', async () => {
    expect(await whyLost()).toBe('lost');
    vi.stubGlobal('fetch', answer(NEWER));
    expect(await whyLost()).toBe('newer');
    vi.stubGlobal('fetch', answer('gone', 503));
    expect(await whyLost()).toBe('lost');
    vi.stubGlobal('fetch', answer('<html><body>Sign in to this network</body></html>'));
    expect(await whyLost()).toBe('lost');
    vi.stubGlobal(
      'fetch',
      vi.fn(() => Promise.reject(new TypeError('Failed to fetch'))),
    );
    expect(await whyLost()).toBe('offline');
  });
});

describe('a late part', () => {
  it('says that it did not come, asks again, and keeps the keyboard in its place', async () => {
    const fetchIt = vi
      .fn()
      .mockRejectedValueOnce(new Error('lost'))
      .mockRejectedValueOnce(new Error('lost'))
      .mockResolvedValue(List);
    const Late = latePart<{ readonly name: string }>(fetchIt, () => INLINE);
    render(
      <section>
        <Late name="Questions" />
      </section>,
    );
    const said = await screen.findByRole('alert');
    expect(said.textContent).toContain('The list could not be fetched');
    expect(said.textContent).toContain('All you chose is still here.');
    expect(screen.queryByRole('button', { name: 'Reload the page' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect((await screen.findByText(/Tried 2 times/)).textContent).toContain('The network lost it on the way.');
    expect(screen.getByRole('button', { name: 'Reload the page' })).toBeDefined();
    const again = screen.getByRole('button', { name: 'Try again' });
    again.focus();
    fireEvent.click(again);
    const come = await screen.findByRole('button', { name: 'Questions' });
    await vi.waitFor(() => expect(document.activeElement).toBe(come));
    expect(fetchIt).toHaveBeenCalledTimes(3);
    // Shown elsewhere, it is there at once.
    cleanup();
    render(<Late name="Again" />);
    expect(screen.getByRole('button', { name: 'Again' })).toBeDefined();
  });
  it('asks by itself when the network is back', async () => {
    const Late = latePart<{ readonly name: string }>(
      vi.fn().mockRejectedValueOnce(new Error('lost')).mockResolvedValue(List),
      () => INLINE,
    );
    render(<Late name="Questions" />);
    await screen.findByRole('alert');
    act(() => {
      window.dispatchEvent(new Event('online'));
    });
    expect(await screen.findByRole('button', { name: 'Questions' })).toBeDefined();
  });
  it('that takes long says so, with the way back', async () => {
    vi.useFakeTimers();
    const leave = vi.fn();
    const Late = latePart(
      () => new Promise<typeof List>(() => undefined),
      () => ({ ...INLINE, leave: { words: 'Back', run: leave } }),
    );
    const { container } = render(<Late name="Questions" />);
    expect(container.textContent).toBe('');
    await act(() => vi.advanceTimersByTimeAsync(2000));
    expect(screen.getByRole('status').textContent).toContain('Fetching the list …');
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(leave).toHaveBeenCalled();
  });
  it('of an older version leads to the newer one', async () => {
    vi.stubGlobal('fetch', answer(NEWER));
    const Late = latePart(
      () => Promise.reject(new Error('404')),
      () => INLINE,
    );
    render(<Late />);
    expect(await screen.findByText(/There is a newer version of Myopoint/)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Load the new version' })).toBeDefined();
  });
  it('says before a reload that the note would be gone where nothing can be taken along', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('forbidden');
    });
    vi.stubGlobal('fetch', answer(NEWER));
    act(() => {
      store.getState().setNote('Calf raises');
    });
    const Late = latePart(
      () => Promise.reject(new Error('404')),
      () => INLINE,
    );
    render(<Late />);
    expect(await screen.findByText(/the note and the visit will be gone/)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Copy the note' })).toBeDefined();
  });
});

describe('what is thrown inside a part', () => {
  it('stays inside it, and is over with the next thing', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const Part = ({ about }: { readonly about: string }) => {
      if (about === 'bad') throw new Error('TypeError: x is undefined');
      return <p>{about}</p>;
    };
    const stage = (about: string) => (
      <div>
        <PartBoundary info={INLINE} about={about}>
          <Part about={about} />
        </PartBoundary>
        <p>the rest</p>
      </div>
    );
    const { rerender } = render(stage('bad'));
    expect(screen.getByRole('alert').textContent).toContain('Something went wrong with the list');
    expect(screen.getByRole('alert').textContent).not.toContain('undefined');
    expect(screen.getByText('the rest')).toBeDefined();
    rerender(stage('good'));
    expect(screen.getByText('good')).toBeDefined();
  });
});

describe('the picture', () => {
  it('that is drawn flat says why, is kept so by hand, and is tried as a solid again', async () => {
    await showPanels(muscle('soleus'));
    act(() => {
      store.getState().reportSolidFault('no-webgl');
    });
    const said = screen.getByRole('alert');
    expect(said.textContent).toContain('The body is drawn flat here');
    expect(said.textContent).toContain('hardware acceleration');
    expect(screen.getByRole('region', { name: 'Views and steps' })).toBeDefined();
    fireEvent.click(within(said.parentElement!).getByRole('button', { name: 'Try 3D again' }));
    expect(store.getState()).toMatchObject({ solidFault: null, drawsFlat: false, stageSerial: 1 });
    act(() => {
      store.getState().reportSolidFault('broken');
    });
    expect(screen.getByRole('alert').textContent).toContain('Something went wrong with the 3D body');
    fireEvent.click(screen.getByRole('button', { name: 'Stay with it' }));
    expect(store.getState()).toMatchObject({ solidFault: null, drawsFlat: true, stageSerial: 1 });
    expect(screen.queryByRole('alert')).toBeNull();
  });
  it('that cannot be drawn at all is explained; lists and words stand', async () => {
    await showPanels(muscle('soleus'));
    act(() => {
      store.getState().reportStageFault('broken');
    });
    const said = screen.getByRole('alert');
    expect(said.textContent).toContain('The body could not be drawn');
    expect(screen.getByRole('heading', { name: 'Soleus' })).toBeDefined();
    // What only moves the body is not offered.
    expect(screen.queryByRole('region', { name: 'Views and steps' })).toBeNull();
    expect(screen.queryByRole('progressbar')).toBeNull();
    fireEvent.click(within(said.parentElement!).getByRole('button', { name: 'Try again' }));
    expect(store.getState()).toMatchObject({ stageFault: null, stageSerial: 1 });
  });
  it('that does not come back is reloaded by hand, after some seconds', async () => {
    await showPanels(muscle('soleus'));
    vi.useFakeTimers();
    act(() => {
      store.getState().reportContext(true);
    });
    expect(screen.getByRole('alert').textContent).toContain('comes back by itself');
    expect(screen.queryByRole('button', { name: 'Reload the page' })).toBeNull();
    act(() => {
      vi.advanceTimersByTime(7000);
    });
    expect(screen.getByRole('button', { name: 'Reload the page' })).toBeDefined();
    act(() => {
      store.getState().reportContext(false);
    });
    expect(screen.queryByText('The picture was interrupted')).toBeNull();
  });
  it('says which body did not come, that the drawn one stays, and asks for it again', async () => {
    await showPanels();
    store.setState({ bodyIds: ['man', 'woman'] });
    act(() => {
      store.getState().askForBody('woman');
      store.getState().reportBodyMissing('woman', store.getState().body);
    });
    expect(screen.getByRole('alert').textContent).toContain('The woman could not be loaded');
    expect(screen.getByRole('alert').textContent).toContain('The body you see stays, with all you chose.');
    expect(store.getState().wantedBody).toBe('man');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(store.getState()).toMatchObject({ wantedBody: 'woman', missingBody: null });
    expect(screen.queryByRole('alert')).toBeNull();
  });
  it('goes on when only the words did not come; both are asked for again', async () => {
    await showPanels();
    act(() => {
      store.getState().reportFactsFailed(true);
    });
    expect(screen.getByRole('alert').textContent).toContain('The words could not be loaded');
    fireEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(store.getState()).toMatchObject({ factsFailed: false, requests: { load: {} }, load: { phase: 'loading' } });
  });
});
