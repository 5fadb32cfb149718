import { Button } from '#client/design/button.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { deskWords } from '#client/i18n/desk-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import type { Delegation } from '#shared/board/delegation-schema.ts'
import type { Participation } from '#shared/board/participation-schema.ts'
import { participationRef } from '#shared/board/participation.ts'
import { ask, mayAsk } from '../acts/ask.ts'
import { openDraft } from '../acts/drafts.ts'
import { RequestButton } from '../requests/request-button.tsx'
import { useDesk } from '../state/use-desk.ts'
import { PanelSection } from './panel-parts.tsx'
import styles from './acts.module.css'

type ParticipationActsProps = { participation: Participation; delegation: Delegation }

/** What can be done about a delegation beside its status: ask the other ministry, announce, take off the list. */
export function ParticipationActs({ participation, delegation }: ParticipationActsProps) {
  const { panel: words, requests } = useWords(deskWords)
  const { erased } = useWords(commonWords)
  const desk = useDesk()
  const { sync } = desk
  const revealed = useSyncState(({ board }) => board.revealed)
  const isInternal = useSyncState(({ texts }) => texts.get(delegation.name)?.class === 'internal')
  const { id } = participation
  const of = participationRef(id)
  const headName = participation.head.value.name
  const mayAnnounceHead =
    headName !== null &&
    revealed[headName] !== true &&
    mayAsk(sync, 'participation.announce-head', { participation: id })
  const mayAnnounce =
    isInternal &&
    revealed[delegation.name] !== true &&
    mayAsk(sync, 'delegation.announce', { delegation: delegation.id })
  const mayRetire = mayAsk(sync, 'participation.retire', { participation: id, reason: { text: { ko: erased } } })
  return (
    <PanelSection title={requests}>
      <div className={styles.acts}>
        <RequestButton of={of} />
        {mayAnnounceHead && (
          <Button onClick={() => ask(desk, 'participation.announce-head', { participation: id })}>
            {words.announceHead}
          </Button>
        )}
        {mayAnnounce && (
          <Button onClick={() => ask(desk, 'delegation.announce', { delegation: delegation.id })}>
            {words.announceDelegation}
          </Button>
        )}
        {mayRetire && participation.retired === null && (
          <Button onClick={() => openDraft(desk, of, { do: 'retire' })}>{words.retire}</Button>
        )}
        {mayRetire && participation.retired !== null && (
          <Button
            onClick={() =>
              ask(desk, 'participation.add', { delegation: delegation.id, session: participation.session })
            }
          >
            {words.putBack}
          </Button>
        )}
      </div>
    </PanelSection>
  )
}
