import type { ReactNode } from 'react'
import { healthWords } from '#client/i18n/health-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import type { Health } from '#shared/protocol/health.ts'
import tableStyles from '../admin-table.module.css'
import styles from './health-page.module.css'
import { connectedByRole } from './heard-screens.ts'
import { useSpan } from './use-span.ts'

const BYTES = 1_000_000

/** What the server says of itself, in words. */
export function ServerSection({ health }: { health: Health }) {
  const { server: words, others, refusals, otherRefusal } = useWords(healthWords)
  const { role: roles } = useWords(statusWords)
  const format = useFormat()
  const span = useSpan()
  const people = connectedByRole(useBoard(), health)
  const { since, commitWithin, sentWithin, waitedAtMost, accepted, refused, memory, backup } = health
  const refusedKinds = Object.entries(refused).filter(([, count]) => count > 0)
  const day = (at: typeof since): string => `${format.day(at)} ${format.time(at)}`
  function backupText(state: Health['backup']): string {
    if (state === null) return words.noBackup
    if (state.at !== null) return day(state.at)
    return state.elsewhere ? words.backupElsewhere : words.noBackupYet
  }
  return (
    <section aria-labelledby="server" className={tableStyles.section}>
      <h2 id="server" className={tableStyles.title}>
        {words.title}
      </h2>
      <dl className={styles.facts}>
        <Fact term={words.recording}>
          {commitWithin === null ? words.nothingRecorded : words.nearlyAllWithin(span(commitWithin))}
        </Fact>
        <Fact term={words.sending}>{sentWithin === null ? words.nothingSent : words.sentWithin(span(sentWithin))}</Fact>
        <Fact term={words.waiting}>{words.waitedAtMost(span(waitedAtMost))}</Fact>
        <Fact term={words.accepted}>{words.items(accepted.toLocaleString('en'))}</Fact>
        <Fact term={words.refused}>
          {refusedKinds.length === 0
            ? words.noneRefused
            : refusedKinds
                .map(([kind, count]) => words.refusedAs(refusals[kind] ?? otherRefusal, count.toLocaleString('en')))
                .join(' · ')}
        </Fact>
        <Fact term={others.title}>
          {people.length === 0
            ? others.none
            : people.map(({ role, count }) => `${roles[role]} ${others.count(count)}`).join(' · ')}
        </Fact>
        <Fact term={words.backup}>{backupText(backup)}</Fact>
        <Fact term={words.memory}>
          {words.megabytes((memory / BYTES).toLocaleString('en', { maximumFractionDigits: 0 }))}
        </Fact>
        <Fact term={words.since}>{day(since)}</Fact>
      </dl>
    </section>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd className="numeric">{children}</dd>
    </div>
  )
}
