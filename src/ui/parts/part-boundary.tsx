/** What is thrown inside a part stays inside it. */
import { Component } from 'react';
import type { ErrorInfo, ReactNode } from 'react';
import { PartFault } from './part-fault.tsx';
import type { PartInfo } from './part-fault.tsx';

interface PartBoundaryProps {
  readonly info: PartInfo;
  /** Another value of this is another try: what failed for one muscle may stand for the next. */
  readonly about?: unknown;
  readonly children: ReactNode;
}

interface PartBoundaryState {
  readonly failed: boolean;
  readonly times: number;
}

export class PartBoundary extends Component<PartBoundaryProps, PartBoundaryState> {
  override state: PartBoundaryState = { failed: false, times: 0 };

  static getDerivedStateFromError(): Partial<PartBoundaryState> {
    return { failed: true };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    this.setState(({ times }) => ({ times: times + 1 }));
    // eslint-disable-next-line no-console -- the cause belongs where a developer looks for it
    console.error(error, info.componentStack);
  }

  override componentDidUpdate(before: PartBoundaryProps): void {
    if (before.about !== this.props.about && this.state.failed) this.setState({ failed: false, times: 0 });
  }

  override render(): ReactNode {
    const { failed, times } = this.state;
    if (!failed) return this.props.children;
    return (
      <PartFault
        info={this.props.info}
        kind="broken"
        times={times}
        busy={false}
        onAgain={() => {
          this.setState({ failed: false });
        }}
      />
    );
  }
}
