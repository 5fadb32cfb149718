import { Age } from '#client/design/age.tsx'
import { StatusChip } from '#client/design/status-chip.tsx'
import { healthWords } from '#client/i18n/health-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Instant } from '#shared/board/instant.ts'
import tableStyles from '../admin-table.module.css'
import type { HeardScreen } from './heard-screens.ts'

type ScreensSectionProps = { screens: readonly HeardScreen[]; now: Instant }

/** Every wall and phone by name, and when it was last heard. */
export function ScreensSection({ screens, now }: ScreensSectionProps) {
  const { screens: words } = useWords(healthWords)
  return (
    <section aria-labelledby="screens" className={tableStyles.section}>
      <h2 id="screens" className={tableStyles.title}>
        {words.title}
      </h2>
      {screens.length === 0 ? (
        <p className={tableStyles.none}>{words.none}</p>
      ) : (
        <table className={tableStyles.table}>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.state}</th>
              <th scope="col">{words.lastHeard}</th>
              <th scope="col">{words.parked}</th>
            </tr>
          </thead>
          <tbody>
            {screens.map((screen) => (
              <ScreenRow key={screen.person.id} screen={screen} now={now} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function ScreenRow({ screen, now }: { screen: HeardScreen; now: Instant }) {
  const { screens: words } = useWords(healthWords)
  const { role } = useWords(statusWords)
  const name = useName()
  const format = useFormat()
  const { person, kind, open, lastHeard, parked } = screen
  return (
    <tr>
      <th scope="row">{name(person.name)}</th>
      <td>{kind === 'phone' ? role.logistics : words[kind]}</td>
      <td>
        <ScreenState screen={screen} />
      </td>
      <td className="numeric">
        {lastHeard === null && words.never}
        {lastHeard !== null && open === 0 && `${format.clock(lastHeard)} · `}
        {lastHeard !== null && <Age at={lastHeard} now={now} />}
      </td>
      <td>
        {parked > 0 && (
          <StatusChip icon="envelope" tone="warn">
            {words.parkedCount(parked)}
          </StatusChip>
        )}
      </td>
    </tr>
  )
}

function ScreenState({ screen: { open, isSilent } }: { screen: HeardScreen }) {
  const { screens: words } = useWords(healthWords)
  if (open > 0)
    return (
      <StatusChip icon="disc-check" tone="ok" look="plain">
        {open === 1 ? words.open : words.openAt(open)}
      </StatusChip>
    )
  if (isSilent)
    return (
      <StatusChip icon="wifi-off" tone="bad">
        {words.silent}
      </StatusChip>
    )
  return (
    <StatusChip icon="ring" look="plain">
      {words.away}
    </StatusChip>
  )
}
