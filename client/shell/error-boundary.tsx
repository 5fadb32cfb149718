import { Component, type ReactNode, useEffect, useState } from 'react'
import { Button } from '#client/design/button.tsx'
import { shellWords } from '#client/i18n/shell-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { isWall } from './is-wall.ts'
import { MessagePage } from './message-page.tsx'
import { reloadByItself } from './new-version.ts'

/** Shows a sentence in place of a screen that has failed, or could not be loaded. A wall is loaded again by itself. */
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
  const [nobodyIsHere] = useState(isWall)
  useEffect(() => {
    if (nobodyIsHere) reloadByItself()
  }, [nobodyIsHere])
  if (nobodyIsHere) return <MessagePage announce="alert" title={failed.title} text={failed.byItself} />
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
