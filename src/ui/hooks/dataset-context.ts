/** The clinical dataset for the panels; null until it has come. */
import { createContext, useContext } from 'react';
import type { Dataset } from '../../anatomy/index.ts';

export const DatasetContext = createContext<Dataset | null>(null);

/** The dataset, null until it has come. */
export function useDataset(): Dataset | null {
  return useContext(DatasetContext);
}
