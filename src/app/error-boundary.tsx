/** The last net: a fault in the picture or a panel is said in words, with a way on. */
import { Component, type ErrorInfo, type ReactNode } from 'react';

interface Props {
  /** What is inside, in words: "the 3D body". */
  readonly what: string;
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<Props, { message: string | null }> {
  override state: { message: string | null } = { message: null };

  static getDerivedStateFromError(error: unknown): { message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    // eslint-disable-next-line no-console -- the cause belongs where a developer looks for it
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    if (this.state.message === null) return this.props.children;
    return (
      <div className="fault" role="alert">
        <p><strong>Something went wrong with {this.props.what}.</strong></p>
        <p>{this.state.message}</p>
        <button type="button" onClick={() => { this.setState({ message: null }); }}>Try again</button>
      </div>
    );
  }
}
