/** Brings in what takes pictures once the body stands: none is asked for before. */
import type { MyopointState } from '../../state/index.ts';
import { WhenAsked } from '../engine/when-asked.tsx';

const asks = ({ load }: MyopointState): unknown => load.phase === 'ready';
const bring = async () => (await import('./snapshot-taker.tsx')).SnapshotTaker;

export function SnapshotWhenReady(): React.JSX.Element {
  return <WhenAsked asks={asks} bring={bring} props={{}} />;
}
