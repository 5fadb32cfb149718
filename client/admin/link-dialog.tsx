import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Banner } from '#client/design/banner.tsx'
import { Button } from '#client/design/button.tsx'
import { Dialog } from '#client/design/dialog.tsx'
import { adminWords } from '#client/i18n/admin-words.ts'
import { commonWords } from '#client/i18n/common-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import type { Person } from '#shared/board/person-schema.ts'
import { makeLink } from './account-requests.ts'
import styles from './dialogs.module.css'
import { OneTimeLink } from './one-time-link.tsx'
import { useAnswerText } from './use-answer-text.ts'

type LinkDialogProps = {
  person: Person
  /** Makes a link at once, without asking whether an older one may end. */
  isWanted: boolean
  onClose: () => void
}

/** Makes a one-time link for a person, once the server knows them, and shows it once. */
export function LinkDialog({ person, isWanted, onClose }: LinkDialogProps) {
  const { link: words } = useWords(adminWords)
  const { actions } = useWords(commonWords)
  const name = useName()
  const answerText = useAnswerText()
  const isKnown = useSyncState(({ confirmed }) => confirmed.persons[person.id] !== undefined)
  const [isAsked, setIsAsked] = useState(isWanted)
  const opened = useId()
  const { data, isFetching, refetch } = useQuery({
    queryKey: ['one-time-link', person.id, opened],
    queryFn: () => makeLink(person.id),
    enabled: isAsked && isKnown,
    // Asked for once: a link must not be replaced behind the back of whoever copies it.
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    networkMode: 'always',
  })
  const isMade = data?.kind === 'done'
  return (
    <Dialog title={words.title(name(person.name))} onClose={onClose}>
      {!isAsked && <p>{words.means}</p>}
      <output>
        {isAsked && !isKnown && words.waiting}
        {isFetching && words.making}
      </output>
      {!isFetching && data !== undefined && data.kind !== 'done' && (
        <Banner tone="bad" announce="alert">
          {answerText(data)}
        </Banner>
      )}
      {isMade && <OneTimeLink link={data.body} />}
      <div className={styles.actions}>
        <Button size="large" onClick={onClose}>
          {isMade ? words.done : actions.cancel}
        </Button>
        {!isAsked && (
          <Button size="large" kind="primary" onClick={() => setIsAsked(true)}>
            {words.make}
          </Button>
        )}
        {data !== undefined && !isMade && (
          <Button size="large" disabled={isFetching} onClick={() => void refetch()}>
            {actions.retry}
          </Button>
        )}
      </div>
    </Dialog>
  )
}
