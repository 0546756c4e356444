/** Brings in the opened body once all of it has come, or a link asks for it: the first picture does not wait for it. */
import type { MyopointState } from '../../state/index.ts';
import { WhenAsked } from '../engine/when-asked.tsx';

const asks = ({ load, choices }: MyopointState): unknown => load.phase === 'ready' || choices.needle;
const bring = async () => (await import('./needle-view.tsx')).NeedleView;

export function NeedleWhenReady(): React.JSX.Element {
  return <WhenAsked asks={asks} bring={bring} props={{}} />;
}
