/** The last net: a fault in the picture or the panels ends there, and something stands in its place. */
import { Component, type ErrorInfo, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  /** What stands in its place, nothing when it is left out. `again` shows the children anew. */
  readonly instead?: (times: number, again: () => void) => ReactNode;
  readonly onFault?: () => void;
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean; readonly times: number }> {
  override state = { failed: false, times: 0 };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    // eslint-disable-next-line no-console -- the cause belongs where a developer looks for it
    console.error(error, info.componentStack);
    this.setState(({ times }) => ({ times: times + 1 }));
    this.props.onFault?.();
  }

  override render(): ReactNode {
    const { failed, times } = this.state;
    if (!failed) return this.props.children;
    return (
      this.props.instead?.(times, () => {
        this.setState({ failed: false });
      }) ?? null
    );
  }
}
