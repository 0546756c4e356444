/** Draws the panels over the real dataset, with the store fresh for each test. */
import { cleanup, render as renderBare } from '@testing-library/react';
import type { RenderResult } from '@testing-library/react';
import type { ReactElement, ReactNode } from 'react';
import { afterEach, beforeEach } from 'vitest';
import { loadDataset, MAN } from '../../src/anatomy/index.ts';
import type { Dataset, MuscleId, StructureId } from '../../src/anatomy/index.ts';
import {
  createMyopointStore,
  deviceStorage,
  followOtherTabs,
  INITIAL_CHOICES,
  persistSettings,
} from '../../src/state/index.ts';
import type { Audience, Choices, Target } from '../../src/state/index.ts';
import { StoreProvider } from '../../src/ui/hooks/store-context.ts';
import { MyopointUi } from '../../src/ui/index.ts';

/** The store of all tests of a file, kept on the device as the program does it. */
export const store = createMyopointStore({ body: MAN });
persistSettings(store, deviceStorage());
// Some tests draw nothing and have no window.
if (typeof window !== 'undefined') followOtherTabs(store, deviceStorage(), window);

/** Draw something that uses {@link store}. */
export function render(drawn: ReactElement): RenderResult {
  return renderBare(drawn, {
    wrapper: ({ children }: { readonly children: ReactNode }) => (
      <StoreProvider value={store}>{children}</StoreProvider>
    ),
  });
}

/** The test window lays nothing out, so nothing is ever observed to change its size. */
class StillObserver implements ResizeObserver {
  observe(): void {
    /* nothing moves */
  }
  unobserve(): void {
    /* nothing moves */
  }
  disconnect(): void {
    /* nothing moves */
  }
}

/** Steps through the history arrive a moment later; none may reach the test that follows. */
export async function historyRests(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1)
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
}

/** Call once per file. */
export function useFreshStage(): void {
  beforeEach(() => {
    globalThis.ResizeObserver ??= StillObserver;
    store.setState(store.getInitialState(), true);
    store.setState({ choices: INITIAL_CHOICES, welcomed: true });
    localStorage.clear();
    history.replaceState(null, '', '/');
  });
  afterEach(async () => {
    cleanup();
    await historyRests();
  });
}

export const muscle = (id: string, side: 'right' | 'left' = 'right'): Target => ({
  kind: 'muscle',
  id: id as MuscleId,
  side,
});
export const structure = (id: string, side: 'right' | 'left' | 'midline' = 'right'): Target => ({
  kind: 'structure',
  id: id as StructureId,
  side,
});

/** The whole interface, with these choices; resolves with the dataset it shows. */
export async function showPanels(
  selected: Target = { kind: 'none' },
  audience: Audience = 'patient',
  more: Partial<Choices> = {},
): Promise<Dataset> {
  const dataset = await loadDataset(MAN);
  store.setState({ choices: { ...INITIAL_CHOICES, selected, ...more }, audience });
  render(<MyopointUi store={store} dataset={dataset} />);
  return dataset;
}
