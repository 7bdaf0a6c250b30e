import { Component, type ReactNode } from "react";
import { FailureView } from "./FailureView";

interface Props {
  readonly children: ReactNode;
  /** What is around the message where nothing else is left on the screen. */
  readonly around?: (message: ReactNode) => ReactNode;
}

/** Keeps a failure in one view from taking the whole pane with it: what was open stays open. */
export class ErrorBoundary extends Component<Props, { readonly error: unknown; readonly failed: boolean }> {
  override state = { error: undefined as unknown, failed: false };

  static getDerivedStateFromError(error: unknown) {
    return { error, failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    const retry = () => this.setState({ error: undefined, failed: false });
    const message = <FailureView error={this.state.error} onRetry={retry} />;
    return this.props.around ? this.props.around(message) : message;
  }
}
