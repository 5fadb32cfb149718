import { Component, type ReactNode } from 'react'
import { Button } from '#client/design/button.tsx'
import { shellWords } from '#client/i18n/shell-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { MessagePage } from './message-page.tsx'

/** Shows a sentence in place of a screen that has failed; what was entered is in the outbox and outlives it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    return this.state.failed ? <FailedPage /> : this.props.children
  }
}

function FailedPage() {
  const { failed } = useWords(shellWords)
  return (
    <MessagePage
      announce="alert"
      title={failed.title}
      text={failed.text}
      action={
        <Button kind="primary" onClick={() => location.reload()}>
          {failed.reload}
        </Button>
      }
    />
  )
}
