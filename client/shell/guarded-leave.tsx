import { type ReactNode, useMemo, useState } from 'react'
import { Button } from '#client/design/button.tsx'
import { Dialog } from '#client/design/dialog.tsx'
import { useLeaveWarning } from '#client/sync/use-leave-warning.ts'
import { commonWords } from '#client/i18n/common-words.ts'
import { shellWords } from '#client/i18n/shell-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { type Account, AccountProvider } from '#client/sync/account.tsx'
import { useSync } from '#client/sync/sync-context.tsx'
import { useUnkept } from '#client/sync/use-unkept.ts'

type GuardedLeaveProps = { account: Account; children: ReactNode }

/** Lets nobody close the page, or sign out, unasked while it holds the only copy of an input. */
export function GuardedLeave({ account, children }: GuardedLeaveProps) {
  const sync = useSync()
  const [question, setQuestion] = useState<Question | null>(null)
  const guarded = useMemo((): Account => {
    const signOut = async () => {
      const count = sync.state().outbox.filter(({ progress }) => progress.at === 'unkept').length
      const goes = count === 0 || (await new Promise<boolean>((answer) => setQuestion({ count, answer })))
      setQuestion(null)
      // Who chose to stay has been refused nothing.
      return goes ? account.signOut() : true
    }
    return { ...account, signOut }
  }, [account, sync])
  return (
    <AccountProvider account={guarded}>
      <LeaveWarning />
      {children}
      {question !== null && <SignOutQuestion {...question} />}
    </AccountProvider>
  )
}

type Question = { count: number; answer: (goes: boolean) => void }

function SignOutQuestion({ count, answer }: Question) {
  const { leaving: words } = useWords(shellWords)
  const { actions } = useWords(commonWords)
  return (
    <Dialog
      title={words.title}
      onClose={() => answer(false)}
      actions={
        <>
          <Button onClick={() => answer(false)}>{words.stay}</Button>
          <Button kind="danger" onClick={() => answer(true)}>
            {actions.signOut}
          </Button>
        </>
      }
    >
      <p>{words.text(count)}</p>
    </Dialog>
  )
}

/** Has the browser itself ask; beside the rooms, so that one that fails asks all the same. */
function LeaveWarning() {
  useLeaveWarning(useUnkept() > 0)
  return null
}
