/** Draws the panels of a drawing of pain, and does by hand what its tests do. */
import { act, fireEvent, screen } from '@testing-library/react';
import { Tooltip } from 'radix-ui';
import { MAN, loadDataset } from '../../../src/anatomy/index.ts';
import type { AreaId, Dataset } from '../../../src/anatomy/index.ts';
import type { PainPatch } from '../../../src/reasoning/index.ts';
import { newPatch } from '../../../src/reasoning/index.ts';
import { DatasetContext } from '../../../src/ui/hooks/dataset-context.ts';
import { PainScreen } from '../../../src/ui/pain/pain-screen.tsx';
import { render, store } from '../stage.tsx';

export const state = () => store.getState();
export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const press = (name: string | RegExp) => fireEvent.click(button(name));
export const heading = () => screen.getByRole('heading', { level: 2 }).textContent;
export const step = () => (state().mode.kind === 'pain' ? (state().mode as { step: string }).step : null);

/** A patch of whole areas. */
export const patchOf = (id: number, side: 'right' | 'left', ...areas: string[]): PainPatch => ({
  ...newPatch(id),
  areas: areas.map((area) => ({ area: area as AreaId, side })),
});

/** Put these patches in place of what was drawn. */
export const draw = (...patches: PainPatch[]) =>
  act(() => {
    state().setDrawing(patches);
  });

/** The screen at its first step, over the whole dataset, with nothing round it. */
export async function begin(): Promise<Dataset> {
  const dataset = await loadDataset(MAN);
  state().startPain();
  render(
    <DatasetContext value={dataset}>
      <Tooltip.Provider>
        <PainScreen />
      </Tooltip.Provider>
    </DatasetContext>,
  );
  await screen.findByRole('heading', { level: 2 });
  return dataset;
}
