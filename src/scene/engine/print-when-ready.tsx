/** Brings in what makes the picture fine at rest once the body stands. */
import type { MyopointState } from '../../state/index.ts';
import { WhenAsked } from './when-asked.tsx';

const asks = ({ load }: MyopointState): unknown => load.phase === 'ready';
const bring = async () => (await import('./print-at-rest.tsx')).PrintAtRest;

export function PrintWhenReady(): React.JSX.Element {
  return <WhenAsked asks={asks} bring={bring} props={{}} />;
}
