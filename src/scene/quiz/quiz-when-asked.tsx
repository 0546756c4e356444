/** Brings in what asks on the body the first time something is asked: most visits never are. */
import type { MyopointState } from '../../state/index.ts';
import { say } from '../../words/index.ts';
import { WhenAsked } from '../engine/when-asked.tsx';

const asks = ({ mode }: MyopointState): unknown => mode.kind === 'quiz' && mode.asked;
const bring = async () => (await import('./quiz-view.tsx')).QuizView;
/** Everything can be answered by name meanwhile. */
const missing = ({ notify }: MyopointState): void => notify(say('scene.quiz.missing'));

export function QuizWhenAsked(): React.JSX.Element {
  return <WhenAsked asks={asks} bring={bring} missing={missing} props={{}} />;
}
