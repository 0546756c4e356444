/** Brings in what measures the device and makes the picture fine at rest, once the body stands. */
import type { MyopointState } from '../../state/index.ts';
import { WhenAsked } from './when-asked.tsx';

const asks = ({ load }: MyopointState): unknown => load.phase === 'ready';
const bring = async () => (await import('./picture-quality.tsx')).PictureQuality;

export function QualityWhenReady(): React.JSX.Element {
  return <WhenAsked asks={asks} bring={bring} props={{}} />;
}
