/** Draws the consultation, and does by hand what its tests do. */
import { act, fireEvent, screen } from '@testing-library/react';
import { Tooltip } from 'radix-ui';
import { MAN, loadDataset } from '../../../src/anatomy/index.ts';
import type { AreaId, Dataset } from '../../../src/anatomy/index.ts';
import { ConsultationScreen } from '../../../src/ui/consultation/consultation-screen.tsx';
import { DatasetContext } from '../../../src/ui/hooks/dataset-context.ts';
import { render, store } from '../stage.tsx';

export const state = () => store.getState();
export const step = () => (state().mode.kind === 'consultation' ? (state().mode as { step: string }).step : null);
export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const press = (name: string | RegExp) => fireEvent.click(button(name));
export const touch = (side: 'right' | 'left', ...areas: string[]) =>
  act(() => {
    state().touchSkin({ side, areas: areas as AreaId[] });
  });
export const heading = () => screen.getByRole('heading', { level: 2 }).textContent;

/** The consultation at its first step, with nothing round it. */
export async function begin(): Promise<Dataset> {
  const dataset = await loadDataset(MAN);
  state().startConsultation();
  render(
    <DatasetContext value={dataset}>
      <Tooltip.Provider>
        <ConsultationScreen />
      </Tooltip.Provider>
    </DatasetContext>,
  );
  return dataset;
}
