/** Brings the pain drawing in the first time one is made: most visits never draw where it hurts. */
import { showsDrawing, type MyopointState } from '../../state/index.ts';
import { say } from '../../words/index.ts';
import { WhenAsked } from '../engine/when-asked.tsx';

const asks = (state: MyopointState): unknown => showsDrawing(state) && state.patches;
const bring = async () => (await import('./pain-drawing.tsx')).PainDrawing;
/** Areas can be chosen by name meanwhile. */
const missing = ({ notify }: MyopointState): void => notify(say('scene.drawing.missing'));

export function DrawingWhenAsked(): React.JSX.Element {
  return <WhenAsked asks={asks} bring={bring} missing={missing} props={{}} />;
}
