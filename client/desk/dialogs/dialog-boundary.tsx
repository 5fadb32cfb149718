import { Component, type ReactNode } from 'react'

type DialogBoundaryProps = { children: ReactNode; onFailed: () => void }

/** Keeps a dialog that fails, or cannot be loaded, from taking the desk and its drafts along. */
export class DialogBoundary extends Component<DialogBoundaryProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override componentDidCatch(): void {
    this.props.onFailed()
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children
  }
}
