/** Everything around the body. The root lets the pointer through; only panels take it. */
import { Tooltip } from 'radix-ui';
import type { Dataset } from '../anatomy/index.ts';
import { useMyopoint } from '../state/index.ts';
import { DatasetContext } from './dataset-context.ts';
import { ExploreScreen } from './explore-screen.tsx';
import { useThemeOnPage } from './settings.tsx';
import { LiveRegion } from './status.tsx';
import './styles/tokens.css';
import './styles/kit.css';
import './styles/layout.css';
import './styles/lists.css';
import './styles/explanation.css';
import './styles/needle.css';
import './styles/story.css';
import { useAddress } from './use-address.ts';

interface MyopointUiProps {
  /** Null until it has come; names and the list work without it. */
  readonly dataset: Dataset | null;
}

export function MyopointUi({ dataset }: MyopointUiProps) {
  useAddress(dataset);
  useThemeOnPage();
  // Another visit begins with panels that remember nothing of the one before.
  const visit = useMyopoint((state) => state.visitSerial);
  return (
    <DatasetContext value={dataset}>
      <Tooltip.Provider delayDuration={400}>
        <ExploreScreen key={visit} />
        <LiveRegion key={`said-${visit}`} />
      </Tooltip.Provider>
    </DatasetContext>
  );
}
