/** Brings the fibres in the first time they are asked for: most visits never zoom into a muscle. */
import type { RefObject } from 'react';
import type { Group } from 'three';
import type { MyopointState } from '../../state/index.ts';
import { say } from '../../words/index.ts';
import { WhenAsked } from '../engine/when-asked.tsx';

interface FibresWhenAskedProps {
  /** What gives way to them. */
  readonly bodyStage: RefObject<Group | null>;
}

const asks = ({ fibres }: MyopointState): unknown => fibres;
const bring = async () => (await import('./fibre-view.tsx')).FibreView;
/** Without them the words still tell the step. */
const missing = ({ notify }: MyopointState): void => notify(say('scene.fibres.missing'));

export function FibresWhenAsked(props: FibresWhenAskedProps): React.JSX.Element {
  return <WhenAsked asks={asks} bring={bring} missing={missing} props={props} />;
}
