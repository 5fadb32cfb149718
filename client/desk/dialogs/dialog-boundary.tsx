import { Component, type ReactNode } from 'react'
import { FailedDialog } from './failed-dialog.tsx'
import { loadAgain } from './lazy-again.ts'

type DialogBoundaryProps = { children: ReactNode; onClose: () => void }

/** Keeps a dialog that fails, or cannot be loaded, from taking the desk and its drafts along; it can be tried again. */
export class DialogBoundary extends Component<DialogBoundaryProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  handleAgain = () => {
    loadAgain()
    this.setState({ failed: false })
  }

  override render(): ReactNode {
    const { children, onClose } = this.props
    return this.state.failed ? <FailedDialog onAgain={this.handleAgain} onClose={onClose} /> : children
  }
}
